/// Numbers texts from 0 in the order in which they come.
///
/// Two texts are one if their bytes are, as SQLite has it; to a dictionary of strings "é" and
/// "e" with an accent behind it are one. The bytes stand one after the other, which takes a third of what strings
/// and a dictionary take and makes most look-ups two reads of memory.
struct KeyTable {
  private var bytes: [UInt8] = []
  /// Where each text ends in `bytes`.
  private var ends: [Int] = []
  /// Each 32 bits of a hash, and below them the text's number + 1; 0 is free. Their count is a power of two.
  private var slots: [UInt64] = Array(repeating: 0, count: 64)

  /// The number of texts.
  var count: Int { ends.count }

  /// The number of a text; nil where it has none.
  func number(of text: String) -> Int? {
    let slot = slots[slot(of: text, hash: KeyTable.hash(of: text))]
    return slot == 0 ? nil : Int(slot & 0xFFFF_FFFF) - 1
  }

  /// Gives a text that has none the next number.
  mutating func append(_ text: String) {
    if (count + 1) * 4 > slots.count * 3 { grow() }
    let hash = KeyTable.hash(of: text)
    let slot = slot(of: text, hash: hash)
    precondition(slots[slot] == 0, "a text has one number")
    bytes.append(contentsOf: text.utf8)
    ends.append(bytes.count)
    slots[slot] = hash | UInt64(count)
  }

  /// Forgets all texts.
  mutating func removeAll() {
    self = KeyTable()
  }

  /// The slot that holds the text, else the free one where it belongs.
  private func slot(of text: String, hash: UInt64) -> Int {
    var slot = home(of: hash)
    while slots[slot] != 0 {
      if (slots[slot] ^ hash) >> 32 == 0, isText(text, Int(slots[slot] & 0xFFFF_FFFF) - 1) {
        return slot
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return slot
  }

  private func isText(_ text: String, _ number: Int) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    let (known, text) = (bytes.span.extracting(start..<ends[number]), text.utf8Span.span)
    guard known.count == text.count else { return false }
    // As their hashes are equal they hardly ever differ, and without a way out the processor takes many bytes at once.
    var difference: UInt8 = 0
    for index in known.indices { difference |= known[index] ^ text[index] }
    return difference == 0
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: 0, count: old.count * 2)
    for entry in old where entry != 0 {
      var slot = home(of: entry)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = entry
    }
  }

  /// Where the search for a hash begins.
  private func home(of hash: UInt64) -> Int { Int(hash >> 32) & (slots.count - 1) }

  /// The hash of a text in the upper 32 bits.
  private static func hash(of text: String) -> UInt64 {
    UInt64(truncatingIfNeeded: text.hashValue) & ~0xFFFF_FFFF
  }
}
