import Commerce
import Metrics
import Presentation

/// One of the parts that a figure is made of.
struct FigurePart: Equatable {
  /// What it is.
  let name: String
  /// How much it is.
  let value: Value
  /// The rows or parts that add up to it; nil where it has none of its own.
  let opens: Opening?

  /// How much a part is.
  enum Value: Equatable {
    case count(Int)
    /// Minor units of the shop's currency.
    case money(Figure<Int64>)
    /// An average in minor units.
    case average(Figure<Double>)
  }

  /// What a part opens to.
  enum Opening: Equatable {
    case customers(CustomerSelection, OccasionScope = .everything, upTo: CalendarDay?)
    case orders(OrderSelector)
    case spend(SpendSelector)
    case parts(PartsFigure)
    case cohorts(CohortRows)
  }

  /// A number of customers or orders.
  static func count(_ name: String, _ value: Int, opens: Opening?) -> FigurePart {
    FigurePart(name: name, value: .count(value), opens: opens)
  }

  /// A sum of money.
  static func money(_ name: String, _ value: Int64, opens: Opening?) -> FigurePart {
    FigurePart(name: name, value: .money(.value(value)), opens: opens)
  }

  /// Marketing spend; where none is known there is nothing to open.
  static func spend(_ name: String, _ value: Figure<Int64>, of spend: SpendSelector) -> FigurePart {
    FigurePart(
      name: name, value: .money(value), opens: value.value == nil ? nil : .spend(spend))
  }

  /// An average of money.
  static func average(_ name: String, _ value: Figure<Double>, opens: Opening?) -> FigurePart {
    FigurePart(name: name, value: .average(value), opens: opens)
  }

  /// The value as text; a dash where it is undefined.
  func text(_ context: ScreenContext) -> String {
    switch value {
    case .count(let count): context.strings.number.count(count)
    case .money(let amount): amount.value.map(context.money) ?? Strings.dash
    case .average(let amount): amount.value.map(context.money) ?? Strings.dash
    }
  }

  /// The value as it leaves the program.
  func exported(_ context: ScreenContext) -> ExportValue {
    switch value {
    case .count(let count): .count(count)
    case .money(let amount): context.units(amount.value.map(Double.init))
    case .average(let amount): context.units(amount.value)
    }
  }

  /// The screen that the part opens to; nil where it has no rows of its own.
  var screen: Screen? {
    switch opens {
    case .customers(let customers, let occasions, let day):
      .customers(
        CustomerListScreen(customers, occasions: occasions, upTo: day, title: .words(name)))
    case .orders(let orders): .orders(OrderListScreen(orders, title: name))
    case .spend(let spend): .spend(SpendListScreen(spend, title: name))
    case .parts(let figure): .parts(FigurePartsScreen(figure))
    case .cohorts(let rows): .cohorts(CohortsScreen(rows))
    case nil: nil
    }
  }
}

/// What a figure is made of and what it means, as of the day on screen.
struct FigureParts: Equatable {
  /// Its numerator first, its denominator last; none where there is no such figure on that day.
  var parts: [FigurePart] = []
  /// What it means; nil where there is no such figure.
  var explanation: Explanation?
}
