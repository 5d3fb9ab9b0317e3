import Commerce
import Metrics
import Testing

@Suite struct RFMBandsTests {
  private let bands = RFMBands(
    RFMCutoffs(
      lastDay: ["2024-01-01", "2024-03-01", "2024-03-01", "2024-03-26"].map(isoDay),
      occasions: [1, 1, 2, 4], net: [1000, 2500, 5000, 9000]), asOf: isoDay("2024-03-31"))

  @Test
  func `rows of the map span days since the last purchase`() {
    // 26 March is 5 days ago, 1 March 30 and 1 January 90; between equal cut-offs lies nobody.
    let rows = (1...5).map { bands.silentDays(recency: $0) }
    #expect(rows.map { $0?.from } == [90, 30, nil, 5, 0])
    #expect(rows.map { $0?.to } == [nil, 89, nil, 29, 4])
  }

  @Test
  func `scores of frequency and money span purchases and net`() {
    let purchases = (1...5).map { bands.purchases(frequency: $0) }
    #expect(purchases.map { $0?.from } == [1, nil, 2, 3, 5])
    #expect(purchases.map { $0?.to } == [1, nil, 2, 4, nil])
    let net = (1...5).map { bands.net(monetary: $0) }
    #expect(net.map { $0?.from } == [1, 1001, 2501, 5001, 9001])
    #expect(net.map { $0?.to } == [1000, 2500, 5000, 9000, nil])
  }

  @Test
  func `without customers there are no bands`() {
    let none = RFMBands(RFMCutoffs(lastDay: [], occasions: [], net: []), asOf: isoDay("2024-03-31"))
    #expect(none.silentDays(recency: 5) == nil)
    #expect(none.purchases(frequency: 1) == nil)
    #expect(none.net(monetary: 3) == nil)
  }

  @Test(arguments: seeds)
  func `whoever has a score lies in its bands`(seed: Int) {
    let shop = Shop.random(seed: seed).now
    let figures = CustomerFigures(of: shop)
    let scores = RFMScores(figures)
    let bands = RFMBands(scores.cutoffs, asOf: shop.asOf)
    for (row, cell) in zip(figures.rows, scores.cells) {
      let days = row.daysSinceLastOrder(asOf: shop.asOf)
      let silent = bands.silentDays(recency: cell.recency)
      #expect(silent.map { $0.from <= days && days <= $0.to ?? .max } == true)
      let purchases = bands.purchases(frequency: cell.frequency)
      #expect(
        purchases.map { $0.from <= row.occasions && Int(row.occasions) <= $0.to ?? .max } == true)
      let net = bands.net(monetary: cell.monetary)
      #expect(net.map { $0.from <= row.net && row.net <= $0.to ?? .max } == true)
    }
  }
}
