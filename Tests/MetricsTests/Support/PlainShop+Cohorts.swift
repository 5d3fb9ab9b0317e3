import Commerce

/// Section 8 of the definitions, but for its horizons.
extension PlainShop {
  private struct Cell {
    let customers: Int
    let occasions: Int
    let net: Int
    let margin: Int
    let repeaters: Int
  }

  private struct PlainCohort {
    let month: Int
    let size: Int
    let cells: [Cell]
    let completeCells: Int
    let spend: Int?
  }

  func addCohorts(to lines: inout FigureLines) {
    let lastMonth = PlainShop.month(asOf)
    let isOver = PlainShop.start(lastMonth + 1) == asOf + 1
    let months = Set(customers.map { PlainShop.month(days(of: $0)[0]) }).sorted()
    let cohorts = months.map { cohort(of: $0, through: lastMonth, isOver: isOver) }
    for cohort in cohorts { add(cohort, to: &lines) }
    addCurves(of: cohorts, to: &lines)
  }

  private func cohort(of month: Int, through last: Int, isOver: Bool) -> PlainCohort {
    let members = customers.filter { PlainShop.month(days(of: $0)[0]) == month }
    let cells = (month...last).map { own in
      let inside = members.flatMap { occasions(of: $0) }.filter { PlainShop.month($0.day) == own }
      return Cell(
        customers: Set(inside.map(\.customer)).count, occasions: inside.count,
        net: inside.reduce(0) { $0 + $1.net }, margin: inside.reduce(0) { $0 + $1.margin },
        repeaters: members.filter {
          days(of: $0).filter { PlainShop.month($0) <= own }.count > 1
        }.count)
    }
    return PlainCohort(
      month: month, size: members.count, cells: cells,
      completeCells: cells.count - (isOver ? 0 : 1),
      spend: spend(on: PlainShop.start(month)..<PlainShop.start(month + 1)))
  }

  private func add(_ cohort: PlainCohort, to lines: inout FigureLines) {
    let name = "cohort \(cohort.month)"
    var margin = 0
    var values: [Double] = []
    for (k, cell) in cohort.cells.enumerated() {
      margin += cell.margin
      values.append(Double(margin) / Double(cohort.size))
      lines.add(
        "\(name) \(k)", Double(cell.customers), Double(cell.occasions), Double(cell.net),
        Double(cell.margin), Double(cell.repeaters), values[k])
    }
    let cost = ratio(cohort.spend, cohort.size)
    let payback = cost.flatMap { cost in values.firstIndex { $0 >= cost } }
    lines.add(
      name, Double(cohort.size), Double(cohort.completeCells), double(cohort.spend), cost,
      quotient(values.last, cost), double(payback))
  }

  private func addCurves(of cohorts: [PlainCohort], to lines: inout FigureLines) {
    var margin = 0.0
    var curve: [Double] = []
    for k in 0..<(cohorts.map(\.completeCells).max() ?? 0) {
      let old = cohorts.filter { k < $0.completeCells }
      let size = old.reduce(0) { $0 + $1.size }
      func sum(_ value: (Cell) -> Int) -> Int { old.reduce(0) { $0 + value($1.cells[k]) } }
      margin += Double(sum(\.margin)) / Double(size)
      curve.append(margin)
      lines.add(
        "curve \(k)", Double(old.count), Double(size), Double(sum(\.customers)),
        ratio(sum(\.customers), size), ratio(sum(\.occasions), size), ratio(sum(\.net), size),
        margin)
    }
    let cost = ratio(spend(on: -1_000_000..<asOf + 1), customers.count)
    lines.add("payback", double(cost.flatMap { cost in curve.firstIndex { $0 >= cost } }))
  }
}
