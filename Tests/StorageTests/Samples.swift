import Commerce
import Storage
import Testing

/// A day by its text.
func day(_ text: String) throws -> CalendarDay {
  try #require(CalendarDay(iso: text))
}

/// The euro.
func euro() throws -> Currency {
  try #require(Currency(code: "EUR"))
}

/// An order in euros of one customer at noon UTC of a day.
func order(
  _ id: String, by email: String = "ann@example.com", on date: String = "2024-03-01",
  total: Int64 = 1000, cost: Int64? = 400, status: String = "paid", channel: String = "organic",
  codes: [String] = [], lines: [OrderLine] = [], refunded: Int64 = 0,
  refunds: [DatedRefund] = [], line: Int = 2
) throws -> Order {
  let day = try day(date)
  return Order(
    id: id, customer: CustomerIdentity(email: email),
    placedAt: PlacedAt(
      day: day, instant: Int64(day.number) * 86_400_000_000 + 43_200_000_000, hasTime: true,
      offsetMinutes: 0),
    currency: try euro(), amounts: OrderAmounts(total: total, refunded: refunded, cost: cost),
    status: status,
    channel: channel, country: "NL", discountCodes: codes, lines: lines, refunds: refunds,
    fileLine: line)
}

/// A file of orders.
func ordersFile(_ name: String = "orders.csv", format: String = "generic-orders")
  -> ImportDescription
{
  ImportDescription(
    fileName: name, format: format, contents: .orders, importedAt: 1_700_000_000_000_000)
}

extension OrderStore {
  /// Imports orders as one file.
  @discardableResult
  func importing(
    _ orders: [Order], as file: ImportDescription = ordersFile(), hash: String = ""
  ) throws -> ImportSummary {
    try importing(file) { writer in
      var preparation = OrderPreparation()
      for order in orders { try writer.add(preparation.prepare(order)) }
      writer.contentHash = hash
    }
  }

  /// Imports products as one file.
  @discardableResult
  func importing(products: [Product]) throws -> ImportSummary {
    let file = ImportDescription(
      fileName: "products.csv", format: "shopify-products", contents: .products, importedAt: 0)
    return try importing(file) { writer in
      for product in products { writer.add(product) }
    }
  }

  /// Imports customers as one file.
  @discardableResult
  func importing(customers: [CustomerRecord]) throws -> ImportSummary {
    let file = ImportDescription(
      fileName: "customers.csv", format: "shopify-customers", contents: .customers, importedAt: 0)
    return try importing(file) { writer in
      for customer in customers { try writer.add(customer) }
    }
  }

  /// Imports exchange rates as one file.
  @discardableResult
  func importing(rates: [ExchangeRate]) throws -> ImportSummary {
    let file = ImportDescription(
      fileName: "rates.csv", format: "exchange-rates", contents: .rates, importedAt: 0)
    return try importing(file) { writer in
      for rate in rates { writer.add(rate) }
    }
  }

  /// Imports spend as one file.
  @discardableResult
  func importing(spend: [MarketingSpend]) throws -> ImportSummary {
    let file = ImportDescription(
      fileName: "spend.csv", format: "generic-spend", contents: .spend, importedAt: 0)
    return try importing(file) { writer in
      for row in spend { writer.add(row) }
    }
  }
}
