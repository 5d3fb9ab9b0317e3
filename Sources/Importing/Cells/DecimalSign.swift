/// Which character stands before the decimals of a column's amounts.
public enum DecimalSign: String, CaseIterable, Sendable {
  case point = "."
  case comma = ","

  /// The sign that a word or the sign itself names; nil for any other text.
  public init?(named text: String) {
    switch text {
    case ".", "point": self = .point
    case ",", "comma": self = .comma
    default: return nil
    }
  }

  var byte: UInt8 { self == .point ? UInt8(ascii: ".") : UInt8(ascii: ",") }
  var other: DecimalSign { self == .point ? .comma : .point }
}

/// What the amounts of a column have told so far about their decimal sign.
struct DecimalEvidence: Equatable {
  private(set) var sign: DecimalSign?
  /// Whether amounts prove both signs.
  private(set) var isContradictory = false
  /// An amount such as `1.234`, which either sign could explain.
  private(set) var unclear: (text: String, mark: DecimalSign)?

  /// Takes note of a cell.
  mutating func note(_ text: MoneyText) {
    switch text.evidence {
    case .none: break
    case .proves(let found):
      if let sign, sign != found { isContradictory = true }
      sign = sign ?? found
    case .unclear(let mark): if unclear == nil { unclear = (text.digits, mark) }
    }
  }

  /// The sign, with what the format itself says of it; nil where it can't be told.
  ///
  /// - Parameter usual: the sign that the format's own program writes, and no sign between thousands. It
  ///   decides where the amounts contradict each other, and what `1.234` is.
  func decided(usual: DecimalSign?) -> DecimalSign? {
    if isContradictory { return usual }
    if let sign { return sign }
    guard let unclear else { return usual ?? .point }
    return unclear.mark == usual ? usual : nil
  }

  static func == (left: DecimalEvidence, right: DecimalEvidence) -> Bool {
    left.sign == right.sign && left.isContradictory == right.isContradictory
      && left.unclear?.text == right.unclear?.text
  }
}
