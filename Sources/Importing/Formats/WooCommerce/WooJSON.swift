internal import Commerce

/// Orders as WooCommerce's REST interface (version 3) gives them: lines without tax, refunds with a minus.
enum WooJSON: JSONOrder {
  static let name = FormatName.wooJSON
  static let placedAt = "date_created"

  static func recognises(_ element: JSONValue) -> Bool {
    element.has("line_items") && element.has("date_created") && element.has("billing")
  }

  static func item(_ order: JSONValue, line: Int, _ context: ReadingContext) -> ImportItem {
    var members = JSONMembers(order, line: line)
    let number = order["number"].text
    let id = trimmed(number.isEmpty ? order["id"].text : number)
    if id.isEmpty { members.reject("number", .noOrderId) }
    let moment = moment(&members)
    let currency = members.currency()
    let decimals = currency?.decimals ?? context.decimals
    let amounts = amounts(&members, decimals: decimals)
    let lines = order["line_items"].elements.map { item in
      OrderLine(
        name: HTMLEntities.decoded(item["name"].text), sku: trimmed(item["sku"].text),
        quantity: members.amount(item["quantity"], "line_items", decimals: 0),
        unitPrice: members.amount(item["price"], "line_items", decimals: decimals))
    }
    let refunds = refunds(&members, decimals: decimals)
    if let rejected = members.rejected { return .rejected(rejected) }
    guard let moment else {
      return .rejected(
        RejectedRow(line: line, column: "date_created", found: "", reason: .unreadableDate))
    }
    let customer = customer(order)
    var result = Order(
      id: id, customer: customer, placedAt: context.asWritten(moment), currency: currency,
      amounts: amounts, status: OrderStatus.plain(order["status"].text),
      country: order["billing"]["country"].text,
      discountCodes: order["coupon_lines"].elements.flatMap {
        DiscountCodes.codes(in: $0["code"].text)
      },
      source: order.has("created_via") ? trimmed(order["created_via"].text) : nil,
      isByGuest: order.has("customer_id") ? order["customer_id"].text == "0" : nil,
      lines: lines, refunds: DatedRefund.byDay(refunds, within: amounts.refunded),
      fileLine: line)
    result.refundWhole()
    return .order(result)
  }

  /// The shop's own time; universal time beside it tells its offset.
  private static func moment(_ members: inout JSONMembers) -> WrittenMoment? {
    guard var moment = members.moment("date_created") else { return nil }
    let universal = members.order["date_created_gmt"].text
    if moment.offsetMinutes == nil, let other = MomentParser.parse(universal.utf8Span.span) {
      let minutes = (moment.local - other.local) / 60_000_000
      if minutes.magnitude < 24 * 60 { moment.offsetMinutes = Int16(minutes) }
    }
    return moment
  }

  private static func amounts(_ members: inout JSONMembers, decimals: Int) -> OrderAmounts {
    var refunded: Int64 = 0
    for refund in members.order["refunds"].elements {
      refunded = refunded &- members.amount(refund["total"], "refunds", decimals: decimals)
    }
    return OrderAmounts(
      total: members.amount("total", decimals: decimals, isRequired: true),
      tax: members.amount("total_tax", decimals: decimals),
      shipping: members.amount("shipping_total", decimals: decimals),
      refunded: max(0, refunded), discount: members.amount("discount_total", decimals: decimals))
  }

  /// What was paid back on which day of the shop's own clock.
  ///
  /// WooCommerce itself puts a refund into its order without a date; plug-ins that export orders add it.
  private static func refunds(_ members: inout JSONMembers, decimals: Int) -> [DatedRefund] {
    var refunds: [DatedRefund] = []
    for refund in members.order["refunds"].elements {
      guard let moment = MomentParser.parse(refund["date_created"].text.utf8Span.span) else {
        continue
      }
      let amount = members.amount(refund["total"], "refunds", decimals: decimals)
      refunds.append(DatedRefund(day: moment.day, amount: -amount))
    }
    return refunds
  }

  /// Lines, fees, shipping and tax that do not come to the total, but for a cent of rounding a line: what plug-ins take
  /// off it (a deposit, a gift card) stands in no line.
  static func doubts(_ order: JSONValue, line: Int, _ context: ReadingContext) -> [RowRemark] {
    let lines = order["line_items"].elements
    guard !lines.isEmpty else { return [] }
    let decimals = Currency(code: order["currency"].text)?.decimals ?? context.decimals
    var members = JSONMembers(order, line: line)
    let amounts = amounts(&members, decimals: decimals)
    var sum = amounts.shipping &+ amounts.tax
    for line in lines + order["fee_lines"].elements {
      sum = sum &+ members.amount(line["total"], "line_items", decimals: decimals)
    }
    let difference = sum.subtractingReportingOverflow(amounts.total)
    // What can't be read fits nothing.
    guard members.rejected == nil,
      difference.overflow || difference.partialValue.magnitude > UInt64(lines.count + 2)
    else { return [] }
    return [
      .wrongSum(line: line, column: "total", total: amounts.total, sum: sum, decimals: decimals)
    ]
  }

  private static func customer(_ order: JSONValue) -> CustomerIdentity? {
    let billing = order["billing"]
    let id = order["customer_id"].text
    let names = [billing["first_name"].text, billing["last_name"].text].filter { !$0.isEmpty }
    return CustomerIdentity(
      email: billing["email"].text, platformID: id == "0" ? "" : id,
      name: names.joined(separator: " "), city: billing["city"].text,
      country: billing["country"].text)
  }
}
