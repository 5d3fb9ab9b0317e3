/// What a key makes the dashboard do. Keys, footer, help and README name these.
public enum Command: Hashable, Sendable {
  case moveUp, moveDown, moveLeft, moveRight
  case pageUp, pageDown, moveToFirst, moveToLast
  case panel(Panel)
  case nextPart, previousPart
  case open, back, quit, interrupt
  case placeBefore, placeAfter
  case asOfEarlier, asOfLater, asOfYearEarlier, asOfYearLater, asOfLatest
  case nextGrain
  case nextMeasure, nextBasis
  case search
  case newSegment, editSegment, removeSegment
  case filter, removeFilter
  case bookRefunds
  case sortColumn, sortDirection
  case explain
  case export, copy
  case tableOrChart
  case nextCut
  case compare, comparePeriods
  case theme
  case personalData
  case zoom
  case mouse
  case commandLine, find
  case help
  case redraw, suspend
}

/// The groups of keys in help.
public enum HelpGroup: CaseIterable, Hashable, Sendable {
  case panels, moving, time, view, lists, program

  /// The group that a command is listed in.
  public init(_ command: Command) {
    self =
      switch command {
      case .panel: .panels
      case .moveUp, .moveDown, .moveLeft, .moveRight, .pageUp, .pageDown, .moveToFirst,
        .moveToLast, .nextPart, .previousPart, .open, .back, .placeBefore, .placeAfter:
        .moving
      case .asOfEarlier, .asOfLater, .asOfYearEarlier, .asOfYearLater, .asOfLatest, .nextGrain:
        .time
      case .nextMeasure, .nextBasis, .tableOrChart, .nextCut, .compare, .comparePeriods, .zoom,
        .theme, .personalData, .explain, .filter, .removeFilter, .bookRefunds:
        .view
      case .newSegment, .editSegment, .removeSegment, .search, .sortColumn, .sortDirection, .export,
        .copy:
        .lists
      case .find, .commandLine, .mouse, .help, .redraw, .suspend, .interrupt, .quit: .program
      }
  }
}
