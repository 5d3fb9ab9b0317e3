import Commerce
import Metrics
import Testing

@Suite struct CohortCutTests {
  private func row(_ cut: CohortCut, _ value: CohortValue) throws -> Cohort {
    try #require(
      CohortTable(of: Shop.tinyNow, grain: .month, by: cut)
        .cohort(CohortGroup(.month, value: value)))
  }

  @Test func `customers belong to the channel of their first occasion`() throws {
    let table = CohortTable(of: Shop.tinyNow, grain: .month, by: .channel)
    #expect(
      table.cohorts.map(\.group.value) == [
        .named(.channel, "google_ads"), .named(.channel, "organic"),
        .named(.channel, "meta_ads"), .named(.channel, "(none)"),
      ])
    #expect(table.cohorts.map(\.size) == [3, 3, 2, 1])
  }

  @Test func `a cell has those only who have lived its step through`() throws {
    let meta = try row(.channel, .named(.channel, "meta_ads"))
    // cy since February 2023, hal since January 2024: month 2 is over for both, month 3 for cy alone.
    #expect(meta.cells[2].members == 2)
    #expect(meta.cells[3].members == 1)
    // hal came twice in his first month; from month 3 on he is out of every sum.
    #expect(meta.cells[0].repeaters == 1)
    #expect(meta.cells[3].repeaters == 0)
    #expect(meta.cells[2].cumulativeOccasions == 3)
    #expect(meta.cells[3].cumulativeOccasions == 1)
    #expect(meta.cells[3].cumulativeMargin == 2100)
    #expect(meta.cells.count == 14)
    // cy's second purchase, in March 2024.
    #expect(meta.cells[13].customers == 1 && meta.cells[13].repeaters == 1)
  }

  @Test func `spend is that of the channel in the months that are old enough`() throws {
    let meta = try row(.channel, .named(.channel, "meta_ads"))
    // 90.00 in February, 25.00 in July, 50.00 in December 2023, 20.00 in January 2024.
    #expect(meta.spend == .value(18_500))
    #expect(meta.cells[0].spend == 18_500)
    #expect(meta.cells[3].spend == 16_500)
    #expect(meta.cells[13].spend == 9000)
    let code = try row(.code, .named(.code, "A10"))
    #expect(code.spend == .undefined(.spendNotSplit))
  }

  @Test func `the first code is that of the first day`() throws {
    // ann and cy came with A10, bob and eve with B10; eve's A10 came later.
    #expect(try row(.code, .named(.code, "A10")).size == 2)
    #expect(try row(.code, .named(.code, "B10")).size == 2)
    #expect(try row(.code, .named(.code, "")).size == 5)
  }

  @Test func `first orders fall into four bands with round bounds`() {
    let shop = Shop(
      purchases: [1234, 1240, 2050, 2099, 3333, 4044, 5555, 9876].enumerated().map { index, net in
        Purchase("customer \(index)", "2024-01-0\(index + 1)", net: Int64(net))
      })
    let table = CohortTable(of: shop.now, grain: .month, by: .orderSize)
    #expect(
      table.cohorts.map(\.group.value) == [
        .orderSize(from: 0, below: 2000), .orderSize(from: 2000, below: 3300),
        .orderSize(from: 3300, below: 5500), .orderSize(from: 5500, below: nil),
      ])
    #expect(table.cohorts.map(\.size) == [2, 2, 2, 2])
  }

  @Test func `first orders of one amount are one band`() {
    let shop = Shop(
      purchases: (1...8).map { Purchase("customer \($0)", "2024-01-0\($0)", net: 1000) })
    let table = CohortTable(of: shop.now, grain: .month, by: .orderSize)
    #expect(table.cohorts.map(\.group.value) == [.orderSize(from: 0, below: nil)])
  }

  @Test func `the fewest share a row`() throws {
    // Channel n has one customer, but channel 0 has two; 41 names are one more than get a row.
    let names = [0] + Array(0..<42)
    let shop = Shop(
      purchases: names.enumerated().map { index, name in
        Purchase(
          "customer \(index)", "2024-01-01", net: 100,
          channel: name < 10 ? "channel 0\(name)" : "channel \(name)")
      })
    let table = CohortTable(of: shop.now, grain: .month, by: .channel)
    #expect(table.cohorts.count == 41)
    #expect(table.cohorts.map(\.size).reduce(0, +) == 43)
    let rest = try #require(table.cohorts.last)
    #expect(rest.size == 2)
    #expect(shop.now.customers(.cohortCell(rest.group, .members, step: 0)).count == 0)
    #expect(
      shop.asOf(isoDay("2024-01-31")).customers(
        .cohortCell(rest.group, .members, step: 0)
      ).count == 2)
  }
}

@Suite struct ShareDifferenceTests {
  @Test func `the interval is Newcombe's`() throws {
    // His example (a): 56 of 70 and 48 of 80; method 10 gives 0.0524 to 0.3339.
    let difference = try #require(ShareDifference((56, 70), (48, 80)))
    #expect(abs(difference.difference - 0.2) < 1e-12)
    #expect(abs(difference.interval.lowerBound - 0.0524) < 5e-5)
    #expect(abs(difference.interval.upperBound - 0.3339) < 5e-5)
    #expect(difference.isCertain)
  }

  @Test func `few people leave it open who is ahead`() throws {
    // His example (c): 9 of 10 and 3 of 10; 0.1705 to 0.8090. And one of three against none of three.
    #expect(try #require(ShareDifference((9, 10), (3, 10))).isCertain)
    #expect(!(try #require(ShareDifference((1, 3), (0, 3))).isCertain))
    #expect(ShareDifference((0, 0), (1, 2)) == nil)
  }
}
