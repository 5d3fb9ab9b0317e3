import Commerce
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct EntryEditorTests {
  private var shop: SmallShop {
    var shop = SmallShop.standard
    shop.initiatives = [
      CalendarDay(iso: "2024-02-20").flatMap {
        Initiative(name: "Card", start: $0, costs: 1250, who: "country = NL")
      }
    ].compactMap(\.self)
    return shop
  }

  private func editing(_ key: String, width: Int = 80, height: Int = 24) -> Session {
    Session(shop, width: width, height: height).after("9").after([.tab, .tab]).after(key)
  }

  @Test func `a line each is typed, and the last Enter saves them as they stand`() {
    var session = editing("n")
    #expect(session.text.contains("New initiative"))
    session.press("Parcel")
    session.press(.enter, .control("u"))
    session.press("2024-03-01")
    session.press(.enter)
    session.press("12,50")
    session.press(.tab)
    session.press("channel = ads")
    #expect(
      session.wanted(by: .enter) == [
        .save(
          .initiative(
            InitiativeEntry(
              name: "Parcel", start: "2024-03-01", costs: "12,50", who: "channel = ads")),
          replacing: nil)
      ])
    // It stays open until what was typed is saved.
    #expect(session.after([.enter]).text.contains("Parcel"))
  }

  @Test func `a new one begins on the day that is looked at, a changed one as it is`() {
    #expect(editing("n").squeezed.contains("Since: 2025-06-17"))
    let session = editing("i")
    #expect(session.text.contains("Initiative “Card”"))
    #expect(session.squeezed.contains("Name: Card"))
    #expect(session.squeezed.contains("Since: 2024-02-20"))
    #expect(session.squeezed.contains("Costs: 12.50"))
    #expect(session.squeezed.contains("For: country = NL"))
    #expect(
      session.after([.down, .down, .down]).wanted(by: .enter) == [
        .save(
          .initiative(
            InitiativeEntry(
              name: "Card", start: "2024-02-20", costs: "12.50", who: "country = NL")),
          replacing: "Card")
      ])
  }

  @Test func `a launch has a name, what tells its day, and weeks`() {
    var session = Session(shop, width: 80, height: 24).after("9").after([.shiftTab]).after("n")
    #expect(session.squeezed.contains("New launch"))
    #expect(session.squeezed.contains("Since: 2025-06-17"))
    #expect(session.squeezed.contains("Weeks: 4"))
    session.press("Blend")
    session.press(.enter, .control("u"))
    #expect(session.squeezed.contains("product=Winter blend"))
    session.press("product=Winter blend")
    session.press(.enter)
    #expect(
      session.wanted(by: .enter) == [
        .save(
          .launch(LaunchEntry(name: "Blend", subject: "product=Winter blend", weeks: "4")),
          replacing: nil)
      ])
  }

  @Test func `each line says what it takes, up and Shift-Tab go back`() {
    #expect(editing("n").squeezed.contains("what charts and lists call it"))
    #expect(editing("n").after([.enter]).squeezed.contains("the day that it began"))
    #expect(editing("n").after([.enter, .up]).squeezed.contains("what charts and lists call it"))
    #expect(
      editing("n").after([.enter, .shiftTab]).squeezed.contains("what charts and lists call it"))
  }

  @Test func `Esc leaves it, and so does what was saved`() throws {
    #expect(!editing("n").after([.escape]).text.contains("New initiative"))
    var session = editing("n")
    session.send(.entriesChanged(shop.facts, Message("saved")))
    #expect(!session.text.contains("New initiative"))
    #expect(session.text.contains("saved"))
  }

  @Test func `a failure is told and nothing that was typed is lost`() {
    var session = editing("n").after("Parcel")
    session.send(.message(Message("no day", isError: true)))
    #expect(session.text.contains("Parcel"))
    #expect(session.text.contains("no day"))
  }

  @Test func `pasted text goes to the line that is typed`() {
    var session = editing("n")
    session.send(.terminal(.paste("Stamps\nand more")))
    #expect(session.squeezed.contains("Name: Stamps"))
  }

  @Test(arguments: [(1, 1), (20, 5), (40, 12)])
  func `it is drawn where there is little room`(width: Int, height: Int) {
    let session = editing("n", width: width, height: height).after([.enter, .enter, .enter])
    #expect(session.lines.count == height)
  }
}
