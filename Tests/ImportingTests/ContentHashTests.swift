import Testing

@testable import Importing

@Suite struct ContentHashTests {
  /// Published with XXH64 (seed 0) and its ports.
  @Test(
    arguments: [
      ("", 0xEF46_DB37_51D8_E999), ("a", 0xD24E_C4F1_A98C_6E5B), ("abc", 0x44BC_2CF5_AD77_0999),
      ("Nobody inspects the spammish repetition", 0xFBCE_A83C_8A37_8BF1),
    ] as [(String, UInt64)])
  func `the hash is the published one`(_ text: String, _ expected: UInt64) {
    var hasher = ContentHasher()
    hasher.update(Array(text.utf8), 0..<text.utf8.count)
    #expect(hasher.value == ContentHash(byteCount: Int64(text.utf8.count), xxh64: expected))
  }

  @Test func `pieces of any size make the same hash`() {
    let bytes = (0..<500).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    var whole = ContentHasher()
    whole.update(bytes, 0..<500)
    for size in [1, 7, 31, 32, 33, 64, 499] {
      var pieces = ContentHasher()
      for start in stride(from: 0, to: 500, by: size) {
        pieces.update(bytes, start..<min(500, start + size))
      }
      #expect(pieces.value == whole.value)
    }
  }

  @Test func `it prints as bytes and digits`() {
    #expect(ContentHash(byteCount: 12, xxh64: 0xAB).description == "12:00000000000000ab")
  }
}
