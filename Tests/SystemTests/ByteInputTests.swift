import Glibc
import Testing

@testable import System

@Suite struct ByteInputTests {
  /// gzip -n of "hello\n", and the same once more behind it.
  static let hello: [UInt8] = [
    0x1f, 0x8b, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x03, 0xcb, 0x48, 0xcd, 0xc9, 0xc9, 0xe7,
    0x02, 0x00, 0x20, 0x30, 0x3a, 0x36, 0x06, 0x00, 0x00, 0x00,
  ]

  @Test func `a file is read to its end, and again after rewinding`() throws {
    let bytes = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let input = try ByteInput.holding(bytes)
    #expect(input.size == 700_000)
    #expect(!input.isCompressed)
    #expect(try all(of: input) == bytes)
    #expect(input.position == 700_000)
    try input.rewind()
    #expect(input.position == 0)
    #expect(try all(of: input) == bytes)
  }

  @Test func `gzip is unpacked, member after member, and again after rewinding`() throws {
    let input = try ByteInput.holding(ByteInputTests.hello + ByteInputTests.hello)
    #expect(input.isCompressed)
    #expect(input.size == 52)
    #expect(try all(of: input) == Array("hello\nhello\n".utf8))
    #expect(input.position == 52)
    try input.rewind()
    #expect(try all(of: input) == Array("hello\nhello\n".utf8))
  }

  @Test(arguments: [Array("hello\n".utf8), ByteInputTests.hello])
  func `another reader begins at the first byte, however far the one before it came`(
    stored: [UInt8]
  ) throws {
    let input = try ByteInput.holding(stored)
    #expect(try all(of: input) == Array("hello\n".utf8))
    let again = try input.again()
    #expect(again.isCompressed == input.isCompressed)
    #expect(try all(of: again) == Array("hello\n".utf8))
    #expect(try all(of: try again.again()) == Array("hello\n".utf8))
  }

  @Test(arguments: [12, 18, 22, 25])
  func `gzip that is cut off is damaged`(_ length: Int) throws {
    let input = try ByteInput.holding(Array(ByteInputTests.hello.prefix(length)), path: "cut.gz")
    #expect(throws: ByteInputError.damagedGzip(path: "cut.gz")) { try all(of: input) }
  }

  @Test func `gzip with a wrong check sum is damaged`() throws {
    var bytes = ByteInputTests.hello
    bytes[18] ^= 1
    let input = try ByteInput.holding(bytes, path: "wrong.gz")
    #expect(throws: ByteInputError.damagedGzip(path: "wrong.gz")) { try all(of: input) }
  }

  @Test func `a pipe is read twice`() throws {
    var ends: [Int32] = [0, 0]
    #expect(unsafe pipe(&ends) == 0)
    #expect(unsafe write(ends[1], "abc", 3) == 3)
    close(ends[1])
    let input = try ByteInput.from(ends[0], path: "-")
    close(ends[0])
    #expect(try all(of: input) == Array("abc".utf8))
    try input.rewind()
    #expect(try all(of: input) == Array("abc".utf8))
  }

  @Test func `standard input that is a file is that file, and what is left of one is kept`() throws
  {
    var template = Array("/tmp/stamgast-test-XXXXXX".utf8CString)
    let file = unsafe mkstemp(&template)
    unsafe unlink(template)
    defer { close(file) }
    #expect(unsafe write(file, "abcdef", 6) == 6)
    #expect(lseek(file, 0, SEEK_SET) == 0)
    let whole = try ByteInput.from(file, path: "-")
    #expect(try all(of: whole) == Array("abcdef".utf8))
    #expect(try all(of: try whole.again()) == Array("abcdef".utf8))
    #expect(lseek(file, 4, SEEK_SET) == 4)
    let rest = try ByteInput.from(file, path: "-")
    #expect(try all(of: rest) == Array("ef".utf8))
    #expect(try all(of: try rest.again()) == Array("ef".utf8))
  }

  /// Of 1.8 MB unpacked most is unpacked ahead of the reading.
  private static let many = Array(repeating: hello, count: 300_000).flatMap(\.self)

  @Test func `a long gzip file is read to its end, and again from wherever it was left`() throws {
    let input = try ByteInput.holding(ByteInputTests.many)
    let line = Array("hello\n".utf8)
    var buffer = [UInt8](repeating: 0, count: 6000)
    for _ in 0..<250 {
      #expect(try input.read(into: &buffer, from: 0) == 6000)
    }
    #expect((0..<1000).allSatisfy { Array(buffer[6 * $0..<6 * $0 + 6]) == line })
    try input.rewind()
    #expect(input.position == 0)
    let bytes = try all(of: input)
    #expect(bytes.count == 1_800_000)
    #expect((0..<300_000).allSatisfy { Array(bytes[6 * $0..<6 * $0 + 6]) == line })
    #expect(input.position == input.size)
    #expect(try input.read(into: &buffer, from: 0) == 0)
  }

  @Test func `a long gzip file that is cut off is damaged`() throws {
    let input = try ByteInput.holding(Array(ByteInputTests.many.dropLast()), path: "cut.gz")
    #expect(throws: ByteInputError.damagedGzip(path: "cut.gz")) { try all(of: input) }
  }

  @Test func `what is no file is told`() {
    #expect(throws: ByteInputError.missing(path: "/nowhere/x.csv")) {
      try ByteInput(path: "/nowhere/x.csv")
    }
    #expect(throws: ByteInputError.missing(path: "")) { try ByteInput(path: "") }
    #expect(throws: ByteInputError.isFolder(path: "/")) { try ByteInput(path: "/") }
  }

  @Test func `an empty file has no bytes`() throws {
    let input = try ByteInput(path: "/dev/null")
    #expect(try all(of: input).isEmpty)
  }

  private func all(of input: ByteInput) throws -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 1000)
    var bytes: [UInt8] = []
    while case let count = try input.read(into: &buffer, from: 10), count > 0 {
      bytes += buffer[10..<10 + count]
    }
    return bytes
  }
}
