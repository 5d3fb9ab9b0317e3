internal import Commerce
internal import Metrics

// The parts of a report that compare two periods, and tell what the best customers bring.
extension JSONWriter {
  /// The last complete period and the running one, each by every comparison.
  mutating func bridges(_ grain: PeriodGrain, of shop: ShopAsOf) {
    let questions = shop.latestPeriods(grain).flatMap { period in
      PeriodComparison.all(grain).map { (period, $0) }
    }
    list(questions) { json, question in
      json.bridge(RevenueBridge(of: shop, question.0, question.1), question.1)
    }
  }

  private mutating func bridge(_ bridge: RevenueBridge, _ comparison: PeriodComparison) {
    let periods = bridge.periods
    object { json in
      json.member("period", periods.later.description)
      json.member("comparedWith", periods.earlier.description)
      json.member("comparison", comparison.rawValue)
      json.member("state", bridge.state.rawValue)
      json.member("days", periods.laterDayCount)
      json.member("daysBefore", periods.earlierDayCount)
      json.member("customers", bridge.laterCustomers)
      json.member("customersBefore", bridge.earlierCustomers)
      json.member("netRevenue", bridge.laterNet)
      json.member("netRevenueBefore", bridge.earlierNet)
      json.member("steps") { json in
        for step in BridgeStep.allCases { json.step(bridge[step], step) }
      }
    }
  }

  private mutating func step(_ group: RevenueBridge.Group, _ step: BridgeStep) {
    member(step.rawValue) { json in
      if step != .others { json.member("customers", group.customers) }
      json.member("netRevenue", group.laterNet)
      json.member("netRevenueBefore", group.earlierNet)
      json.member("change", group.change)
    }
  }

  /// What the best customers brought in all of history, then in the last complete period of each grain.
  mutating func concentrations(of shop: ShopAsOf) {
    let periods = PeriodGrain.allCases.compactMap { shop.latestPeriods($0).first }
    list([nil] + periods) { json, period in
      json.object { json in
        json.member("period", period?.description)
        json.member(
          "state",
          (period.map(shop.isInProgress) ?? false ? PeriodState.inProgress : .complete).rawValue)
        json.concentration(Concentration(of: shop, on: period.map { $0.start..<$0.end }))
      }
    }
  }

  private mutating func concentration(_ concentration: Concentration) {
    member("customers", concentration.customers)
    member("netRevenue", concentration.net)
    member("grossMargin", concentration.margin)
    member("best", list: concentration.tops) { json, top in
      json.object { json in
        json.member("percent", top.percent)
        json.member("customers", top.customers)
        json.member("netRevenue", top.net)
        json.member("netRevenueShare", top.netShare)
        json.member("grossMargin", top.margin)
        json.member("grossMarginShare", top.marginShare)
      }
    }
  }
}

extension ShopAsOf {
  /// The last complete period, then the running one; only one where the other is not there.
  func latestPeriods(_ grain: PeriodGrain) -> [Period] {
    let periods = periods(grain)
    return periods.last.map { periods.suffix(isInProgress($0) ? 2 : 1) } ?? []
  }
}
