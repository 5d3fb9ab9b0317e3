import Presentation
import TerminalUI

/// A table under the line with its title. Where there are few rows the table has them all.
struct TitledTable {
  let section: Section
  let table: Table
  /// The parts by whose names the title says what else may have this place.
  var others: [PanelPart] = []

  /// The rows of the list that are on screen in a rectangle.
  static func visibleRowCount(in rect: Rect, hasTotals: Bool = false) -> Int {
    Table.visibleRowCount(height: place(in: rect).height, hasTotals: hasTotals)
  }

  private static func place(in rect: Rect) -> Rect {
    rect.height < 5 ? rect : Section.inner(of: rect).inset(left: 1)
  }

  /// Draws title and table, and lets the mouse choose its rows and press its headers.
  func draw(on surface: inout Surface, in rect: Rect, part: Int) {
    guard !rect.isEmpty else { return }
    let inner = Self.place(in: rect)
    if inner.y > rect.y { surface.draw(section, others: others, in: rect) }
    surface.drawWhole(table, part: part, in: inner)
  }
}

extension Surface {
  /// Draws a title; the mouse chooses what else may have the place below it.
  mutating func draw(_ section: Section, others: [PanelPart], in rect: Rect) {
    section.draw(on: &canvas, in: rect)
    for (place, part) in zip(section.places(ofOthersIn: rect), others) {
      onPress(place, .part(part))
    }
  }
}
