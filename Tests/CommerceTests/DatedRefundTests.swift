import Commerce
import Testing

@Suite struct DatedRefundTests {
  private func refund(_ day: Int32, _ amount: Int64) -> DatedRefund {
    DatedRefund(day: CalendarDay(number: day), amount: amount)
  }

  @Test func `refunds of a day are one, in order of time`() {
    #expect(
      DatedRefund.byDay([refund(9, 100), refund(4, 50), refund(9, 25)], within: 500)
        == [refund(4, 50), refund(9, 125)])
  }

  @Test func `dated parts never come to more than was paid back`() {
    #expect(
      DatedRefund.byDay([refund(9, 100), refund(4, 50)], within: 120)
        == [refund(4, 50), refund(9, 70)])
    #expect(DatedRefund.byDay([refund(4, 50), refund(9, 100)], within: 50) == [refund(4, 50)])
    #expect(DatedRefund.byDay([refund(4, 50)], within: 0).isEmpty)
  }

  @Test func `what is not above 0 is no refund`() {
    #expect(DatedRefund.byDay([refund(4, 0), refund(5, -10)], within: 100).isEmpty)
    #expect(DatedRefund.byDay([], within: 100).isEmpty)
  }
}
