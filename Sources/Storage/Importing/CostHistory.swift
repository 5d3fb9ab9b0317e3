internal import Commerce

/// What a product costs the shop, and from which day.
struct CostHistory: Equatable {
  /// A cost on a day.
  struct Cost: Equatable {
    /// Of one, in minor units.
    var amount: Int64
    /// Whether the day lies before the first from which a cost is known, so that the first stands in for it.
    var isAssumed: Bool
  }

  private struct Entry: Equatable {
    var from: Int32
    var amount: Int64
  }

  /// In order of time; one, nearly always.
  private var entries: [Entry] = []

  /// The day from which a cost applies that has none.
  static let always = Int32.min

  /// Notes a cost from a day; a later one of the same day replaces it.
  mutating func note(_ amount: Int64, from day: Int32) {
    let place = entries.firstIndex { $0.from >= day } ?? entries.endIndex
    if place < entries.endIndex, entries[place].from == day {
      entries[place].amount = amount
    } else {
      entries.insert(Entry(from: day, amount: amount), at: place)
    }
  }

  /// The cost on a day; nil without any.
  func cost(on day: CalendarDay) -> Cost? {
    guard let first = entries.first else { return nil }
    if first.from > day.number { return Cost(amount: first.amount, isAssumed: true) }
    let last = entries.last { $0.from <= day.number } ?? first
    return Cost(amount: last.amount, isAssumed: false)
  }
}
