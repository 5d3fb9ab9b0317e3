public import Commerce

/// Some of the purchases of a product, or of the whole shop. A purchase is an occasion.
public struct ProductChoice: Hashable, Sendable {
  /// Which of the purchases.
  public enum Part: Hashable, Sendable {
    /// All of them.
    case all
    /// Those that are their customer's first of anything.
    case first
    /// Those of customers who bought the same product before; of the whole shop all that are no first.
    case again
    /// Those of customers who bought before, but not this product.
    case newToIt
    /// Those that hold another product too, by its key.
    case together(with: String)
    /// The next purchases after one with the product, whatever they hold.
    case after
    /// Of these, those that hold a product, by its key.
    case next(String)
  }

  /// The product, by its key; nil for purchases whatever they hold, whose products need not be known.
  public let product: String?
  /// Which of its purchases.
  public let part: Part
  /// The first day that counts; nil for all of history.
  public let since: CalendarDay?

  /// Purchases of a product.
  public init(_ product: String?, _ part: Part = .all, since: CalendarDay? = nil) {
    self.product = product
    self.part = part
    self.since = since
  }
}

extension ShopAsOf {
  /// The occasions of a choice up to the as-of day, as ascending indices into the ledger; none of a product that
  /// nobody bought.
  public func occasions(of choice: ProductChoice, in purchases: ProductPurchases) -> [Int32] {
    guard let key = choice.product else { return occasions(choice.part, since: choice.since) }
    guard let product = purchases.index(ofKey: key) else { return [] }
    let other: Int32? =
      switch choice.part {
      case .together(let key), .next(let key): purchases.index(ofKey: key) ?? -1
      default: nil
      }
    let (starts, day) = (ledger.customers.firstOccasion, ledger.occasions.day)
    let (from, last) = (choice.since?.number ?? .min, asOf.number)
    var (found, known): ([Int32], KnownDays) = ([], KnownDays())
    purchases.forEachCustomer { customer, products, days in
      let own = days.of(product, in: products, through: last)
      guard !own.isEmpty else { return }
      known.take(days, through: last)
      let others = other.map { days.of($0, in: products, through: last) }
      let first = starts[Int(customer)]
      let chosen: [Int32] =
        switch choice.part {
        case .all: Array(own)
        case .first: own.filter { $0 == day[Int(first)] }
        case .again: Array(own.dropFirst())
        case .newToIt: own.prefix(1).filter { $0 != day[Int(first)] }
        case .together: own.filter { others?.holds($0) ?? false }
        case .after: known.after(own)
        case .next:
          known.after(own).filter { others?.holds($0) ?? false }
        }
      var occasion = first
      for wanted in chosen where wanted >= from {
        while occasion < starts[Int(customer) + 1], day[Int(occasion)] < wanted { occasion += 1 }
        if occasion < starts[Int(customer) + 1], day[Int(occasion)] == wanted {
          found.append(occasion)
        }
      }
    }
    return found
  }

  /// The occasions of the whole shop, or those of them that are first ones or not.
  private func occasions(_ part: ProductChoice.Part, since: CalendarDay?) -> [Int32] {
    let (day, from) = (ledger.occasions.day, since?.number ?? .min)
    var found: [Int32] = []
    for (_, range) in customerOccasions {
      let wanted =
        switch part {
        case .first: range.prefix(1)
        case .again: range.dropFirst()
        default: range[...]
        }
      for index in wanted where day[index] >= from { found.append(Int32(index)) }
    }
    return found
  }

  /// The customers of some occasions, both as ascending indices.
  public func customers(of occasions: [Int32]) -> [Int32] {
    let starts = ledger.customers.firstOccasion
    var found: [Int32] = []
    var customer = 0
    for occasion in occasions {
      // Of those whose occasions end at or before it none has it.
      while customer + 1 < starts.count, starts[customer + 1] <= occasion { customer += 1 }
      if found.last != Int32(customer) { found.append(Int32(customer)) }
    }
    return found
  }
}

/// The days of a customer's purchases whose products are known, each once and ascending; one is used for all customers
/// of a walk.
struct KnownDays {
  private(set) var days: [Int32] = []

  /// Takes the days of a customer's purchases up to a last one, in any order.
  mutating func take(_ purchases: ArraySlice<Int32>, through last: Int32) {
    days.removeAll(keepingCapacity: true)
    for day in purchases where day <= last { days.append(day) }
    days.sort()
    var count = 0
    for place in days.indices where count == 0 || days[place] != days[count - 1] {
      days[count] = days[place]
      count += 1
    }
    days.removeLast(days.count - count)
  }

  /// The days that come right after one of others, which are ascending and among them.
  func after(_ others: ArraySlice<Int32>) -> [Int32] {
    var (found, place): ([Int32], Int) = ([], 0)
    for day in others {
      while place < days.count, days[place] <= day { place += 1 }
      if place < days.count { found.append(days[place]) }
    }
    return found
  }
}

extension RandomAccessCollection<Int32> where Index == Int {
  /// Whether ascending days hold one.
  func holds(_ day: Int32) -> Bool {
    var range = indices.startIndex..<indices.endIndex
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if self[middle] == day { return true }
      range = self[middle] < day ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return false
  }
}

extension ProductPurchases {
  /// The index of the product with a key; nil where nobody bought it.
  func index(ofKey key: String) -> Int32? { keys.firstIndex(of: key).map(Int32.init) }
}

extension ArraySlice<Int32> {
  /// Of a customer's days, by product, those of one product up to a last day; `products` is as long.
  func of(
    _ product: Int32, in products: ArraySlice<Int32>, through last: Int32
  ) -> ArraySlice<Int32> {
    guard let start = products.firstIndex(of: product) else { return self[startIndex..<startIndex] }
    var end = start
    while end < endIndex, products[end] == product, self[end] <= last { end += 1 }
    return self[start..<end]
  }
}
