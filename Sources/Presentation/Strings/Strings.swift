/// Every word that a person reads, and how numbers and days are written.
public struct Strings: Equatable, Sendable {
  /// How numbers and money are written.
  public let number: NumberFormat
  /// How days and periods are written.
  public let date: DateFormat

  /// English.
  public init() {
    number = NumberFormat()
    date = DateFormat()
  }

  /// Stands where a figure is undefined.
  public static let dash = "–"
}
