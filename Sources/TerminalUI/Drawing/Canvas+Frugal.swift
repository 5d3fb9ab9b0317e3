extension Canvas {
  /// The same words in fewer bytes, for slow lines and for terminals without colour.
  ///
  /// Of a ruled line its first two cells are left: blanks say as well where it goes. Of a row under the cursor what
  /// stands first in it is marked, up to two blanks: so a move of the cursor writes two names anew and not two rows.
  /// Of a history in small bars the last year is left, and the digits of tabs look like their names. Boxes stay, as they
  /// part what lies over the screen from what is below.
  ///
  /// - Parameter marksShades: whether there is no colour, so that a sign has to tell shades from those before them.
  public func frugal(marksShades: Bool = false) -> Canvas {
    var result = self
    for y in 0..<size.height {
      if marksShades { result.markShades(in: y) }
      result.shortenRules(in: y)
      result.shortenCursor(in: y)
      result.shortenHistory(in: y)
      result.evenTabs(in: y)
    }
    return result
  }

  /// The bars of a history that are left: the last period, and those back to the same one a year ago.
  private static let historyLength = 13
  /// What tells a history from a bar; one that never changes is told by its last value, which stands out.
  private static let smallBars = Set("▁▂▃▄▅▆▇▒_".map(String.init))

  private mutating func shortenHistory(in y: Int) {
    func isBar(_ x: Int) -> Bool {
      self[x, y].text == "█" || Self.smallBars.contains(self[x, y].text)
    }
    var x = 0
    while x < size.width {
      guard isBar(x) else {
        x += 1
        continue
      }
      let start = x
      while x < size.width, isBar(x) { x += 1 }
      // A curve in blocks has the role of its series all along; of a history the last bar alone.
      func isQuiet(_ place: Int) -> Bool {
        self[place, y].role == .axis || self[place, y].role == .target
      }
      let isHistory = (start..<x - 1).allSatisfy(isQuiet)
      let changes = (start..<x).contains { Self.smallBars.contains(self[$0, y].text) }
      guard isHistory, changes || !isQuiet(x - 1) else { continue }
      fill(Rect(x: start, y: y, width: x - start - Self.historyLength, height: 1))
    }
  }

  /// The shades that a sign tells from those before them where there is no colour.
  static let signedShades: Set<StyleRole> = [StyleRole.heat[1], StyleRole.heat[3]]

  /// Puts a line before each number of every second shade, in the place of a blank; of numbers among them that are not
  /// final their star says so.
  private mutating func markShades(in y: Int) {
    guard row(y).contains(where: { StyleRole.heat.contains($0.role) }) else { return }
    for x in 0..<size.width where self[x, y].role == .inProgress { self[x, y].role = .text }
    for x in 0..<max(0, size.width - 1)
    where Self.signedShades.contains(self[x, y].role) && self[x + 1, y].role == self[x, y].role
      && self[x, y].text == " " && self[x + 1, y].text != " "
    {
      self[x, y].text = "_"
    }
  }

  private mutating func evenTabs(in y: Int) {
    guard row(y).contains(where: { $0.role == .tab }) else { return }
    for x in 0..<size.width where self[x, y].role == .footerKey { self[x, y].role = .tab }
  }

  private mutating func shortenRules(in y: Int) {
    let isOfABox = row(y).contains { cell in
      (cell.role == .border || cell.role == .borderFocused) && Self.corners.contains(cell.text)
    }
    guard !isOfABox else { return }
    var x = 0
    while x < size.width {
      guard isRule(x, y) else {
        x += 1
        continue
      }
      let start = x
      while isRule(x, y) { x += 1 }
      // Behind a title or a note the line only goes on.
      let begins = start == 0 || self[start - 1, y].role == .text
      let kept = begins ? min(start + 2, x) : start
      // In the look of the title behind it: another one would cost more than the line itself.
      paint(
        Rect(x: start, y: y, width: kept - start, height: 1),
        role: self[start, y].role == .border ? .title : .borderFocused, bold: true)
      fill(Rect(x: kept, y: y, width: x - kept, height: 1))
    }
  }

  private mutating func shortenCursor(in y: Int) {
    var x = 0
    while x < size.width {
      let role = self[x, y].role
      guard role == .cursor || role == .cursorPassive else {
        x += 1
        continue
      }
      let start = x
      while x < size.width, self[x, y].role == role { x += 1 }
      let words = start..<x
      guard let first = words.first(where: { self[$0, y].text != " " }) else { continue }
      let end =
        words.first { column in
          column > first && self[column, y].text == " "
            && (column + 1 == x || self[column + 1, y].text == " ")
        } ?? x
      for column in words where column < first || column >= end { self[column, y].role = .text }
    }
  }

  /// Whether a piece of a ruled line stands in a cell. Titles are bold, and so is the heavy line beside one, which is
  /// two cells long at least.
  private func isRule(_ x: Int, _ y: Int) -> Bool {
    let cell = self[x, y]
    guard cell.role == .border || cell.role == .borderFocused, Self.rules.contains(cell.text)
    else { return false }
    return !cell.isBold || self[x - 1, y] == cell || self[x + 1, y] == cell
  }

  private static let rules = Set(GlyphSet.allCases.flatMap { [$0.box.horizontal, $0.heavyRule] })
    .subtracting([" "])
  private static let corners = Set(
    GlyphSet.allCases.flatMap {
      [$0.box.topLeft, $0.box.topRight, $0.box.bottomLeft, $0.box.bottomRight]
    }
  ).subtracting([" "])
}
