import Commerce
import Metrics
import Presentation
import TerminalUI

/// What an initiative's figures at an age are made of, and what they mean.
struct InitiativeParts {
  private let figures: InitiativeFigures
  private let age: InitiativeFigures.Age
  private let context: ScreenContext

  init(_ figures: InitiativeFigures, _ age: InitiativeFigures.Age, _ context: ScreenContext) {
    (self.figures, self.age, self.context) = (figures, age, context)
  }

  private var strings: Strings { context.strings }
  private var initiative: Initiative { figures.initiative }
  private var words: InitiativeWords { InitiativeWords(strings, context.shop.currency) }
  private var name: String { TextWidth.sanitized(initiative.name) }

  var made: FigureParts {
    let reached = figures.audience.filter(
      firstBuying: initiative.start...max(initiative.start, context.asOf))
    return FigureParts(
      parts: side(age.after, isAfter: true) + side(age.before, isAfter: false) + [
        .count(
          strings.initiativeReached, figures.customers,
          opens: reached.map { .customers(.matching($0), upTo: nil) }),
        .money(strings.initiativeCosts, initiative.costs, opens: nil),
      ],
      explanation: explanation)
  }

  private func side(_ side: InitiativeFigures.Side, isAfter: Bool) -> [FigurePart] {
    let opens = figures.people(of: side).map { people in
      FigurePart.Opening.customers(
        .matching(people),
        OccasionScope(
          kind: .withinFirst(days: age.days),
          movesRefunds: context.shop.refundBooking == .onRefundDay, afterGiveaways: true),
        upTo: nil)
    }
    return [
      .money(
        strings.initiativeMargin(isAfter: isAfter, days: age.days), side.people.grossMargin,
        opens: opens),
      .count(
        strings.initiativePeople(isAfter: isAfter), side.people.observable, opens: opens),
    ]
  }

  var explanation: Explanation {
    Explanation(
      title: strings.initiativeAge(name, days: age.days),
      definition: strings.initiativeDefinition(days: age.days), formula: formula,
      population: ([
        TextWidth.sanitized(strings.initiativeFacts(initiative, costs: words.costs(initiative)))
      ] + [days].compactMap(\.self)).joined(separator: ". "),
      leftOut: [
        strings.tooYoung(figures.customers - age.after.people.observable, days: age.days)
      ], compared: notes + strings.initiativeTests,
      queries: [
        .sides(
          of: figures, at: age, asOf: context.asOf, currency: context.shop.currency,
          scoring: context.shop.scoring),
        .reached(
          by: figures, asOf: context.asOf, currency: context.shop.currency,
          scoring: context.shop.scoring),
      ].compactMap(\.self))
  }

  private var formula: [String] {
    let effect = age.effect
    let sides = [(age.after, true), (age.before, false)].compactMap { side, isAfter in
      side.people.observable == 0
        ? nil
        : strings.initiativeSideFormula(
          isAfter: isAfter, margin: context.money(side.people.grossMargin),
          customers: side.people.observable, value: words.value(side.people))
    }
    if let dash = words.dash(figures, age, asOf: context.asOf) { return sides + [dash] }
    let (gain, costs) = (words.gain(effect), words.costs(initiative))
    let isPaid = effect.returnOnInvestment.value != nil
    return sides + [
      "\(words.value(age.after.people)) - \(words.value(age.before.people)) = \(words.difference(effect))",
      strings.initiativeGainFormula(
        difference: words.difference(effect), customers: figures.customers, gain: gain),
      "ROI: " + (isPaid ? "(\(gain) - \(costs)) / \(costs) = " : "") + words.wholeROI(effect), "",
      words.line(figures, age, asOf: context.asOf),
    ]
  }

  /// When the people of both sides first bought; nil where there are none on one of them.
  private var days: String? {
    age.before.days.flatMap { before in
      age.after.days.map { strings.initiativeDays(before: before, after: $0) }
    }
  }

  /// What follows for all whom it reached; nil without a difference.
  private var gain: String? {
    guard age.effect.gain.value != nil else { return nil }
    return strings.initiativeGain(
      days: age.days, customers: figures.customers, gain: words.gain(age.effect),
      interval: words.gainInterval(age.effect), roi: words.wholeROI(age.effect))
  }

  private var notes: [String] {
    (figures.audience.isChosenByOutcome ? [strings.sidesAreNotAlike] : [])
      + [strings.beforeAndAfterIsNoLot]
  }

  /// What is to be said of them beside their numbers.
  var remarks: [String] {
    [gain].compactMap(\.self) + (days.map { [$0] } ?? []) + notes
  }
}
