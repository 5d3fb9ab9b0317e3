/// What a slow line takes on the panels where something tells of the row under the cursor: the moves, and what is drawn
/// once the cursor rests.
struct CardMeasurements {
  /// A panel with such a card at 80 x 24.
  struct Panel {
    let key: String
    let name: String
    /// Moves that end on another row than they began on.
    var moves = ["j", "j", "k"]
    /// How often Tab goes on to a part of the panel.
    var parts = 1

    /// What moves and cards are found under.
    var heading: String { "\(key) \(name)" }
  }

  static let panels = [
    // It opens on the last cohort but the running one.
    Panel(key: "4", name: "Cohorts", moves: ["k", "k", "j"]),
    Panel(key: "5", name: "Segments", parts: 3), Panel(key: "8", name: "Today"),
    // Trials and their arms, initiatives, their ages and the what-if, launches and their weeks.
    Panel(key: "9", name: "Trials", parts: 7),
  ]

  /// What was measured under each panel's heading.
  private(set) var moves: [String: Samples] = [:]
  private(set) var cards: [String: Samples] = [:]

  /// Walks through the parts of the panels.
  mutating func walk(_ probe: inout DashboardProbe) throws {
    for panel in Self.panels {
      _ = try probe.press(panel.key, isLongWork: true)
      for _ in 0..<panel.parts {
        // Nothing of the panel itself is to come with the moves.
        _ = try probe.idle(seconds: 2)
        for key in panel.moves {
          if let answer = try probe.press(key) {
            moves[panel.heading, default: Samples()].add(Double(answer.bytes))
          }
        }
        let card = try probe.idle(seconds: 1).bytes
        if card > 0 { cards[panel.heading, default: Samples()].add(Double(card)) }
        _ = try probe.press("\t", isLongWork: true)
      }
    }
  }
}
