import Commerce
public import Presentation

/// What a figure means, with its numbers filled in.
public struct Explanation: Equatable, Sendable {
  /// The figure's name.
  public var title: String
  /// The definition.
  public var definition: String
  /// The formula, and the same with its numbers.
  public var formula: [String]
  /// How many customers, orders or days it is made of.
  public var population: String
  /// What is left out, and why; one line a reason.
  public var leftOut: [String]
  /// What it was a year ago, and what others publish, each with its doubts; one line each.
  public var compared: [String]
  /// SQL that gives the figure; none where it has no numbers of its own.
  public var queries: [FigureQuery]

  /// An explanation.
  public init(
    title: String, definition: String, formula: [String], population: String,
    leftOut: [String] = [], compared: [String] = [], queries: [FigureQuery] = []
  ) {
    self.title = title
    self.definition = definition
    self.formula = formula
    self.population = population
    self.leftOut = leftOut
    self.compared = compared
    self.queries = queries
  }
}

extension Explanation {
  /// The same where a part of the shop is looked at, or refunds stand on their own day: says so, and asks the views
  /// for what is shown then.
  func ofView(_ shop: ShopFacts, _ strings: Strings) -> Explanation {
    var explanation = self
    if shop.refundBooking == .onRefundDay {
      explanation.leftOut += strings.refundBookingDefinition
      explanation.queries = queries.map(\.withRefundsOnTheirDay)
    } else if shop.hasDatedRefunds {
      explanation.leftOut.append(strings.refundsBooked(.onOrderDay))
    }
    // What is of all files is of them under a filter, too.
    let isOfWholeShop = !queries.isEmpty && queries.allSatisfy(\.isOfWholeShop)
    if !shop.filter.isEmpty, !isOfWholeShop {
      explanation.leftOut += strings.outsideFilter(shop.filter)
      explanation.queries = explanation.queries.compactMap { $0.under(shop.filteredPart) }
      if explanation.queries.count < queries.count {
        explanation.leftOut.append(strings.noSQLInFilter)
      }
    }
    return explanation
  }
}
