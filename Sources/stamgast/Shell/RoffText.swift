/// Text in the language of manual pages: roff with the macros of man(7).
struct RoffText {
  /// The lines so far.
  private(set) var lines: [String]

  /// A page; the title stands on top of it, the source below.
  init(title: String, section: Int, source: String) {
    lines = [
      ".TH \(Self.escaped(title.uppercased())) \(section) \"\" \"\(Self.escaped(source))\"", ".nh",
    ]
  }

  /// Begins a section.
  mutating func section(_ title: String) { lines.append(".SH \"\(Self.escaped(title))\"") }

  /// Begins a part of a section.
  mutating func part(_ title: String) { lines.append(".SS \"\(Self.escaped(title))\"") }

  /// A paragraph.
  mutating func paragraph(_ text: String) { lines += [".PP", Self.line(text)] }

  /// A term in bold, with what it is below it.
  mutating func item(_ term: String, _ text: String) {
    lines += [".TP", "\\fB\(Self.escaped(term))\\fR", Self.line(text)]
  }

  /// Lines as they are.
  mutating func verbatim(_ text: [String]) {
    lines += [".PP", ".nf", ".RS 4"] + text.map(Self.line) + [".RE", ".fi"]
  }

  /// A line of text: a full stop or an apostrophe at its beginning would be a request.
  private static func line(_ text: String) -> String {
    let escaped = escaped(text)
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  /// Text without what roff reads as its own; what is not ASCII by its name, as the page's encoding is not told.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { text, scalar in
      switch scalar {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      case "'": text += "\\(aq"
      case "\"": text += "\\(dq"
      case "`": text += "\\(ga"
      case "^": text += "\\(ha"
      case "~": text += "\\(ti"
      case "“": text += "\\(lq"
      case "”": text += "\\(rq"
      case "–": text += "\\(en"
      case "…": text += "..."
      // A choice of words is one long word, which may be broken here.
      case "|": text += "|\\:"
      case _ where scalar.isASCII: text.unicodeScalars.append(scalar)
      default: text += "\\[u" + padded(String(scalar.value, radix: 16, uppercase: true)) + "]"
      }
    }
  }

  private static func padded(_ digits: String) -> String {
    String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
