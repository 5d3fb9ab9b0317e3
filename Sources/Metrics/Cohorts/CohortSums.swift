internal import Commerce

/// First-time customers by period and what they did by step, from which a table of cohorts follows; made in one pass over the
/// occasions, which two threads can share.
struct CohortSums: Sendable {
  let shop: ShopAsOf
  let clock: CohortClock
  /// The value that all members share; nil for all customers.
  let value: CohortValue?
  /// First-time customers by period.
  private(set) var sizes: [Int]
  /// The earliest first day of each period with members.
  private(set) var earliest: [Int32]
  /// Whether a customer is a member; nil for everybody.
  private let chosen: [Bool]?
  /// The margin of each occasion, on the side of the gifts that the cohorts have it.
  private let margins: [Int64]
  /// Where the cells of each period begin.
  private var offset: [Int]
  /// One row of cells a period, one after the other.
  private var cells: [CohortCell] = []

  /// The members are counted; their occasions are still to be added.
  init(membersIn shop: ShopAsOf, _ grain: CohortGrain, only value: CohortValue?) {
    self.shop = shop
    self.value = value
    clock = CohortClock(shop, grain)
    chosen = value.map(shop.ledger.members)
    margins = shop.ledger.margins(afterGiveaways: value?.cut.isAfterGiveaways ?? false)
    sizes = [Int](repeating: 0, count: clock.starts.count)
    earliest = [Int32](repeating: .max, count: clock.starts.count)
    offset = sizes
    countMembers()
    var end = 0
    for period in periods {
      offset[period] = end
      end += clock.cellCount(period, earliest: earliest[period])
    }
    cells = [CohortCell](repeating: CohortCell(), count: end)
  }

  /// The periods with members.
  var periods: [Int] { sizes.indices.filter { sizes[$0] > 0 } }

  /// What the members of a period did in each step since their first one.
  func cells(of period: Int) -> ArraySlice<CohortCell> {
    let count = clock.cellCount(period, earliest: earliest[period])
    return cells[offset[period]..<offset[period] + count]
  }

  /// The sums with the occasions of some customers.
  func adding(occasionsOf customers: Range<Int>) -> CohortSums {
    var sums = self
    sums.addOccasions(of: customers)
    return sums
  }

  /// Adds the occasions of others of the same members.
  mutating func add(_ other: CohortSums) {
    for index in cells.indices { cells[index].add(other.cells[index]) }
  }

  private mutating func countMembers() {
    let starts = shop.ledger.customers.firstOccasion
    let day = shop.ledger.occasions.day
    for customer in 0..<shop.ledger.customers.count {
      if let chosen, !chosen[customer] { continue }
      let first = day[Int(starts[customer])]
      guard first <= shop.asOf.number else { continue }
      let period = clock[first]
      sizes[period] += 1
      earliest[period] = min(earliest[period], first)
    }
  }

  /// Adds every occasion of some customers to the cell of its customer's period and its own step.
  mutating func addOccasions(of customers: Range<Int>) {
    let (shop, clock, chosen, margins, offset) = (shop, clock, chosen, margins, offset)
    let occasions = shop.ledger.occasions
    let (day, net, margin) = (occasions.day.span, occasions.net.span, margins.span)
    var cells = cells.mutableSpan
    for (customer, range) in shop.customerOccasions(of: customers) {
      if let chosen, !chosen[customer] { continue }
      let second = range.lowerBound + 1
      let first = day[range.lowerBound]
      let period = clock[first]
      let row = offset[period]
      var last = -1
      for index in range {
        let cell = row + clock.step(day[index], first: first, period: period)
        cells[cell].add(
          net[index], margin: margin[index], isFirstOfStep: cell != last,
          isSecondOfAll: index == second)
        last = cell
      }
    }
    for (move, first) in shop.customerRefundMoves
    where customers.contains(move.customer) && chosen?[move.customer] != false {
      let period = clock[first]
      let cell = offset[period] + clock.step(move.day, first: first, period: period)
      cells[cell].netRevenue += move.net
      cells[cell].grossMargin += move.margin
    }
  }
}
