internal import System

/// Reads the elements of one long JSON array one after another, in memory that does not grow with the file.
///
/// The array is the whole text, or the member `orders` or `checkouts` of the object that it is.
struct JSONElements {
  let fileName: String
  /// The line that the element read last starts on, counted from 1.
  private(set) var startLine = 1
  private var line = 1
  private var input: TextInput
  private var buffer: [UInt8] = []
  private var next = 0
  private var filled = 0
  private var isAtEnd = false
  private var isOpen = false
  private var isDone = false

  init(_ input: ByteInput, fileName: String, encoding: TextEncoding) throws(ImportError) {
    self.input = try TextInput(
      input, fileName: fileName, encoding: encoding, expectsUTF8: false)
    self.fileName = fileName
    buffer = [UInt8](repeating: 0, count: ByteInput.chunkSize)
  }

  /// What was read so far.
  var hash: ContentHasher { input.hash }

  /// The next element; nil behind the last.
  ///
  /// Throws where the text is no JSON, has no such array, or an element is longer than a row may be.
  mutating func readElement() throws(ImportError) -> JSONValue? {
    if !isOpen { try open() }
    if isDone { return nil }
    try skipSpace()
    if try take("]") { return try finish() }
    startLine = line
    let element = try value()
    try skipSpace()
    if try !take(",") {
      guard try take("]") else { throw damaged }
      isDone = true
      try readToEnd()
    }
    return element
  }

  /// Goes to the first element.
  private mutating func open() throws(ImportError) {
    isOpen = true
    if try peek() == 0xEF { next = min(next + 3, filled) }
    try skipSpace()
    if try take("[") { return }
    guard try take("{") else { throw .unknownJSON(file: fileName) }
    while true {
      try skipSpace()
      if try take("}") { throw .unknownJSON(file: fileName) }
      guard case .string(let name) = try value() else { throw damaged }
      try skipSpace()
      guard try take(":") else { throw damaged }
      try skipSpace()
      if name == "orders" || name == "checkouts", try take("[") { return }
      _ = try value()
      try skipSpace()
      guard try take(",") else { throw .unknownJSON(file: fileName) }
    }
  }

  private mutating func finish() throws(ImportError) -> JSONValue? {
    isDone = true
    try readToEnd()
    return nil
  }

  /// Reads on, so that the hash is that of the whole file.
  private mutating func readToEnd() throws(ImportError) {
    while !isAtEnd {
      next = filled
      try refill()
    }
  }

  /// The value that starts here.
  private mutating func value() throws(ImportError) -> JSONValue {
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    var lineBreaks = 0
    var length = 0
    while true {
      if next + length == filled {
        guard !isAtEnd else { break }
        guard length < CSVReader.rowLimit else {
          throw .rowTooLong(file: fileName, line: line, limit: CSVReader.rowLimit)
        }
        try refill()
        continue
      }
      let byte = buffer[next + length]
      if byte == UInt8(ascii: "\n") { lineBreaks += 1 }
      if isQuoted {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isQuoted = false
        }
      } else {
        switch byte {
        case UInt8(ascii: "\""): isQuoted = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        default: break
        }
        // What ends a value at depth 0 may be its own last character, or belong to what is around it.
        if depth < 0 || (depth == 0 && (byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":"))) {
          break
        }
      }
      length += 1
      if depth == 0, !isQuoted,
        byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "\"")
      {
        break
      }
    }
    guard depth <= 0, !isQuoted,
      let value = try? JSONParser.parse(buffer[next..<next + length])
    else { throw damaged }
    next += length
    line += lineBreaks
    return value
  }

  private var damaged: ImportError { .damagedJSON(file: fileName, line: line) }

  private mutating func peek() throws(ImportError) -> UInt8? {
    while next == filled {
      if isAtEnd { return nil }
      try refill()
    }
    return buffer[next]
  }

  private mutating func skipSpace() throws(ImportError) {
    while let byte = try peek(), CellText.isSpace(byte) {
      if byte == UInt8(ascii: "\n") { line += 1 }
      next += 1
    }
  }

  private mutating func take(_ mark: Unicode.Scalar) throws(ImportError) -> Bool {
    guard try peek() == UInt8(ascii: mark) else { return false }
    next += 1
    return true
  }

  private mutating func refill() throws(ImportError) {
    isAtEnd = try !input.refill(&buffer, next: &next, filled: &filled)
  }
}
