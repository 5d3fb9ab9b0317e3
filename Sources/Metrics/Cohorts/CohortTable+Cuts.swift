internal import Commerce

extension CohortTable {
  /// The most values that get a row of their own; the rest are one row together.
  static let mostValues = 40

  /// The customers of all periods by what they have in common, the largest group first, sizes from small to large.
  ///
  /// A cell is over the cohorts only that have completed its step, so that young customers weigh nothing down.
  /// The average is that of all customers, made in the same way. Margin is after what codes that are channels gave away,
  /// but for rows of channels; see `CohortCut.isAfterGiveaways`.
  public init(of shop: ShopAsOf, grain: CohortGrain, by cut: CohortCut) {
    let clock = CohortClock(shop, grain)
    let groups = CutGroups(cut, of: shop)
    let complete = clock.starts.indices.map(clock.completeCells)
    let length = complete.max() ?? 0
    var sums = CutSums(rows: groups.values.count, length: length)
    sums.fill(
      clock, complete, of: shop, groups.rows,
      shop.ledger.margins(afterGiveaways: cut.isAfterGiveaways))
    let first = clock.starts.first ?? shop.asOf
    let cohorts: [Cohort] = groups.values.indices.compactMap { row in
      guard sums.sizes[row] > 0 else { return nil }
      let spend = CohortSpend(clock, of: shop, groups.values[row])
      // Spend of the periods whose members have lived the step through.
      var spent = clock.starts.isEmpty ? [] : [Int64](repeating: 0, count: length)
      for period in clock.starts.indices {
        guard let amount = spend.total(period).value, amount > 0 else { continue }
        for k in 0..<complete[period] { spent[k] += amount }
      }
      let cells = sums.cells(row: row, spend: spent)
      return Cohort(
        group: CohortGroup(grain, value: groups.values[row]), start: first, size: sums.sizes[row],
        cells: cells, completeCells: cells.count, livedCells: cells.count,
        spend: spend.total(through: clock.starts.count - 1), isLeftCensored: false)
    }
    let ordered = cut == .orderSize ? cohorts : cohorts.sorted(by: CohortTable.precedes)
    self.init(grain: grain, cohorts: ordered, averageCurve: CohortTable.average(of: ordered))
  }

  /// The largest first, those of no other name last.
  private static func precedes(_ left: Cohort, _ right: Cohort) -> Bool {
    func isRest(_ cohort: Cohort) -> Bool {
      if case .others = cohort.group.value { true } else { false }
    }
    return isRest(left) != isRest(right) ? isRest(right) : left.size > right.size
  }

  /// All customers together, of those who have lived each step through.
  private static func average(of cohorts: [Cohort]) -> [AverageCurvePoint] {
    let length = cohorts.map(\.cells.count).max() ?? 0
    return (0..<length).map { k in
      var point = AverageCurvePoint(k: k)
      var (occasions, margin) = (0, Int64(0))
      for cohort in cohorts where k < cohort.cells.count {
        point.add(cohort.cells[k])
        occasions += cohort.cells[k].cumulativeOccasions
        margin += cohort.cells[k].cumulativeMargin
      }
      point.occasionsToDate = Double(occasions) / Double(point.customers)
      point.marginToDate = Double(margin) / Double(point.customers)
      return point
    }
  }
}

/// The values of a cut that get a row, and the row of each customer.
private struct CutGroups {
  let values: [CohortValue]
  /// One entry a customer.
  let rows: [Int32]

  init(_ cut: CohortCut, of shop: ShopAsOf) {
    guard cut != .orderSize else {
      let bands = OrderSizeBands(of: shop)
      values = bands.values
      rows = CohortKeys(sizes: bands.bounds, of: shop.ledger).keys
      return
    }
    let keys = CohortKeys(cut, of: shop.ledger)
    var counts = [Int](repeating: 0, count: keys.names.count)
    for (customer, _) in shop.customerOccasions { counts[Int(keys.keys[customer])] += 1 }
    let ranked = counts.indices.filter { counts[$0] > 0 }.sorted { left, right in
      counts[left] != counts[right]
        ? counts[left] > counts[right] : keys.names[left] < keys.names[right]
    }
    let own = ranked.prefix(CohortTable.mostValues)
    var row = [Int32](repeating: Int32(own.count), count: keys.names.count)
    for (place, key) in own.enumerated() { row[key] = Int32(place) }
    let names = own.map { keys.names[$0] }
    values =
      names.map { .named(cut, $0) }
      + (ranked.count > own.count ? [.others(cut, than: names)] : [])
    rows = keys.keys.map { row[Int($0)] }
  }
}

/// Sums by value and step over the cohorts that have completed the step.
private struct CutSums {
  private(set) var sizes: [Int]
  private let length: Int
  /// Row by row. Members stand where their steps begin and, negative, where those that are known end; so
  /// does, with what is counted up to a step, what a customer did in all known ones.
  private var table: [CohortCell]

  init(rows: Int, length: Int) {
    sizes = [Int](repeating: 0, count: rows)
    self.length = length
    table = [CohortCell](repeating: CohortCell(), count: rows * (length + 1))
  }

  mutating func fill(
    _ clock: CohortClock, _ complete: [Int], of shop: ShopAsOf, _ rows: [Int32],
    _ margins: [Int64]
  ) {
    let occasions = shop.ledger.occasions
    let (day, net, margin) = (occasions.day.span, occasions.net.span, margins.span)
    let length = length
    var sizes = sizes
    var table = table
    var cells = table.mutableSpan
    for (customer, range) in shop.customerOccasions {
      let row = Int(rows[customer])
      sizes[row] += 1
      let first = day[range.lowerBound]
      let period = clock[first]
      guard complete[period] > 0 else { continue }
      let start = row * (length + 1)
      let end = start + complete[period]
      cells[start].members += 1
      cells[end].members -= 1
      var (last, count, sum) = (-1, 0, Int64(0))
      for index in range {
        let cell = start + clock.step(day[index], first: first, period: period)
        guard cell < end else { break }
        cells[cell].add(
          net[index], margin: margin[index], isFirstOfStep: cell != last,
          isSecondOfAll: index == range.lowerBound + 1)
        count += 1
        sum += margin[index]
        last = cell
      }
      // Who is of a cohort that has not completed a step is in no sum of it.
      cells[end].cumulativeOccasions -= count
      cells[end].cumulativeMargin -= sum
      if count > 1 { cells[end].repeaters -= 1 }
    }
    for (move, first) in shop.customerRefundMoves {
      let period = clock[first]
      let start = Int(rows[move.customer]) * (length + 1)
      let end = start + complete[period]
      let cell = start + clock.step(move.day, first: first, period: period)
      guard cell < end else { continue }
      cells[cell].netRevenue += move.net
      cells[cell].grossMargin += move.margin
      cells[end].cumulativeMargin -= move.margin
    }
    self.sizes = sizes
    self.table = table
  }

  /// The cells of a row up to the last that has members.
  func cells(row: Int, spend: [Int64]) -> [CohortCell] {
    var sum = CohortCell()
    var cells: [CohortCell] = []
    for k in 0..<length {
      var cell = table[row * (length + 1) + k]
      sum.members += cell.members
      sum.repeaters += cell.repeaters
      sum.cumulativeOccasions += cell.occasions + cell.cumulativeOccasions
      sum.cumulativeMargin += cell.grossMargin + cell.cumulativeMargin
      guard sum.members > 0 else { break }
      cell.members = sum.members
      cell.repeaters = sum.repeaters
      cell.cumulativeOccasions = sum.cumulativeOccasions
      cell.cumulativeMargin = sum.cumulativeMargin
      cell.spend = spend[k]
      cells.append(cell)
    }
    return cells
  }
}
