extension Strings {
  /// A panel's name.
  public func panelName(_ panel: Panel) -> String {
    switch panel {
    case .overview: "Overview"
    case .retention: "Retention"
    case .customerValue: "LTV vs CAC"
    case .cohorts: "Cohorts"
    case .segments: "Segments"
    case .customers: "Customers"
    case .timing: "Timing"
    case .today: "Today"
    case .data: "Data"
    }
  }

  /// A panel's name where it is narrow: ten of them, with their keys, fill a line of 80.
  public func shortPanelName(_ panel: Panel) -> String {
    switch panel {
    case .overview: "Home"
    case .retention: "CRR"
    case .customerValue: "LTV"
    case .cohorts: "Cohorts"
    case .segments: "Segments"
    case .customers: "People"
    case .timing: "When"
    case .today: "Today"
    case .data: "Data"
    }
  }

  /// What a command does, in the footer's one or two words.
  public func hint(_ command: Command) -> String {
    switch command {
    case .moveUp, .moveDown: "move"
    case .moveLeft, .moveRight: "choose"
    case .pageUp, .pageDown: "page"
    case .moveToFirst, .moveToLast: "ends"
    case .panel(let panel): panelName(panel)
    case .nextPart, .previousPart: "next part"
    case .open: "open"
    case .back: "back"
    case .placeBefore, .placeAfter: "places"
    case .quit: "quit"
    case .interrupt: "stop"
    case .asOfEarlier, .asOfLater: "as of"
    case .asOfYearEarlier, .asOfYearLater: "year"
    case .asOfLatest: "latest"
    case .nextGrain: "period"
    case .nextMeasure: "measure"
    case .nextBasis: "margin or net"
    case .search: "search"
    case .newSegment: "new segment"
    case .editSegment: "change"
    case .removeSegment: "remove"
    case .sortColumn: "sort"
    case .sortDirection: "reverse"
    case .explain: "explain"
    case .filter: "filter"
    case .removeFilter: "no filter"
    case .bookRefunds: "refunds"
    case .export: "export"
    case .copy: "copy"
    case .tableOrChart: "table"
    case .nextCut: "cut"
    case .compare: "compare"
    case .comparePeriods: "two periods"
    case .theme: "theme"
    case .personalData: "hide names"
    case .zoom: "zoom"
    case .mouse: "mouse"
    case .commandLine: "command"
    case .find: "find"
    case .help: "help"
    case .redraw: "redraw"
    case .suspend: "suspend"
    }
  }

  /// What a command does, in a line of help.
  public func commandHelp(_ command: Command) -> String {
    switch command {
    case .moveUp: "up"
    case .moveDown: "down"
    case .moveLeft: "left: the period, month or column before"
    case .moveRight: "right: the period, month or column after"
    case .pageUp: "a page up"
    case .pageDown: "a page down"
    case .moveToFirst: "to the first"
    case .moveToLast: "to the last"
    case .panel(let panel): "panel \(panelName(panel))"
    case .nextPart: "next part of the panel"
    case .previousPart: "previous part of the panel"
    case .open: "open what is under the cursor"
    case .back: "back, along the breadcrumb"
    case .placeBefore: "the place visited before"
    case .placeAfter: "the place left by going back"
    case .quit: "back; on a panel: quit"
    case .interrupt: "stop the running work; else quit"
    case .asOfEarlier: "as of the last day of the period before"
    case .asOfLater: "as of the last day of the period after"
    case .asOfYearEarlier: "as of the same period a year earlier"
    case .asOfYearLater: "as of the same period a year later"
    case .asOfLatest: "as of the latest day"
    case .nextGrain: "month, quarter, year; of cohorts week, 30 days"
    case .nextMeasure: "the next measure; panel 5: by rank or thresholds"
    case .nextBasis: "count what customers bring as margin or as net"
    case .search: "search, narrowing as you type"
    case .newSegment: "a segment of your own, counted as you type"
    case .editSegment: "change the segment of your own under the cursor"
    case .removeSegment: "remove the segment of your own under the cursor"
    case .sortColumn: "sort by the next column"
    case .sortDirection: "sort the other way round"
    case .filter: "filter: channel, country, product, code, segment"
    case .removeFilter: "remove the filter"
    case .bookRefunds: "refunds on the order's day, or on the day they were paid"
    case .explain: "explain the figure under the cursor"
    case .export: "export the list on screen, or the screen as a picture"
    case .copy: "copy what is under the cursor, or the SQL of an explanation"
    case .tableOrChart: "the same data in another way: table, chart, colours"
    case .nextCut: "cut by channel, country, product, code, order size"
    case .comparePeriods: "compare with the period before, or a year before"
    case .compare: "compare the row under the cursor, or no longer"
    case .theme: "choose a theme, previewed at once"
    case .personalData: "hide or show names and addresses"
    case .zoom: "the focused part alone, whole screen"
    case .mouse: "mouse off, so that it selects text; on again"
    case .commandLine: "a command by its name; Tab completes it"
    case .find: "find customers, orders, products, panels, commands"
    case .help: "this help"
    case .redraw: "draw the screen anew"
    case .suspend: "suspend; fg comes back"
    }
  }

  /// The heading of a group of keys.
  public func helpGroup(_ group: HelpGroup) -> String {
    switch group {
    case .panels: "Panels"
    case .moving: "Moving"
    case .time: "Time"
    case .view: "View"
    case .lists: "Lists"
    case .program: "Program"
    }
  }

  /// The title of help.
  public func helpTitle(_ screen: String) -> String { "Keys: \(screen)" }

  /// Names and addresses are hidden from now on.
  public var personalDataHidden: String { "Names and addresses are hidden" }
  /// Names and addresses are shown again.
  public var personalDataShown: String { "Names and addresses are shown" }
  /// Nothing under the cursor has an explanation.
  public var nothingToExplain: String { "Nothing to explain under the cursor" }
  /// Nothing under the cursor can be copied.
  public var nothingToCopy: String { "Nothing to copy under the cursor" }
  /// The user stopped the work.
  public var stopped: String { "Stopped. Ctrl-L asks again." }
  /// Stands before a search.
  public var searchPrompt: String { "Search:" }
  /// Stands behind a search.
  public var searchHelp: String { "Enter keep  Esc undo" }
}
