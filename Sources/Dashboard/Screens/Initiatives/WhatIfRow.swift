import Metrics
import Presentation

/// A row of the what-if: a figure that can be turned, or one that follows.
enum WhatIfRow: Hashable {
  case lever(WhatIfLever)
  case outcome(WhatIfOutcome)

  /// From top to bottom.
  static let all =
    WhatIfLever.allCases.map(WhatIfRow.lever) + WhatIfOutcome.allCases.map(WhatIfRow.outcome)

  func name(_ strings: Strings) -> String {
    switch self {
    case .lever(let lever): strings.whatIfName(lever)
    case .outcome(let outcome): strings.whatIfName(outcome)
    }
  }

  func figure(_ figures: WhatIfFigures) -> Figure<Double> {
    switch self {
    case .lever(let lever): figures.value(lever)
    case .outcome(let outcome): figures.value(outcome)
    }
  }

  func text(_ figure: Figure<Double>, _ context: ScreenContext) -> String {
    switch self {
    case .lever(let lever): context.strings.whatIfText(lever, figure, context.shop.currency)
    case .outcome(let outcome):
      context.strings.whatIfText(outcome, figure, context.shop.currency)
    }
  }

  func definition(_ strings: Strings) -> String {
    switch self {
    case .lever(let lever): strings.whatIfDefinition(lever)
    case .outcome(let outcome): strings.whatIfDefinition(outcome)
    }
  }

  /// Whether it counts minor units.
  private var isMoney: Bool {
    switch self {
    case .lever(let lever): lever == .averageOrderValue || lever == .customerAcquisitionCost
    case .outcome(let outcome): outcome != .ltvToCac && outcome != .paybackMonths
    }
  }

  /// A figure as it leaves the program.
  func exported(_ figure: Figure<Double>, _ context: ScreenContext) -> ExportValue {
    isMoney ? context.units(figure.value) : .number(figure.value)
  }
}
