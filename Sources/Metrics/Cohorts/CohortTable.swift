public import Commerce

/// What the members of a cohort did in one month.
public struct CohortCell: Equatable, Sendable {
  /// Members with an occasion in the month.
  public var customers = 0
  /// Their occasions in it.
  public var occasions = 0
  /// Members with a second occasion by the end of the month.
  public var repeaters = 0
  /// Net revenue of the month, in minor units.
  public var netRevenue: Int64 = 0
  /// Margin of the month, in minor units.
  public var grossMargin: Int64 = 0
  /// Margin of all months up to and including this one, in minor units.
  public var cumulativeMargin: Int64 = 0

  @inline(__always)
  fileprivate mutating func add(
    _ net: Int64, margin: Int64, isFirstOfMonth: Bool, isSecondOfAll: Bool
  ) {
    customers += isFirstOfMonth ? 1 : 0
    repeaters += isSecondOfAll ? 1 : 0
    occasions += 1
    netRevenue += net
    grossMargin += margin
  }
}

/// The customers whose first occasion lies in the same month, and what they did since.
public struct Cohort: Equatable, Sendable {
  /// The month of the first occasions.
  public var month: Period
  /// The number of members; at least 1.
  public var size: Int
  /// One entry a month from the cohort's own to that of the as-of day.
  public var cells: [CohortCell]
  /// The first so many cells are complete; one more may be in progress.
  public var completeCells: Int
  /// Marketing spend of the cohort's month, in minor units; undefined without any spend up to the as-of day.
  public var spend: Figure<Int64>

  /// The share of members with an occasion in the month `k` months later; undefined for a month to come.
  public func retention(_ k: Int) -> Figure<Double> {
    cells.indices.contains(k)
      ? .ratio(cells[k].customers, per: size, orUndefined: .noCustomers)
      : .undefined(.nobodyObservable)
  }

  /// Margin per member up to and including month `k`, which must have begun, in minor units.
  public func lifetimeValue(_ k: Int) -> Double {
    Double(cells[k].cumulativeMargin) / Double(size)
  }

  /// CAC in minor units: the spend of the cohort's month per member.
  public var customerAcquisitionCost: Figure<Double> {
    spend.flatMap { .ratio($0, per: size, orUndefined: .noCustomers) }
  }

  /// Lifetime value of the last cell per unit of CAC; undefined where nothing was spent.
  public var ltvToCac: Figure<Double> {
    Figure.value(lifetimeValue(cells.count - 1))
      .divided(by: customerAcquisitionCost, orUndefined: .nothingSpent)
  }

  /// The first month at whose end the margin per member has reached the CAC; the running month counts.
  public var paybackMonth: Figure<Int> {
    // Both sides are per member, so that the sums compare exactly.
    spend.flatMap { spend in
      Figure(cells.firstIndex { $0.cumulativeMargin >= spend }, orUndefined: .notPaidBack)
    }
  }

  /// Whether a cell's month is over.
  public func isComplete(_ k: Int) -> Bool { k < completeCells }
}

/// All cohorts of a shop, in order of time; months without new customers have none.
public struct CohortTable: Equatable, Sendable {
  /// The cohorts.
  public let cohorts: [Cohort]

  /// The cohorts of a shop, in one pass over the occasions.
  public init(of shop: ShopAsOf) {
    let table = PeriodTable(shop, .month)
    let sizes = CohortTable.sizes(table, of: shop)
    let months = sizes.indices.filter { sizes[$0] > 0 }
    // One row of cells a cohort, one after the other; offsets are such that the month's index leads to the cell.
    var offset = [Int](repeating: 0, count: sizes.count)
    var end = 0
    for month in months {
      offset[month] = end - month
      end += sizes.count - month
    }
    var cells = [CohortCell](repeating: CohortCell(), count: end)
    CohortTable.fill(&cells, offset, table, of: shop)
    let spend = SpendTable(table, of: shop)
    let complete = sizes.count - (table.periods.last.map(shop.isInProgress) == true ? 1 : 0)
    cohorts = months.map { month in
      Cohort(
        month: table.periods[month], size: sizes[month],
        cells: accumulated(cells[(offset[month] + month)..<(offset[month] + sizes.count)]),
        completeCells: complete - month,
        spend: spend.map { .value($0.total(month)) } ?? .undefined(shop.reasonWithoutSpend))
    }
  }

  /// Adds every occasion to the cell of its customer's cohort and its own month.
  private static func fill(
    _ cells: inout [CohortCell], _ offset: [Int], _ table: PeriodTable, of shop: ShopAsOf
  ) {
    let occasions = shop.ledger.occasions
    let (day, net, margin) = (occasions.day.span, occasions.net.span, occasions.margin.span)
    var cells = cells.mutableSpan
    for (_, range) in shop.customerOccasions {
      let second = range.lowerBound + 1
      let row = offset[table[day[range.lowerBound]]]
      var last = -1
      for index in range {
        let cell = row + table[day[index]]
        cells[cell].add(
          net[index], margin: margin[index], isFirstOfMonth: cell != last,
          isSecondOfAll: index == second)
        last = cell
      }
    }
  }

  /// First-time customers by month.
  private static func sizes(_ table: PeriodTable, of shop: ShopAsOf) -> [Int] {
    var sizes = [Int](repeating: 0, count: table.periods.count)
    let starts = shop.ledger.customers.firstOccasion
    let day = shop.ledger.occasions.day
    for customer in 0..<shop.ledger.customers.count {
      let first = day[Int(starts[customer])]
      if first <= shop.asOf.number { sizes[table[first]] += 1 }
    }
    return sizes
  }

  /// The cohort of a month; nil if nobody was new then.
  public func cohort(_ month: Period) -> Cohort? {
    cohorts.first { $0.month == month }
  }
}

/// Cells of one cohort with what is counted up to each of them.
private func accumulated(_ cells: ArraySlice<CohortCell>) -> [CohortCell] {
  var (repeaters, margin) = (0, Int64(0))
  return cells.map { cell in
    var cell = cell
    repeaters += cell.repeaters
    margin += cell.grossMargin
    cell.repeaters = repeaters
    cell.cumulativeMargin = margin
    return cell
  }
}
