/// The orders that the shop's rules leave out, as columns of equal length.
///
/// They would count otherwise: by their status, and by their currency.
public struct LeftOutColumns: Equatable, Sendable {
  /// The order's row in the order store.
  public var row: [Int32]
  /// The order's day, as `CalendarDay.number`.
  public var day: [Int32]
  /// Index into the ledger's rules: the first that the order fits.
  public var rule: [UInt16]
  /// Net revenue in minor units.
  public var net: [Int64]
  /// What was charged, in minor units of the shop's currency.
  public var total: [Int64]
  /// 1 for an order that was converted from another currency, else 0.
  public var converted: [UInt8]

  /// Columns of orders; without `total` and `converted` these are all 0.
  public init(
    row: [Int32] = [], day: [Int32] = [], rule: [UInt16] = [], net: [Int64] = [],
    total: [Int64]? = nil, converted: [UInt8]? = nil
  ) {
    self.row = row
    self.day = day
    self.rule = rule
    self.net = net
    self.total = total ?? Array(repeating: 0, count: row.count)
    self.converted = converted ?? Array(repeating: 0, count: row.count)
  }

  /// The number of orders.
  public var count: Int { row.count }

  /// Whether all columns are as long.
  public var isWhole: Bool {
    [day.count, rule.count, net.count, total.count, converted.count].allSatisfy { $0 == count }
  }

  mutating func append(
    row: Int32, day: CalendarDay, rule: Int, net: Int64, total: Int64, isConverted: Bool
  ) {
    self.row.append(row)
    self.day.append(day.number)
    self.rule.append(UInt16(clamping: rule))
    self.net.append(net)
    self.total.append(total)
    converted.append(isConverted ? 1 : 0)
  }

  /// The same orders by day; those of one day by row.
  var sorted: LeftOutColumns {
    let order = row.indices.sorted { (day[$0], row[$0]) < (day[$1], row[$1]) }
    return LeftOutColumns(
      row: order.map { row[$0] }, day: order.map { day[$0] }, rule: order.map { rule[$0] },
      net: order.map { net[$0] }, total: order.map { total[$0] },
      converted: order.map { converted[$0] })
  }
}
