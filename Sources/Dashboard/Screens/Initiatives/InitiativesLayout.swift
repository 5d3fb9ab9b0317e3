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
  static let whatIfHeight = WhatIfRow.all.count + frame
  /// The rows that a chart is worth.
  private static let chartHeight = 12

  /// The rows that the view is worth, from the fewest to those that show all of it.
  ///
  /// - Parameter focus: the part with the keys; nil where another view has them.
  static func heights(
    _ count: Int, focus: InitiativesView.Part?, width: Int, showsChart: Bool
  ) -> [Int] {
    let brief = ViewStack.listHeight(count)
    let upper = listHeight(count, width: width) + middleHeight(count, showsChart: showsChart)
    let notes = count == 0 ? 4 : 6
    let whole = upper + whatIfHeight + notes
    return switch focus {
    case nil: [brief, brief + whatIfHeight, whole]
    case .whatIf: [whatIfHeight + 4, whole]
    case .list, .ages: [upper + notes, whole]
    }
  }

  /// With fewer rows a table goes without its title; where there is no initiative there is told what one is.
  private static func listHeight(_ count: Int, width: Int) -> Int {
    count == 0 ? ViewStack.wordsHeight(width) : min(max(count, 3), 6) + frame
  }

  private static func middleHeight(_ count: Int, showsChart: Bool) -> Int {
    count == 0 ? 0 : showsChart ? chartHeight : agesHeight
  }

  init(
    _ context: ScreenContext, focus: InitiativesView.Part, initiatives count: Int, showsChart: Bool
  ) {
    let area = context.area
    let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
    (list, ages, whatIf, notes) = (none, none, none, none)
    let middle = Self.middleHeight(count, showsChart: showsChart)
    let listHeight = Self.listHeight(count, width: area.width)
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
