internal import Commerce

/// A format of orders: a table of names, plus what is peculiar.
///
/// What a format does not say otherwise is as follows. An order's rows are those with its id, one for each line
/// of it or one in all; its own values stand on the first of them. A status is taken word for word, but for
/// the spellings of those that are not counted.
protocol OrderTable: SendableMetatype {
  static var format: FileFormat { get }
  /// Which amounts have to come to the total; nil where the file lacks some.
  static var sum: MoneySum? { get }
  /// How `shipping` is written where prices hold the tax: with its tax, as in Shopify, or without.
  static var isShippingTaxed: Bool { get }
  /// Whether the sign of a discount tells something beside that of its order: goods that come back bring theirs back.
  static var hasSignedDiscounts: Bool { get }
  /// What does not add up on a single row: an amount, and what its parts come to; nil where all does.
  static func problem(_ row: RowMoney) -> (total: Int64, sum: Int64)?
  /// Takes the amounts of a row into those of its order; of rows after the first nothing, where they merely
  /// repeat the order's own.
  static func join(_ money: inout RowMoney, _ row: RowMoney)
  /// An order's money, of its amounts.
  static func amounts(_ money: RowMoney) -> OrderAmounts
  /// The discount codes in a cell.
  static func codes(_ text: String) -> [String]
  /// What a status comes to.
  static func status(_ text: String) -> String
  /// What an id of an order comes to.
  static func orderID(_ text: String) -> String
  /// What an id of a customer comes to; empty where it stands for nobody.
  static func customerID(_ text: String) -> String
  /// Whether the order was placed without an account, by its first row; nil where the file does not tell.
  static func isByGuest(_ row: borrowing CSVReader, _ columns: FoundColumns) -> Bool?
  /// Lines that stand within the order's first row.
  static func lines(_ row: borrowing CSVReader, _ columns: FoundColumns, decimals: Int)
    -> [OrderLine]
  /// What was paid back, where it stands within the order's first row; nil where that can't be read.
  static func refunds(_ row: borrowing CSVReader, _ columns: FoundColumns, decimals: Int)
    -> [PackedRefund]?
  /// Changes an order once all of its rows are in.
  static func complete(_ order: inout Order, _ money: RowMoney)
  /// Whether the order stands in another export too, by its first row.
  static func isCountedElsewhere(_ row: borrowing CSVReader, _ columns: FoundColumns) -> Bool
}

extension OrderTable {
  static var sum: MoneySum? { nil }
  static var isShippingTaxed: Bool { false }
  static var hasSignedDiscounts: Bool { false }
  static func problem(_ row: RowMoney) -> (total: Int64, sum: Int64)? { nil }
  static func join(_ money: inout RowMoney, _ row: RowMoney) {
    if money.isEmpty { money = row }
  }
  static func amounts(_ money: RowMoney) -> OrderAmounts { money.plain }
  static func codes(_ text: String) -> [String] { DiscountCodes.codes(in: text) }
  static func status(_ text: String) -> String { OrderStatus.plain(text) }
  static func orderID(_ text: String) -> String { text }
  static func customerID(_ text: String) -> String { text == "0" ? "" : text }
  static func isByGuest(_ row: borrowing CSVReader, _ columns: FoundColumns) -> Bool? { nil }
  static func lines(_ row: borrowing CSVReader, _ columns: FoundColumns, decimals: Int)
    -> [OrderLine]
  { [] }
  static func refunds(_ row: borrowing CSVReader, _ columns: FoundColumns, decimals: Int)
    -> [PackedRefund]?
  { [] }
  static func complete(_ order: inout Order, _ money: RowMoney) {}
  static func isCountedElsewhere(_ row: borrowing CSVReader, _ columns: FoundColumns) -> Bool {
    false
  }
}

extension FoundColumns {
  /// Whether an account's number is that of a guest, as shop systems with accounts of their own write it: `0`; nil for
  /// an empty cell, or without such a column.
  func isGuestNumber(_ row: borrowing CSVReader) -> Bool? {
    let number = text(row, .customerID)
    return number.isEmpty ? nil : number == "0"
  }
}
