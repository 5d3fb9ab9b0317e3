internal import Commerce

/// A Shopify order while its rows come in.
///
/// An object, since each row of it would else copy the order that it holds.
final class ShopifyOrderDraft {
  let name: String
  /// Whether the row with the order's own values has come.
  private(set) var hasFirstRow = false

  private var order: Order?
  private var lines: [OrderLine] = []
  /// The line of the file that the order starts on.
  private var fileLine: Int?
  private var problems = RowProblems()
  /// The order's money as the file has it; nil where the file lacks some of it.
  private var parts: OrderParts?
  /// What the lines come to before discounts; nil where a line does not tell.
  private var goods: Int64? = 0
  private var unknownStatus: RowRemark?
  /// Known only when the first row has come; lines before it are read with the shop's.
  private var decimals: Int?

  init(name: String) {
    self.name = name
  }

  /// Reads what stands on the order's first row.
  func readFirstRow(
    _ row: borrowing CSVReader, _ columns: ShopifyOrderColumns, _ context: ReadingContext,
    _ currencies: inout CurrencyCells
  ) throws(ImportError) {
    hasFirstRow = true
    if fileLine == nil { fileLine = row.line }
    _ = problems.orderID(row, columns.name)
    // Shopify writes the shop's own time with its offset: the day counts as written.
    let moment = row.moment(columns.createdAt)
    if moment == nil { problems.add(.unreadableDate, row, columns.createdAt) }
    let currency = try currencies.read(row, &problems)
    let decimals = currencies.decimals ?? context.decimals
    self.decimals = decimals
    let amounts = amounts(row, columns, decimals: decimals)
    guard let moment else { return }

    let status = ShopifyWords.status(row, columns)
    if !ShopifyWords.isKnown(status: status) {
      unknownStatus = row.remark(.unknownStatus, columns.financialStatus)
    }
    let country = columns.shippingElseBilling(
      row, columns.shippingCountry, columns.billingCountry)
    let billingName = row.text(columns.billingName.index)
    order = Order(
      id: name,
      customer: CustomerIdentity(
        email: row.text(columns.email.index),
        name: billingName.isEmpty ? row.text(columns.shippingName.index) : billingName,
        city: columns.shippingElseBilling(row, columns.shippingCity, columns.billingCity),
        country: country,
        acceptsMarketing: YesOrNo.value(row.text(columns.acceptsMarketing.index))),
      placedAt: context.asWritten(moment), currency: currency, amounts: amounts,
      status: status, channel: ShopifyWords.channel(row, columns),
      country: country,
      discountCodes: ShopifyWords.discountCodes(row.text(columns.discountCode.index)),
      tags: OrderTags.tags(row, columns.tags), source: row.text(ifPresent: columns.source))
  }

  /// Reads what a row says of something bought, and checks the row's shape.
  func readLine(
    _ row: borrowing CSVReader, _ columns: ShopifyOrderColumns, _ context: ReadingContext
  ) {
    if fileLine == nil { fileLine = row.line }
    problems.checkShape(row)
    let decimals = decimals ?? context.decimals
    let quantity = problems.amount(row, columns.quantity, decimals: 0)
    let price = problems.amount(row, columns.linePrice, decimals: decimals)
    let discount = problems.amount(row, columns.lineDiscount, decimals: decimals)
    let product = row.text(columns.lineName.index)
    let sku = row.identifier(columns.lineSKU.index)
    guard quantity != nil || price != nil || !product.isEmpty || !sku.isEmpty else { return }
    if let sum = goods, let quantity, let price {
      // Sums that are too large wrap, and fit nothing.
      goods = sum &+ quantity &* price
    } else {
      goods = nil
    }
    lines.append(
      OrderLine(
        name: product, sku: sku, quantity: quantity ?? 0, unitPrice: price ?? 0,
        discount: discount ?? 0))
  }

  /// What is to be said of the order, unless it is none; to be asked before it.
  func doubts(_ columns: ShopifyOrderColumns, pricesIncludeTax: Bool) -> [RowRemark] {
    guard problems.first == nil else { return [] }
    var doubts: [RowRemark] = []
    if let unknownStatus { doubts.append(unknownStatus) }
    if let parts,
      let wrong = parts.mismatch(
        goods: lines.isEmpty ? nil : goods, tips: tips, lineCount: lines.count,
        holdsTax: pricesIncludeTax)
    {
      doubts.append(
        .wrongSum(
          line: parts.line,
          column: wrong.role == .total ? columns.total.name : columns.subtotal.name,
          total: wrong.amount, sum: wrong.sum, decimals: parts.decimals))
    }
    return doubts
  }

  /// What Shopify writes as a line though it is none of the goods.
  private var tips: Int64 {
    lines.reduce(0) { sum, line in
      line.name == "Tip" || line.name == "Fooi" ? sum &+ line.quantity &* line.unitPrice : sum
    }
  }

  /// The order, or why it is none; to be asked once.
  ///
  /// Where the file's prices hold their tax, so does its shipping; what is left of it without is
  /// `round(Shipping x (Total - Taxes) / Total)`, 0 where the total is 0.
  func item(_ columns: ShopifyOrderColumns, pricesIncludeTax: Bool) -> ImportItem {
    if let rejected = problems.first { return .rejected(rejected) }
    // Taken, as a copy has to count the users of each text.
    guard var order = order.take() else {
      return .rejected(
        RejectedRow(
          line: fileLine ?? 0, column: columns.total.name, found: "", reason: .unreadableAmount))
    }
    order.lines = lines
    order.fileLine = fileLine ?? 0
    if pricesIncludeTax {
      let money = order.amounts
      order.amounts.shipping =
        money.total == 0
        ? 0 : roundedProduct(money.shipping, money.total - money.tax, dividedBy: money.total)
    }
    return .order(order)
  }

  private func amounts(
    _ row: borrowing CSVReader, _ columns: ShopifyOrderColumns, decimals: Int
  ) -> OrderAmounts {
    let total = problems.requiredAmount(row, columns.total, decimals: decimals)
    let refunded = problems.amount(row, columns.refunded, decimals: decimals) ?? 0
    // The identity of the file rests on it, so it has to be readable as well.
    let subtotal = problems.amount(row, columns.subtotal, decimals: decimals)
    let tax = problems.amount(row, columns.taxes, decimals: decimals) ?? 0
    let shipping = problems.amount(row, columns.shipping, decimals: decimals) ?? 0
    let discount = problems.amount(row, columns.discount, decimals: decimals) ?? 0
    if let subtotal, columns.haveParts {
      var duties: Int64 = 0
      if case .value(let amount) = row.amount(columns.duties, decimals: decimals) {
        duties = amount
      }
      parts = OrderParts(
        line: row.line, subtotal: subtotal, shipping: shipping, tax: tax, total: total,
        discount: discount, duties: duties, decimals: decimals)
    }
    let isRefunded = inLowerCase(row.text(columns.financialStatus.index)) == "refunded"
    return OrderAmounts(
      total: total, tax: tax, shipping: shipping, refunded: isRefunded ? total : refunded,
      discount: discount)
  }
}
