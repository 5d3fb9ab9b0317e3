/// A JSON value as read back from a text.
public indirect enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([Member])

  /// A member of an object.
  public struct Member: Equatable {
    /// Its name.
    public let key: String
    /// What it holds.
    public let value: JSONValue
  }

  /// A member of an object; nil where there is none.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  /// An entry of a list.
  public subscript(index: Int) -> JSONValue? {
    guard case .list(let entries) = self, entries.indices.contains(index) else { return nil }
    return entries[index]
  }

  /// The keys of an object, in order.
  public var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.key)
  }

  /// A number of either kind.
  public var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
}

/// Reads JSON.
public struct JSONParser {
  /// Something else than JSON allows.
  public struct Unexpected: Error {
    /// Bytes before it.
    public let offset: Int
  }

  private static let numberBytes = Set("+-0123456789.eE".utf8)

  private let bytes: [UInt8]
  private var offset = 0

  /// The value that a text is; throws where it is none.
  public static func parse(_ bytes: some Sequence<UInt8>) throws -> JSONValue {
    var parser = JSONParser(bytes: Array(bytes))
    let value = try parser.value()
    parser.skipSpace()
    guard parser.offset == parser.bytes.count else { throw Unexpected(offset: parser.offset) }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func value() throws -> JSONValue {
    skipSpace()
    switch peek {
    case UInt8(ascii: "{"): return .object(try members())
    case UInt8(ascii: "["): return .list(try entries())
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    default: return try number()
    }
  }

  private mutating func members() throws -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    try sequence(UInt8(ascii: "}")) { parser in
      parser.skipSpace()
      let key = try parser.text()
      parser.skipSpace()
      try parser.expect(UInt8(ascii: ":"))
      members.append(JSONValue.Member(key: key, value: try parser.value()))
    }
    return members
  }

  private mutating func entries() throws -> [JSONValue] {
    var entries: [JSONValue] = []
    try sequence(UInt8(ascii: "]")) { entries.append(try $0.value()) }
    return entries
  }

  private mutating func sequence(_ end: UInt8, _ item: (inout JSONParser) throws -> Void) throws {
    offset += 1
    skipSpace()
    if peek == end {
      offset += 1
      return
    }
    while true {
      try item(&self)
      skipSpace()
      if peek == end { break }
      try expect(UInt8(ascii: ","))
    }
    offset += 1
  }

  private mutating func text() throws -> String {
    try expect(UInt8(ascii: "\""))
    var utf8: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "\"") {
      offset += 1
      guard byte == UInt8(ascii: "\\") else {
        utf8.append(byte)
        continue
      }
      let escape = peek ?? 0
      offset += 1
      switch escape {
      case UInt8(ascii: "n"): utf8.append(0x0A)
      case UInt8(ascii: "t"): utf8.append(0x09)
      case UInt8(ascii: "r"): utf8.append(0x0D)
      case UInt8(ascii: "u"):
        let digits = String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self)
        guard let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code) else {
          throw Unexpected(offset: offset)
        }
        utf8 += Array(String(scalar).utf8)
        offset += 4
      default: utf8.append(escape)
      }
    }
    try expect(UInt8(ascii: "\""))
    return String(decoding: utf8, as: UTF8.self)
  }

  private mutating func number() throws -> JSONValue {
    let start = offset
    while let byte = peek, JSONParser.numberBytes.contains(byte) { offset += 1 }
    let digits = String(decoding: bytes[start..<offset], as: UTF8.self)
    if let integer = Int(digits) { return .integer(integer) }
    guard let number = Double(digits) else { throw Unexpected(offset: start) }
    return .number(number)
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws -> JSONValue {
    for byte in word.utf8 { try expect(byte) }
    return value
  }

  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private mutating func expect(_ byte: UInt8) throws {
    guard peek == byte else { throw Unexpected(offset: offset) }
    offset += 1
  }

  private mutating func skipSpace() {
    while let byte = peek, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { offset += 1 }
  }
}
