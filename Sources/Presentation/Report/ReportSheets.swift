/// The text report on sheets of paper: each begins with what it is of and its number, and no section is torn apart that
/// fits on one.
public struct ReportSheets {
  private let strings: Strings
  private let title: String
  private let sheets: [[String]]

  /// Lines of a sheet: A4 and Letter hold 66 at six to the inch, of which the margins take six.
  private static let height = 60
  /// The columns of a line.
  private static let width = 80

  /// Lays a report out.
  ///
  /// - Parameter lines: those of `ReportText`, the first of which is the title.
  public init(_ lines: [String], strings: Strings) {
    self.strings = strings
    title = lines.first ?? ""
    // The heading and an empty line.
    let room = Self.height - 2
    var sheets: [[String]] = []
    for section in lines.dropFirst().split(separator: "") {
      var rest = section[...]
      if let last = sheets.last, last.count + 1 + rest.count <= room {
        sheets[sheets.count - 1] += [""] + rest
        continue
      }
      while !rest.isEmpty {
        sheets.append(Array(rest.prefix(room)))
        rest = rest.dropFirst(room)
      }
    }
    self.sheets = sheets.isEmpty ? [[]] : sheets
  }

  /// All sheets; a form feed, at which printers take the next one, stands between two.
  public var text: String {
    sheets.enumerated().map { index, lines in
      let number = strings.sheet(index + 1, of: sheets.count)
      let gap = max(1, Self.width - title.count - number.count)
      let heading = title + String(repeating: " ", count: gap) + number
      return ([heading, ""] + lines).joined(separator: "\n") + "\n"
    }.joined(separator: "\u{0C}")
  }
}
