import Commerce
import Metrics
import Presentation
import TerminalUI

/// How a figure changed from one period to another.
struct OverviewChange {
  /// A mark with the size of the change, as shown.
  let text: String
  /// `.better` or `.worse`; `.dim` where it rounds to nothing.
  let role: StyleRole

  /// The change between two places among the periods; nil where either has no figure.
  init?(
    _ kpi: KPI, _ figures: OverviewFigures, from before: Int, to index: Int,
    _ context: ScreenContext
  ) {
    let values = figures.values[kpi] ?? []
    guard values.indices.contains(before), values.indices.contains(index),
      let old = values[before].value, let new = values[index].value
    else { return nil }
    text = context.strings.kpiChange(kpi, from: old, to: new, context.shop.currency)
    // What the words call no change has no colour either.
    role = text.hasPrefix("=") ? .dim : (new > old) == kpi.isBetterHigher ? .better : .worse
  }

  /// So many periods back lie those that one is compared with: the one before, and the same one a year ago.
  static func periodsBack(_ context: ScreenContext) -> [Int] {
    context.grain == .year ? [1] : [1, 12 / context.grain.months]
  }
}
