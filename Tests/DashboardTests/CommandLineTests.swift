import Commerce
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// Commands by their names.
@Suite struct CommandLineTests {
  private func entered(_ line: String, in session: Session = Session()) -> Session {
    session.after(":" + line).after([.enter])
  }

  private func wanted(_ line: String) -> [Effect] {
    Session().after(":" + line).wanted(by: .enter)
  }

  @Test(arguments: KeyMap.standard.bindings.map(\.command))
  func `every action of the key table has a name of its own`(command: Command) throws {
    let name = Sentence.name(of: command)
    #expect(
      try Sentence(parsing: name, keyMap: .standard, latest: nil) == .command(command))
    #expect(
      try Sentence(parsing: command.name, keyMap: .standard, latest: nil) == .command(command))
  }

  @Test func `an action by its name is the same as its key`() {
    for (name, key) in [
      ("cohorts", "4"), ("panel-cohorts", "4"), ("as-of-earlier", ","), ("help", "?"),
      ("explain", "x"), ("next-grain", "p"), ("filter", "f"), ("theme", "T"), ("find", ""),
    ] {
      let key = key.isEmpty ? [Key.control("p")] : key.map(Key.character)
      #expect(entered(name).lines == Session().after(key).lines, "\(name)")
    }
    #expect(wanted("quit") == [.remember("quit"), .quit])
  }

  @Test func `the beginning of a name is enough where it is unmistakable`() {
    #expect(entered("coh").state.panel == .cohorts)
    #expect(entered("Q").footer.contains("Overview") == false)
    #expect(wanted("q") == [.remember("q"), .quit])
    let session = entered("as-of-y")
    #expect(session.footer.contains("“as-of-y” may be as-of-year-earlier, as-of-year-later"))
    #expect(session.effects.allSatisfy { $0 != .remember("as-of-y") })
  }

  @Test(arguments: [
    ("when", Panel.timing), ("people", .customers), ("ltv", .customerValue), ("home", .overview),
    ("klanten", .customers),
  ])
  func `a panel goes by what its tab says, in either language`(line: String, panel: Panel) {
    #expect(entered(line).state.panel == panel)
  }

  @Test(arguments: [
    ("as-of 2024-03", "2024-03-31"), ("as-of 2024-Q1", "2024-03-31"), ("as-of 2024", "2024-12-31"),
    ("as-of 2025-02-11", "2025-02-11"), ("as-of 2025", "2025-06-17"),
    ("as-of latest", "2025-06-17"), ("as-of 2024-01", "2024-01-31"),
  ])
  func `as-of takes a day, or the last one of a period that has come`(line: String, last: String) {
    #expect(entered(line, in: Session().after(",,")).state.asOf == day(last))
  }

  @Test(arguments: [
    ("as-of 2025-07", "as-of lies between 31 Jan 2024 and 17 Jun 2025"),
    ("as-of 2024-01-30", "as-of lies between 31 Jan 2024 and 17 Jun 2025"),
    ("as-of", "as-of takes a day, or a period"), ("as-of may", "as-of is “may”, not a day"),
    ("period week", "period is “week”, not month, quarter or year"),
    ("theme nrod", "“nrod” is no theme"), ("cohort x", "cohorts takes nothing more, but “x”"),
    ("explian", "“explian” is no command; did you mean explain?"),
    ("filter shape=round", "filter “shape=round”, character 1: found “shape”"),
    ("filter channel=asd", "no order has the channel “asd”; did you mean “ads”?"),
    ("next-cut", "next-cut does nothing here"),
  ])
  func `a mistake is told in a line and changes nothing`(line: String, told: String) {
    let session = entered(line, in: Session(width: 160))
    #expect(session.text.contains(told), "\(session.footer)")
    var state = session.state
    (state.message, state.commandHistory, state.answersBefore) = (nil, CommandHistory(), [:])
    #expect(state == Session(width: 160).state)
  }

  @Test func `period, theme, export and filter take what follows them`() {
    #expect(entered("period quarter").state.grain == .quarter)
    var other = Session(themes: [.builtIn])
    other.press(":theme stamgast-dark")
    other.press(.enter)
    #expect(other.footer.contains("“theme = stamgast-dark” in the settings keeps it"))
    let export = Session().after("6:export people.json").wanted(by: .enter)
    guard case .export(let request)? = export.last else {
      Issue.record("nothing is exported: \(export)")
      return
    }
    #expect(request.path == "people.json")
    let condition = FilterCondition(.customers, .channel, "ads")
    #expect(
      wanted("filter channel=ADS").last
        == .filter(ShopFilter([condition], segmentDay: day("2025-06-17"))))
  }

  @Test func `on the cohorts period takes their own periods too`() {
    let session = Session().after("4")
    for (line, told) in [
      ("period week", "by weeks"), ("period thirty-days", "by months in steps of 30 days"),
      ("period quarter", "by quarters"),
    ] {
      #expect(entered(line, in: session).footer.hasPrefix(told), "\(line)")
    }
    #expect(entered("period week", in: session).state.grain == .month)
    let wrong = entered("period day", in: Session(width: 120).after("4")).footer
    #expect(wrong.contains("period is “day”, not month, quarter, year, week or thirty-days"))
    let completed = session.after(":period ").squeezed
    #expect(completed.contains("period week") && completed.contains("period thirty-days"))
    #expect(!Session().after(":period ").squeezed.contains("period week"))
  }

  @Test func `a filter takes one of the shop's own segments by its name, which completes`() {
    var shop = SmallShop.standard
    // Ann alone bought three times.
    shop.segments = [OwnSegment(name: "Three Times", filter: "orders >= 3")].compactMap(\.self)
    let session = Session(shop, width: 200)
    #expect(
      session.after(":filter segment=T").squeezed
        .contains("filter segment='Three Times' 1 customer"))
    for line in ["filter segment=\"Three Times\"", "filter segment='three times'"] {
      #expect(
        session.after(":" + line).wanted(by: .enter).last
          == .filter(
            ShopFilter(
              [FilterCondition(.customers, .segment, "Three Times")],
              segmentDay: day("2025-06-17"))), "\(line)")
    }
    #expect(
      session.after(":filter segment='Three Tims'").after([.enter]).footer
        .contains("did you mean Three Times?"))
  }

  @Test func `completions are shown as one types, each with what it does`() {
    var session = Session().after(":")
    #expect(session.squeezed.contains("overview panel Overview"))
    #expect(!session.text.contains("move-up"))
    session.press("mov")
    #expect(session.squeezed.contains("move-up up"))
    session.press("q")
    #expect(!session.text.contains("Commands"))
  }

  @Test func `Tab completes as far as all agree, then goes through them`() {
    var session = Session(width: 120).after(":as")
    session.press(.tab)
    #expect(session.footer.hasPrefix(": as-of "))
    session.press(.tab)
    session.press(.tab)
    #expect(session.footer.hasPrefix(": as-of-earlier"))
    session.press(.shiftTab)
    #expect(session.footer.hasPrefix(": as-of  "))
    session.press(":filter ord")
    session.press(.control("u"))
    session.press("filter order.ch")
    session.press(.tab)
    session.press(.tab)
    #expect(session.footer.hasPrefix(": filter order.channel=ads"))
    session.press(.control("u"))
    session.press("period q")
    session.press(.tab)
    #expect(session.after([.enter]).state.grain == .quarter)
  }

  @Test func `values complete too`() {
    let dates = Session().after(":as-of 2024-1")
    for month in ["2024-10", "2024-11", "2024-12"] {
      #expect(dates.squeezed.contains("as-of \(month)"))
    }
    #expect(Session().after("6:export ").squeezed.contains("export customers.csv"))
    #expect(Session().after(":theme ").squeezed.contains("theme stamgast-dark dark"))
    #expect(Session().after(":filter channel=").squeezed.contains("channel=ads 2 customers"))
  }

  @Test func `the history comes back line by line, that which begins like what was typed`() {
    var session = Session(width: 120)
    for line in ["cohorts", "period year", "period month", "cohorts"] {
      session = entered(line, in: session)
    }
    #expect(session.state.commandHistory.lines == ["period year", "period month", "cohorts"])
    #expect(session.effects.contains(.remember("period year")))
    session.press(":")
    session.press(.up, .up)
    #expect(session.footer.hasPrefix(": period month"))
    session.press(.up, .up, .up, .down, .down, .down)
    #expect(session.footer.hasPrefix(":  "))
    session.press("per")
    session.press(.up)
    #expect(session.footer.hasPrefix(": period month"))
    session.press(.up)
    #expect(session.footer.hasPrefix(": period year"))
    session.press(.down, .down)
    #expect(session.footer.hasPrefix(": per  "))
  }

  @Test func `the history is bounded, and has each line once`() {
    var history = CommandHistory((0...CommandHistory.limit).map { "line \($0)" })
    #expect(history.lines.count == CommandHistory.limit)
    #expect(history.lines.first == "line 1")
    history.add("line 7")
    history.add("")
    #expect(history.lines.count == CommandHistory.limit)
    #expect(history.lines.last == "line 7")
  }

  @Test func `Esc, and Backspace on nothing, leave it`() {
    let start = Session()
    #expect(start.after(":coh").after([.escape]).state == start.state)
    #expect(start.after(":c").after([.backspace, .backspace]).state == start.state)
    #expect(start.after(":").after([.enter]).state == start.state)
  }

  @Test func `a paste is text of the line, up to its first break`() {
    var session = Session().after(":")
    session.send(.terminal(.paste("cohorts\nq")))
    #expect(session.footer.hasPrefix(": cohorts "))
  }

  @Test func `what it opens to be written in stays open`() {
    #expect(entered("search").state.prompt == .search(text: "", before: ""))
    #expect(entered("command-line").state.prompt == .command(CommandLine()))
  }
}
