public import Commerce

/// A launch, with the repeat orders after it against those that were to be expected.
public struct LaunchFigures: Equatable, Sendable {
  /// The launch.
  public let launch: Launch
  /// What came of it; nil where it has not begun by the as-of day.
  public let comparison: LaunchComparison?
  /// Of the repeat orders after it, those with its mark; nil for a launch of a day.
  public let marked: Int?

  /// What may be said of it.
  public var verdict: LaunchVerdict { comparison?.verdict ?? .waiting }

  /// Why there is no comparison, or no ratio in it; nil where there is one.
  public var reason: UndefinedReason? {
    if let comparison { return comparison.ratio.undefinedReason }
    return switch launch.subject {
    case .day: .notBegun
    case .first(.product): .neverSold
    case .first(.tag): .neverUsed
    }
  }

  /// The repeat orders after it with its mark; nil for a launch of a day, or one that has not begun.
  public var markedPurchases: MarkedPurchases? {
    launch.mark.flatMap { mark in
      comparison.map { MarkedPurchases(mark: mark, days: $0.after.days) }
    }
  }

  /// The launches, the latest first, and those that have not begun before all.
  ///
  /// - Parameters:
  ///   - firstDay: the first day of the data, where the shop is a part of it that may begin later.
  ///   - marked: the occasions with an order that has a mark, as ascending indices into the ledger.
  public static func all(
    _ launches: [DatedLaunch], of shop: ShopAsOf, since firstDay: CalendarDay? = nil,
    marked: [LaunchMark: [Int32]] = [:]
  ) -> [LaunchFigures] {
    guard !launches.isEmpty else { return [] }
    let orders = RepeatOrders(of: shop)
    return launches.map { dated -> LaunchFigures in
      let launch = dated.launch
      guard let start = dated.start(asOf: shop.asOf) else {
        return LaunchFigures(launch: launch, comparison: nil, marked: nil)
      }
      let comparison = LaunchComparison(
        start: start, weeks: launch.weeks, orders, since: firstDay ?? shop.firstDay,
        asOf: shop.asOf)
      return LaunchFigures(
        launch: launch, comparison: comparison,
        marked: launch.mark.map { mark in
          shop.occasions(
            of: MarkedPurchases(mark: mark, days: comparison.after.days),
            among: marked[mark] ?? []
          ).count
        })
    }
    .enumerated().sorted { one, other in
      let (first, second) = (one.element.day, other.element.day)
      return first == second ? one.offset < other.offset : first > second
    }.map(\.element)
  }

  /// The day by which it is sorted.
  private var day: CalendarDay { comparison?.start ?? CalendarDay(number: .max) }
}

/// The repeat orders of some days that have a mark.
public struct MarkedPurchases: Hashable, Sendable {
  /// The mark.
  public let mark: LaunchMark
  /// The days.
  public let days: Range<CalendarDay>

  /// Repeat orders with a mark on some days.
  public init(mark: LaunchMark, days: Range<CalendarDay>) {
    self.mark = mark
    self.days = days
  }
}

extension Ledger {
  /// The occasions with an order that has a mark, as ascending indices.
  ///
  /// - Parameters:
  ///   - orders: the orders that the ledger counts.
  ///   - isMarked: whether an order has it, by its row in the store.
  public func occasions(
    in orders: OrderColumns, where isMarked: (Int32) -> Bool
  ) -> [Int32] {
    var found: [Int32] = []
    for place in orders.row.indices
    where orders.customer[place] >= 0 && orders.marks[place].isDisjoint(with: .outsideOccasions)
      && isMarked(orders.row[place])
    {
      let customer = Int(orders.customer[place])
      var range =
        Int(customers.firstOccasion[customer])..<Int(customers.firstOccasion[customer + 1])
      while !range.isEmpty {
        let middle = range.lowerBound + range.count / 2
        range =
          occasions.day[middle] < orders.day[place]
          ? middle + 1..<range.upperBound : range.lowerBound..<middle
      }
      found.append(Int32(range.lowerBound))
    }
    return Set(found).sorted()
  }
}

extension ShopAsOf {
  /// The occasions of a choice up to the as-of day, as ascending indices into the ledger.
  ///
  /// - Parameter marked: all with its mark.
  public func occasions(of choice: MarkedPurchases, among marked: [Int32]) -> [Int32] {
    let days = choice.days.numbers
    return marked.filter { occasion in
      let day = ledger.occasions.day[Int(occasion)]
      return days.contains(day) && day <= asOf.number
        && !ledger.customers.firstOccasion.holds(occasion)
    }
  }
}
