public import Commerce

/// How numbers, money and shares are written for people.
public struct NumberFormat: Equatable, Sendable {
  /// Stands between whole units and decimals.
  public let decimalSign: String
  /// Stands between groups of three digits.
  public let groupSign: String
  /// Whether currency signs that ASCII lacks are written as codes.
  public let isASCII: Bool
  /// Stands behind a number of billions.
  private let billionMark: String

  /// The way of a language: `1,234.50` in English, `1.234,50` in Dutch.
  public init(_ language: Language = .english, isASCII: Bool = false) {
    (decimalSign, groupSign, billionMark) =
      switch language {
      case .english: (".", ",", "bn")
      case .dutch: (",", ".", "mld")
      }
    self.isASCII = isASCII
  }

  /// A whole number with its thousands apart: `12,345`.
  public func count(_ value: Int) -> String {
    (value < 0 ? "-" : "") + grouped(String(value.magnitude))
  }

  /// A number with so many decimals, rounded half away from zero: `1,234.50`.
  public func decimal(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return Strings.dash }
    let scale = powerOfTen(digits)
    let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
    // Beyond 2^53 a Double has no decimals left, and Int64 ends soon after.
    guard scaled < 9e15 else {
      return (value < 0 ? "-" : "")
        + grouped(String(Int64(clamping: Int(min(value.magnitude, 9e18)))))
    }
    let whole = Int64(scaled)
    let units = grouped(String(whole / Int64(scale)))
    let sign = value < 0 && whole > 0 ? "-" : ""
    guard digits > 0 else { return sign + units }
    let fraction = String(whole % Int64(scale))
    let zeros = String(repeating: "0", count: digits - fraction.utf8.count)
    return sign + units + decimalSign + zeros + fraction
  }

  /// A share of 1 as a percentage: `62.1 %`.
  public func percentage(_ share: Double, digits: Int = 1) -> String {
    decimal(share * 100, digits: digits) + " %"
  }

  /// A relative change with its sign: `+4.0 %`.
  public func change(_ relative: Double) -> String {
    signed(percentage(relative))
  }

  /// A difference of shares in percentage points: 0.068 is `6.8 pt`.
  public func points(_ difference: Double) -> String {
    decimal(difference * 100, digits: 1) + " pt"
  }

  /// A number with a plus where it is above zero, and without a sign where it rounds to zero.
  public func signed(_ text: String) -> String {
    let hasValue = text.contains { ("1"..."9").contains($0) }
    guard hasValue else { return text.hasPrefix("-") ? String(text.dropFirst()) : text }
    return text.hasPrefix("-") ? text : "+" + text
  }

  /// An amount of minor units with the currency's decimals: `€ 1,234.50`, `1,234.50 CHF`; without a currency the bare number.
  public func money(_ minorUnits: Double, _ currency: Currency?) -> String {
    let units = minorUnits / Double(currency?.minorUnitsPerUnit ?? 100)
    return withSign(decimal(units, digits: currency?.decimals ?? 2), currency)
  }

  /// A whole amount of minor units; see `money(_:_:)`.
  public func money(_ minorUnits: Int64, _ currency: Currency?) -> String {
    let digits = currency?.decimals ?? 2
    let text = String(minorUnits.magnitude)
    let zeros = String(repeating: "0", count: max(0, digits + 1 - text.utf8.count))
    let all = zeros + text
    let units = grouped(String(all.dropLast(digits)))
    let amount = digits == 0 ? units : units + decimalSign + all.suffix(digits)
    return withSign((minorUnits < 0 ? "-" : "") + amount, currency)
  }

  /// An amount in whole units, for figures where the decimals would only be noise: `€ 1,234`.
  public func wholeMoney(_ minorUnits: Double, _ currency: Currency?) -> String {
    let units = minorUnits / Double(currency?.minorUnitsPerUnit ?? 100)
    return withSign(decimal(units, digits: 0), currency)
  }

  /// A number in at most five characters, or six where Dutch speaks of billions: `850`, `12k`, `1.2M`.
  public func compact(_ value: Double) -> String {
    let steps: [(limit: Double, divisor: Double, mark: String)] = [
      (999.5, 1, ""), (9_950, 1000, "k"), (999_500, 1000, "k"), (9_950_000, 1e6, "M"),
      (999_500_000, 1e6, "M"), (9.95e9, 1e9, billionMark), (.infinity, 1e9, billionMark),
    ]
    let size = value.magnitude
    let step = steps.first { size < $0.limit } ?? steps[steps.count - 1]
    let shown = value / step.divisor
    let wantsDecimal = step.divisor > 1 ? shown.magnitude < 9.95 : size > 0 && size < 9.95
    let text = decimal(shown, digits: wantsDecimal ? 1 : 0)
    let zero = decimalSign + "0"
    return (text.hasSuffix(zero) ? String(text.dropLast(zero.count)) : text) + step.mark
  }

  /// The sign that stands before amounts of a currency; nil where the code stands behind.
  public func currencySign(_ currency: Currency?) -> String? {
    switch currency?.code {
    case "EUR": isASCII ? "EUR" : "€"
    case "USD": "$"
    case "GBP": isASCII ? "GBP" : "£"
    default: nil
    }
  }

  /// Columns that amounts of a currency take beyond those with a sign of one: a code has three letters.
  public func extraMoneyWidth(_ currency: Currency?) -> Int {
    guard let currency else { return 0 }
    return (currencySign(currency) ?? currency.code).count - 1
  }

  private func withSign(_ amount: String, _ currency: Currency?) -> String {
    guard let currency else { return amount }
    guard let sign = currencySign(currency) else { return "\(amount) \(currency.code)" }
    return amount.hasPrefix("-") ? "-\(sign) \(amount.dropFirst())" : "\(sign) \(amount)"
  }

  private func grouped(_ digits: String) -> String {
    guard digits.utf8.count > 3 else { return digits }
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index) % 3 == 0 { text += groupSign }
      text.append(digit)
    }
    return text
  }

  private func powerOfTen(_ exponent: Int) -> Double {
    (0..<max(0, exponent)).reduce(1) { product, _ in product * 10 }
  }
}
