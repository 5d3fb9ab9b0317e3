/// What a key makes the dashboard do. Keys, footer, help and README name these.
public enum Command: Hashable, Sendable {
  case moveUp, moveDown, moveLeft, moveRight
  case pageUp, pageDown, moveToFirst, moveToLast
  case panel(Panel)
  case nextPart, previousPart
  case open, back, quit, interrupt
  case asOfEarlier, asOfLater, asOfYearEarlier, asOfYearLater, asOfLatest
  case nextGrain
  case nextMeasure
  case search
  case sortColumn, sortDirection
  case explain
  case export, copy
  case tableOrChart
  case nextTheme
  case personalData
  case zoom
  case help
  case redraw, suspend
}

/// The dashboard's panels, by the key that opens them.
public enum Panel: Int, CaseIterable, Hashable, Sendable {
  case overview = 1
  case retention = 2
  case customerValue = 3
  case cohorts = 4
  case segments = 5
  case customers = 6
  case data = 0

  /// The digit that opens the panel.
  public var digit: Character { Character(String(rawValue)) }
}
