internal import Commerce

/// Reads the orders of a format that is a table of names.
struct OrderRows<Table: OrderTable>: RowReader {
  static var format: FileFormat { Table.format }
  static var surveyedRows: SurveyedRows { .first }

  private let columns: OrderTableColumns
  private let context: ReadingContext
  private var currencies: CurrencyCells
  private var scattered = ScatteredNames()
  private var taxVotes = TaxVotes()
  private var discountSigns = AmountSigns()
  /// The order whose row was looked at last.
  private var surveyedID = ""
  /// The order whose rows are being read.
  private var current: OrderDraft?
  /// Orders in several places of the file, by id, and their ids as they came up.
  private var apart: [String: OrderDraft] = [:]
  private var apartIDs: [String] = []

  init(_ columns: FoundColumns, _ context: ReadingContext) {
    self.columns = OrderTableColumns(columns)
    self.context = context
    currencies = CurrencyCells(self.columns.currency, beside: self.columns.ownAmounts, context)
  }

  mutating func survey(_ row: borrowing CSVReader) {
    let id = Table.orderID(row.identifier(columns.id.index))
    scattered.note(id)
    // The discount of an order stands on each of its rows.
    if id != surveyedID || id.isEmpty { surveyDiscount(row) }
    surveyedID = id
    guard let sum = Table.sum, sum.tax == .decided, !sum.hasLines, columns.isFirstRow(row) else {
      return
    }
    var problems = RowProblems()
    let money = columns.money(row, decimals: context.decimals, &problems)
    guard problems.first == nil, money[.tax] != 0, let goods = sum.goods(money) else { return }
    taxVotes.note(
      inside: sum.fits(goods, money), beside: sum.fits(goods &+ money[.tax], money))
  }

  private mutating func surveyDiscount(_ row: borrowing CSVReader) {
    guard Table.hasSignedDiscounts, !row.isBlank(columns.discount.index) else { return }
    var problems = RowProblems()
    var money = RowMoney()
    Table.join(&money, columns.money(row, decimals: context.decimals, &problems))
    discountSigns.note(money[.discount], of: money[.subtotal])
  }

  mutating func endSurvey() {
    taxVotes.conclude()
    discountSigns.conclude()
  }

  var bearsOut: Bool { scattered.isEmpty && taxVotes.bearsOut && discountSigns.bearsOut }

  mutating func read(_ row: borrowing CSVReader, _ handle: (consuming ImportItem) throws -> Void)
    throws
  {
    let id = Table.orderID(row.identifier(columns.id.index))
    if scattered.contains(id) {
      if apart[id] == nil { apartIDs.append(id) }
      var draft = apart.removeValue(forKey: id) ?? OrderDraft(id: id)
      try add(row, to: &draft)
      apart[id] = draft
      return
    }
    // Rows without an id have nothing that would hold them together.
    if let open = current, open.id != id || id.isEmpty {
      try hand(open, handle)
      current = nil
    }
    var draft = current ?? OrderDraft(id: id)
    current = nil
    try add(row, to: &draft)
    current = draft
  }

  mutating func finish(_ handle: (consuming ImportItem) throws -> Void) throws {
    if let current { try hand(current, handle) }
    for id in apartIDs {
      if let draft = apart[id] { try hand(draft, handle) }
    }
    current = nil
    apart = [:]
    apartIDs = []
  }

  private mutating func add(_ row: borrowing CSVReader, to draft: inout OrderDraft) throws {
    if draft.fileLine == 0 { draft.fileLine = row.line }
    draft.problems.checkShape(row)
    if columns.isFirstRow(row) {
      if draft.order == nil, draft.decimals == nil {
        try begin(&draft, row)
      } else if !columns.total.isPresent {
        try checkCurrency(row, &draft)
      }
      var money = columns.money(
        row, decimals: draft.decimals ?? context.decimals, &draft.problems)
      if Table.hasSignedDiscounts, money.has(.discount) {
        money[.discount] = discountSigns.size(money[.discount])
        if draft.money.isEmpty {
          draft.remarks.append(row.remark(.discountSign, columns.discount))
        }
      }
      Table.join(&draft.money, money)
      if let wrong = Table.problem(money) {
        draft.problems.addWrongSum(
          row, columns.found.first(.itemTotal), total: wrong.total, sum: wrong.sum,
          decimals: draft.decimals ?? 2)
      }
    }
    readLine(row, &draft)
  }

  /// Checks that a further row, whose amounts add to the order's, is in its currency.
  private mutating func checkCurrency(
    _ row: borrowing CSVReader, _ draft: inout OrderDraft
  ) throws(ImportError) {
    guard let currency = try currencies.read(row, &draft.problems), let order = draft.order,
      currency != order.currency
    else { return }
    if order.currency == nil, currency.decimals == draft.decimals {
      draft.order?.currency = currency
    } else {
      draft.problems.addContradiction(
        row, currencies.teller(row), order.currency ?? currency)
    }
  }

  /// Reads the order's own values.
  private mutating func begin(_ draft: inout OrderDraft, _ row: borrowing CSVReader) throws {
    _ = draft.problems.orderID(row, columns.id)
    let moment = columns.moment(row)
    if moment == nil { draft.problems.add(.unreadableDate, row, columns.placedAt) }
    let currency = try currencies.read(row, &draft.problems)
    let decimals = currency?.decimals ?? context.decimals
    draft.decimals = decimals
    let money = columns.money(row, decimals: decimals, &draft.problems)
    if columns.total.isPresent, !money.has(.total) {
      draft.problems.add(.unreadableAmount, row, columns.total)
    }
    if Table.isCountedElsewhere(row, columns.found) {
      draft.problems.add(.countedElsewhere, row, columns.found.first(.channel))
    }
    checkWholeSum(row, money, &draft)
    guard let moment else { return }
    let channel = columns.text(row, .channel)
    var order = Order(
      id: draft.id, customer: columns.customer(row, customerID: Table.customerID),
      placedAt: try context.placedAt(moment, in: row, columns.placedAt), currency: currency,
      amounts: OrderAmounts(total: 0),
      status: columns.text(row, .cancelledAt).isEmpty
        ? Table.status(columns.text(row, .status)) : "cancelled",
      channel: Channel.name(channel), country: columns.text(row, .country),
      discountCodes: Table.codes(columns.text(row, .codes)),
      tags: OrderTags.tags(row, columns.found.first(.tags)),
      source: row.text(ifPresent: columns.found.first(.source)),
      isByGuest: Table.isByGuest(row, columns.found))
    order.lines = Table.lines(row, columns.found, decimals: decimals)
    if order.lacksPartRefund {
      draft.remarks.append(row.remark(.unknownRefund, columns.found.first(.status)))
    }
    if let refunds = Table.refunds(row, columns.found, decimals: decimals) {
      order.amounts.refunded = refunds.reduce(0) { $0 &+ $1.amount }
      order.refunds = refunds.compactMap { $0.dated(in: context) }
      if refunds.contains(where: { $0.guessesDay(in: context) }) {
        draft.remarks.append(
          RowRemark(line: row.line, column: "", found: "", reason: .refundDay))
      }
    } else if !order.lacksPartRefund {
      draft.remarks.append(row.remark(.unknownRefund, columns.found.first(.refunds)))
    }
    draft.order = order
  }

  /// Checks a sum that needs no lines while its row is at hand.
  private func checkWholeSum(
    _ row: borrowing CSVReader, _ money: RowMoney, _ draft: inout OrderDraft
  ) {
    guard let sum = Table.sum, !sum.hasLines, let goods = sum.goods(money) else { return }
    guard !isFitting(sum, goods, money) else { return }
    draft.problems.addWrongSum(
      row, columns.total, total: money[.total],
      sum: sum.tax == .inside || holdsTax ? goods : goods &+ money[.tax],
      decimals: draft.decimals ?? 2)
  }

  private func isFitting(_ sum: MoneySum, _ goods: Int64, _ money: RowMoney) -> Bool {
    let withTax = goods &+ money[.tax]
    return switch sum.tax {
    case .inside: sum.fits(goods, money)
    case .apart: sum.fits(withTax, money)
    case .decided: sum.fits(goods, money) || sum.fits(withTax, money)
    }
  }

  private func readLine(_ row: borrowing CSVReader, _ draft: inout OrderDraft) {
    guard let line = columns.line(row, decimals: draft.decimals ?? context.decimals, &draft)
    else { return }
    draft.lines.append(line)
  }

  /// Hands on the order, or why it is none, and what is to be said of it.
  private func hand(_ draft: OrderDraft, _ handle: (consuming ImportItem) throws -> Void) throws {
    let item = item(draft)
    try handle(item)
    guard case .order(let order) = item else { return }
    for remark in draft.remarks where OrderRows.holds(remark.reason, order) {
      try handle(.remark(remark))
    }
  }

  /// Whether what was to be said of an order still is.
  private static func holds(_ reason: RemarkReason, _ order: Order) -> Bool {
    switch reason {
    case .discountSign: AmountSigns.isOdd(order.amounts.discount, of: order.amounts.total)
    case .unknownRefund: order.amounts.refunded == 0
    case .refundDay: !order.refunds.isEmpty
    case .noChannel, .wrongSum, .unknownStatus, .futureDay: true
    }
  }

  /// The order, or why it is none.
  private func item(_ draft: OrderDraft) -> ImportItem {
    if let rejected = draft.problems.first { return .rejected(rejected) }
    guard var order = draft.order else {
      return .rejected(
        RejectedRow(
          line: draft.fileLine, column: columns.total.name, found: "", reason: .unreadableAmount))
    }
    if let sum = Table.sum, sum.hasLines, !draft.lines.isEmpty, let goods = sum.goods(draft.money),
      !isFitting(sum, goods, draft.money)
    {
      return .rejected(
        RejectedRow.wrongSum(
          line: draft.fileLine, column: columns.total.name, total: draft.money[.total],
          sum: goods &+ (sum.tax == .inside ? 0 : draft.money[.tax]), decimals: draft.decimals ?? 2)
      )
    }
    let packedRefund = order.amounts.refunded
    order.amounts = Table.amounts(draft.money)
    if order.amounts.refunded == 0 { order.amounts.refunded = packedRefund }
    order.lines += draft.lines
    order.fileLine = draft.fileLine
    if holdsTax, Table.isShippingTaxed, order.amounts.total != 0 {
      let money = order.amounts
      order.amounts.shipping = roundedProduct(
        money.shipping, money.total - money.tax, dividedBy: money.total)
    }
    Table.complete(&order, draft.money)
    order.refunds = DatedRefund.byDay(order.refunds, within: order.amounts.refunded)
    return .order(order)
  }

  /// Whether the prices of the file hold the tax.
  private var holdsTax: Bool { Table.sum?.tax == .inside || taxVotes.areInside }
}
