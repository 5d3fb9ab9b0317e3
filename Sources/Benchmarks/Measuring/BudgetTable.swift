/// What was measured against its budget, a line each.
struct BudgetTable {
  /// The limit that a measure is held to.
  enum Budget {
    case atMost(Double)
    case atLeast(Double)

    func isKept(by value: Double) -> Bool {
      switch self {
      case .atMost(let limit): value <= limit
      case .atLeast(let limit): value >= limit
      }
    }
  }

  private var rows: [[String]] = [["", "budget", "median", "min - max", "n", "", "yardstick"]]

  /// Begins a group of lines.
  mutating func section(_ title: String) {
    rows.append([])
    rows.append([title])
  }

  /// Adds a measure; one without a budget is there to be read.
  mutating func add(
    _ what: String, _ samples: Samples, _ unit: Unit, budget: Budget? = nil, yardstick: String = ""
  ) {
    guard let median = samples.median, let range = samples.range else {
      return note(what, "nothing measured")
    }
    let limit =
      switch budget {
      case .atMost(let value): "<= " + unit.text(value)
      case .atLeast(let value): ">= " + unit.text(value)
      case nil: ""
      }
    let spread =
      samples.values.count > 1
      ? unit.text(range.lowerBound) + " - " + unit.text(range.upperBound) : ""
    rows.append([
      "  " + what, limit, unit.text(median) + " " + unit.symbol, spread,
      String(samples.values.count),
      budget.map { $0.isKept(by: median) ? "ok" : "MISSED" } ?? "", yardstick,
    ])
  }

  /// Says what could not be measured, or was found beside the numbers.
  mutating func note(_ what: String, _ words: String) {
    rows.append(["  " + what, "", words])
  }

  /// The table, numbers to the right, one line a row.
  var text: String {
    let columns = rows.first?.count ?? 0
    let widths = (0..<columns).map { column in
      // Words that stand alone in a row may be longer than their column.
      rows.filter { $0.count == columns }.map { $0[column].count }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, text in
        guard row.count == columns else { return text.padded(to: widths[column]) }
        let isNumber = (1...4).contains(column)
        return text.padded(to: widths[column], right: isNumber)
      }
      return cells.joined(separator: "  ").trimmedAtEnd + "\n"
    }.joined()
  }
}

extension String {
  fileprivate func padded(to width: Int, right: Bool = false) -> String {
    let space = String(repeating: " ", count: max(0, width - count))
    return right ? space + self : self + space
  }

  fileprivate var trimmedAtEnd: Substring {
    self[...].dropLast(reversed().prefix { $0 == " " }.count)
  }
}
