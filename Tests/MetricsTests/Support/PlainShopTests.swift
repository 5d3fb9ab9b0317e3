import Commerce
import Metrics
import TestSupport
import Testing

@Suite struct PlainShopTests {
  @Test(arguments: batches(from: 20_000, count: 1200))
  func `every figure is what its definition gives, word by word`(seeds: Range<Int>) {
    for seed in seeds {
      let rows = ShopRows.random(seed: seed)
      let days = rows.someDays(seed: seed)
      let day = seed.isMultiple(of: 3) ? nil : days[seed % days.count]
      let shop = ShopAsOf(rows.ledger, asOf: day)
      let differences = FigureLines(shop, of: rows)
        .differences(from: PlainShop(rows, asOf: day).lines)
      #expect(differences == [], "seed \(seed), as of \(shop.asOf)")
    }
  }

  @Test
  func `the shop worked out by hand is worked out alike`() {
    let lines = PlainShop(Shop.tiny.rows, asOf: isoDay("2024-03-31")).lines.values
    // The year 2024 in progress: B 7, E 8, N 2, CRR 6/7; March: 8 at the start, CRR 7/8, and one won back.
    let year = [2, 7, 8, 6, 1, 2, 0, 6.0 / 7, 1 - 6.0 / 7]
    #expect(lines["retention 12 \(2024 * 12)"] == year)
    #expect(lines["retention 1 \(2024 * 12 + 2)"] == [0, 8, 8, 7, 1, 0, 1, 0.875, 0.125])
    #expect(lines["RFM bob"] == [5, 4, 4])
    #expect(lines["cohort \(2023 * 12)"] == [1, 15, 6000, 6000, 12250 / 6000.0, 2])
  }
}
