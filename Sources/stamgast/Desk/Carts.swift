import Commerce
import Dashboard
import Metrics
import Presentation
import Storage

/// A cart with its person.
struct NamedCart {
  var cart: Cart
  /// The person's id; nil where nobody is known.
  var customer: Int32?
  var state: CartState
  /// Nil where nobody is known.
  var person: CustomerDetails?
}

extension ShopDesk {
  /// The carts that were not paid, up to a day, the latest first; of people of a list for today their latest open one.
  func carts(of people: TodayChoice? = nil, asOf day: CalendarDay) async throws -> [NamedCart] {
    let carts =
      if let people {
        try await openCarts(people, asOf: day).map {
          NamedCart(cart: $0.cart, customer: $0.person, state: .open)
        }
      } else {
        try await store.carts(through: day).map {
          NamedCart(cart: $0.cart, customer: $0.customer, state: $0.state)
        }
      }
    let ids = Array(Set(carts.compactMap(\.customer)))
    let details = try await store.customerDetails(ids: ids)
    let byID = Dictionary(details.map { ($0.id, $0) }) { first, _ in first }
    return carts.map { cart in
      var named = cart
      named.person = cart.customer.flatMap { byID[$0] }
      return named
    }
  }

  /// A cart as a row of a list.
  func row(_ named: NamedCart) -> Dashboard.CartRow {
    let (cart, person) = (named.cart, named.person)
    return Dashboard.CartRow(
      id: cart.id, day: cart.begunAt.day,
      customer: person.map { $0.name.isEmpty ? $0.key : $0.name } ?? "", lines: cart.lines,
      value: cart.value, currency: cart.currency,
      shopValue: rates.inShopCurrency(cart.value, of: cart.currency, on: cart.begunAt.day),
      state: named.state)
  }

  /// Writes the carts up to a day; who filled them is named where that person accepts marketing.
  func exportCarts(
    asOf day: CalendarDay, _ request: ExportRequest
  ) async throws -> ExportOutcome {
    var names = ListedNames(areHidden: request.hidesPersonalData)
    var writer = try ListWriter(
      columns: names.columns(CartExport.columns), form: request.form, to: request.path)
    for named in try await carts(asOf: day) {
      let cart = row(named)
      let customer = names.name(
        cart.customer, accepts: named.person?.acceptsMarketing, isSomebody: named.person != nil)
      try writer.append(
        CartExport.row(
          cart, customer: customer, products: strings.cartProducts(cart.lines),
          state: strings.cartState(cart.state),
          ledger.currency))
    }
    try writer.finish()
    return names.outcome(written: writer.rowCount)
  }
}

/// Carts as rows of a list that leaves the program.
private enum CartExport {
  static let columns = ["Cart", "Day", "Customer", "Products", "Value", "Currency", "Since"]

  /// A cart's row; without a customer where names are hidden.
  static func row(
    _ cart: Dashboard.CartRow, customer: String?, products: String, state: String,
    _ shopCurrency: Currency?
  ) -> [ListExport.Cell] {
    let currency = cart.currency ?? shopCurrency
    return [.text(cart.id), .day(cart.day)] + (customer.map { [.text($0)] } ?? []) + [
      .text(products), .money(cart.value, currency), .text(currency?.code ?? ""), .text(state),
    ]
  }
}
