/// An element of an XML document, as tests look at it.
///
/// It reads what a picture may hold and refuses everything else: elements, attributes in double quotes, text and the five
/// named entities; no declarations, comments or processing instructions.
public struct XMLElement: Equatable, Sendable {
  /// The element's name.
  public let name: String
  /// Its attributes.
  public private(set) var attributes: [String: String] = [:]
  /// The elements in it.
  public private(set) var children: [XMLElement] = []
  /// The text in it, without that of its elements.
  public private(set) var text = ""

  /// Where a text stops being XML.
  public struct Failure: Error, Equatable {
    /// What was wrong.
    public let reason: String
    /// What stands there.
    public let rest: String
  }

  /// All elements of a name, itself and at any depth, in the order of the document.
  public func all(_ name: String) -> [XMLElement] {
    (self.name == name ? [self] : []) + children.flatMap { $0.all(name) }
  }

  /// The only element of a document.
  public init(parsing document: String) throws {
    var reader = Reader(rest: document.unicodeScalars[...])
    self = try reader.element()
    reader.skipSpace()
    guard reader.rest.isEmpty else { throw reader.failure("there is more than one element") }
  }

  private init(name: String) { self.name = name }

  private struct Reader {
    var rest: Substring.UnicodeScalarView

    func failure(_ reason: String) -> Failure {
      Failure(reason: reason, rest: String(rest.prefix(40)))
    }

    mutating func skipSpace() {
      rest = rest.drop { $0.properties.isWhitespace }
    }

    mutating func take(_ scalar: Unicode.Scalar) -> Bool {
      guard rest.first == scalar else { return false }
      rest.removeFirst()
      return true
    }

    mutating func name() throws -> String {
      let name = rest.prefix {
        $0.properties.isAlphabetic || "0123456789:-".unicodeScalars.contains($0)
      }
      guard !name.isEmpty else { throw failure("a name was expected") }
      rest = rest.dropFirst(name.count)
      return String(name)
    }

    /// Text up to one of the ends, which stays.
    mutating func text(upTo ends: Set<Unicode.Scalar>) throws -> String {
      var text = String.UnicodeScalarView()
      while let scalar = rest.first, !ends.contains(scalar) {
        rest.removeFirst()
        guard scalar == "\n" || scalar == "\t" || scalar.value >= 0x20, scalar.value < 0xFFFE else {
          throw failure("XML has no U+\(String(scalar.value, radix: 16))")
        }
        text.append(scalar == "&" ? try entity() : scalar)
      }
      return String(text)
    }

    private mutating func entity() throws -> Unicode.Scalar {
      let name = String(rest.prefix { $0 != ";" })
      let known: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
      ]
      guard let scalar = known[name] else { throw failure("no entity") }
      rest = rest.dropFirst(name.unicodeScalars.count + 1)
      return scalar
    }

    mutating func element() throws -> XMLElement {
      skipSpace()
      guard take("<") else { throw failure("an element was expected") }
      var element = XMLElement(name: try name())
      while true {
        skipSpace()
        if take("/") {
          guard take(">") else { throw failure("> was expected") }
          return element
        }
        if take(">") { break }
        let name = try name()
        guard take("="), take("\"") else { throw failure("=\" was expected") }
        guard element.attributes[name] == nil else { throw failure("\(name) stands twice") }
        element.attributes[name] = try text(upTo: ["\"", "<"])
        guard take("\"") else { throw failure("\" was expected") }
      }
      while true {
        element.text += try text(upTo: ["<"])
        guard rest.first == "<" else { throw failure("\(element.name) has no end") }
        if rest.dropFirst().first == "/" {
          rest = rest.dropFirst(2)
          guard try name() == element.name, take(">") else {
            throw failure("the end of \(element.name) was expected")
          }
          return element
        }
        element.children.append(try self.element())
      }
    }
  }
}
