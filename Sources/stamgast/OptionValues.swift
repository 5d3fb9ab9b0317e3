import Commerce
import Metrics
import Presentation
import System

extension Options {
  /// `--language`; nil where it was not given.
  func language() throws(UsageError) -> Language? {
    try value(.language) { Language(rawValue: inLowerCase($0)) }
  }

  /// `--as-of`; nil where it was not given.
  func asOf() throws(UsageError) -> CalendarDay? {
    try value(.asOf) { CalendarDay(iso: $0) }
  }

  /// `--activity-window`, in days; nil where it was not given.
  func activityWindow() throws(UsageError) -> Int? {
    try value(.activityWindow) { text in Int(text).flatMap { (1...3650).contains($0) ? $0 : nil } }
  }

  /// `--refunds`; nil where it was not given.
  func refundBooking() throws(UsageError) -> RefundBooking? {
    try value(.refunds) { RefundBooking(rawValue: inLowerCase($0)) }
  }

  /// `--currency`; nil where it was not given.
  func currency() throws(UsageError) -> Currency? {
    try value(.currency) { Currency(code: $0).flatMap { $0.isKnown ? $0 : nil } }
  }

  /// `--map FIELD=COLUMN`, repeated: columns by field.
  func columnMap() throws(UsageError) -> [String: String] {
    var map: [String: String] = [:]
    for text in all(.map) {
      guard let equals = text.firstIndex(of: "="), equals > text.startIndex,
        text.index(after: equals) < text.endIndex
      else { throw .badValue(.map, found: text) }
      map[String(text[..<equals])] = String(text[text.index(after: equals)...])
    }
    return map
  }

  /// `--compare-coupons A,B,DAYS`, repeated.
  func couponQuestions() throws(UsageError) -> [CouponQuestion] {
    var questions: [CouponQuestion] = []
    for text in all(.compareCoupons) {
      let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
      guard parts.count == 3, !parts[0].isEmpty, !parts[1].isEmpty, let days = Int(parts[2]),
        (1...36_500).contains(days)
      else { throw .badValue(.compareCoupons, found: text) }
      questions.append(CouponQuestion(codeA: parts[0], codeB: parts[1], days: days))
    }
    return questions
  }

  /// `--initiative CUSTOMERS,BEFORE,AFTER,COSTS`, repeated; amounts in units of the currency.
  func initiatives(in currency: Currency?) throws(UsageError) -> [InitiativeReturn] {
    var initiatives: [InitiativeReturn] = []
    for text in all(.initiative) {
      let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
      let amounts = parts.dropFirst().compactMap { minorUnits($0, currency) }
      guard parts.count == 4, amounts.count == 3, let customers = Int(parts[0]), customers >= 0,
        Self.fits(customers: customers, amounts)
      else { throw .badValue(.initiative, found: text) }
      initiatives.append(
        InitiativeReturn(
          customers: customers, lifetimeValueBefore: amounts[0], lifetimeValueAfter: amounts[1],
          costs: amounts[2]))
    }
    return initiatives
  }

  /// Whether gain and net gain can be told in 64 bits.
  private static func fits(customers: Int, _ amounts: [Int64]) -> Bool {
    let (gain, overflows) = (amounts[1] - amounts[0]).multipliedReportingOverflow(
      by: Int64(customers))
    return !overflows && !gain.subtractingReportingOverflow(amounts[2]).overflow
  }
}

/// The minor units of an amount in units, such as `74.5`; nil for anything else, and for more than 10^15 units.
///
/// More decimals than the currency has are refused: they would be a mistake.
func minorUnits(_ text: String, _ currency: Currency?) -> Int64? {
  let decimals = currency?.decimals ?? 2
  var digits = text[...]
  let isNegative = digits.hasPrefix("-")
  if isNegative || digits.hasPrefix("+") { digits.removeFirst() }
  let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
  guard (1...2).contains(parts.count), !parts[0].isEmpty, parts[0].utf8.count <= 15,
    parts.allSatisfy({ $0.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) })
  else { return nil }
  let fraction = parts.count == 2 ? String(parts[1]) : ""
  guard fraction.utf8.count <= decimals else { return nil }
  let zeros = String(repeating: "0", count: decimals - fraction.utf8.count)
  return Int64("\(parts[0])\(fraction)\(zeros)").map { isNegative ? -$0 : $0 }
}
