public import Commerce

extension ShopFilter {
  /// The indices of the customers that the filter leaves, ascending; nil where it asks nothing of customers.
  ///
  /// A customer is known by the first occasion: its channel and country, the product that stands first in its first
  /// order, the codes used on it. Segments and filters are those of `segmentDay`. Nobody is in a segment of the shop's
  /// own that is not there, and nobody meets a filter that names it.
  ///
  /// - Parameters:
  ///   - own: the segments of the shop's own.
  ///   - knowledge: what is known of the customers as of that day.
  public func customers(
    of ledger: Ledger, own: [OwnSegment] = [], knowing knowledge: SegmentKnowledge? = nil
  ) -> [Int32]? {
    guard conditions.contains(where: { $0.subject == .customers }) else { return nil }
    lazy var people = SegmentedPeople(ledger, asOf: segmentDay, own: own, knowledge)
    var isLeft = [Bool](repeating: true, count: ledger.customers.count)
    for text in values(of: .customers, .filter) {
      let filter = try? SegmentFilter(parsing: text, naming: own)
      var isMet = [Bool](repeating: false, count: isLeft.count)
      for customer in filter.map(people.customers) ?? [] { isMet[Int(customer)] = true }
      for customer in isLeft.indices where !isMet[customer] { isLeft[customer] = false }
    }
    for field in FilterSubject.customers.fields {
      let wanted = Set(values(of: .customers, field))
      if wanted.isEmpty { continue }
      let traits = CustomerTrait(field, of: ledger) { people }
      let isWanted = traits.names.map(wanted.contains)
      for customer in isLeft.indices where isLeft[customer] {
        isLeft[customer] = traits.of(customer).contains { isWanted[Int($0)] }
      }
    }
    return isLeft.indices.filter { isLeft[$0] }.map { Int32($0) }
  }

  /// What it asks of customers in the language of filters, by which is known what has to be known of them.
  public func filters(naming own: [OwnSegment]) -> [SegmentFilter] {
    let named = Set(values(of: .customers, .segment))
    return SegmentFilter.all(of: own).filter { named.contains($0.name) }.map(\.filter)
      + values(of: .customers, .filter).compactMap { try? SegmentFilter(parsing: $0, naming: own) }
  }
}

/// A shop's customers with what segments are made of, as of a day.
public struct SegmentedPeople {
  let own: [(name: String, filter: SegmentFilter)]
  private let shop: ShopAsOf
  private let figures: CustomerFigures
  private let knowledge: SegmentKnowledge

  /// Customers as of a day, nil for the last one; `knowledge` is of them.
  public init(
    _ ledger: Ledger, asOf day: CalendarDay?, own: [OwnSegment] = [],
    _ knowledge: SegmentKnowledge? = nil
  ) {
    self.own = SegmentFilter.all(of: own)
    self.knowledge = knowledge ?? SegmentKnowledge()
    shop = ShopAsOf(ledger, asOf: day)
    figures = CustomerFigures(of: shop)
  }

  func customers(matching filter: SegmentFilter) -> [Int32] {
    shop.customers(matching: filter, figures: figures, knowing: knowledge)
  }

  /// The segments of each customer of the ledger, as indices: the eleven, then the shop's own. Who was no customer yet
  /// on that day is in none.
  fileprivate var segments: [[Int32]] {
    let count = shop.ledger.customers.count
    var segments = [[Int32]](repeating: [], count: count)
    let places = RFMCell.all.map { cell in
      Int32(RFMSegment.allCases.firstIndex(of: cell.segment) ?? 0)
    }
    for (row, cell) in zip(figures.rows, RFMScores(figures).cells) {
      segments[Int(row.customer)].append(places[Int(cell.index)])
    }
    for (place, segment) in own.enumerated() {
      for customer in customers(matching: segment.filter) {
        segments[Int(customer)].append(Int32(RFMSegment.allCases.count + place))
      }
    }
    return segments
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
  ///
  /// - Parameter people: those of the ledger, asked for where they are told apart by segments.
  public static func ofCustomers(
    _ field: FilterField, in ledger: Ledger, people: @autoclosure () -> SegmentedPeople
  ) -> [FilterValue] {
    let traits = CustomerTrait(field, of: ledger, people: people)
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

  init(_ field: FilterField, of ledger: Ledger, people: () -> SegmentedPeople) {
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
      let people = people()
      names = RFMSegment.allCases.map(\.rawValue) + people.own.map(\.name)
      for segments in people.segments { append(segments) }
    case .filter:
      names = []
      for _ in 0..<count { append([]) }
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
