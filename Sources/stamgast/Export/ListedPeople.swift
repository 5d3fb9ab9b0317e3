import Commerce
import Metrics

/// Somebody on a list that leaves the program.
struct ListedPerson {
  /// The person's id in the store.
  var id: Int32
  /// Purchases that the list is about, and in minor units what they came to.
  var purchases = 0
  var net: Int64 = 0
  var margin: Int64 = 0
  /// Days of the first and last purchase; nil for somebody who never bought.
  var firstDay: CalendarDay?
  var lastDay: CalendarDay?
  /// The segment; nil for somebody in none.
  var segment: RFMSegment?
  /// The cart that the list is about.
  var cart: Cart?
}

/// The people of a list that leaves the program, in their order.
struct ListedPeople {
  /// The day that the list is of.
  var asOf: CalendarDay
  /// What their money is in.
  var currency: Currency?
  /// The people.
  var people: [ListedPerson]
  /// Whether the list is about carts.
  var isOfCarts = false
}

extension ListedPeople {
  /// Customers with what they bought so far, the highest net first.
  ///
  /// - Parameter customers: their indices in the ledger.
  init(_ customers: [Int32], of shop: ShopAsOf, _ figures: CustomerFigures, _ scores: RFMScores) {
    let chosen = Set(customers)
    let order = figures.rows.indices.filter { chosen.contains(figures.rows[$0].customer) }
      .sorted { (figures.rows[$0].net, $1) > (figures.rows[$1].net, $0) }
    let people = order.map { place in
      let figure = figures.rows[place]
      return ListedPerson(
        id: shop.ledger.customers.id[Int(figure.customer)], purchases: Int(figure.occasions),
        net: figure.net, margin: figure.margin, firstDay: figure.firstDay,
        lastDay: figure.lastDay, segment: scores.cells[place].segment)
    }
    self.init(asOf: shop.asOf, currency: shop.ledger.currency, people: people)
  }

  /// The people of carts, in the order of these, with what those of them who are customers bought so far.
  init(
    _ carts: [OpenCart], of shop: ShopAsOf, _ figures: CustomerFigures, _ scores: RFMScores
  ) {
    let wanted = Set(carts.map(\.person))
    var places: [Int32: Int] = [:]
    for (place, figure) in figures.rows.enumerated() {
      let id = shop.ledger.customers.id[Int(figure.customer)]
      if wanted.contains(id) { places[id] = place }
    }
    let people = carts.map { cart in
      var person = ListedPerson(id: cart.person, cart: cart.cart)
      if let place = places[cart.person] {
        let figure = figures.rows[place]
        (person.purchases, person.net, person.margin) = (
          Int(figure.occasions), figure.net, figure.margin
        )
        (person.firstDay, person.lastDay) = (figure.firstDay, figure.lastDay)
        person.segment = scores.cells[place].segment
      }
      return person
    }
    self.init(
      asOf: shop.asOf, currency: shop.ledger.currency, people: people, isOfCarts: true)
  }
}
