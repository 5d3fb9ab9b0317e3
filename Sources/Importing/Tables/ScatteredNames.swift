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
  /// The hashes of the first names, so that a few take little room; empty once they are in the filter.
  private var first: Set<UInt64> = []
  /// The bits, block by block; none while there are but a few names.
  private var words: [UInt64] = []
  private static let mostFirst = 4096
  private static let blockCount: UInt64 = 1 << 18
  private static let wordsPerBlock = 8
  private static let places = 7

  /// Adds a name; true where it may have been added before.
  mutating func insert(_ name: String) -> Bool {
    let hash = NameFilter.hash(of: name)
    if !words.isEmpty { return add(hash) }
    guard first.insert(hash).inserted else { return true }
    if first.count > Self.mostFirst {
      words = [UInt64](repeating: 0, count: Int(Self.blockCount) * Self.wordsPerBlock)
      for hash in first { _ = add(hash) }
      first = []
    }
    return false
  }

  /// Sets the places of a name; true where all of them were set.
  private mutating func add(_ hash: UInt64) -> Bool {
    let start = Int(hash % NameFilter.blockCount) * NameFilter.wordsPerBlock
    // Nine bits for each place. Steps from one place to the next would be too much alike within so few bits.
    var places = NameFilter.spread(hash)
    var words = words.mutableSpan
    var wasThere = true
    for _ in 0..<NameFilter.places {
      let word = start + Int(places / 64 % UInt64(NameFilter.wordsPerBlock))
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
