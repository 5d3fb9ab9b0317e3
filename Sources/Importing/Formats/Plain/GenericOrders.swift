internal import Commerce

/// Orders in the plain format that any shop can make: one row an order.
struct GenericOrders: RowReader {
  static let format = FileFormat(
    name: .genericOrders,
    required: [
      .init("order_id", .orderID, aliases: PlainNames.orderID),
      .init("ordered_at", .placedAt, aliases: PlainNames.placedAt),
      .init("total", .total, aliases: PlainNames.total),
    ],
    optional: [
      .init("customer_email", .email, aliases: PlainNames.email),
      .init("customer_id", .customerID, aliases: PlainNames.customerID),
      .init("customer_name", .name, aliases: PlainNames.name),
      .init("first_name", .firstName, aliases: PlainNames.firstName),
      .init("infix", .infix, aliases: PlainNames.infix),
      .init("last_name", .lastName, aliases: PlainNames.lastName),
      .init("city", .city, aliases: PlainNames.city),
      .init("currency", .currency, aliases: PlainNames.currency),
      .init("tax", .tax, aliases: PlainNames.tax),
      .init("shipping", .shipping, aliases: PlainNames.shipping),
      .init("discount", .discount, aliases: PlainNames.discount),
      .init("discount_code", .codes, aliases: PlainNames.codes),
      .init("refunded", .refunded, aliases: PlainNames.refunded),
      .init("cost_of_goods", .cost, aliases: PlainNames.cost),
      .init("channel", .channel, aliases: PlainNames.channel),
      .init("country", .country, aliases: PlainNames.country),
      .init("status", .status, aliases: PlainNames.status),
      .init("tags", .tags, aliases: PlainNames.tags),
      .init("source", .source, aliases: PlainNames.source),
    ],
    // Files with a row a line would have all but one of an order's rows replaced.
    foreign: ["Lineitem quantity", "Lineitem name", "sku"] + PlainNames.itemSKU,
    decimalSign: .point, isAnybodys: true)

  private let context: ReadingContext
  private let orderID, orderedAt, total, email, customerID, tax, shipping, discount: Column
  private let discountCode, refunded, cost, channel, country, status, tags, source: Column
  /// The columns of who ordered, where the file has more of them than what tells one from another.
  private let person: FoundColumns?
  private var currencies: CurrencyCells
  private var statuses = StatusWords()
  private var discountSigns = AmountSigns()

  init(_ columns: FoundColumns, _ context: ReadingContext) {
    self.context = context
    orderID = columns["order_id"]
    orderedAt = columns["ordered_at"]
    total = columns["total"]
    email = columns["customer_email"]
    customerID = columns["customer_id"]
    tax = columns["tax"]
    shipping = columns["shipping"]
    discount = columns["discount"]
    discountCode = columns["discount_code"]
    refunded = columns["refunded"]
    cost = columns["cost_of_goods"]
    channel = columns["channel"]
    country = columns["country"]
    status = columns["status"]
    tags = columns["tags"]
    source = columns["source"]
    let details = ["customer_name", "first_name", "infix", "last_name", "city"]
    person = details.contains { columns[$0].isPresent } ? columns : nil
    currencies = CurrencyCells(
      columns["currency"], beside: [total, tax, shipping, discount, refunded, cost], context)
  }

  static var surveyedRows: SurveyedRows { .first }

  mutating func survey(_ row: borrowing CSVReader) {
    guard case .value(let amount) = row.amount(discount, decimals: context.decimals), amount != 0,
      case .value(let total) = row.amount(total, decimals: context.decimals)
    else { return }
    discountSigns.note(amount, of: total)
  }

  mutating func endSurvey() { discountSigns.conclude() }

  var bearsOut: Bool { discountSigns.bearsOut }

  mutating func read(_ row: borrowing CSVReader, _ handle: (consuming ImportItem) throws -> Void)
    throws
  {
    var problems = RowProblems()
    let id = problems.orderID(row, orderID)
    let moment = row.moment(orderedAt)
    if moment == nil { problems.add(.unreadableDate, row, orderedAt) }
    let currency = try currencies.read(row, &problems)
    let amounts = amounts(row, decimals: currencies.decimals ?? context.decimals, &problems)
    problems.checkShape(row)
    guard problems.first == nil, let moment else {
      if let rejected = problems.first { try handle(.rejected(rejected)) }
      return
    }
    let country = Country.short(row.text(country.index))
    let order = Order(
      id: id, customer: customer(row, country: country),
      placedAt: try context.placedAt(moment, in: row, orderedAt), currency: currency,
      amounts: amounts, status: statuses.plain(row.text(status.index)),
      channel: Channel.name(row.text(channel.index)), country: country,
      discountCodes: DiscountCodes.codes(in: row.text(discountCode.index)),
      tags: OrderTags.tags(row, tags), source: row.text(ifPresent: source), fileLine: row.line)
    let lacksPartRefund = order.lacksPartRefund
    try handle(.order(order))
    if AmountSigns.isOdd(amounts.discount, of: amounts.total) {
      try handle(.remark(row.remark(.discountSign, discount)))
    }
    if lacksPartRefund { try handle(.remark(row.remark(.unknownRefund, status))) }
  }

  private func customer(_ row: borrowing CSVReader, country: String) -> CustomerIdentity? {
    let platformID = row.text(customerID.index)
    if let person { return person.person(row, id: platformID) }
    return CustomerIdentity(
      email: row.text(email.index), platformID: platformID, country: country)
  }

  private func amounts(
    _ row: borrowing CSVReader, decimals: Int, _ problems: inout RowProblems
  ) -> OrderAmounts {
    OrderAmounts(
      total: problems.requiredAmount(row, total, decimals: decimals),
      tax: problems.amount(row, tax, decimals: decimals) ?? 0,
      shipping: problems.amount(row, shipping, decimals: decimals) ?? 0,
      refunded: problems.amount(row, refunded, decimals: decimals) ?? 0,
      discount: discountSigns.size(problems.amount(row, discount, decimals: decimals) ?? 0),
      cost: problems.amount(row, cost, decimals: decimals))
  }
}
