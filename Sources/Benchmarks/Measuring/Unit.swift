/// What a measured number counts.
enum Unit {
  case milliseconds, seconds, bytes, megabytes, rowsPerSecond, wakeUps

  /// The number with as many digits as are worth reading.
  func text(_ value: Double) -> String {
    switch self {
    case .milliseconds, .megabytes: Unit.decimal(value, digits: value < 10 ? 1 : 0)
    case .seconds: Unit.decimal(value, digits: 2)
    case .bytes, .rowsPerSecond, .wakeUps: Unit.grouped(Int(value.rounded()))
    }
  }

  var symbol: String {
    switch self {
    case .milliseconds: "ms"
    case .seconds: "s"
    case .bytes: "B"
    case .megabytes: "MB"
    case .rowsPerSecond: "rows/s"
    case .wakeUps: ""
    }
  }

  private static func decimal(_ value: Double, digits: Int) -> String {
    let scale = [1, 10, 100][digits]
    let scaled = Int((value * Double(scale)).rounded())
    let whole = grouped(scaled / scale)
    guard digits > 0 else { return whole }
    let rest = String(scaled % scale)
    return whole + "." + String(repeating: "0", count: digits - rest.count) + rest
  }

  private static func grouped(_ value: Int) -> String {
    let digits = String(value)
    return digits.enumerated().map { place, digit in
      let isGroupStart = place > 0 && (digits.count - place) % 3 == 0
      return isGroupStart ? ",\(digit)" : "\(digit)"
    }.joined()
  }
}
