import TestSupport

/// A figure as it stands on a screen, read back.
struct FigureText {
  /// The number, with the factor of `k` and `M`; nil where there is none.
  let value: Double?
  /// Half of the last digit's weight: how far the figure may be from what it stands for.
  let tolerance: Double

  /// Reads the first number of a text: `€ 1,234.50`, `97.1 %`, `3.1 : 1 ▲`, `month 1`, `~12`, `*9.1`, `1.2k`;
  /// `> M5` is a month that is not known yet.
  init(_ text: String) {
    guard !text.hasPrefix(">") else {
      (value, tolerance) = (nil, 0)
      return
    }
    let digits = text.drop { !$0.isNumber && $0 != "-" }.prefix {
      $0.isNumber || "-.,".contains($0)
    }
    let number = String(digits.filter { $0 != "," })
    let decimals = number.split(separator: ".").dropFirst().first?.count ?? 0
    let mark = text[digits.endIndex...].first
    let factor: Double = mark == "k" ? 1_000 : mark == "M" ? 1_000_000 : 1
    value = Double(number).map { $0 * factor }
    tolerance = (0..<decimals).reduce(0.5 * factor) { weight, _ in weight / 10 } * (1 + 1e-9)
  }

  /// Whether it stands for a value; a dash stands for none.
  func stands(for expected: Double?) -> Bool {
    guard let value, let expected else { return value == nil && expected == nil }
    return abs(value - expected) <= tolerance + abs(expected) * 1e-12
  }
}

/// A figure on a screen, and what the report says in its place.
struct FigurePair: CustomStringConvertible {
  let name: String
  let shown: String
  let reported: Double?
  var description: String { "\(name): “\(shown)” for \(reported.map { "\($0)" } ?? "null")" }

  /// A pair; the report's value is multiplied, by 100 for per cent, by 0.01 for cents.
  init(_ name: String, _ shown: String, _ reported: JSONValue?, times factor: Double = 1) {
    self.name = name
    self.shown = shown
    self.reported = reported?.double.map { $0 * factor }
  }

  /// Whether both agree.
  var agrees: Bool { FigureText(shown).stands(for: reported) }
}
