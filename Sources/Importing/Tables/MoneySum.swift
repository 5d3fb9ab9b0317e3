/// Which amounts of an order come to its total.
struct MoneySum: Sendable {
  /// Whether the tax is one of the parts, or inside them, or either: then most rows of the file decide.
  enum TaxPlace {
    case apart, inside, decided
  }

  var plus: [Role]
  var minus: [Role] = []
  /// Whether the lines of the order are a part too.
  var hasLines = false
  var tax: TaxPlace = .decided
  /// By how many minor units rounding may be off; a line adds one more.
  var tolerance: Int64 = 1

  /// What the parts come to without the tax; nil where the goods' own amount is missing.
  func goods(_ money: RowMoney) -> Int64? {
    guard hasLines || plus.first.map(money.has) == true else { return nil }
    var sum: Int64 = 0
    if hasLines {
      guard let lines = money.lineTotal else { return nil }
      sum = lines
    }
    for role in plus { sum = sum &+ money[role] }
    for role in minus { sum = sum &- money.magnitude(role) }
    return sum
  }

  /// Whether a sum is the total, but for rounding.
  func fits(_ sum: Int64, _ money: RowMoney) -> Bool {
    let difference = money[.total].subtractingReportingOverflow(sum)
    return !difference.overflow
      && difference.partialValue.magnitude <= UInt64(tolerance) + UInt64(money.lineCount)
  }
}

/// What the orders of a file say of their prices: whether these hold the tax. Most of them decide.
struct TaxVotes {
  private var surplusInside = 0
  private var conclusion: Bool?

  /// Takes the word of an order whose sum fits with the tax inside its prices, beside them, or both.
  mutating func note(inside: Bool, beside: Bool) {
    if inside { surplusInside += 1 }
    if beside { surplusInside -= 1 }
  }

  /// Lets the votes so far decide.
  mutating func conclude() { conclusion = surplusInside > 0 }

  /// What was decided; false before that.
  var areInside: Bool { conclusion ?? false }

  /// Whether the votes so far bear out what was decided, if anything was.
  var bearsOut: Bool { conclusion.map { $0 == (surplusInside > 0) } ?? true }
}
