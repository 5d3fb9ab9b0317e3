import Presentation
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct CustomerCardTests {
  private func card(_ desk: Session.Desk) -> Session {
    var session = Session(width: 120, height: 40).after("6")
    session.desk = desk
    session.press(.enter)
    return session
  }

  @Test func `a card shows what it knows while the forecast is being made`() throws {
    var session = card(.silent)
    let questions = session.effects.compactMap { effect in
      if case .load(let query) = effect { query } else { nil }
    }
    let question = try #require(
      questions.first { if case .customerCard = $0 { true } else { false } })
    session.send(.answered(question, .loaded(AnswerBook.standard.answer(question))))
    #expect(session.squeezed.contains("Still there fitting…"))
    #expect(session.squeezed.contains("Rhythm"))
  }

  @Test func `a forecast that nobody waits for any more is given up`() {
    let left = card(.silent).wanted(by: .escape)
    #expect(
      left.contains { if case .cancel(.customerOutlook) = $0 { true } else { false } })
  }

  @Test func `what is expected stands there, or why it does not`() {
    let text = card(.answers).squeezed
    #expect(text.contains("Still there"))
    #expect(text.contains("in 365 days"))
    #expect(text.contains("Backtest – fewer than 50"))
    #expect(text.contains("Future net – who buys more"))
  }
}
