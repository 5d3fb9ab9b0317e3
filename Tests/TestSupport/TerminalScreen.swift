/// The text on a terminal's screen.
public struct TerminalScreen: Equatable, Sendable, CustomStringConvertible {
  /// Its rows, without the spaces at their ends.
  public let lines: [String]

  /// The screen that a text with line breaks is.
  public init(text: String) {
    self.init(lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
  }

  /// The screen of these rows; empty ones at its end are left out.
  public init(lines: [String]) {
    let trimmed = lines.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    self.lines = Array(trimmed.reversed().drop { $0.isEmpty }.reversed())
  }

  /// The rows, one a line.
  public var description: String { lines.joined(separator: "\n") }

  /// Whether a text stands in one of the rows.
  public func contains(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// The words of the first row that begins with a word; borders at its ends are left out. Words stand two
  /// spaces or more apart, so that `€ 1.50` is one.
  public func cells(ofRow name: String) -> [String]? {
    lines.lazy.map(TerminalScreen.cells).first { $0.first == name }
  }

  /// What a row holds, cut where two spaces or a border stand.
  public static func cells(of line: String) -> [String] {
    let borders: Set<Character> = ["│", "┃", "|"]
    let open = String(line.map { borders.contains($0) ? " " : $0 })
    var cells: [String] = []
    for word in open.split(separator: " ", omittingEmptySubsequences: false) {
      if word.isEmpty {
        if cells.last != "" { cells.append("") }
      } else if let last = cells.last, !last.isEmpty {
        cells[cells.count - 1] = last + " " + word
      } else {
        if cells.last == "" { cells.removeLast() }
        cells.append(String(word))
      }
    }
    return cells.filter { !$0.isEmpty }
  }
}
