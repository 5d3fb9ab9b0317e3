internal import Commerce

/// Whether a column's dates have the day or the month first.
public enum DateOrder: String, CaseIterable, Sendable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
}

/// What the dates of a column have told so far about their order.
struct DateEvidence {
  private(set) var seesDayFirst = false
  private(set) var seesMonthFirst = false
  /// A date such as `03/04/2024`, which either order could explain.
  private(set) var unclear: String?
  /// The shapes in which dates in digits were written, such as `/4` and `-2`.
  private var shapes: Set<String> = []

  /// Takes note of a cell.
  mutating func note(_ text: DateText) {
    guard case .digits(let first, let second, _, let mark, let yearDigits) = text.date else {
      return
    }
    shapes.insert("\(mark)\(yearDigits)")
    if first > 12 {
      if second <= 12 { seesDayFirst = true }
    } else if second > 12 {
      seesMonthFirst = true
    } else if mark == "." {
      // Nobody writes the month first and a full stop behind it.
      seesDayFirst = true
    } else if first != second, unclear == nil {
      unclear = text.source
    }
  }

  /// Whether dates stand in several shapes, as they do after a spreadsheet took some of them apart.
  var hasSeveralShapes: Bool { shapes.count > 1 }

  /// Whether any date needs to be told its order.
  var isNeeded: Bool { !shapes.isEmpty }

  /// The order, with what the format itself says of it; nil where it can't be told.
  func decided(usual: DateOrder?) -> DateOrder? {
    switch (seesDayFirst, seesMonthFirst) {
    case (true, false): .dayFirst
    case (false, true): .monthFirst
    case (true, true): usual
    case (false, false): usual ?? (unclear == nil ? .dayFirst : nil)
    }
  }
}
