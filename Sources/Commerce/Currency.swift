/// A currency by its ISO 4217 code, which tells how many decimals its amounts have.
public struct Currency: Hashable, Comparable, Sendable {
  /// Three capital letters, like `EUR`.
  public let code: String

  /// The currency of a code of three letters, in any case and with spaces around; nil for any other text.
  public init?(code: some StringProtocol) {
    var letters = ""
    for byte in code.utf8 where byte != UInt8(ascii: " ") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"):
        letters.unicodeScalars.append(Unicode.Scalar(byte))
      case UInt8(ascii: "a")...UInt8(ascii: "z"):
        letters.unicodeScalars.append(Unicode.Scalar(byte - 32))
      default: return nil
      }
      // Three letters and no more: longer texts are not worth reading to their end.
      guard letters.utf8.count <= 3 else { return nil }
    }
    guard letters.utf8.count == 3 else { return nil }
    self.code = letters
  }

  /// The number of decimals of its amounts: 2 for most, 0 for the yen, 3 for some dinars (ISO 4217).
  public var decimals: Int {
    if Currency.withoutDecimals.contains(code) { return 0 }
    return Currency.withThreeDecimals.contains(code) ? 3 : 2
  }

  /// Minor units in one unit: 100 for the euro.
  public var minorUnitsPerUnit: Int64 {
    switch decimals {
    case 0: 1
    case 3: 1000
    default: 100
    }
  }

  /// Currencies sort by code.
  public static func < (left: Currency, right: Currency) -> Bool { left.code < right.code }

  /// The codes of currencies whose amounts have no decimals.
  public static let withoutDecimals: Set<String> = [
    "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "UYI", "VND",
    "VUV", "XAF", "XOF", "XPF",
  ]
  /// The codes of currencies whose amounts have three.
  public static let withThreeDecimals: Set<String> = [
    "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND",
  ]
}
