/// Writes JSON as text, one member or entry a line, indented by depth.
///
/// Members of an object keep the order in which they are written.
public struct JSONWriter {
  private var bytes: [UInt8] = []
  private var depth = 0
  private var isFirst = true

  /// A writer of nothing yet.
  public init() {}

  /// What was written so far, with a line break at the end.
  public var text: String { String(decoding: bytes, as: UTF8.self) + "\n" }

  /// Writes an object whose members the body writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    nest("{", "}", body)
  }

  /// Writes a list of one entry for each element, which the body writes.
  public mutating func list<Element>(
    _ elements: some Sequence<Element>, _ body: (inout JSONWriter, Element) -> Void
  ) {
    nest("[", "]") { writer in
      for element in elements {
        writer.separate()
        body(&writer, element)
      }
    }
  }

  /// Writes a whole number.
  public mutating func value(_ number: some BinaryInteger) { append(String(number)) }

  /// Writes a number in the fewest digits that give it back; one that is not finite as null.
  public mutating func value(_ number: Double) {
    append(number.isFinite ? String(describing: number) : "null")
  }

  /// Writes a text; quotes, line breaks, other control characters and those that turn the direction of
  /// writing are escaped, so that a terminal that is shown the JSON obeys none of them.
  public mutating func value(_ string: String) {
    append("\"")
    for scalar in string.unicodeScalars { appendEscaped(scalar) }
    append("\"")
  }

  /// Writes true or false.
  public mutating func value(_ flag: Bool) { append(flag ? "true" : "false") }

  /// Writes null.
  public mutating func null() { append("null") }

  /// Begins a member of the object that is being written; its value comes next.
  public mutating func key(_ name: String) {
    separate()
    value(name)
    append(": ")
  }

  private mutating func nest(
    _ opening: String, _ closing: String, _ body: (inout JSONWriter) -> Void
  ) {
    append(opening)
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst { breakLine() }
    isFirst = false
    append(closing)
  }

  private mutating func separate() {
    if !isFirst { append(",") }
    isFirst = false
    breakLine()
  }

  private mutating func breakLine() {
    append("\n")
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth))
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func appendEscaped(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\t": append("\\t")
    case "\r": append("\\r")
    case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{61C}", "\u{200E}", "\u{200F}",
      "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
      let digits = String(scalar.value, radix: 16)
      append("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
    default: append(String(scalar))
    }
  }
}

extension JSONWriter {
  /// Writes a member with a whole number, null for none.
  public mutating func member(_ name: String, _ number: (some BinaryInteger)?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  /// Writes a member with a number, null for none.
  public mutating func member(_ name: String, _ number: Double?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  /// Writes a member with a text, null for none.
  public mutating func member(_ name: String, _ string: String?) {
    key(name)
    if let string { value(string) } else { null() }
  }

  /// Writes a member with an object whose members the body writes.
  public mutating func member(_ name: String, _ body: (inout JSONWriter) -> Void) {
    key(name)
    object(body)
  }

  /// Writes a member with a list of one entry for each element, which the body writes.
  public mutating func member<Element>(
    _ name: String, list elements: some Sequence<Element>,
    _ body: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    list(elements, body)
  }

  /// Writes a member with a list of whole numbers.
  public mutating func member(_ name: String, list numbers: some Sequence<some BinaryInteger>) {
    member(name, list: numbers) { $0.value($1) }
  }

  /// Writes a member with a list of numbers.
  public mutating func member(_ name: String, list numbers: some Sequence<Double>) {
    member(name, list: numbers) { $0.value($1) }
  }
}
