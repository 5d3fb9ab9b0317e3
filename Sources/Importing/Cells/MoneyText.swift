internal import Commerce

/// An amount as people and programs write it: with a currency, thousands, `12,-`, brackets.
struct MoneyText: Equatable {
  /// What an amount tells of its decimal sign.
  enum Evidence: Equatable {
    case none
    case proves(DecimalSign)
    /// One sign before three digits: thousands or thousandths.
    case unclear(DecimalSign)
  }

  /// Digits and the marks between them; empty where there is no value.
  private(set) var digits = ""
  private(set) var isNegative = false
  /// The currency that stands beside it; nil where there is none, or a sign of several (`$`).
  private(set) var currency: Currency?
  /// The codes of the currencies whose sign stands beside it, where that is a sign of several.
  private(set) var candidates: Set<String> = []
  /// Whether nothing but an amount is there.
  private(set) var isReadable = true
  /// What `,-` or `.-` behind the digits tells.
  private var dash: DecimalSign?

  /// Takes a cell apart. Blank cells and dashes have no value, and are readable.
  init(_ text: String) {
    var letters = ""
    var isBehindDigits = false
    var scalars = Array(text.unicodeScalars)
    // ="12.50" is how a spreadsheet is kept from reading a number.
    if scalars.starts(with: "=\"".unicodeScalars), scalars.last == "\"" {
      scalars = Array(scalars.dropFirst(2).dropLast())
    }
    if scalars.first == "'" { scalars.removeFirst() }
    var brackets = 0
    var dashes = 0
    for scalar in scalars {
      switch scalar {
      case "0"..."9":
        if isBehindDigits { isReadable = false }
        digits.unicodeScalars.append(scalar)
      case ".", ",": digits.unicodeScalars.append(scalar)
      case "'", "’": if !digits.isEmpty { digits.append(" ") } else { isReadable = false }
      case "-", "−", "–", "—":
        dashes += 1
        if digits.isEmpty { isNegative = true } else { trailingDash() }
        if !digits.isEmpty { isBehindDigits = true }
      case "+": if !digits.isEmpty { isReadable = false }
      case "(", ")": brackets += 1
      case "A"..."Z", "a"..."z":
        letters.unicodeScalars.append(scalar)
        if !digits.isEmpty { isBehindDigits = true }
      default:
        if scalar.properties.isWhitespace {
          if !digits.isEmpty, !isBehindDigits { digits.append(" ") }
        } else if let known = MoneyText.currency(of: scalar) {
          if let known { currency = known } else { candidates = SharedSign.codes(of: scalar) }
          if !digits.isEmpty { isBehindDigits = true }
        } else {
          isReadable = false
        }
      }
    }
    while digits.hasSuffix(" ") { digits.removeLast() }
    if brackets == 2 { isNegative = true } else if brackets != 0 { isReadable = false }
    readLetters(letters)
    let hasDigit = digits.utf8.contains { $0 &- UInt8(ascii: "0") <= 9 }
    if !hasDigit {
      isReadable = isReadable && digits.isEmpty && letters.isEmpty && brackets == 0
      isNegative = false
    } else if dashes > 1 {
      isReadable = false
    }
  }

  /// Whether it has a sign that several currencies have, and nothing that tells which is meant.
  var isOfSeveral: Bool { currency == nil && !candidates.isEmpty }

  /// Whether the cell holds no value.
  var isEmpty: Bool { digits.isEmpty && isReadable }

  /// What it tells of the column's decimal sign.
  var evidence: Evidence {
    guard isReadable, !digits.isEmpty else { return .none }
    if let dash { return .proves(dash) }
    let bytes = Array(digits.utf8)
    let points = bytes.count { $0 == DecimalSign.point.byte }
    let commas = bytes.count { $0 == DecimalSign.comma.byte }
    if points + commas == 0 { return .none }
    if points > 0, commas > 0 {
      let last = bytes.last { $0 == DecimalSign.point.byte || $0 == DecimalSign.comma.byte }
      return proof(last == DecimalSign.point.byte ? .point : .comma)
    }
    let mark: DecimalSign = points > 0 ? .point : .comma
    if points + commas > 1 { return proof(mark.other) }
    let place = bytes.firstIndex(of: mark.byte) ?? 0
    let before = bytes[..<place]
    let isUnclear =
      bytes.count - place - 1 == 3 && (1...3).contains(before.count)
      && before.first != UInt8(ascii: "0")
    return isUnclear ? .unclear(mark) : .proves(mark)
  }

  /// Proof of a sign, unless the amount is none with it.
  private func proof(_ sign: DecimalSign) -> Evidence {
    amount(sign, decimals: 2) == .unreadable ? .none : .proves(sign)
  }

  /// The amount in minor units; more decimals than the currency has are rounded half away from zero.
  func amount(_ sign: DecimalSign, decimals: Int) -> Amount {
    guard isReadable else { return .unreadable }
    guard !digits.isEmpty else { return .empty }
    var plain: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
    // The number of digits since the last mark between thousands; nil before the first.
    var group: Int?
    var isFraction = false
    for byte in digits.utf8 {
      if byte == sign.byte {
        guard !isFraction, group == nil || group == 3 else { return .unreadable }
        isFraction = true
        plain.append(UInt8(ascii: "."))
      } else if byte == sign.other.byte || byte == UInt8(ascii: " ") {
        let count = plain.count - (isNegative ? 1 : 0)
        guard !isFraction, group == nil ? (1...3).contains(count) : group == 3 else {
          return .unreadable
        }
        group = 0
      } else {
        plain.append(byte)
        if !isFraction, let count = group { group = count + 1 }
      }
    }
    guard isFraction || group == nil || group == 3 else { return .unreadable }
    return AmountParser.parse(plain.span, decimals: decimals)
  }

  /// `12,-` is twelve and no cents; a lone dash behind the digits is a minus.
  private mutating func trailingDash() {
    if digits.hasSuffix(",") || digits.hasSuffix(".") {
      dash = digits.hasSuffix(",") ? .comma : .point
    } else if dash == nil {
      isNegative = true
    }
  }

  private mutating func readLetters(_ letters: String) {
    guard !letters.isEmpty else { return }
    switch letters.lowercased() {
    case "kr", "fr", "rs": candidates = SharedSign.codes(of: letters.lowercased())
    case "us": currency = Currency(code: "USD")
    default:
      // `12-mei` is what a spreadsheet made of 12.5, and no currency is called like a month.
      guard MonthNames.number(of: letters.lowercased()) == nil,
        let code = Currency(code: letters)
      else {
        isReadable = false
        return
      }
      currency = code
    }
  }

  /// The currency of a sign, nil inside where several have it; nil for what is no such sign.
  private static func currency(of sign: Unicode.Scalar) -> Currency?? {
    switch sign {
    case "€": .some(Currency(code: "EUR"))
    case "£": .some(Currency(code: "GBP"))
    case "₹": .some(Currency(code: "INR"))
    case "₺": .some(Currency(code: "TRY"))
    case "৳": .some(Currency(code: "BDT"))
    default: sign.properties.generalCategory == .currencySymbol ? .some(nil) : nil
    }
  }
}
