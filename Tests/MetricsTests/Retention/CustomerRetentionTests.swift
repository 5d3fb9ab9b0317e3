import Commerce
import Metrics
import Testing

@Suite struct CustomerRetentionTests {
  @Test
  func `March 2024 of the tiny shop kept seven of eight and won one back`() throws {
    let march = try #require(CustomerRetention(of: Shop.tinyNow, grain: .month).periods.last)
    #expect(march.period.description == "2024-03")
    // 2023-03-02 is not before the first day of the data.
    #expect(march.state == .complete)
    #expect([march.base, march.end, march.retained, march.lost] == [8, 8, 7, 1])
    #expect([march.firstTime, march.wonBack] == [0, 1])
    #expect(march.customerRetentionRate == .value(0.875))
    #expect(march.churnRate == .value(0.125))
  }

  @Test
  func `the running year of the tiny shop kept six of seven and gained two`() throws {
    let year = try #require(CustomerRetention(of: Shop.tinyNow, grain: .year).periods.last)
    #expect(year.state == .inProgress)
    #expect([year.base, year.end, year.retained, year.firstTime] == [7, 8, 6, 2])
    #expect(year.customerRetentionRate == .value(6.0 / 7))
  }

  @Test
  func `ordering again looks at calendar periods`() throws {
    let flows = CustomerRetention(of: Shop.tinyNow, grain: .month, rule: .orderAgain).periods
    let march = try #require(flows.last)
    // February: bob, ivy. March: ann, bob, cy.
    #expect([march.base, march.end, march.retained, march.wonBack] == [2, 3, 1, 2])
    #expect(flows.first?.state == .leftCensored)
  }

  @Test
  func `nobody at the start means no rate`() throws {
    let first = try #require(CustomerRetention(of: Shop.tinyNow, grain: .month).periods.first)
    #expect(first.customerRetentionRate == .undefined(.noCustomersAtStart))
    #expect(first.churnRate == .undefined(.noCustomersAtStart))
    #expect(first.customerRetentionInterval == nil)
    #expect(first.state == .leftCensored)
  }

  @Test
  func `the window's first day still counts and the day before does not`() throws {
    // Active at the start of 2023-02-01 with 10 days: an occasion in 2023-01-22 ... 2023-01-31.
    var shop = Shop(
      purchases: [
        Purchase("early", "2023-01-21", net: 100), Purchase("just", "2023-01-22", net: 100),
        Purchase("late", "2023-02-28", net: 100),
      ])
    shop.window = 10
    let february = try #require(CustomerRetention(of: shop.now, grain: .month).periods.last)
    #expect([february.base, february.end, february.lost, february.firstTime] == [1, 1, 1, 1])
  }

  @Test
  func `somebody new whose second occasion lasts to the period's end is first-time`() throws {
    var shop = Shop(
      purchases: [
        Purchase("new", "2023-01-02", net: 100), Purchase("new", "2023-01-28", net: 100),
      ])
    shop.window = 7
    let january = try #require(
      CustomerRetention(of: shop.asOf(isoDay("2023-01-31")), grain: .month).periods.last)
    #expect([january.end, january.firstTime, january.wonBack] == [1, 1, 0])
  }

  @Test
  func `a leap day counts as a day of the window`() throws {
    // 366 days lie between 2023-03-01 and 2024-03-01, so that 365 days no longer reach.
    let shop = Shop(purchases: [
      Purchase("a", "2023-03-01", net: 100), Purchase("b", "2024-03-01", net: 100),
    ])
    let march = try #require(CustomerRetention(of: shop.now, grain: .month).periods.last)
    #expect(march.base == 0)
  }
}
