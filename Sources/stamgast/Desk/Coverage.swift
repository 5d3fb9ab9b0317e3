import Commerce
import Metrics
import Storage

extension ShopDesk {
  /// What became of the rows that were imported, the gift cards that were sold, and the carts that were not paid, up to a day.
  func coverage(asOf day: CalendarDay) async throws -> Coverage {
    var coverage = Coverage(of: shop(asOf: day))
    var orders = RowSet()
    for sale in try await giftCardSales() where sale.day <= day && part.holds(sale.row) {
      // What is set apart is in no figure.
      let amount = rates.inShopCurrency(sale.amount, of: sale.currency, on: sale.day)
      guard let amount else { continue }
      coverage.giftCards.cards += sale.quantity
      coverage.giftCards.amount += amount
      if !orders.contains(sale.row) { coverage.giftCards.orders += 1 }
      orders.insert(sale.row)
    }
    for cart in try await store.carts(through: day) {
      coverage.carts.carts += 1
      guard cart.state == .open else { continue }
      coverage.carts.open += 1
      let value = rates.inShopCurrency(
        cart.cart.value, of: cart.cart.currency, on: cart.cart.begunAt.day)
      coverage.carts.openValue += value ?? 0
    }
    return coverage
  }
}
