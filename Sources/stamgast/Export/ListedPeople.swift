import Commerce
import Metrics
import Presentation
import Storage

/// The customers of a list with their figures, the highest net first.
struct ListedPeople {
  private let shop: ShopAsOf
  private let figures: CustomerFigures
  private let scores: RFMScores
  /// Indices into the figures.
  private let order: [Int]

  /// - Parameter today: the people of a list for today, which the shop alone does not tell.
  init(
    _ shop: ShopAsOf, _ selection: CustomerSelection, _ figures: CustomerFigures,
    _ knowledge: SegmentKnowledge, today: [Int32]?
  ) {
    self.shop = shop
    let scores = RFMScores(figures)
    let chosen = Set(
      today
        ?? shop.customers(selection, figures: figures, scores: scores, knowing: knowledge))
    order = figures.rows.indices.filter { chosen.contains(figures.rows[$0].customer) }
      .sorted { (figures.rows[$0].net, $1) > (figures.rows[$1].net, $0) }
    self.figures = figures
    self.scores = scores
  }

  /// The day that the list is of.
  var asOf: CalendarDay { shop.asOf }

  /// The customers in groups that are read from the store at once.
  var pages: [ArraySlice<Int>] {
    stride(from: 0, to: order.count, by: 2000).map { order[$0..<min($0 + 2000, order.count)] }
  }

  func id(_ index: Int) -> Int32 {
    shop.ledger.customers.id[Int(figures.rows[index].customer)]
  }

  func exported(
    _ index: Int, _ person: CustomerDetails, _ strings: Strings
  ) -> ExportedPerson {
    let figure = figures.rows[index]
    return ExportedPerson(
      email: person.email, platformID: person.email.isEmpty ? person.key : "",
      name: person.name, hiddenName: strings.hiddenName(Int(person.id)),
      country: person.country, acceptsMarketing: person.acceptsMarketing,
      purchases: Int(figure.occasions), net: figure.net, margin: figure.margin,
      currency: shop.ledger.currency, firstDay: figure.firstDay, lastDay: figure.lastDay,
      segment: ExportList.listName(scores.cells[index].segment))
  }
}
