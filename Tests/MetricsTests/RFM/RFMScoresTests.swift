import Commerce
import Metrics
import Testing

@Suite struct RFMScoresTests {
  @Test
  func `bob of the tiny shop is a champion`() throws {
    // 8 of 9 bought longer ago, 7 have fewer occasions, 6 less net: 5, 4, 4.
    let figures = CustomerFigures(of: Shop.tinyNow)
    let cell = RFMScores(figures).cells[1]
    #expect(cell.description == "544")
    #expect(cell.segment == .champions)
  }

  @Test(arguments: seeds)
  func `every score is 1 + floor(5 x strictly worse / customers)`(seed: Int) {
    let figures = CustomerFigures(of: Shop.random(seed: seed).now)
    let rows = figures.rows
    func score<Value: Comparable>(_ own: Value, _ value: (CustomerFigure) -> Value) -> Int {
      1 + 5 * rows.filter { value($0) < own }.count / rows.count
    }
    for (row, cell) in zip(rows, RFMScores(figures).cells) {
      #expect(cell.recency == score(row.lastDay, \.lastDay))
      #expect(cell.frequency == score(row.occasions, \.occasions))
      #expect(cell.monetary == score(row.net, \.net))
    }
  }

  @Test
  func `one customer alone is worst and best and scores 1`() {
    let shop = Shop(purchases: [Purchase("a", "2023-01-01", net: 100)])
    let scores = RFMScores(CustomerFigures(of: shop.now))
    #expect(scores.cells.map(\.description) == ["111"])
    #expect(scores.cells[0].segment == .lost)
  }

  @Test
  func `the eleven segments lie on the map as published in the definitions`() {
    func segment(_ recency: Int, _ frequencyMonetary: Int) -> RFMSegment {
      RFMCell(recency: recency, frequency: frequencyMonetary, monetary: frequencyMonetary).segment
    }
    #expect(
      (1...5).map { segment(5, $0) } == [
        .new, .potentialLoyalist, .potentialLoyalist, .champions, .champions,
      ])
    #expect(
      (1...5).map { segment(3, $0) } == [
        .aboutToSleep, .aboutToSleep, .needsAttention, .loyal, .loyal,
      ])
    #expect((1...5).map { segment(1, $0) } == [.lost, .lost, .atRisk, .atRisk, .cannotLose])
    // FM is the floor of the mean.
    #expect(RFMCell(recency: 5, frequency: 1, monetary: 4).frequencyMonetary == 2)
  }

  @Test
  func `cells number themselves in order`() {
    #expect(RFMCell.all.map(\.description).sorted() == RFMCell.all.map(\.description))
    #expect(RFMCell(index: 125) == nil)
    #expect(RFMCell(index: 0)?.description == "111")
    #expect(RFMCell(index: 124)?.description == "555")
  }
}

@Suite struct SegmentTableTests {
  @Test
  func `the median of days is over the people of the segment`() {
    let figures = CustomerFigures(of: Shop.tinyNow)
    let table = SegmentTable(figures, RFMScores(figures))
    // fay and dee are lost: 2023-05-01 is 335 days before the end of March 2024, 2023-04-01 is 365.
    #expect(table[.lost].customers == 2)
    #expect(table[.lost].medianDaysSinceLastOrder == .value(350))
    #expect(table[.lost].customerShare == .value(2.0 / 9))
    #expect(table[.new].medianDaysSinceLastOrder == .undefined(.noCustomers))
  }

  @Test
  func `who was no customer yet moves in from nowhere`() {
    let earlier = CustomerFigures(of: Shop.tiny.asOf(isoDay("2024-02-28")))
    let later = CustomerFigures(of: Shop.tinyNow)
    let movement = SegmentMovement(
      from: (earlier, RFMScores(earlier)), to: (later, RFMScores(later)))
    let arrived = RFMSegment.allCases.filter { movement.count(from: nil, to: $0) > 0 }
    // ivy, whose cell is 311
    #expect(arrived == [.aboutToSleep])
    #expect(RFMSegment.allCases.reduce(0) { $0 + movement.countBefore($1) } == 8)
  }
}
