import Metrics
import Presentation

/// A row of the way from the net revenue of one period to that of another.
enum BridgeRow: Hashable {
  /// The earlier period's.
  case start
  case step(BridgeStep)
  /// The later period's.
  case end

  /// All rows of a way, from the earlier period to the later one.
  static func all(_ bridge: RevenueBridge) -> [BridgeRow] {
    [.start] + bridge.steps.map { .step($0) } + [.end]
  }

  /// Its name.
  func name(_ periods: ComparedPeriods, _ strings: Strings) -> String {
    switch self {
    case .start: strings.netOfPeriod(periods.earlier)
    case .step(let step): strings.bridgeStep(step, hasGap: periods.hasGap)
    case .end: strings.netOfPeriod(periods.later)
    }
  }

  /// The step; nil at either end.
  var step: BridgeStep? {
    if case .step(let step) = self { step } else { nil }
  }
}

extension RevenueBridge {
  /// The customers of a row; nil where it is about orders only.
  func customers(_ row: BridgeRow) -> Int? {
    switch row {
    case .start: earlierCustomers
    case .step(.others): nil
    case .step(let step): self[step].customers
    case .end: laterCustomers
    }
  }

  /// What a row is, or adds, in minor units.
  func amount(_ row: BridgeRow) -> Int64 {
    switch row {
    case .start: earlierNet
    case .step(let step): self[step].change
    case .end: laterNet
    }
  }
}
