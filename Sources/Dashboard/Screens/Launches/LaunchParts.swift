import Commerce
import Metrics
import Presentation
import TerminalUI

/// What a launch's figures are made of, and what they mean.
struct LaunchParts {
  private let figures: LaunchFigures
  private let context: ScreenContext

  init(_ figures: LaunchFigures, _ context: ScreenContext) {
    (self.figures, self.context) = (figures, context)
  }

  private var strings: Strings { context.strings }
  private var name: String { TextWidth.sanitized(figures.launch.name) }
  private var words: LaunchWords { LaunchWords(strings, context.shop.currency) }

  // MARK: The launch

  var made: FigureParts { FigureParts(parts: parts, explanation: explanation) }

  private var parts: [FigurePart] {
    guard let launch = figures.comparison else { return [] }
    func orders(
      _ side: RepeatOrderDays?, isAfter: Bool, lastYear: Bool = false
    ) -> [FigurePart] {
      side.map { side in
        [
          .count(
            strings.launchOrders(isAfter: isAfter, lastYear: lastYear), side.orders,
            opens: people(of: side))
        ]
      } ?? []
    }
    return orders(launch.after, isAfter: true) + orders(launch.before, isAfter: false)
      + orders(launch.lastYear?.after, isAfter: true, lastYear: true)
      + orders(launch.lastYear?.before, isAfter: false, lastYear: true) + marked + [
        .money(strings.launchNetAfter, launch.after.net, opens: people(of: launch.after))
      ]
  }

  private var marked: [FigurePart] {
    guard let purchases = figures.markedPurchases, let count = figures.marked else { return [] }
    return [
      .count(
        strings.launchMarkedOrders(purchases.mark), count,
        opens: .customers(
          .withPurchase(.marked(purchases)), OccasionScope(.marked(purchases)), upTo: nil))
    ]
  }

  /// Those who came again on some days; refunds that have their own day are among their money.
  private func people(of side: RepeatOrderDays) -> FigurePart.Opening? {
    DayRange(side.days).map { days in
      .customers(
        .booked(on: side.days, returning: true),
        OccasionScope(
          days: days, kind: .returning,
          movesRefunds: context.shop.refundBooking == .onRefundDay), upTo: nil)
    }
  }

  private var explanation: Explanation {
    let launch = figures.comparison
    return Explanation(
      title: name, definition: strings.launchDefinition,
      formula: launch.map { launch in
        words.notes(figures) + [
          "",
          "\(strings.launchListColumns[6]): \(strings.number.count(launch.after.orders)) - "
            + "\(words.expected(launch.expected)) = \(words.wholeDifference(launch))",
          strings.launchVerdict(launch.verdict),
        ]
      } ?? [words.dash(figures) ?? Strings.dash],
      population: TextWidth.sanitized(
        strings.launchFacts(figures.launch, since: launch?.start)),
      leftOut: [strings.launchLeavesOutFirst, strings.launchDayIsTheShops],
      compared: strings.launchTests,
      queries: [
        launch.map(FigureQuery.launch), .marked(figures, asOf: context.asOf),
        .start(of: figures, asOf: context.asOf),
      ].compactMap(\.self))
  }

  // MARK: A week

  func made(_ week: LaunchComparison.Week) -> FigureParts {
    let titles = strings.launchWeekColumns
    var parts: [FigurePart] = [
      .count(titles[2], week.own.orders, opens: people(of: week.own))
    ]
    if let earlier = week.lastYear {
      parts.append(.count(titles[3], earlier.orders, opens: people(of: earlier)))
    }
    parts.append(.money(titles[6], week.own.net, opens: people(of: week.own)))
    return FigureParts(
      parts: parts,
      explanation: Explanation(
        title: strings.launchWeek(name, week.number), definition: strings.launchWeekDefinition,
        formula: [
          "\(titles[2]): \(strings.number.count(week.own.orders))",
          "\(titles[4]): \(words.expected(week.expected))",
        ],
        population: DayRange(week.own.days).map { strings.scopeDays($0.first, $0.last) } ?? "",
        leftOut: [strings.launchLeavesOutFirst], compared: [],
        queries: [FigureQuery.repeatOrders(week.own)]
          + (week.lastYear.map { [FigureQuery.repeatOrders($0)] } ?? [])))
  }
}
