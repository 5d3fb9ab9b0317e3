internal import Commerce

extension ShopAsOf {
  /// Some of the customers that a row of cohorts is about, by a step of their age.
  ///
  /// By the definition itself, customer by customer, so that the lists check the counts of `CohortTable`.
  func cohortCustomers(_ group: CohortGroup, _ part: CohortPart, step: Int) -> [Int32] {
    let clock = CohortClock(self, group.grain)
    let chosen = group.value.map(ledger.members)
    let period = group.start.map { $0.number..<group.grain.end(ofPeriodFrom: $0).number }
    // Of the customers of all periods a cell has those only whose cohort has completed the step.
    let isOver = clock.starts.indices.map { clock.completeCells($0) > step }
    let day = ledger.occasions.day
    var found: [Int32] = []
    for (customer, range) in customerOccasions {
      let first = day[range.lowerBound]
      let cohort = clock[first]
      guard chosen?[customer] ?? true, period?.contains(first) ?? isOver[cohort] else { continue }
      func age(_ index: Int) -> Int { clock.step(day[index], first: first, period: cohort) }
      let isPart =
        switch part {
        case .members: true
        case .came: range.contains { age($0) == step }
        case .stayedAway: !range.contains { age($0) == step }
        case .repeated: range.count > 1 && age(range.lowerBound + 1) <= step
        }
      if isPart { found.append(Int32(customer)) }
    }
    return found
  }
}
