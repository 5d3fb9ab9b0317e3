internal import Commerce

/// Orders as Shopify's REST interface gives them; unlike the export they say what was paid back.
enum ShopifyJSON: JSONOrder {
  static let name = FormatName.shopifyJSON
  static let placedAt = "created_at"

  static func recognises(_ element: JSONValue) -> Bool {
    element.has("line_items") && element.has("financial_status") && element.has("name")
  }

  static func item(_ order: JSONValue, line: Int, _ context: ReadingContext) -> ImportItem {
    var members = JSONMembers(order, line: line)
    let id = trimmed(order["name"].text)
    if id.isEmpty { members.reject("name", .noOrderId) }
    let moment = members.moment("created_at")
    let currency = members.currency()
    let decimals = currency?.decimals ?? context.decimals
    let amounts = amounts(&members, decimals: decimals)
    let refunds = refunds(&members, decimals: decimals)
    let lines = order["line_items"].elements.map { item in
      OrderLine(
        name: item["name"].text, sku: trimmed(item["sku"].text),
        quantity: members.amount(item["quantity"], "line_items", decimals: 0),
        unitPrice: members.amount(item["price"], "line_items", decimals: decimals),
        discount: members.amount(item["total_discount"], "line_items", decimals: decimals),
        isGiftCard: item["gift_card"].flag == true)
    }
    if let rejected = members.rejected { return .rejected(rejected) }
    guard let moment else {
      return .rejected(
        RejectedRow(line: line, column: "created_at", found: "", reason: .unreadableDate))
    }
    let customer = customer(order)
    return .order(
      Order(
        id: id, customer: customer, placedAt: context.asWritten(moment), currency: currency,
        amounts: amounts, status: status(order), channel: channel(order),
        country: customer?.country ?? country(order),
        discountCodes: order["discount_codes"].elements.flatMap {
          ShopifyWords.discountCodes($0["code"].text)
        },
        tags: order.has("tags") ? OrderTags.tags(in: order["tags"].text) : nil,
        source: order.has("source_name") ? trimmed(order["source_name"].text) : nil,
        lines: lines, refunds: DatedRefund.byDay(refunds, within: amounts.refunded),
        fileLine: line))
  }

  /// A status that Shopify does not have, and amounts that add up in none of its ways, as in the export.
  static func doubts(_ order: JSONValue, line: Int, _ context: ReadingContext) -> [RowRemark] {
    var doubts: [RowRemark] = []
    if !ShopifyWords.isKnown(status: status(order)) {
      doubts.append(
        RowRemark(
          line: line, column: "financial_status", found: order["financial_status"].text,
          reason: .unknownStatus))
    }
    let decimals = Currency(code: order["currency"].text)?.decimals ?? context.decimals
    var members = JSONMembers(order, line: line)
    guard let wrong = mismatch(&members, decimals: decimals) else { return doubts }
    doubts.append(
      .wrongSum(
        line: line, column: wrong.role == .total ? "total_price" : "subtotal_price",
        total: wrong.amount, sum: wrong.sum, decimals: decimals))
    return doubts
  }

  /// The sum that the total or the subtotal is not in any way; nil where all add up, or not all parts are told.
  private static func mismatch(
    _ members: inout JSONMembers, decimals: Int
  ) -> OrderParts.Mismatch? {
    let order = members.order
    guard order.has("subtotal_price") else { return nil }
    let duties = order["original_total_duties_set"]["shop_money"]["amount"]
    let parts = OrderParts(
      line: members.line, subtotal: members.amount("subtotal_price", decimals: decimals),
      shipping: charged(&members, decimals: decimals),
      tax: members.amount("total_tax", decimals: decimals),
      total: members.amount("total_price", decimals: decimals),
      discount: members.amount("total_discounts", decimals: decimals),
      duties: members.amount(duties, "original_total_duties_set", decimals: decimals),
      decimals: decimals)
    let goods =
      order.has("total_line_items_price")
      ? members.amount("total_line_items_price", decimals: decimals) : nil
    let tips = members.amount("total_tip_received", decimals: decimals)
    // What can't be read fits nothing.
    guard members.rejected == nil else { return nil }
    return parts.mismatch(
      goods: goods, tips: tips, lineCount: order["line_items"].elements.count,
      holdsTax: order["taxes_included"].flag == true)
  }

  /// The shipping as it was charged, with its tax where prices hold it.
  private static func charged(_ members: inout JSONMembers, decimals: Int) -> Int64 {
    var shipping: Int64 = 0
    for line in members.order["shipping_lines"].elements {
      let price = line["discounted_price"] == .null ? line["price"] : line["discounted_price"]
      shipping = shipping &+ members.amount(price, "shipping_lines", decimals: decimals)
    }
    return shipping
  }

  /// The tax of the shipping, which may bear another rate than the goods; nil where a line of it does not tell.
  private static func taxOfShipping(_ members: inout JSONMembers, decimals: Int) -> Int64? {
    var tax: Int64 = 0
    for line in members.order["shipping_lines"].elements {
      guard line.has("tax_lines") else { return nil }
      for part in line["tax_lines"].elements {
        tax = tax &+ members.amount(part["price"], "shipping_lines", decimals: decimals)
      }
    }
    return tax
  }

  private static func amounts(_ members: inout JSONMembers, decimals: Int) -> OrderAmounts {
    let order = members.order
    let total = members.amount("total_price", decimals: decimals, isRequired: true)
    let tax = members.amount("total_tax", decimals: decimals)
    var shipping = charged(&members, decimals: decimals)
    if order["taxes_included"].flag == true, total != 0 {
      let all = roundedProduct(shipping, total &- tax, dividedBy: total)
      shipping = taxOfShipping(&members, decimals: decimals).map { shipping &- $0 } ?? all
    }
    var refunded: Int64 = 0
    for (_, transaction) in repayments(order) {
      refunded =
        refunded &+ members.amount(transaction["amount"], "refunds", decimals: decimals)
    }
    let isRefunded = order["financial_status"].text == "refunded"
    return OrderAmounts(
      total: total, tax: tax, shipping: shipping, refunded: isRefunded ? total : refunded,
      discount: members.amount("total_discounts", decimals: decimals))
  }

  /// Every time that money went back, with the refund that it belongs to.
  private static func repayments(
    _ order: JSONValue
  ) -> [(refund: JSONValue, transaction: JSONValue)] {
    order["refunds"].elements.flatMap { refund in
      refund["transactions"].elements.filter {
        $0["kind"].text == "refund" && $0["status"].text == "success"
      }.map { (refund, $0) }
    }
  }

  /// What was paid back on which day of the shop's own clock; what has no day that can be read is left out.
  private static func refunds(_ members: inout JSONMembers, decimals: Int) -> [DatedRefund] {
    var refunds: [DatedRefund] = []
    for (refund, transaction) in repayments(members.order) {
      let moments = [transaction, refund].flatMap { [$0["processed_at"], $0["created_at"]] }
      guard
        let moment = moments.lazy.compactMap({ MomentParser.parse($0.text.utf8Span.span) }).first
      else { continue }
      let amount = members.amount(transaction["amount"], "refunds", decimals: decimals)
      refunds.append(DatedRefund(day: moment.day, amount: amount))
    }
    return refunds
  }

  private static func status(_ order: JSONValue) -> String {
    if order["test"].flag == true { return "test" }
    return order["cancelled_at"] == .null
      ? inLowerCase(trimmed(order["financial_status"].text)) : "cancelled"
  }

  private static func channel(_ order: JSONValue) -> String {
    for attribute in order["note_attributes"].elements
    where attribute["name"].text.lowercased() == "utm_source" {
      let source = trimmed(attribute["value"].text)
      if !source.isEmpty { return Channel.name(source) }
    }
    if let source = utmSource(ofPage: order["landing_site"].text) { return Channel.name(source) }
    return ShopifyWords.channel(source: order["source_name"].text)
  }

  /// `utm_source` of the page that the customer came to first.
  private static func utmSource(ofPage page: String) -> String? {
    guard let query = page.split(separator: "?", maxSplits: 1).dropFirst().first else { return nil }
    for pair in query.split(separator: "&") where pair.hasPrefix("utm_source=") {
      let source = pair.dropFirst("utm_source=".count).prefix { $0 != "#" }
      return source.isEmpty ? nil : String(source)
    }
    return nil
  }

  private static func customer(_ order: JSONValue) -> CustomerIdentity? {
    let email = order["email"].text
    let billing = order["billing_address"]
    let shipping = order["shipping_address"]
    let names = [billing["name"].text, shipping["name"].text]
    let city = shipping["city"].text
    return CustomerIdentity(
      email: email.isEmpty ? order["customer"]["email"].text : email,
      platformID: order["customer"]["id"].text, name: names.first { !$0.isEmpty } ?? "",
      city: city.isEmpty ? billing["city"].text : city, country: country(order),
      acceptsMarketing: order["buyer_accepts_marketing"].flag)
  }

  private static func country(_ order: JSONValue) -> String {
    let country = order["shipping_address"]["country_code"].text
    return country.isEmpty ? order["billing_address"]["country_code"].text : country
  }
}
