/// Makes a value of the bytes of one JSON value, after RFC 8259.
struct JSONParser {
  /// Bytes that are no JSON.
  struct Failure: Error, Equatable {}

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var depth = 0

  /// Values deeper than this are refused: an order has five or six levels.
  private static let depthLimit = 64

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The value that the bytes are, white space around it left out.
  static func parse(_ bytes: ArraySlice<UInt8>) throws(Failure) -> JSONValue {
    var parser = JSONParser(bytes)
    let value = try parser.value()
    parser.skipSpace()
    guard parser.position == bytes.endIndex else { throw Failure() }
    return value
  }

  private mutating func value() throws(Failure) -> JSONValue {
    skipSpace()
    guard position < bytes.endIndex else { throw Failure() }
    switch bytes[position] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object() throws(Failure) -> JSONValue {
    try descend()
    var members: [String: JSONValue] = [:]
    if take("}") { return ascend(.object(members)) }
    repeat {
      skipSpace()
      let name = try string()
      guard take(":") else { throw Failure() }
      members[name] = try value()
    } while take(",")
    guard take("}") else { throw Failure() }
    return ascend(.object(members))
  }

  private mutating func array() throws(Failure) -> JSONValue {
    try descend()
    var elements: [JSONValue] = []
    if take("]") { return ascend(.array(elements)) }
    repeat { elements.append(try value()) } while take(",")
    guard take("]") else { throw Failure() }
    return ascend(.array(elements))
  }

  private mutating func descend() throws(Failure) {
    position += 1
    depth += 1
    guard depth <= JSONParser.depthLimit else { throw Failure() }
  }

  private mutating func ascend(_ value: JSONValue) -> JSONValue {
    depth -= 1
    return value
  }

  private mutating func string() throws(Failure) -> String {
    guard position < bytes.endIndex, bytes[position] == UInt8(ascii: "\"") else { throw Failure() }
    position += 1
    var text: [UInt8] = []
    while position < bytes.endIndex {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): try escape(into: &text)
      case 0..<0x20: throw Failure()
      default: text.append(byte)
      }
    }
    throw Failure()
  }

  private mutating func escape(into text: inout [UInt8]) throws(Failure) {
    guard position < bytes.endIndex else { throw Failure() }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "u"):
      let first = try unit()
      var scalar = first
      if 0xD800...0xDBFF ~= first, position + 1 < bytes.endIndex,
        bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
      {
        let start = position
        position += 2
        let second = try unit()
        if 0xDC00...0xDFFF ~= second {
          scalar = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
        } else {
          position = start
        }
      }
      // NUL would cut the text in other programs; half a pair is no character.
      let character = scalar == 0 ? nil : Unicode.Scalar(scalar)
      text += UTF8.encode(character ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter
    default: throw Failure()
    }
  }

  /// Four hexadecimal digits.
  private mutating func unit() throws(Failure) -> UInt32 {
    guard position + 4 <= bytes.endIndex,
      let value = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
    else { throw Failure() }
    position += 4
    return value
  }

  private mutating func number() throws(Failure) -> JSONValue {
    let start = position
    while position < bytes.endIndex, "+-.0123456789eE".utf8.contains(bytes[position]) {
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard Double(text) != nil else { throw Failure() }
    return .number(text)
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(Failure) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw Failure() }
    position += word.utf8.count
    return value
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipSpace()
    guard position < bytes.endIndex, bytes[position] == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }
}
