/// Remembers which names come in several places of a file.
struct ScatteredNames {
  private var seen = NameFilter()
  private var last: String?
  private var names: Set<String> = []

  /// Takes note of a row's name.
  mutating func note(_ name: String) {
    guard name != last, !name.isEmpty else { return }
    if seen.insert(name) { names.insert(name) }
    last = name
  }

  /// Whether no name has been in several places so far.
  var isEmpty: Bool { names.isEmpty }

  /// Whether rows of a name are in several places. May be so of one whose rows are not.
  func contains(_ name: String) -> Bool { !names.isEmpty && names.contains(name) }
}

/// Remembers names in 16 MB at most, however many: a Bloom filter with seven places a name.
///
/// It never forgets a name; of a million names it takes hardly ever one for seen that was not.
struct NameFilter {
  /// The bits, by the page; those of a page where there is none yet are unset, so that a few names take little room.
  private var pages = [[UInt64]](repeating: [], count: Int(bitCount >> pageShift))
  private static let bitCount: UInt64 = 1 << 27
  private static let places: UInt64 = 7
  private static let pageShift: UInt64 = 15

  /// Adds a name; true where it may have been added before.
  mutating func insert(_ name: String) -> Bool {
    var hasher = ContentHasher()
    let bytes = Array(name.utf8)
    hasher.update(bytes, 0..<bytes.count)
    let hash = hasher.value.xxh64
    // Kirsch and Mitzenmacher 2006: two halves of one hash serve as well as many hashes.
    let step = hash >> 32 | 1
    var wasThere = true
    for index in 0..<NameFilter.places {
      let bit = (hash &+ index &* step) % NameFilter.bitCount
      let page = Int(bit >> NameFilter.pageShift)
      let word = Int(bit & (1 << NameFilter.pageShift - 1) / 64)
      let mask: UInt64 = 1 << (bit % 64)
      if pages[page].isEmpty {
        pages[page] = [UInt64](repeating: 0, count: 1 << (NameFilter.pageShift - 6))
      }
      if pages[page][word] & mask == 0 {
        wasThere = false
        pages[page][word] |= mask
      }
    }
    return wasThere
  }
}
