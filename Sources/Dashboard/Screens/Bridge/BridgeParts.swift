import Commerce
import Metrics
import Presentation

/// What the rows of the way from one period to another are made of, and what they mean.
struct BridgeParts {
  private let bridge: RevenueBridge
  private let comparison: PeriodComparison
  private let context: ScreenContext

  init(_ bridge: RevenueBridge, _ comparison: PeriodComparison, _ context: ScreenContext) {
    self.bridge = bridge
    self.comparison = comparison
    self.context = context
  }

  private var strings: Strings { context.strings }
  private var periods: ComparedPeriods { bridge.periods }
  /// The last day of the lists.
  private var upTo: CalendarDay { min(periods.later.lastDay, context.asOf) }

  /// The people of a step who bought in one period only; else the parts of the row.
  func opened(_ row: BridgeRow) -> Screen {
    let days: Range<CalendarDay>? =
      switch row {
      // Where refunds have their own day, the other period may have some.
      case .step(.lost) where bridge[.lost].laterNet == 0: periods.earlierDays
      case .step(let step)
      where [.firstTime, .newBetween, .wonBack].contains(step) && bridge[step].earlierNet == 0:
        periods.laterDays
      default: nil
      }
    guard let days, let step = row.step else {
      return .parts(FigurePartsScreen(.bridge(row, periods.later, comparison)))
    }
    return .customers(
      CustomerListScreen(
        .bridge(step, periods.later, comparison), occasions: scope(DayRange(days)),
        upTo: upTo, title: .words(row.name(periods, strings))))
  }

  func parts(of row: BridgeRow) -> FigureParts {
    let parts: [FigurePart] =
      switch row {
      case .start:
        [
          bought(buyers(periods.earlierDays), periods.earlier, earlierNetOfCustomers),
          others(periods.earlier, bridge[.others].earlierNet),
        ]
      case .end:
        [
          bought(buyers(periods.laterDays), periods.later, laterNetOfCustomers),
          others(periods.later, bridge[.others].laterNet),
        ]
      case .step(.others):
        [
          others(periods.later, bridge[.others].laterNet),
          others(periods.earlier, bridge[.others].earlierNet),
        ]
      case .step(let step):
        [
          bought(people(step), periods.later, bridge[step].laterNet),
          bought(people(step), periods.earlier, bridge[step].earlierNet),
        ]
      }
    return FigureParts(parts: parts, explanation: explanation(row))
  }

  private var movesRefunds: Bool { context.shop.refundBooking == .onRefundDay }

  private func scope(_ days: DayRange?) -> OccasionScope {
    OccasionScope(days: days, movesRefunds: movesRefunds)
  }

  /// Those whose money stands on some days.
  private func buyers(_ days: Range<CalendarDay>) -> CustomerSelection {
    movesRefunds ? .booked(on: days, returning: false) : .on(days)
  }

  private func people(_ step: BridgeStep) -> CustomerSelection {
    .bridge(step, periods.later, comparison)
  }

  private var earlierNetOfCustomers: Int64 { bridge.earlierNet - bridge[.others].earlierNet }
  private var laterNetOfCustomers: Int64 { bridge.laterNet - bridge[.others].laterNet }

  private func days(_ period: Period) -> DayRange? {
    DayRange(period == periods.earlier ? periods.earlierDays : periods.laterDays)
  }

  private func bought(_ people: CustomerSelection, _ period: Period, _ net: Int64) -> FigurePart {
    .money(
      strings.boughtIn(period), net,
      opens: .customers(people, scope(days(period)), upTo: upTo))
  }

  private func others(_ period: Period, _ net: Int64) -> FigurePart {
    .money(
      strings.ordersNotInCustomers(period), net,
      opens: days(period).map { .orders(.outsideOccasions($0)) })
  }

  func explanation(_ row: BridgeRow) -> Explanation {
    let note = strings.bridgeNote(bridge)
    return Explanation(
      title: "\(row.name(periods, strings)), \(strings.comparedPeriods(periods))",
      definition: strings.bridgeDefinition(row.step, periods), formula: formula(row),
      population: (bridge.customers(row).map { strings.customers($0) + ", " } ?? "")
        + strings.bridgeDays(periods) + (note.isEmpty ? "" : ", " + note),
      leftOut: (row.step == nil || row.step == .others
        ? strings.leftOutOfOrderList(true) : strings.leftOutOfCustomerFigures)
        + (movesRefunds ? [strings.bridgeRefunds] : []),
      queries: FigureQuery.bridge(bridge))
  }

  /// The row's own sum, the sum of all rows, and what became of the customers.
  private func formula(_ row: BridgeRow) -> [String] {
    let steps = bridge.steps.map { step in
      let change = bridge[step].change
      return (change < 0 ? " - " : " + ") + context.money(abs(change)) + " "
        + strings.bridgeStep(step, hasGap: periods.hasGap).lowercased()
    }
    let own = row.step.map { step in
      [
        "\(context.money(bridge[step].laterNet)) - \(context.money(bridge[step].earlierNet)) = "
          + strings.number.signed(context.money(bridge[step].change))
      ]
    }
    return (own ?? []) + [
      "\(strings.netOfPeriod(periods.later)) = \(context.money(bridge.laterNet)) = "
        + context.money(bridge.earlierNet) + steps.joined()
    ] + strings.bridgeCustomers(bridge)
  }
}
