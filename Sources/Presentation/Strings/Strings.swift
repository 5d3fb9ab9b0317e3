/// Every word that a person reads, and how numbers and days are written.
public struct Strings: Equatable, Sendable {
  /// How numbers and money are written.
  public let number: NumberFormat
  /// How days and periods are written.
  public let date: DateFormat

  /// Whether signs that ASCII lacks are written in letters and several characters.
  public let isASCII: Bool

  /// English; for a terminal that shows ASCII only with codes in the place of currency signs.
  public init(isASCII: Bool = false) {
    self.isASCII = isASCII
    number = NumberFormat(isASCII: isASCII)
    date = DateFormat()
  }

  /// Stands where a figure is undefined.
  public static let dash = "–"
}
