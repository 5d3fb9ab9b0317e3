import Commerce
import Metrics
import Testing

@Suite struct ShopSummaryTests {
  private let all = AllFigures(of: Shop.tinyNow)

  @Test
  func `lifetime value and acquisition cost of the tiny shop`() throws {
    // 438.45 of margin and 350.50 of spend for nine customers; the spend of May 2024 is still to come.
    let value = try #require(all.summary.lifetimeValue.value)
    #expect(abs(value - 43_845.0 / 9) < 1e-9)
    #expect(all.summary.spend == .value(35_050))
    #expect(all.summary.customerAcquisitionCost == .value(35_050.0 / 9))
    let ratio = try #require(all.summary.ltvToCac.value)
    #expect(abs(ratio - 43_845.0 / 35_050) < 1e-12)
    #expect(all.summary.paybackMonth == .value(3))
  }

  @Test
  func `people of the tiny shop`() {
    #expect(all.summary.customers.customers == 9)
    // all but dee, whose 2023-04-01 is a day too early
    #expect(all.summary.activeCustomers == 8)
    #expect(all.summary.customers.repeating == 5)
    #expect(all.summary.customers.returningNetRevenue == 33_185)
  }

  @Test
  func `a customer with one order is never returning`() {
    let summary = AllFigures(of: Shop(purchases: [Purchase("a", "2023-01-01", net: 100)]).now)
      .summary
    #expect(summary.customers.repeatPurchaseRate == .value(0))
    #expect(summary.customers.returningRevenueShare == .value(0))
  }

  @Test
  func `a channel is worth what its first occasions led to`() throws {
    let google = try #require(all.channels.first { $0.channel == "google_ads" })
    // ann, bob, eve: 122.50 + 84.35 + 90.00 of margin for 165.50
    #expect(google.customers == 3)
    #expect(google.grossMargin == 29_685)
    #expect(google.lifetimeValue == .value(9895))
    #expect(google.customerAcquisitionCost == .value(16_550.0 / 3))
    #expect(all.channels.first { $0.channel == "organic" }?.ltvToCac == .undefined(.nothingSpent))
  }

  @Test
  func `an initiative gains what each customer gains`() {
    let initiative = InitiativeReturn(
      customers: 2000, lifetimeValueBefore: 200_00, lifetimeValueAfter: 250_00, costs: 30_000_00)
    #expect(initiative.gain == 100_000_00)
    #expect(initiative.netGain == 70_000_00)
    #expect(initiative.returnOnInvestment == .value(7.0 / 3))
    let free = InitiativeReturn(
      customers: 1, lifetimeValueBefore: 0, lifetimeValueAfter: 1, costs: 0)
    #expect(free.returnOnInvestment == .undefined(.noCosts))
  }
}
