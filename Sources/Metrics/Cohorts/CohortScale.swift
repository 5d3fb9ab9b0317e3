/// Between what values the cells of a measure lie.
public struct CohortScale: Equatable, Sendable {
  /// The highest value of all cells; 0 without any above it.
  public private(set) var highest = 0.0
  /// The values of the complete cells in which customers differ; nil without any.
  ///
  /// In its first step everybody of a cohort came, and nobody came back to buy for the second time.
  public var complete: ClosedRange<Double>? { low <= high ? low...high : nil }

  private var low = Double.infinity
  private var high = -Double.infinity

  private mutating func add(_ value: Double, isComplete: Bool) {
    highest = max(highest, value)
    guard isComplete else { return }
    low = min(low, value)
    high = max(high, value)
  }

  /// The scale of each measure over some cohorts, in one pass over their cells.
  static func all(of cohorts: [Cohort]) -> [CohortMeasure: CohortScale] {
    let measures = CohortMeasure.allCases
    var scales = measures.map { _ in CohortScale() }
    for cohort in cohorts {
      for (step, cell) in cohort.cells.enumerated() {
        for (index, measure) in measures.enumerated() {
          let base = measure.base(cell)
          guard base != 0 else { continue }
          scales[index].add(
            Double(measure.total(cell)) / Double(base),
            isComplete: step >= measure.firstStep && cohort.isComplete(step))
        }
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(measures, scales))
  }
}

extension CohortMeasure {
  /// The first step in which customers differ.
  public var firstStep: Int {
    switch self {
    case .retention, .repeaters, .netRevenue: 1
    case .occasions, .grossMargin, .lifetimeValue, .ltvToCac: 0
    }
  }
}
