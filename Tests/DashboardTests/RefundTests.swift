import Commerce
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// The key that books refunds on another day, and what the screen says of it.
@Suite struct RefundTests {
  /// A dashboard of a shop whose refunds have dates, booked on a day.
  private func session(_ booking: RefundBooking = .onOrderDay, hasDates: Bool = true) -> Session {
    var session = Session()
    var facts = session.shop.facts
    facts.hasDatedRefunds = hasDates
    facts.refundBooking = booking
    session.send(.refundsBooked(facts))
    return session
  }

  @Test func `r books refunds on the other day`() {
    #expect(session().wanted(by: .character("r")) == [.bookRefunds(.onRefundDay)])
    #expect(session(.onRefundDay).wanted(by: .character("r")) == [.bookRefunds(.onOrderDay)])
  }

  @Test func `without any dated refund it says so, and is not in help`() {
    let session = session(hasDates: false)
    #expect(session.wanted(by: .character("r")).isEmpty)
    #expect(session.after("r").text.contains("No file tells on which day"))
    #expect(!session.state.availableCommands.contains(.bookRefunds))
    #expect(self.session().state.availableCommands.contains(.bookRefunds))
  }

  @Test func `the line on top names the day where there is a choice`() {
    #expect(session(.onRefundDay).lines[0].contains("refunds on their day"))
    var wide = session()
    wide.resize(width: 120, height: 40)
    #expect(wide.lines[0].contains("refunds on order day"))
    var without = session(hasDates: false)
    without.resize(width: 120, height: 40)
    #expect(!without.lines[0].contains("refunds"))
  }

  @Test func `everything is asked again, and the footer says what holds now`() {
    var session = session()
    let before = session.effects.count
    var facts = session.shop.facts
    facts.hasDatedRefunds = true
    facts.refundBooking = .onRefundDay
    session.send(.refundsBooked(facts))
    #expect(session.effects.count > before)
    #expect(session.text.contains("on the day they were paid back"))
  }

  @Test func `every explanation says what it means`() {
    let words = "Refunds stand on the day they were paid back"
    #expect(session(.onRefundDay).after("x").squeezed.contains(words))
    let usual = session().after("x").after([.end]).squeezed
    #expect(!usual.contains(words))
    #expect(usual.contains("on the day of their order"))
    let without = session(hasDates: false).after("x").after([.end]).squeezed
    #expect(!without.contains("on the day of their order"))
  }
}
