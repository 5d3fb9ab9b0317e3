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
/// It never forgets a name; of a million names it takes hardly ever one for seen that was not. A name's places lie
/// within 64 bytes, so that a name costs one read of memory (Putze, Sanders, Singler 2007).
struct NameFilter {
  /// The bits, by the page; those of a page where there is none yet are unset, so that a few names take little room.
  private var pages = [[UInt64]](repeating: [], count: Int(blockCount) / pageBlocks)
  private static let blockCount: UInt64 = 1 << 18
  private static let wordsPerBlock = 8
  private static let pageBlocks = 64
  private static let places = 7

  /// Adds a name; true where it may have been added before.
  mutating func insert(_ name: String) -> Bool {
    let hash = NameFilter.hash(of: name)
    let block = Int(hash % NameFilter.blockCount)
    let page = block / NameFilter.pageBlocks
    if pages[page].isEmpty {
      pages[page] = [UInt64](
        repeating: 0, count: NameFilter.pageBlocks * NameFilter.wordsPerBlock)
    }
    let start = block % NameFilter.pageBlocks * NameFilter.wordsPerBlock
    return NameFilter.set(NameFilter.spread(hash), in: &pages[page], from: start)
  }

  /// Sets the places of a name; true where all of them were set. The page is looked up once, not for each place.
  private static func set(_ hash: UInt64, in page: inout [UInt64], from start: Int) -> Bool {
    // Nine bits for each place. Steps from one place to the next would be too much alike within so few bits.
    var places = hash
    var words = page.mutableSpan
    var wasThere = true
    for _ in 0..<NameFilter.places {
      let word = start + Int(places / 64 % UInt64(wordsPerBlock))
      let mask: UInt64 = 1 << (places % 64)
      wasThere = wasThere && words[word] & mask != 0
      words[word] |= mask
      places >>= 9
    }
    return wasThere
  }

  /// FNV-1a, as names are a few bytes long.
  private static func hash(of name: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return spread(hash)
  }

  /// The last step of MurmurHash3, after which each bit hangs on all bits before it.
  private static func spread(_ value: UInt64) -> UInt64 {
    var value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ value >> 33
  }
}
