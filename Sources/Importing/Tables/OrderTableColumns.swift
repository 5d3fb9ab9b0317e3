internal import Commerce

/// The columns of a table of orders, found in a file.
struct OrderTableColumns {
  let found: FoundColumns
  let id, placedAt, timeOfDay, currency, total, discount: Column

  private static let money: [Role] = [
    .total, .subtotal, .tax, .shipping, .handling, .fees, .refunded, .discount, .cost,
    .shippingTax, .feesTax, .shippingDiscount, .adjustedTotal, .itemTotal, .itemPrice,
  ]

  init(_ columns: FoundColumns) {
    found = columns
    id = columns.first(.orderID)
    placedAt = columns.first(.placedAt)
    timeOfDay = columns.first(.timeOfDay)
    currency = columns.first(.currency)
    total = columns.first(.total)
    discount = columns.first(.discount)
  }

  /// The amounts that tell the order's currency: the total, or where it has none all that come to it. Some systems
  /// write the parts of a total in the shop's currency, whatever its own.
  var ownAmounts: [Column] {
    total.isPresent ? [total] : OrderTableColumns.money.flatMap { found[$0] }
  }

  /// Whether a row has the order's own values.
  func isFirstRow(_ row: borrowing CSVReader) -> Bool {
    !total.isPresent || !row.isBlank(total.index)
  }

  func text(_ row: borrowing CSVReader, _ role: Role) -> String { found.text(row, role) }

  /// The moment of the order; where the time has a column of its own, both together.
  func moment(_ row: borrowing CSVReader) -> WrittenMoment? {
    guard var moment = row.moment(placedAt) else { return nil }
    guard moment.timeOfDay == nil, !row.isBlank(timeOfDay.index) else { return moment }
    let clock = DateText("2000-01-01 " + row.text(timeOfDay.index))?.moment(nil)
    guard let clock, let time = clock.timeOfDay else { return nil }
    moment.timeOfDay = time
    moment.offsetMinutes = clock.offsetMinutes
    return moment
  }

  /// The amounts of a row; of several columns of a role the sum.
  func money(_ row: borrowing CSVReader, decimals: Int, _ problems: inout RowProblems) -> RowMoney {
    var money = RowMoney()
    for role in OrderTableColumns.money {
      for column in found[role] {
        guard let amount = problems.amount(row, column, decimals: decimals) else { continue }
        let (sum, isTooLarge) = money[role].addingReportingOverflow(amount)
        if isTooLarge { problems.add(.unreadableAmount, row, column) }
        money[role] = sum
      }
    }
    money.quantity = problems.amount(row, found.first(.itemQuantity), decimals: 0) ?? 1
    return money
  }

  /// Who ordered; nil where the row names neither an address nor a customer's id.
  func customer(_ row: borrowing CSVReader, customerID: (String) -> String) -> CustomerIdentity? {
    found.person(row, id: customerID(text(row, .customerID)))
  }

  /// What a row says of something bought, added to the order's sum; nil where it says nothing.
  func line(_ row: borrowing CSVReader, decimals: Int, _ draft: inout OrderDraft) -> OrderLine? {
    let name = text(row, .item)
    let sku = text(row, .itemSKU)
    let quantityColumn = found.first(.itemQuantity)
    var quantity = draft.problems.amount(row, quantityColumn, decimals: 0) ?? 1
    var price = draft.problems.amount(row, found.first(.itemPrice), decimals: decimals)
    let total = draft.problems.amount(row, found.first(.itemTotal), decimals: decimals)
    guard !name.isEmpty || !sku.isEmpty || price != nil || total != nil else { return nil }
    draft.money.lineCount += 1
    if let total, let sum = draft.money.lineTotal {
      draft.money.lineTotal = sum &+ total
    } else {
      draft.money.lineTotal = nil
    }
    if price == nil, let total {
      price = quantity == 0 ? total : roundedProduct(total, 1, dividedBy: quantity)
    }
    var unitPrice = price ?? 0
    // Goods that came back are fewer than none, whether all of the row has a minus or its total alone.
    if quantity < 0, unitPrice < 0 {
      unitPrice = -unitPrice
    } else if quantity > 0, unitPrice > 0, let total, total < 0 {
      quantity = -quantity
    }
    return OrderLine(
      name: name, sku: sku, quantity: quantity, unitPrice: unitPrice,
      discount: draft.problems.amount(row, found.first(.itemDiscount), decimals: decimals) ?? 0)
  }
}

extension FoundColumns {
  /// The first filled cell of a role.
  func text(_ row: borrowing CSVReader, _ role: Role) -> String {
    for column in self[role] where !row.isBlank(column.index) {
      // Only ids carry guards: an apostrophe begins names too, such as 's-Hertogenbosch.
      let isID = role == .customerID || role == .itemSKU || role == .email
      if isID { return row.identifier(column.index) }
      let text = HTMLEntities.decoded(row.text(column.index))
      return role == .country ? Country.short(text) : text
    }
    return ""
  }

  /// The person whom a row names; nil where neither an address nor an id is there.
  func person(_ row: borrowing CSVReader, id: String) -> CustomerIdentity? {
    let name = text(row, .name)
    let names = [Role.firstName, .infix, .lastName].map { text(row, $0) }.filter { !$0.isEmpty }
    return CustomerIdentity(
      email: text(row, .email), platformID: id,
      name: name.isEmpty ? names.joined(separator: " ") : name, city: text(row, .city),
      country: text(row, .country), acceptsMarketing: YesOrNo.value(text(row, .consent)))
  }
}
