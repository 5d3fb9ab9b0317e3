import Commerce
import Metrics
import Presentation

/// What the figures of products are made of, and what they mean.
struct ProductParts {
  private let table: ProductTable
  private let context: ScreenContext
  /// The day that the figures stand at.
  private let asOf: CalendarDay
  /// The last day of the lists that parts open to; nil follows the as-of day.
  private let upTo: CalendarDay?

  init(_ table: ProductTable, _ day: ValueDay, _ context: ScreenContext) {
    self.table = table
    self.context = context
    asOf = day.day(context)
    upTo = day == .asOf ? nil : asOf
  }

  private var strings: Strings { context.strings }

  /// The customers with some purchases of a product, and these purchases.
  private func people(
    _ key: String?, _ part: ProductChoice.Part, lately: Bool = false
  ) -> FigurePart.Opening {
    let choice = ProductChoice(key, part, since: lately ? table.since : nil)
    return .customers(
      .withPurchase(.product(choice)), OccasionScope(.product(choice)), upTo: upTo)
  }

  /// Purchases of the last year by who made them, and the customers of a product.
  func row(_ row: ProductRow) -> FigureParts {
    FigureParts(parts: parts(row), explanation: explanation(row))
  }

  private func parts(_ row: ProductRow) -> [FigurePart] {
    let (split, key) = (row.lately, row.key)
    let all = FigurePart.count(
      strings.allLatelyPart(days: ProductTable.recentDays), split.all,
      opens: people(key, .all, lately: true))
    let new = FigurePart.count(
      strings.firstPurchasesPart, split.first, opens: people(key, .first, lately: true))
    guard let product = row.product else {
      return [
        .count(
          strings.returningPart, split.returning,
          opens: people(key, .again, lately: true)), new, all,
      ]
    }
    return [
      .count(strings.sameAgainPart, split.again, opens: people(key, .again, lately: true)),
      .count(
        strings.newToItPart, split.newToIt, opens: people(key, .newToIt, lately: true)),
      new, all,
      .count(strings.buyersAgainPart, product.repeaters, opens: people(key, .again)),
      .count(strings.buyersPart, product.customers, opens: people(key, .all)),
      .count(strings.everBoughtPart, product.purchases, opens: people(key, .all)),
    ]
  }

  private func explanation(_ row: ProductRow) -> Explanation {
    let split = row.lately
    let returning =
      "\(strings.returningColumn) = \(strings.number.count(split.returning)) / "
      + "\(strings.number.count(split.all)) = \(strings.text(split.returningShare))"
    guard let product = row.product else {
      return Explanation(
        title: row.name(strings), definition: strings.productsDefinition,
        formula: [row.words(strings), returning], population: strings.purchases(split.all),
        leftOut: strings.leftOutOfCustomerFigures,
        queries: [.buyers(split, since: table.since, asOf: asOf)])
    }
    return Explanation(
      title: product.name, definition: strings.productsDefinition,
      formula: [
        row.words(strings), returning,
        "\(strings.boughtAgainColumn) = \(strings.number.count(product.repeaters)) / "
          + "\(strings.number.count(product.customers)) = \(strings.text(product.repeatRate))",
        strings.refillWords(product.refill, pairs: product.pairs),
      ],
      population: strings.purchases(product.purchases) + ", "
        + strings.customers(product.customers),
      leftOut: [strings.unknownProducts] + strings.leftOutOfCustomerFigures,
      queries: [
        .product(product, since: table.since, asOf: asOf), .refill(product, asOf: asOf),
      ])
  }

  /// Those who began with a product: who came again, and what they brought.
  func first(_ row: FirstProductFigures) -> FigureParts {
    let (name, days) = (row.name, FirstProductFigures.horizonDays)
    let isAfterGiveaways = CohortCut.product.isAfterGiveaways
    let ever = OccasionScope(afterGiveaways: isAfterGiveaways)
    func people(_ part: FirstProductPart, _ scope: OccasionScope? = nil) -> FigurePart.Opening {
      .customers(.firstProduct(name, part), scope ?? ever, upTo: upTo)
    }
    let inYear = OccasionScope(
      kind: .withinFirst(days: days),
      movesRefunds: context.shop.refundBooking == .onRefundDay, afterGiveaways: isAfterGiveaways)
    return FigureParts(
      parts: [
        .count(strings.cameAgainColumn, row.repeaters, opens: people(.repeated)),
        .count(strings.notAgainPart, row.customers - row.repeaters, opens: people(.notRepeated)),
        .count(strings.allOfThemPart, row.customers, opens: people(.all)),
        .count(
          strings.cameAgain(within: days), row.within, opens: people(.within(days: days))),
        .count(
          strings.known(for: days), row.known, opens: people(.observable(days: days))),
        .money(strings.theirMarginPart, row.margin, opens: people(.all)),
        .money(strings.theirNetPart, row.net, opens: people(.all)),
        .money(
          strings.marginWithinPart(days), row.marginWithin,
          opens: people(.observable(days: days), inYear)),
      ],
      explanation: explanation(row))
  }

  private func explanation(_ row: FirstProductFigures) -> Explanation {
    func count(_ value: Int) -> String { strings.number.count(value) }
    func average(_ sum: Int64, _ people: Int, _ figure: Figure<Double>) -> String {
      "\(context.money(sum)) / \(count(people)) = " + strings.text(figure, context.money)
    }
    return Explanation(
      title: strings.beganWith(row.name),
      definition: strings.firstProductsDefinition
        + context.marginNote(isAfter: CohortCut.product.isAfterGiveaways),
      formula: [
        "\(strings.cameAgainColumn) = \(count(row.repeaters)) / \(count(row.customers)) = "
          + strings.text(row.repeatRate),
        "\(strings.withinYearColumn) = \(count(row.within)) / \(count(row.known)) = "
          + strings.text(row.repeatRateWithin)
          + (wilsonInterval(successes: row.within, trials: row.known)
            .map { " (\(strings.range($0)))" } ?? ""),
        "LTV = " + average(row.margin, row.customers, row.lifetimeValue),
        "\(strings.yearValueColumn) = "
          + average(row.marginWithin, row.known, row.lifetimeValueWithin),
      ],
      population: strings.customers(row.customers),
      leftOut: strings.leftOutOfCustomerFigures
        + (context.shop.knownCosts.share(asOf: asOf).map {
          $0 < 1 ? [strings.costsCountAsZero($0)] : []
        } ?? []),
      queries: [.firstProduct(row, asOf: asOf)])
  }
}

/// What the figures of products beside another are made of, and what they mean.
struct CompanionParts {
  private let product: ProductCompanions
  private let context: ScreenContext
  private let asOf: CalendarDay
  private let upTo: CalendarDay?

  init(_ product: ProductCompanions, _ day: ValueDay, _ context: ScreenContext) {
    self.product = product
    self.context = context
    asOf = day.day(context)
    upTo = day == .asOf ? nil : asOf
  }

  private var strings: Strings { context.strings }

  private func count(_ value: Int) -> String { strings.number.count(value) }

  /// The purchases that hold a product next, and together with the other.
  func companion(_ row: ProductCompanion) -> FigureParts {
    func part(_ name: String, _ value: Int, _ part: ProductChoice.Part) -> FigurePart {
      let choice = ProductChoice(product.key, part)
      return .count(
        name, value,
        opens: .customers(
          .withPurchase(.product(choice)), OccasionScope(.product(choice)), upTo: upTo))
    }
    let isSame = row.key == product.key
    return FigureParts(
      parts: [
        part(strings.nextHolds(row.name), row.next, .next(row.key)),
        part(strings.nextAfter(product.name), product.after, .after),
      ]
        + (isSame
          ? []
          : [
            part(
              strings.togetherHolds(row.name, product.name), row.together,
              .together(with: row.key))
          ]) + [part(strings.purchasesWith(product.name), product.purchases, .all)],
      explanation: explanation(row))
  }

  private func explanation(_ row: ProductCompanion) -> Explanation {
    let isSame = row.key == product.key
    return Explanation(
      title: strings.besideName(row.name, product.name), definition: strings.besideDefinition,
      formula: [
        "\(strings.nextColumn) = \(count(row.next)) / \(count(product.after)) = "
          + strings.text(row.nextShare),
        lift(row.nextShare, row.returning, product.allReturning, row.nextLift),
      ]
        + (isSame
          ? []
          : [
            "\(strings.togetherColumn) = \(count(row.together)) / \(count(product.purchases)) = "
              + strings.text(row.togetherShare),
            lift(row.togetherShare, row.purchases, product.allPurchases, row.togetherLift),
          ]),
      population: strings.purchases(product.purchases),
      leftOut: [strings.unknownProducts] + strings.leftOutOfCustomerFigures,
      queries: [.next(row, after: product, asOf: asOf)]
        + (isSame ? [] : [.together(row, with: product, asOf: asOf)]))
  }

  private func lift(
    _ share: Figure<Double>, _ base: Int, _ all: Int, _ lift: Figure<Double>
  ) -> String {
    let bare = share.value.map { strings.number.percentage($0) } ?? "0"
    return "\(strings.liftColumn) = \(bare) / (\(count(base)) / \(count(all))) = "
      + strings.text(lift, strings.lift)
  }

  /// What it means where nothing stands beside the product.
  var none: Explanation {
    Explanation(
      title: strings.besideTitle(product.name), definition: strings.besideDefinition,
      formula: [
        "\(strings.nextAfter(product.name)) = \(count(product.after))",
        "\(strings.purchasesWith(product.name)) = \(count(product.purchases))",
      ],
      population: strings.purchases(product.purchases),
      leftOut: [strings.unknownProducts] + strings.leftOutOfCustomerFigures)
  }
}

extension Strings {
  /// A share as text; a dash with its reason where it is undefined.
  func text(_ share: Figure<Double>) -> String { text(share) { number.percentage($0) } }

  /// A figure as text; a dash with its reason where it is undefined.
  func text(_ figure: Figure<Double>, _ format: (Double) -> String) -> String {
    switch figure {
    case .value(let value): format(value)
    case .undefined(let reason): "\(Strings.dash) (\(self.reason(reason)))"
    }
  }
}
