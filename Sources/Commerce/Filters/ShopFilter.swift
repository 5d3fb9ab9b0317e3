/// Which part of a shop is looked at.
///
/// Of several values of one field of customers, or of orders, any will do; of several fields, and of filters, all must
/// be met.
public struct ShopFilter: Hashable, Sendable {
  /// What must be met, each once, in the order in which it was chosen.
  public private(set) var conditions: [FilterCondition]
  /// The day as of which customers are in a segment: who was in it then stays, whatever day is looked at. Nil is
  /// the last day with an order.
  public var segmentDay: CalendarDay?

  /// A filter; without conditions it leaves everything.
  public init(_ conditions: [FilterCondition] = [], segmentDay: CalendarDay? = nil) {
    self.conditions = []
    self.segmentDay = segmentDay
    for condition in conditions where !self.conditions.contains(condition) {
      self.conditions.append(condition)
    }
  }

  /// Whether nothing is filtered.
  public var isEmpty: Bool { conditions.isEmpty }

  /// Whether a condition of orders is met by some only.
  public var choosesOrders: Bool { conditions.contains { $0.subject == .orders } }

  /// Whether it asks for segments, or for more than what a first order had.
  public var asksForSegments: Bool {
    conditions.contains { $0.field == .segment || $0.field == .filter }
  }

  /// Whether a condition is among them.
  public func contains(_ condition: FilterCondition) -> Bool { conditions.contains(condition) }

  /// Takes a condition in, or out if it is in.
  public mutating func toggle(_ condition: FilterCondition) {
    if let index = conditions.firstIndex(of: condition) {
      conditions.remove(at: index)
    } else {
      conditions.append(condition)
    }
  }

  /// The values of a field of which any will do, in the order in which they were chosen; none where it is not asked.
  public func values(of subject: FilterSubject, _ field: FilterField) -> [String] {
    conditions.filter { $0.subject == subject && $0.field == field }.map(\.value)
  }

  /// Whether spend can be told for what is left: it is known by channel, and by nothing else.
  public var splitsSpend: Bool { conditions.allSatisfy { $0.field == .channel } }

  /// Whether the spend of a channel is for what is left.
  public func keepsSpend(of channel: String) -> Bool {
    splitsSpend
      && FilterSubject.allCases.allSatisfy { subject in
        let channels = values(of: subject, .channel)
        return channels.isEmpty || channels.contains(channel)
      }
  }
}
