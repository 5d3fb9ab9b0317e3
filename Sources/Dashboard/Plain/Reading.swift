import Presentation
import TerminalUI

/// The screen as it is read aloud: where one is, of when, and what is under the cursor.
struct Reading: Equatable, Sendable {
  /// The breadcrumb, and what stands at its right.
  private let place: String
  private let about: String
  /// The day, the length of the periods and the filter.
  private let scope: String
  /// The rows of the screen's own part, from top to bottom.
  private let rows: [String]
  /// What stands above them; empty where that is the names of columns only.
  private let heading: String
  /// The rows that the cursor is in, and what is under it.
  private let cursorRows: Range<Int>
  private let focus: String
  /// What a copy would have, which tells what a key is for where the rows do not.
  private let exact: String

  init(_ state: DashboardState) {
    let layout = ScreenLayout(state)
    let canvas = picture(of: state).canvas
    let content = layout.content
    let top =
      layout.breadcrumb.isEmpty ? [] : SpokenWords.all(in: canvas.row(layout.breadcrumb.y))
    place = top.first?.text ?? ""
    about = top.dropFirst().map(\.text).joined(separator: ", ")
    scope = state.scopeWords
    exact =
      state.overlay == nil && state.prompt == nil
      ? state.screen.model.copyText(state.context).map(TextWidth.sanitized) ?? "" : ""
    let rows = (content.y..<content.bottom).map { Self.words(canvas.row($0)) }
    self.rows = rows
    heading = Self.heading(of: canvas, in: content)
    if let spoken = state.spokenOfWindow(rows, below: heading) {
      (cursorRows, focus) = (0..<0, spoken)
      return
    }
    guard let first = Self.focus(of: canvas, in: content) else {
      (cursorRows, focus) = (0..<0, "")
      return
    }
    // What is marked may be several lines high.
    let marked = (first.y..<content.bottom).map { y in
      canvas.row(y).dropFirst(first.x).prefix { $0.role == .cursor }
    }.prefix { !$0.isEmpty }
    let words = marked.map(Self.words).filter { !$0.isEmpty }
    let wholeRow = Self.words(canvas.row(first.y))
    let name = wholeRow.split(separator: ",").first.map(String.init) ?? ""
    let cursorRows = first.y - content.y..<first.y - content.y + max(1, marked.count)
    self.cursorRows = cursorRows
    // A cell among others says little without its row's name.
    let isCell = marked.count == 1 && first.x > content.x + 8
    // Below a table stands what its cell means, by the name of its row without the mark behind that.
    let start = name.prefix { $0 != "!" && $0 != "*" } + ", "
    let meaning = rows.indices.last { !cursorRows.contains($0) && rows[$0].hasPrefix(start) }
    if words.isEmpty {
      focus = wholeRow
    } else if isCell, let meaning {
      focus = rows[meaning]
    } else if isCell, !words[0].hasPrefix(name) {
      focus = name + ", " + words[0]
    } else if marked.count == 1, first.x < content.x + 4 {
      // Where a name alone is marked, its figures belong to it. They are said with what they are, if there is room.
      let isName = marked[0].count < content.width / 2
      let row = TableReading(canvas, row: first.y, in: content, state.strings)
      let named = row?.text ?? ""
      focus =
        !named.isEmpty && SpokenNews(named).fits(layout.status)
        ? named : isName ? wholeRow : words[0]
    } else {
      focus = words.joined(separator: ", ")
    }
  }

  /// What is new since an earlier reading; nil where nothing is.
  ///
  /// Where much of the screen is new, its heading and what is under the cursor; else also the lines that follow the
  /// cursor.
  ///
  /// - Parameter isTold: whether a message tells what the key did, so that the lines need not.
  func news(since before: Reading?, isTold: Bool) -> String? {
    guard let before else { return Self.sentence([place, about, scope, focus]) }
    var parts: [String] = []
    if place != before.place || about != before.about { parts += [place, about] }
    if scope != before.scope { parts.append(scope) }
    let changed = rows.indices.filter { row in
      !cursorRows.contains(row) && !before.cursorRows.contains(row)
        && (!before.rows.indices.contains(row) || rows[row] != before.rows[row])
        && rows[row] != focus
    }
    let isOther = changed.count > 3 || place != before.place
    if isOther, heading != before.heading, heading != focus { parts.append(heading) }
    if focus != before.focus || isOther || isTold { parts.append(focus) }
    if !isOther, !isTold { parts += changed.map { rows[$0] } }
    return Self.sentence(parts) ?? (exact == before.exact || exact.isEmpty ? nil : exact)
  }

  private static func heading(of canvas: Canvas, in content: Rect) -> String {
    for y in content.y..<content.bottom {
      let row = canvas.row(y)
      let words = words(row)
      guard !words.isEmpty else { continue }
      let isOfColumns = row.allSatisfy {
        $0.text == " " || $0.role == .heading || $0.role == .dim
      }
      return isOfColumns ? "" : words
    }
    return ""
  }

  private static func sentence(_ parts: [String]) -> String? {
    let parts = parts.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: ". ")
  }

  /// Where the cursor of the terminal belongs: on what is under that of the screen, else on the first words.
  static func focus(of canvas: Canvas, in content: Rect) -> (x: Int, y: Int)? {
    func first(_ isWanted: (Cell) -> Bool) -> (x: Int, y: Int)? {
      for y in content.y..<content.bottom {
        if let x = canvas.row(y).firstIndex(where: isWanted) {
          return (x - y * canvas.size.width, y)
        }
      }
      return nil
    }
    return first { $0.role == .cursor && $0.text != " " } ?? first { $0.text != " " }
  }

  /// The words of cells; what stands apart is parted by commas.
  private static func words(_ cells: ArraySlice<Cell>) -> String {
    SpokenWords.all(in: cells).map(\.text).joined(separator: ", ")
  }
}
