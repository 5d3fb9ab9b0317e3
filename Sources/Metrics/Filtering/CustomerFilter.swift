public import Commerce

extension ShopFilter {
  /// The indices of the customers that the filter leaves, ascending; nil where it asks nothing of customers.
  ///
  /// A customer is known by the first occasion: its channel and country, the product that stands first in its first
  /// order, the codes used on it. A segment is that of `segmentDay`.
  public func customers(of ledger: Ledger) -> [Int32]? {
    guard conditions.contains(where: { $0.subject == .customers }) else { return nil }
    var isLeft = [Bool](repeating: true, count: ledger.customers.count)
    for field in FilterSubject.customers.fields {
      let wanted = Set(values(of: .customers, field))
      if wanted.isEmpty { continue }
      let traits = CustomerTrait(field, of: ledger, segmentDay: segmentDay)
      let isWanted = traits.names.map(wanted.contains)
      for customer in isLeft.indices where isLeft[customer] {
        isLeft[customer] = traits.of(customer).contains { isWanted[Int($0)] }
      }
    }
    return isLeft.indices.filter { isLeft[$0] }.map { Int32($0) }
  }
}

/// How many customers or orders have a value.
public struct FilterValue: Equatable, Sendable {
  /// The value, as a condition has it.
  public var value: String
  /// Customers or orders that have it.
  public var count: Int

  /// A value with its count.
  public init(value: String, count: Int) {
    self.value = value
    self.count = count
  }

  /// The values that customers have, the most frequent first.
  public static func ofCustomers(
    _ field: FilterField, in ledger: Ledger, segmentDay: CalendarDay?
  ) -> [FilterValue] {
    let traits = CustomerTrait(field, of: ledger, segmentDay: segmentDay)
    var counts = [Int](repeating: 0, count: traits.names.count)
    for customer in 0..<ledger.customers.count {
      for value in traits.of(customer) { counts[Int(value)] += 1 }
    }
    return inOrder(zip(traits.names, counts).map { FilterValue(value: $0, count: $1) })
  }

  /// Values that somebody has, the most frequent first, equally frequent ones by name.
  public static func inOrder(_ values: [FilterValue]) -> [FilterValue] {
    values.filter { $0.count > 0 }.sorted { ($1.count, $0.value) < ($0.count, $1.value) }
  }
}

/// What customers are told apart by, as names with their indices.
private struct CustomerTrait {
  let names: [String]
  /// Where the values of each customer begin; one more entry than customers.
  private var starts: [Int32] = [0]
  private var values: [Int32] = []

  init(_ field: FilterField, of ledger: Ledger, segmentDay: CalendarDay?) {
    let count = ledger.customers.count
    starts.reserveCapacity(count + 1)
    values.reserveCapacity(count)
    let firsts = ledger.customers.firstOccasion
    switch field {
    case .channel:
      names = ledger.channels
      for customer in 0..<count {
        append(Int32(ledger.occasions.channel[Int(firsts[customer])]))
      }
    case .country:
      names = ledger.countries
      for customer in 0..<count {
        append(Int32(ledger.occasions.country[Int(firsts[customer])]))
      }
    case .product:
      names = ledger.products + [FilterCondition.none]
      let none = Int32(ledger.products.count)
      for product in ledger.customers.firstProduct { append(product < 0 ? none : product) }
    case .code:
      names = ledger.codes + [FilterCondition.none]
      let (none, uses) = (Int32(ledger.codes.count), ledger.codeUses)
      var use = 0
      for customer in 0..<count {
        let day = ledger.occasions.day[Int(firsts[customer])]
        var codes: [Int32] = []
        while use < uses.customer.count, Int(uses.customer[use]) == customer {
          if uses.day[use] == day, !codes.contains(uses.code[use]) { codes.append(uses.code[use]) }
          use += 1
        }
        append(codes.isEmpty ? [none] : codes)
      }
    case .segment:
      names = RFMSegment.allCases.map(\.rawValue)
      let figures = CustomerFigures(of: ShopAsOf(ledger, asOf: segmentDay))
      let indices = RFMCell.all.map {
        Int32(RFMSegment.allCases.firstIndex(of: $0.segment) ?? 0)
      }
      for (row, cell) in zip(figures.rows, RFMScores(figures).cells) {
        // Who was no customer yet on that day is in no segment.
        while starts.count <= Int(row.customer) { append([]) }
        append(indices[Int(cell.index)])
      }
      while starts.count <= count { append([]) }
    }
  }

  private mutating func append(_ value: Int32) {
    values.append(value)
    starts.append(Int32(values.count))
  }

  private mutating func append(_ own: [Int32]) {
    values += own
    starts.append(Int32(values.count))
  }

  /// Indices of the names that a customer has.
  func of(_ customer: Int) -> ArraySlice<Int32> {
    values[Int(starts[customer])..<Int(starts[customer + 1])]
  }
}
