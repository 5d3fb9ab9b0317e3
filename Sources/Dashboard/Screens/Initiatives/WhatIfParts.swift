import Commerce
import Metrics
import Presentation

/// What the figures of a what-if are made of, and what they mean.
struct WhatIfParts {
  private let whatIf: WhatIf
  private let context: ScreenContext

  init(_ whatIf: WhatIf, _ context: ScreenContext) {
    self.whatIf = whatIf
    self.context = context
  }

  private var strings: Strings { context.strings }
  private var year: ShopYear { whatIf.year }
  private var days: DayRange {
    DayRange(first: year.days.lowerBound, last: year.days.upperBound.advanced(by: -1))
  }

  func made(_ row: WhatIfRow) -> FigureParts {
    FigureParts(parts: parts(row), explanation: explanation(row))
  }

  private func parts(_ row: WhatIfRow) -> [FigurePart] {
    switch row {
    case .lever(.retentionRate): [retained, base]
    case .lever(.averageOrderValue): [net, purchases]
    case .lever(.purchaseFrequency): [purchases, customers]
    case .lever(.marginRate): [margin, net]
    case .lever(.customerAcquisitionCost): [spend, newcomers]
    case .outcome(.lifetimeValue): [margin] + givenAway + [customers, retained, base]
    case .outcome(.ltvToCac):
      [margin] + givenAway + [customers, retained, base, spend, newcomers]
    case .outcome(.paybackMonths): [spend, newcomers, margin] + givenAway + [customers]
    case .outcome(.yearlyMargin): [margin, customers, retained, base]
    case .outcome(.yearlyMarginAfterAcquisition): [margin] + givenAway + [spend, newcomers]
    }
  }

  // MARK: The numbers of the year

  private var base: FigurePart {
    .count(strings.whatIfBase, year.base, opens: .customers(.on(year.daysBefore), upTo: nil))
  }
  private var retained: FigurePart {
    .count(
      strings.whatIfRetained, year.retained,
      opens: .customers(.onBoth(year.daysBefore, year.days), upTo: nil))
  }
  private var customers: FigurePart {
    .count(
      strings.whatIfCustomers, year.customers,
      opens: .customers(.on(year.days), OccasionScope(days: days), upTo: nil))
  }
  private var purchases: FigurePart {
    .count(
      strings.whatIfPurchases, year.occasions,
      opens: .customers(.on(year.days), OccasionScope(days: days), upTo: nil))
  }
  private var net: FigurePart { .money(strings.whatIfNet, year.net, opens: brought) }
  private var margin: FigurePart { .money(strings.whatIfMargin, year.margin, opens: brought) }
  /// What is put back where margin is held against CAC; none where no code that is a channel gave anything away.
  private var givenAway: [FigurePart] {
    guard year.givenAway > 0 else { return [] }
    // Under a filter by which spend is not known its list is empty.
    let isListed = year.spend.undefinedReason != .spendNotSplit
    let list = FigurePart.Opening.spend(SpendSelector(days: days, purposes: [.giveaway]))
    return [
      .money(strings.spendPurpose(.giveaway), year.givenAway, opens: isListed ? list : nil)
    ]
  }
  private var newcomers: FigurePart {
    .count(
      strings.whatIfNewcomers, year.firstTimeCustomers,
      opens: InitiativeAudience.everybody.filter(firstBuying: days.first...days.last).map {
        .customers(.matching($0), OccasionScope(days: days), upTo: nil)
      })
  }
  private var spend: FigurePart {
    .spend(strings.spendColumn, year.spend, of: SpendSelector(days: days))
  }

  /// Whose purchases, or refunds where these have their own day, stand in the year.
  private var brought: FigurePart.Opening {
    let movesRefunds = context.shop.refundBooking == .onRefundDay
    return .customers(
      movesRefunds ? .booked(on: year.days, returning: false) : .on(year.days),
      OccasionScope(days: days, movesRefunds: movesRefunds, afterGiveaways: true), upTo: nil)
  }

  // MARK: What they mean

  private func explanation(_ row: WhatIfRow) -> Explanation {
    let table = WhatIfTable(whatIf: whatIf, changes: [:], context: context)
    let value = row.text(row.figure(whatIf.now), context)
    let then = row.text(row.figure(whatIf.then), context)
    let reason = row.figure(whatIf.now).undefinedReason.map { " (\(strings.reason($0)))" }
    let formula =
      (reason == nil ? [formula(row)] : []) + ["= \(value)\(reason ?? "")"]
      + (then == value ? [] : ["\u{2192} \(then)"])
    return Explanation(
      title: "\(strings.whatIfTitle): \(row.name(strings))", definition: row.definition(strings),
      formula: formula, population: strings.whatIfPeople(year), compared: table.notes,
      queries: [.year(year)])
  }

  private func formula(_ row: WhatIfRow) -> String {
    let number = strings.number
    return switch row {
    case .lever(.retentionRate): "\(number.count(year.retained)) / \(number.count(year.base))"
    case .lever(.averageOrderValue): "\(context.money(year.net)) / \(number.count(year.occasions))"
    case .lever(.purchaseFrequency):
      "\(number.count(year.occasions)) / \(number.count(year.customers))"
    case .lever(.marginRate): "\(context.money(year.margin)) / \(context.money(year.net))"
    case .lever(.customerAcquisitionCost):
      "\(context.money(year.spend.value ?? 0)) / \(number.count(year.firstTimeCustomers))"
    case .outcome(let outcome): strings.whatIfFormula(outcome, givesAway: year.givenAway > 0)
    }
  }
}
