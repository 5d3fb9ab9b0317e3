extension ShopifyOrdersWriter {
  /// The columns in the order of Shopify's files of 2023 to 2026.
  static let columns: [Column] = payment + lineItem + addresses + handling + taxes + rest

  private static func first(
    _ name: String, _ write: @escaping @Sendable (Row, inout CSVText) -> Void
  )
    -> Column
  {
    Column(name: name, content: .firstRow(write))
  }

  private static func every(
    _ name: String, _ write: @escaping @Sendable (Row, inout CSVText) -> Void
  )
    -> Column
  {
    Column(name: name, content: .everyRow(write))
  }

  private static func blank(_ name: String) -> Column {
    Column(name: name, content: .blank)
  }

  private static let payment: [Column] = [
    every("Name") { row, text in text.cell { writeName(row.order.number, to: &$0) } },
    every("Email") { $1.cell($0.order.buyer.email) },
    first("Financial Status") { $1.cell($0.order.status.rawValue) },
    first("Paid at") { row, text in
      if row.order.isCollected { text.cell(row.order.placedAt) } else { text.blank() }
    },
    first("Fulfillment Status") { $1.cell($0.order.fulfillment.order) },
    first("Fulfilled at") { row, text in
      if row.order.fulfillment == .done { text.cell(row.order.fulfilledAt) } else { text.blank() }
    },
    first("Accepts Marketing") { $1.cell($0.order.buyer.acceptsMarketing ? "yes" : "no") },
    first("Currency") { $1.cell("EUR") },
    first("Subtotal") { $1.cell(cents: $0.order.subtotal) },
    first("Shipping") { $1.cell(cents: $0.order.shipping) },
    first("Taxes") { $1.cell(cents: $0.order.taxes) },
    first("Total") { $1.cell(cents: $0.order.total) },
    first("Discount Code") { $1.cell($0.order.discountCode) },
    first("Discount Amount") { $1.cell(cents: $0.order.discount) },
    first("Shipping Method") { $1.cell($0.order.shippingMethod) },
    every("Created at") { $1.cell($0.order.placedAt) },
  ]

  private static let lineItem: [Column] = [
    every("Lineitem quantity") { $1.cell($0.line.quantity) },
    every("Lineitem name") { $1.cell($0.line.item.name) },
    every("Lineitem price") { $1.cell(cents: $0.line.price) },
    blank("Lineitem compare at price"),
    every("Lineitem sku") { $1.cell($0.line.item.sku) },
    every("Lineitem requires shipping") { $1.cell($0.line.item.isShipped ? "true" : "false") },
    every("Lineitem taxable") { $1.cell($0.line.item.taxPercent > 0 ? "true" : "false") },
    every("Lineitem fulfillment status") { $1.cell($0.order.fulfillment.line) },
  ]

  private static let addresses: [Column] = [
    first("Billing Name") { $1.cell($0.order.buyer.name) },
    first("Billing Street") { $1.cell($0.order.buyer.street) },
    first("Billing Address1") { $1.cell($0.order.buyer.street) },
    blank("Billing Address2"),
    blank("Billing Company"),
    first("Billing City") { $1.cell($0.order.buyer.city) },
    first("Billing Zip") { $1.cell($0.order.buyer.zip) },
    blank("Billing Province"),
    first("Billing Country") { $1.cell($0.order.buyer.country) },
    first("Billing Phone") { $1.cell($0.order.buyer.phone) },
    first("Shipping Name") { $1.cell($0.order.recipient.name) },
    first("Shipping Street") { $1.cell($0.order.recipient.street) },
    first("Shipping Address1") { $1.cell($0.order.recipient.street) },
    blank("Shipping Address2"),
    blank("Shipping Company"),
    first("Shipping City") { $1.cell($0.order.recipient.city) },
    first("Shipping Zip") { $1.cell($0.order.recipient.zip) },
    blank("Shipping Province"),
    first("Shipping Country") { $1.cell($0.order.recipient.country) },
    blank("Shipping Phone"),
  ]

  private static let handling: [Column] = [
    first("Notes") { $1.cell($0.order.note) },
    first("Note Attributes") { $1.cell($0.order.noteAttributes) },
    first("Cancelled at") { row, text in
      if let time = row.order.cancelledAt { text.cell(time) } else { text.blank() }
    },
    first("Payment Method") { $1.cell($0.order.paymentMethod) },
    first("Payment Reference") { writePaymentReference($0.order, to: &$1) },
    first("Refunded Amount") { $1.cell(cents: $0.order.refunded) },
    every("Vendor") { $1.cell($0.vendor) },
    first("Outstanding Balance") { $1.cell(cents: $0.order.outstanding) },
    blank("Employee"),
    first("Location") { $1.cell($0.order.isOverTheCounter ? "Branderij" : "") },
    first("Device ID") { $1.cell($0.order.isOverTheCounter ? "1" : "") },
    first("Id") { row, text in
      text.cell { $0.append(5_210_000_000_000 + row.order.number * 32_768) }
    },
    first("Tags") { $1.cell($0.order.tags.joined(separator: ", ")) },
    first("Risk Level") { $1.cell("Low") },
    first("Source") { $1.cell($0.order.source) },
    every("Lineitem discount") { $1.cell(cents: $0.line.discount) },
  ]

  private static let taxes: [Column] =
    Item.taxPercentages.enumerated().flatMap { place, rate in
      [
        first("Tax \(place + 1) Name") { row, text in
          text.cell(row.order.tax(ratePercent: rate) > 0 ? "NL BTW \(rate)%" : "")
        },
        first("Tax \(place + 1) Value") { row, text in
          let tax = row.order.tax(ratePercent: rate)
          if tax > 0 { text.cell(cents: tax) } else { text.blank() }
        },
      ]
    }
    + (3...5).flatMap { [blank("Tax \($0) Name"), blank("Tax \($0) Value")] }

  private static let rest: [Column] = [
    every("Phone") { $1.cell($0.order.buyer.phone) },
    first("Receipt Number") { row, text in
      if row.order.isOverTheCounter { text.cell(row.order.number) } else { text.blank() }
    },
    blank("Duties"),
    blank("Billing Province Name"),
    blank("Shipping Province Name"),
    first("Payment ID") { writePaymentReference($0.order, to: &$1) },
    blank("Payment Terms Name"),
    blank("Next Payment Due At"),
    first("Payment References") { writePaymentReference($0.order, to: &$1) },
  ]

  private static func writeName(_ number: Int, to text: inout CSVText) {
    text.append("#")
    text.append(number)
  }

  private static func writePaymentReference(_ order: ShopifyOrder, to text: inout CSVText) {
    guard !order.paymentMethod.isEmpty else {
      text.blank()
      return
    }
    text.cell {
      $0.append("r")
      $0.append(order.number)
      $0.append(".1")
    }
  }
}
