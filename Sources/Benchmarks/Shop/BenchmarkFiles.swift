import Commerce
import DemoShop
import System

/// Writes the files of a benchmark shop.
struct BenchmarkFiles {
  let shop: BenchmarkShop
  let folder: String

  /// `orders.csv` and `spend.csv` in the generic formats.
  func writeGeneric() throws(SystemError) {
    var file = try CSVFile(path: "\(folder)/orders.csv")
    for name in BenchmarkFiles.orderColumns { file.text.cell(name) }
    file.text.endRow()
    for order in shop.orders {
      BenchmarkFiles.write(order, to: &file.text)
      try file.flush(above: BenchmarkFiles.pieceSize)
    }
    try file.flush(above: 0)
    try writeSpend()
  }

  /// `orders_export.csv` in Shopify's layout, and `spend.csv`.
  func writeShopify() throws(SystemError) {
    let writer = ShopifyOrdersWriter(vendor: "Benchmark")
    var file = try CSVFile(path: "\(folder)/orders_export.csv")
    writer.writeHeader(to: &file.text)
    for order in shop.orders {
      writer.write(ShopifyOrder(order), to: &file.text)
      try file.flush(above: BenchmarkFiles.pieceSize)
    }
    try file.flush(above: 0)
    try writeSpend()
  }

  private func writeSpend() throws(SystemError) {
    var file = try CSVFile(path: "\(folder)/spend.csv")
    for name in ["date", "channel", "spend", "currency"] { file.text.cell(name) }
    file.text.endRow()
    for spend in shop.spend {
      file.text.cell(spend.day.description)
      file.text.cell(spend.channel.rawValue)
      file.text.cell(cents: spend.cents)
      file.text.cell("EUR")
      file.text.endRow()
    }
    try file.flush(above: 0)
  }

  private static let pieceSize = 1 << 20

  private static let orderColumns = [
    "order_id", "customer_email", "ordered_at", "currency", "total", "discount", "discount_code",
    "shipping", "tax", "refunded", "cost_of_goods", "channel", "country", "status",
  ]

  private static func write(_ order: BenchmarkShop.Order, to text: inout CSVText) {
    text.cell {
      $0.append("B-")
      $0.append(order.number, width: 8)
    }
    text.cell {
      $0.append("customer")
      $0.append(order.customer, width: 7)
      $0.append("@example.com")
    }
    text.cell(order.placedAt)
    text.cell("EUR")
    text.cell(cents: order.total)
    text.cell(cents: order.discount)
    text.cell(order.code?.rawValue ?? "")
    text.cell(cents: order.netShipping)
    text.cell(cents: order.tax)
    text.cell(cents: order.refunded)
    if let cost = order.cost { text.cell(cents: cost) } else { text.blank() }
    text.cell(order.channel.rawValue)
    text.cell(order.isGerman ? "DE" : "NL")
    text.cell(order.status.rawValue)
    text.endRow()
  }
}

/// A CSV file that is written piece by piece.
struct CSVFile: ~Copyable {
  var text = CSVText()
  private let output: OutputFile

  init(path: String) throws(SystemError) {
    output = try OutputFile(path: path)
  }

  /// Writes what has gathered if it is more than so many bytes.
  mutating func flush(above limit: Int) throws(SystemError) {
    guard text.count > limit else { return }
    try output.write(text.bytes)
    text.removeAll()
  }
}

extension ShopifyOrder {
  /// A benchmark order as one line of goods; Shopify's file has no cost.
  init(_ order: BenchmarkShop.Order) {
    let item = Item(name: "Goods", sku: "GOODS", taxPercent: 21)
    self.init(
      placedAt: order.placedAt,
      buyer: Buyer(
        email: "customer\(order.customer)@example.com", name: "Customer \(order.customer)",
        street: "Wilgenkade 1", zip: "7411 AB", city: "Deventer",
        country: order.isGerman ? "DE" : "NL", acceptsMarketing: order.customer % 3 != 0),
      lines: [Line(item: item, quantity: 1, price: order.goods)])
    number = order.number
    shipping = order.shipping
    discount = order.discount
    discountCode = order.code?.rawValue ?? ""
    utmSource = order.channel.rawValue
    utmMedium = "web"
    refunded = order.refunded
    switch order.status {
    case .paid: status = .paid
    case .pending: status = .pending
    case .refunded: status = order.refunded == order.total ? .refunded : .partiallyRefunded
    case .cancelled:
      status = .voided
      cancelledAt = order.placedAt.advanced(bySeconds: 600)
    }
  }
}
