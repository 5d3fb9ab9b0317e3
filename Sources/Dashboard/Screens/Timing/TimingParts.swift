import Commerce
import Metrics
import Presentation

/// What the figures of panel 7 are made of, and what they mean.
struct TimingParts {
  private let timing: PurchaseTiming
  private let context: ScreenContext
  /// The day that the figures stand at.
  private let asOf: CalendarDay
  /// The last day of the lists that parts open to; nil follows the as-of day.
  private let upTo: CalendarDay?

  init(_ timing: PurchaseTiming, _ day: ValueDay, _ context: ScreenContext) {
    self.timing = timing
    self.context = context
    asOf = day.day(context)
    upTo = day == .asOf ? nil : asOf
  }

  private var strings: Strings { context.strings }

  private func count(_ value: Int) -> String { strings.number.count(value) }

  /// A share as text; a dash with its reason where it is undefined.
  private func text(_ share: Figure<Double>) -> String {
    switch share {
    case .value(let value): strings.number.percentage(value)
    case .undefined(let reason): "\(Strings.dash) (\(strings.reason(reason)))"
    }
  }

  /// Who of those known for so many days has come again within them, and who has not.
  func secondPurchase(byDay day: Int) -> FigureParts {
    let share = timing.second.share(byDay: day)
    func people(_ selection: CustomerSelection) -> FigurePart.Opening {
      .customers(selection, upTo: upTo)
    }
    return FigureParts(
      parts: [
        .count(strings.cameAgain(within: day), share.within, opens: people(.within(days: day))),
        .count(
          strings.notCameAgain(within: day), share.observable - share.within,
          opens: people(.notWithin(days: day))),
        .count(
          strings.known(for: day), share.observable, opens: people(.observable(days: day))),
      ],
      explanation: Explanation(
        title: strings.secondPurchase(byDay: day), definition: strings.secondPurchaseDefinition,
        formula: [
          strings.kaplanMeierFormula(day) + " = " + text(share.kaplanMeier)
            + (share.kaplanMeier.value.flatMap { _ in timing.second.curve.interval(byDay: day) }
              .map(strings.greenwoodInterval) ?? ""),
          strings.plainShare(day) + " = \(count(share.within)) / \(count(share.observable)) = "
            + text(share.share),
          strings.halfWords(timing.second.medianDays),
        ] + (context.target(.daysToSecondOrder).map { [$0] } ?? []),
        population: strings.repeatersOf(timing.second.repeaters, timing.second.customers),
        leftOut: [strings.tooYoung(day)] + strings.leftOutOfCustomerFigures,
        compared: strings.publishedElsewhere(.secondOrderWithinYear),
        queries: [
          .secondPurchase(share, asOf: asOf),
          .kaplanMeier(
            after: 1, days: day, asOf: asOf, share: share.kaplanMeier,
            median: timing.second.medianDays),
          .repeaters(
            asOf: asOf, customers: timing.second.customers, repeaters: timing.second.repeaters),
        ]))
  }

  /// Who has come to a purchase, who went on to the next, and who has not so far.
  func step(_ step: LadderStep) -> FigureParts {
    let number = step.number
    func people(_ number: Int) -> FigurePart.Opening {
      let kind = OccasionKind.number(number)
      return .customers(.withOccasion(kind), OccasionScope(kind: kind), upTo: upTo)
    }
    let customers = count(step.customers)
    return FigureParts(
      parts: [
        .count(strings.reachedPurchase(number), step.customers, opens: people(number)),
        .count(strings.wentOn(from: number), step.wentOn, opens: people(number + 1)),
        .count(
          strings.stopped(at: number), step.stopped,
          opens: .customers(.stoppedAt(occasion: number), upTo: upTo)),
        .money(strings.netOfPurchase(number), step.net, opens: people(number)),
        .money(strings.marginOfPurchase(number), step.margin, opens: people(number)),
      ],
      explanation: Explanation(
        title: strings.ladderStep(number),
        definition: strings.ladderDefinition + context.marginNote(isAfter: false),
        formula: [
          "\(strings.wentOnColumn) = \(count(step.wentOn)) / \(customers) = "
            + strings.number.percentage(step.wentOnSoFar),
          strings.kaplanMeierFormula(365) + " = " + text(step.wentOnWithinYear),
          strings.halfWords(step.medianDays),
          "\(strings.kpiShortName(.averageOrderValue)) = \(context.money(step.net)) / \(customers) = "
            + context.money(step.averageNet),
          "\(strings.columnName(CustomerColumn.margin)) = \(context.money(step.margin)) / "
            + "\(customers) = \(context.money(step.averageMargin))",
        ],
        population: strings.customers(step.customers),
        leftOut: strings.leftOutOfCustomerFigures
          + (context.shop.knownCosts.share(asOf: asOf).map {
            $0 < 1 ? [strings.costsCountAsZero($0)] : []
          } ?? []),
        // What others publish is of the step from the first purchase.
        compared: number == 1 ? strings.publishedElsewhere(.repeatBuyers) : [],
        queries: [
          .ladder(step, asOf: asOf),
          .kaplanMeier(
            after: number, days: 365, asOf: asOf, share: step.wentOnWithinYear,
            median: step.medianDays),
        ]))
  }

  /// What a stretch of days between purchases means.
  func explanation(_ stretch: PurchaseIntervals.Stretch) -> Explanation {
    let total = timing.intervals.total
    return Explanation(
      title: strings.cameAgain(.after(days: stretch.days)),
      definition: strings.intervalsDefinition,
      formula: [
        "\(count(stretch.count)) / \(count(total)) = " + text(stretch.share),
        strings.toAWeek(stretch.countPerWeek),
        strings.medianInterval(timing.intervals.median),
      ],
      population: strings.intervals(total),
      leftOut: [strings.openIntervals] + strings.leftOutOfCustomerFigures,
      queries: [.intervals(stretch, of: timing.intervals, asOf: asOf)])
  }

  /// What the returns on some days mean.
  func explanation(_ days: ReturnDays) -> Explanation {
    let all = timing.rhythm.all
    func ratio(_ part: ReturnRhythm.Part) -> String {
      let perDay =
        switch part.returnsPerDay {
        case .value(let perDay): strings.number.decimal(perDay, digits: 2)
        case .undefined(let reason): "\(Strings.dash) (\(strings.reason(reason)))"
        }
      return "\(count(part.returns)) / \(count(part.days)) = " + perDay
    }
    return Explanation(
      title: strings.cameAgain(days.kind), definition: strings.rhythmDefinition,
      formula: [
        "\(strings.returnsPerDayFormula) = \(ratio(days.part))",
        "\(strings.average) = \(ratio(all))",
        "\(strings.againstAverageColumn) = " + againstAverage(days.part),
      ],
      population: strings.returns(days.part.returns),
      leftOut: [strings.firstPurchases] + strings.leftOutOfCustomerFigures,
      queries: [.returns(days.kind, days.part, of: timing.rhythm, asOf: asOf)])
  }

  private func againstAverage(_ part: ReturnRhythm.Part) -> String {
    switch timing.rhythm.change(part) {
    case .value(let change): strings.number.change(change)
    case .undefined(let reason): "\(Strings.dash) (\(strings.reason(reason)))"
    }
  }
}
