import Commerce
import Metrics
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// Panel 9, of the table at `SmallShop.standard` as of 17 June 2025: a trial counts the purchases of May, of which there is
/// one, Dee's of 70 with a margin of 30. She and Cas got a letter, Ann and Bob are the control.
@Suite struct TrialsPanel {
  private func wide(_ keys: String, _ more: Key...) -> Session {
    Session(width: 120, height: 40).after(keys).after(more)
  }

  @Test func `arms stand side by side with difference, interval and p`() {
    let text = wide("9").squeezed
    #expect(text.contains("spring 4 +50.0 pt 0.248 no clear difference"))
    #expect(text.contains("control 2 0.0 %"))
    #expect(text.contains("letter 2 50.0 % +50.0 pt"))
    // Fleiss: 0 against a half takes (1.96 x sqrt(0.375) + 0.842 x sqrt(0.25))^2 / 0.25 = 10.5.
    #expect(text.contains("takes 11 people an arm"))
  }

  @Test func `m asks for the margin per person`() {
    let text = wide("9m").squeezed
    #expect(text.contains("spring: margin per person"))
    #expect(text.contains("letter 2 € 15.00 +€ 15.00"))
  }

  @Test func `Enter goes to the arms, and from an arm to its people on the days that count`() throws
  {
    let session = wide("9", .enter, .down, .enter)
    #expect(session.breadcrumb.contains("Trials › spring: letter"))
    guard case .customers(let list) = session.state.screen else {
      Issue.record("people are opened")
      return
    }
    #expect(list.customers == .trialArm(TrialArmChoice(trial: "spring", arm: "letter")))
    let days = try #require(list.occasions.days)
    #expect([days.first.description, days.last.description] == ["2025-05-01", "2025-05-31"])
  }

  @Test func `before the last day nothing is called, before the first there is no trial`() {
    #expect(wide("9,").squeezed.contains("spring 4 +50.0 pt 0.248 no clear difference"))
    let earlier = wide("9,,,").text
    #expect(earlier.contains("No trials yet"))
    #expect(earlier.contains("stamgast export at-risk --split spring=letter:50 --to people.csv"))
  }

  @Test func `x fills the formula with its numbers and has the SQL; y copies the arm`() {
    let explained = wide("9x").squeezed
    #expect(explained.contains("letter: 1 / 2 = 50.0 %"))
    #expect(explained.contains("split by lot"))
    #expect(explained.contains("trial_person"))
    #expect(
      wide("9\tj").wanted(by: .character("y")).contains {
        "\($0)".contains("spring, letter: 50.0 %")
      })
  }

  @Test func `t draws the arms as bars`() {
    #expect(wide("9", .tab, .character("t")).squeezed.contains("50.0 %"))
    #expect(wide("9", .tab, .character("t")).text.contains("█"))
  }

  @Test(arguments: [(20, 5), (40, 12), (80, 24), (1, 1), (200, 60)])
  func `it stands at every size`(width: Int, height: Int) {
    let session = Session(width: width, height: height).after("9").after([.tab])
    #expect(width < 20 || session.text.contains("letter"))
  }

  @Test func `s sorts the list, and tells by what`() {
    var session = wide("9")
    // One alone is in order already.
    #expect(!session.state.availableCommands.contains(.sortColumn))
    session.send(.answered(.trials(asOf: day("2025-06-17")), .loaded(.trials(trials))))
    #expect(session.after("s").footer.contains("Sorted by people, highest first"))
    #expect(session.after("sS").footer.contains("lowest first"))
    // The arms have no order but their own.
    #expect(!wide("9", .tab).state.availableCommands.contains(.sortColumn))
  }

  /// Of May, in which Dee alone bought: in `beta` she is the control, in `alpha` she is one of two with a letter, and in
  /// `gamma` nobody got one.
  private var trials: [TrialFigures] {
    let shop = ShopAsOf(SmallShop.standard.ledger, asOf: day("2025-06-17"))
    return [
      ("beta", [(3, 0), (0, 1)]), ("gamma", [(1, 0)]), ("alpha", [(0, 0), (1, 0), (2, 1), (3, 1)]),
    ].map { (name: String, people: [(Int32, Int)]) in
      TrialFigures(
        TrialMembers(
          Trial(
            name: name, list: "all", start: day("2025-04-30"), days: 31,
            arms: [Trial.Arm(name: Trial.control, share: 50), Trial.Arm(name: "letter", share: 50)]),
          people.map { TrialMembers.Member(customer: $0.0, arm: $0.1) }), of: shop)
    }
  }

  @Test(arguments: [
    (TrialColumn.start, true, ["beta", "gamma", "alpha"]),
    (.start, false, ["alpha", "gamma", "beta"]), (.name, false, ["alpha", "beta", "gamma"]),
    (.people, true, ["alpha", "beta", "gamma"]), (.people, false, ["gamma", "beta", "alpha"]),
    // What there is no telling of stands last either way.
    (.difference, true, ["alpha", "beta", "gamma"]),
    (.difference, false, ["beta", "alpha", "gamma"]),
  ])
  func `trials are sorted by every column`(
    column: TrialColumn, descending: Bool, names: [String]
  ) {
    let strings = Strings()
    let sorted = column.sorted(trials, by: .repeatRate, descending: descending, strings)
    #expect(sorted.map { strings.trialName($0.subject) } == names)
  }
}
