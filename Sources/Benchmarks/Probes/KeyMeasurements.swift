/// From a key to its frame, over all panels.
struct KeyMeasurements {
  /// A panel.
  struct Panel {
    let key: String
    let name: String
    /// Whether lists of people, or a forecast, come after its first frame.
    var isLongWork = false
  }

  static let panels = [
    Panel(key: "1", name: "Overview", isLongWork: true), Panel(key: "2", name: "Retention"),
    Panel(key: "3", name: "LTV vs CAC"), Panel(key: "4", name: "Cohorts"),
    Panel(key: "5", name: "Segments"), Panel(key: "6", name: "Customers"),
    Panel(key: "7", name: "Timing"), Panel(key: "8", name: "Today", isLongWork: true),
    Panel(key: "9", name: "Trials"), Panel(key: "0", name: "Data"),
  ]

  /// What was measured under each heading, in the order of first use.
  private(set) var headings: [String] = []
  private(set) var samples: [String: Samples] = [:]
  /// Headings of work that takes long and tells so in a frame, by when its outcome stands on screen.
  private(set) var longWork: Set<String> = []

  /// Walks through a dashboard.
  mutating func walk(_ probe: inout DashboardProbe) throws {
    try switchPanels(&probe)
    for panel in Self.panels { try travel(&probe, on: panel) }
    for panel in Self.panels where !panel.isLongWork { try hold(&probe, on: panel) }
    try cohorts(&probe)
    try curves(&probe)
    try value(&probe)
    try bridge(&probe)
    try filters(&probe)
    try scroll(&probe)
    try open(&probe)
    try search(&probe)
    try launches(&probe)
    try initiatives(&probe)
  }

  /// Each panel on several days, so that its figures are not at hand yet.
  private mutating func switchPanels(_ probe: inout DashboardProbe) throws {
    for _ in 0..<12 {
      _ = try probe.press(",")
      for panel in Self.panels {
        try measure("to panel \(panel.key) \(panel.name)", panel.key, on: panel, &probe)
      }
    }
    _ = try probe.press("=")
  }

  /// As-of to days that were not looked at yet, and back.
  private mutating func travel(_ probe: inout DashboardProbe, on panel: Panel) throws {
    _ = try probe.press(panel.key, isLongWork: panel.isLongWork)
    for key in Array(repeating: ",", count: 10) + Array(repeating: ".", count: 8) {
      try measure("as-of , . on \(panel.key) \(panel.name)", key, on: panel, &probe)
    }
    for key in ["<", "<", ">", ">"] {
      try measure("as-of < > on any panel", key, on: panel, &probe)
    }
    try measure("as-of = on any panel", "=", on: panel, &probe)
  }

  /// A key held down, which comes thirty times a second, whatever is on its way.
  private mutating func hold(_ probe: inout DashboardProbe, on panel: Panel) throws {
    _ = try probe.press(panel.key)
    for key in Array(repeating: ",", count: 12) + Array(repeating: ".", count: 12) {
      guard let answer = try probe.hold(key) else { continue }
      add(answer.milliseconds, to: "as-of , . held down on \(panel.key) \(panel.name)")
    }
    _ = try probe.press("=")
  }

  /// Every grain, cut, measure and look of the cohorts, and back to what they open with.
  private mutating func cohorts(_ probe: inout DashboardProbe) throws {
    _ = try probe.press("4")
    for grain in ["month", "quarter", "year", "week", "30 days"] {
      for key in [",", ",", "."] { try measure("cohorts by \(grain): as-of", key, &probe) }
      for key in ["k", "k", "j", "h", "l"] {
        try measure("cohorts by \(grain): cursor", key, &probe)
      }
      for _ in 0..<7 { try measure("cohorts: other measure", "m", &probe) }
      for _ in 0..<3 { try measure("cohorts: other look", "t", &probe) }
      for _ in 0..<6 { try measure("cohorts by \(grain): other cut", "c", &probe) }
      try measure("cohorts: other grain", "p", &probe)
    }
    _ = try probe.press("=")
  }

  /// The cohorts' curves, to which a forecast is added once it is there.
  private mutating func curves(_ probe: inout DashboardProbe) throws {
    _ = try probe.press("4")
    for _ in 0..<2 { _ = try probe.press("t", isLongWork: true) }
    for key in ["k", "k", "k", "j"] { try measureWork("curves of cohorts: cursor", key, &probe) }
    for key in [",", ",", "."] { try measureWork("curves of cohorts: as-of", key, &probe) }
    for _ in 0..<7 { try measureWork("curves of cohorts: other measure", "m", &probe) }
    _ = try probe.press("t", isLongWork: true)
    _ = try probe.press("=")
  }

  /// Both bases of panel 3 on several days, and the segments as a flow.
  private mutating func value(_ probe: inout DashboardProbe) throws {
    _ = try probe.press("3")
    for _ in 0..<4 {
      _ = try probe.press(",")
      for _ in 0..<2 { try measure("LTV vs CAC: other basis", "b", &probe) }
    }
    _ = try probe.press("5")
    for _ in 0..<2 { try measure("segments: map or table", "t", &probe) }
    _ = try probe.press("=")
  }

  private mutating func bridge(_ probe: inout DashboardProbe) throws {
    _ = try probe.press("2")
    for _ in 0..<4 {
      _ = try probe.press(",")
      try measure("two periods: open", "w", &probe)
      _ = try probe.press("\u{7F}")
    }
    _ = try probe.press("w")
    for _ in 0..<4 { try measure("two periods: other comparison", "w", &probe) }
    for key in [",", ",", ",", "."] { try measure("two periods: as-of", key, &probe) }
    _ = try probe.press("\u{7F}")
    _ = try probe.press("=")
  }

  /// The menu with its values, making the part of the shop that a filter leaves, and every panel in it; with a
  /// filter of customers and with one of orders.
  private mutating func filters(_ probe: inout DashboardProbe) throws {
    for subject in ["customers", "orders"] {
      _ = try probe.press("3")
      try measureWork("filter: open the menu", "f", &probe)
      if subject == "orders" {
        try measureWork("filter: values of orders", "\t", &probe)
        // Enter is for the values, which may come after the quiet that ended the measurement.
        _ = try probe.idle(seconds: 2)
      }
      for key in ["\u{1B}[C", "\u{1B}[D"] {
        try measureWork("filter: values of \(subject)", key, &probe)
      }
      try measureWork("filter of \(subject): make the part", "\r", &probe)
      for _ in 0..<3 {
        _ = try probe.press(",")
        for panel in Self.panels {
          try measure("filter of \(subject): to any panel", panel.key, on: panel, &probe)
        }
      }
      try measureWork("filter of \(subject): back to the whole shop", "F", &probe)
      _ = try probe.press("=")
    }
  }

  private mutating func scroll(_ probe: inout DashboardProbe) throws {
    _ = try probe.press("6")
    for _ in 0..<50 { try measure("list: down", "j", &probe) }
    for _ in 0..<20 { try measure("list: page down", "\u{1B}[6~", &probe) }
    for _ in 0..<5 {
      try measure("list: to the end, to the start", "G", &probe)
      try measure("list: to the end, to the start", "g", &probe)
    }
    for _ in 0..<6 { try measure("list: other sort column", "s", &probe) }
    for _ in 0..<4 { try measure("list: other direction", "S", &probe) }
  }

  private mutating func open(_ probe: inout DashboardProbe) throws {
    for _ in 0..<10 {
      try measure("list: open a customer", "\r", &probe)
      try measure("list: open an order", "\r", &probe)
      _ = try probe.press("\u{7F}")
      _ = try probe.press("\u{7F}")
      _ = try probe.press("j")
    }
  }

  private mutating func search(_ probe: inout DashboardProbe) throws {
    for word in ["customer012345", "b-00123456", "nobody"] {
      _ = try probe.press("/")
      for letter in word { try measure("search: a letter typed", String(letter), &probe) }
      _ = try probe.press("\r")
      _ = try probe.press("\u{7F}")
      _ = try probe.press("6")
    }
  }

  /// The initiatives of panel 9 on several days, for which every customer is looked at.
  private mutating func initiatives(_ probe: inout DashboardProbe) throws {
    _ = try probe.press("9", isLongWork: true)
    // The panel has kept its part, the weeks of a launch: past the trials to the initiatives.
    for _ in 0..<2 { _ = try probe.press("\t", isLongWork: true) }
    for key in [",", ",", ",", "."] { try measureWork("initiatives: as-of", key, &probe) }
    _ = try probe.press("=", isLongWork: true)
  }

  /// The launches of panel 9 on several days; the first time the orders with their marks are looked for.
  mutating func launches(_ probe: inout DashboardProbe) throws {
    _ = try probe.press("9", isLongWork: true)
    // From the trials, the first part, back to the last one.
    try measureWork("launches: open", "\u{1B}[Z", &probe)
    for key in [",", ",", ",", "."] { try measureWork("launches: as-of", key, &probe) }
    _ = try probe.press("=", isLongWork: true)
  }

  /// The products of panel 7 on several days, and what is bought with and after some; the first time the lines of all
  /// orders are read.
  mutating func products(_ probe: inout DashboardProbe) throws {
    _ = try probe.press("7")
    // Back from the first part to the last ones.
    try measureWork("products: read the lines", "\u{1B}[Z", &probe)
    for key in [",", ",", ",", "."] { try measureWork("products: as-of", key, &probe) }
    for key in ["j", "j", "j", "k"] { try measureWork("products: another one", key, &probe) }
  }

  /// On a panel on which long work may come after the first frame.
  private mutating func measure(
    _ heading: String, _ key: String, on panel: Panel, _ probe: inout DashboardProbe
  ) throws {
    panel.isLongWork
      ? try measureWork(heading, key, &probe) : try measure(heading, key, &probe)
  }

  private mutating func measure(
    _ heading: String, _ key: String, _ probe: inout DashboardProbe
  ) throws {
    guard let answer = try probe.press(key) else { return }
    add(answer.milliseconds, to: heading)
  }

  /// Work that may take long: its first frame is held to the budget, its outcome is there to be read.
  private mutating func measureWork(
    _ heading: String, _ key: String, _ probe: inout DashboardProbe
  ) throws {
    guard let answer = try probe.press(key, isLongWork: true) else { return }
    add(answer.firstMilliseconds, to: heading)
    let outcome = "  its last frame: " + heading
    add(answer.milliseconds, to: outcome)
    longWork.insert(outcome)
  }

  private mutating func add(_ milliseconds: Double, to heading: String) {
    if samples[heading] == nil { headings.append(heading) }
    samples[heading, default: Samples()].add(milliseconds)
  }
}
