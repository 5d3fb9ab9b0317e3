import Commerce
import Metrics
import TerminalUI
import Testing

@testable import Dashboard

/// What was looked at before is there again on the way back.
@Suite struct `The way back` {
  /// What keys make a dashboard ask that has answered everything so far.
  private func asked(by keys: [Key], in session: Session) -> [DataQuery] {
    session.after(keys).effects.dropFirst(session.effects.count).compactMap { effect in
      if case .load(let query) = effect { query } else { nil }
    }
  }

  private func session(_ keys: String) -> Session {
    var session = Session()
    session.press(keys)
    return session
  }

  @Test(arguments: Array("123456789"))
  func `the day, the panel and the list before are shown again without a question`(
    panel: Character
  ) {
    let there = session("\(panel)")
    #expect(asked(by: [","].map(Key.character), in: there) != [])
    #expect(asked(by: ["."].map(Key.character), in: there.after(",")) == [])
    #expect(there.after(",.").text == there.text)
    let other: Character = panel == "2" ? "7" : "2"
    let back = there.after([.character(other)])
    #expect(asked(by: [.character(panel)], in: back) == [])
    #expect(back.after([.character(panel)]).text == there.text)
  }

  @Test func `a list whose rows are known by its length alone comes back whole`() {
    let list = session("6")
    let card = list.after([.enter])
    #expect(asked(by: [.backspace], in: card) == [])
    #expect(card.after([.backspace]).text == list.text)
  }

  @Test func `what was left before that is asked again`() {
    let away = session("27")
    #expect(asked(by: [.character("2")], in: away.after("4")) != [])
  }

  @Test func `after a change of the shop nothing is known`() {
    var away = session("27")
    away.send(.shopChanged(away.state.shop))
    #expect(asked(by: [.character("2")], in: away) != [])
  }

  @Test func `what failed is asked again`() {
    var away = session("2")
    away.desk = .fails("no")
    away.press("7")
    away.desk = .answers
    away.press("2")
    #expect(asked(by: [.character("7")], in: away) != [])
  }

  @Test func `the disk is looked through again`() {
    #expect(!DataQuery.foundExports.asksStore && !DataQuery.typedFiles("/").asksStore)
  }
}
