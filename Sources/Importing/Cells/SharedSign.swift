/// Signs that several currencies have.
enum SharedSign {
  /// The codes of the currencies that a sign may stand for; none for one that is not known.
  static func codes(of sign: Unicode.Scalar) -> Set<String> { codes(of: String(sign)) }

  /// The codes of the currencies that letters may stand for, likewise.
  static func codes(of letters: String) -> Set<String> { currencies[letters] ?? [] }

  private static let currencies: [String: Set<String>] = [
    "$": [
      "ARS", "AUD", "BBD", "BMD", "BND", "BSD", "BZD", "CAD", "CLP", "COP", "CVE", "DOP", "FJD",
      "GYD", "HKD", "JMD", "KYD", "LRD", "MOP", "MXN", "NAD", "NZD", "SBD", "SGD", "SRD", "TTD",
      "TWD", "USD", "UYU", "XCD",
    ],
    "¥": ["CNY", "JPY"],
    "￥": ["CNY", "JPY"],
    "₩": ["KPW", "KRW"],
    "₱": ["CUP", "PHP"],
    "kr": ["DKK", "ISK", "NOK", "SEK"],
    "fr": ["BIF", "CHF", "DJF", "GNF", "KMF", "RWF", "XAF", "XOF", "XPF"],
    "rs": ["INR", "LKR", "MUR", "NPR", "PKR", "SCR"],
  ]
}
