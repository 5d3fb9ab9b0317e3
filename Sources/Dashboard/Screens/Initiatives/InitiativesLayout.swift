import TerminalUI

/// Where the initiatives, the ages of the one under the cursor, the what-if and what is to be said stand: all below each
/// other where there is room, else the what-if by itself.
struct InitiativesLayout {
  private(set) var list: Rect
  private(set) var ages: Rect
  private(set) var whatIf: Rect
  private(set) var notes: Rect

  /// Title, header, and a blank line below.
  private static let frame = 3
  /// The standard ages.
  private static let ageCount = 5
  private static let agesHeight = ageCount + frame
  private static let whatIfHeight = WhatIfRow.all.count + frame
  /// Title, and what an initiative is where there is none.
  private static let wordsHeight = 10
  /// The rows that a chart is worth.
  private static let chartHeight = 12

  init(
    _ context: ScreenContext, focus: InitiativesView.Part, initiatives count: Int, showsChart: Bool
  ) {
    let area = context.area
    let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
    (list, ages, whatIf, notes) = (none, none, none, none)
    let middle = count == 0 ? 0 : showsChart ? Self.chartHeight : Self.agesHeight
    // With fewer rows a table goes without its title.
    let listHeight = count == 0 ? Self.wordsHeight : min(max(count, 3), 6) + Self.frame
    let rest = area.height - listHeight - middle
    if context.isZoomed || rest < 0 {
      placeAlone(focus, in: area)
    } else if rest >= Self.whatIfHeight {
      place(listHeight, middle, in: area, above: Self.whatIfHeight)
    } else if focus == .whatIf {
      (whatIf, notes) = area.splitTop(Self.whatIfHeight)
    } else {
      place(listHeight, middle, in: area, above: 0)
    }
  }

  private mutating func place(_ first: Int, _ second: Int, in area: Rect, above third: Int) {
    let (upper, below) = area.splitTop(first)
    list = upper.inset(bottom: 1)
    let (table, rest) = below.splitTop(second)
    ages = table
    (whatIf, notes) = rest.splitTop(third)
    if notes.height < 2 { notes = Rect(x: area.x, y: area.y, width: 0, height: 0) }
  }

  private mutating func placeAlone(_ part: InitiativesView.Part, in area: Rect) {
    switch part {
    case .list: list = area
    case .ages: ages = area
    case .whatIf: whatIf = area
    }
  }
}
