public import Commerce

/// What the orders, the carts or the spend of a file come to, new or known; of rows that repeat an order the last one.
public struct FileTotals: Equatable, Sendable {
  /// Money in one currency.
  public struct Sum: Equatable, Sendable {
    /// The currency; nil is the shop's.
    public var currency: Currency?
    /// In minor units.
    public var amount: Int64
  }

  /// What orders were charged, or what was spent, in the order in which the currencies came.
  public private(set) var sums: [Sum] = []
  /// Orders that do not count, by their status.
  public private(set) var notCounted = 0
  /// Orders or carts that name nobody.
  public private(set) var unidentified = 0
  /// Customers whom the file names.
  public internal(set) var customers = 0

  /// Nothing.
  public init() {}

  mutating func add(_ order: Order, isIdentified: Bool) { count(order, isIdentified, times: 1) }

  /// Takes an order out that a later row of the file replaces.
  mutating func remove(_ order: Order, isIdentified: Bool) {
    count(order, isIdentified, times: -1)
  }

  private mutating func count(_ order: Order, _ isIdentified: Bool, times: Int) {
    add(order.amounts.total &* Int64(times), in: order.currency)
    if !order.isCounted { notCounted += times }
    if !isIdentified { unidentified += times }
  }

  /// Notes that so many more name nobody.
  mutating func noteUnidentified(_ count: Int) { unidentified += count }

  /// Adds money; sums that leave the range of whole numbers stay where they are.
  mutating func add(_ amount: Int64, in currency: Currency?) {
    // There are one or two currencies, nearly always.
    guard let index = sums.firstIndex(where: { $0.currency == currency }) else {
      return sums.append(Sum(currency: currency, amount: amount))
    }
    let (sum, overflow) = sums[index].amount.addingReportingOverflow(amount)
    if !overflow { sums[index].amount = sum }
  }
}
