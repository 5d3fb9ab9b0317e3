/// What a cell is, from which a theme decides how it looks. Never a colour.
public enum StyleRole: UInt8, CaseIterable, Sendable {
  /// Ordinary text.
  case text
  /// Text of lesser weight: units, explanations, what is left out.
  case dim
  /// The heading of a column or of a part of a panel.
  case heading
  /// The line on top of the screen.
  case topLine
  /// What stands out in the line on top: the shop's name.
  case topLineStrong
  /// A panel's tab.
  case tab
  /// The tab of the panel on screen.
  case tabSelected
  /// Frames and rules.
  case border
  /// The frame of the focused part.
  case borderFocused
  /// The title in a frame.
  case title
  /// The footer's words.
  case footer
  /// The footer's keys.
  case footerKey
  /// The row or cell under the cursor of the focused part.
  case cursor
  /// The chosen row or cell of a part without focus.
  case cursorPassive
  /// The big number of a tile.
  case figure
  /// A change for the better.
  case better
  /// A change for the worse.
  case worse
  /// What needs attention: a missing cost, a rejected row.
  case warning
  /// What failed.
  case error
  /// A target or threshold line.
  case target
  /// A period that still runs, or a figure of it.
  case inProgress
  /// A period before which the data is incomplete, or a figure of too few people.
  case uncertain
  /// The letters that a search matched.
  case match
  /// An axis with its labels.
  case axis
  /// First series of a chart.
  case seriesA
  /// Second series of a chart.
  case seriesB
  /// Third series of a chart.
  case seriesC
  /// Fourth series of a chart.
  case seriesD
  /// Fifth series of a chart.
  case seriesE
  /// The mean that series are compared with.
  case mean
  /// Heatmap steps, from the lowest value to the highest; each with readable text.
  case heat0, heat1, heat2, heat3, heat4
  /// A message in the footer's place.
  case message

  /// The heatmap's steps from low to high.
  public static let heat: [StyleRole] = [.heat0, .heat1, .heat2, .heat3, .heat4]
  /// The roles of a chart's series in order.
  public static let series: [StyleRole] = [.seriesA, .seriesB, .seriesC, .seriesD, .seriesE]
}
