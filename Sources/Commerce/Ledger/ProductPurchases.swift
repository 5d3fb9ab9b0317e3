/// Who bought which product on which day, as columns of equal length, by customer, then product, then day; a product
/// is bought once a day.
public struct ProductPurchases: Equatable, Sendable {
  /// The products by name; purchases refer to them by index.
  public let names: [String]
  /// What tells the products apart, in the same order: the stock keeping unit, else the name.
  public let keys: [String]
  /// Index of the customer in the ledger.
  private let customer: [Int32]
  private let product: [Int32]
  private let day: [Int32]

  /// A product that a customer bought on a day.
  public struct Entry: Equatable, Sendable {
    /// Index of the customer in the ledger.
    public var customer: Int32
    /// Index into the names.
    public var product: Int32
    /// The day, as `CalendarDay.number`.
    public var day: Int32

    /// A purchase.
    public init(customer: Int32, product: Int32, day: Int32) {
      self.customer = customer
      self.product = product
      self.day = day
    }

    fileprivate var place: (Int32, Int32, Int32) { (customer, product, day) }
  }

  /// Purchases in any order; without keys the names tell the products apart.
  public init(names: [String] = [], keys: [String]? = nil, _ entries: consuming [Entry] = []) {
    self.names = names
    self.keys = keys ?? names
    // In place: in a large shop a second copy would be the most that it holds.
    var kept = entries
    kept.sort { $0.place < $1.place }
    var count = 0
    for place in kept.indices where count == 0 || kept[place] != kept[count - 1] {
      kept[count] = kept[place]
      count += 1
    }
    kept.removeLast(kept.count - count)
    customer = kept.map(\.customer)
    product = kept.map(\.product)
    day = kept.map(\.day)
  }

  /// Hands on, customer by customer and product by product, the days, ascending, on which a customer bought a product up to a day; nobody without any.
  public func forEach(
    through last: CalendarDay,
    _ body: (_ customer: Int32, _ product: Int32, ArraySlice<Int32>) -> Void
  ) {
    var start = 0
    while start < day.count {
      var end = start + 1
      while end < day.count, customer[end] == customer[start], product[end] == product[start] {
        end += 1
      }
      var known = end
      while known > start, day[known - 1] > last.number { known -= 1 }
      if known > start { body(customer[start], product[start], day[start..<known]) }
      start = end
    }
  }

  /// Hands on the purchases of each customer who has any, by product, then day: two slices of equal length.
  public func forEachCustomer(
    _ body: (_ customer: Int32, _ products: ArraySlice<Int32>, _ days: ArraySlice<Int32>) -> Void
  ) {
    var start = 0
    while start < day.count {
      var end = start + 1
      while end < day.count, customer[end] == customer[start] { end += 1 }
      body(customer[start], product[start..<end], day[start..<end])
      start = end
    }
  }
}
