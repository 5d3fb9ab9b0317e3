/// Customers to show a forecast by: of all by occasions (most first), then by key, the first five and the last five.
///
/// Keys are only in the store, so that it goes through all customers and offers each.
public struct ForecastExamples: Equatable, Sendable {
  /// A customer with the key that the store knows.
  public struct Example: Equatable, Sendable {
    /// The figures as of the day.
    public var figure: CustomerFigure
    /// The e-mail address or the platform's id.
    public var key: String

    /// Whether it stands before another.
    fileprivate func precedes(_ other: Example) -> Bool {
      (other.figure.occasions, key) < (figure.occasions, other.key)
    }
  }

  private static let length = 5
  private var first: [Example] = []
  private var last: [Example] = []

  /// No examples yet.
  public init() {}

  /// Offers a customer.
  public mutating func offer(_ figure: CustomerFigure, key: String) {
    let example = Example(figure: figure, key: key)
    ForecastExamples.insert(example, into: &first) { $0.precedes($1) }
    ForecastExamples.insert(example, into: &last) { $1.precedes($0) }
  }

  private static func insert(
    _ example: Example, into list: inout [Example], by precedes: (Example, Example) -> Bool
  ) {
    let place = list.firstIndex { precedes(example, $0) } ?? list.count
    guard place < length else { return }
    list.insert(example, at: place)
    if list.count > length { list.removeLast() }
  }

  /// The examples in their order; a customer who is among both the first and the last stands once.
  public var all: [Example] {
    first + last.reversed().filter { !first.contains($0) }
  }
}
