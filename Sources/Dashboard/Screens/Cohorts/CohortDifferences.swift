import Commerce
import Metrics
import Presentation
import TerminalUI

/// How two rows that are put beside each other differ, age by age.
struct CohortDifferences {
  /// The difference at an age, in the measure's own unit.
  struct Difference {
    var value: Double
    /// The 95 % interval; nil while the members' spread is being worked out, and for fewer than two members.
    var interval: ClosedRange<Double>?

    /// Whether the first or the second row is the higher one; nil where the interval holds zero.
    var higher: Int? {
      guard let interval, !interval.contains(0) else { return nil }
      return interval.lowerBound > 0 ? 0 : 1
    }
  }

  private let pair: [Cohort]
  private let spreads: [CohortSpread]
  private let measure: CohortMeasure
  private let context: ScreenContext

  /// The rows that are put beside each other; nil unless they are two.
  init?(_ pair: [Cohort], _ measure: CohortMeasure, _ context: ScreenContext) {
    guard pair.count == 2 else { return nil }
    self.pair = pair
    self.measure = measure
    self.context = context
    let loaded = CohortDifferences.query(pair.map(\.group), measure, context).map { query in
      context.load(query) { if case .cohortSpreads(let spreads) = $0 { spreads } else { nil } }
    }
    spreads = loaded?.value ?? []
  }

  /// What to ask for; nil for shares, whose intervals follow from their counts.
  static func query(
    _ groups: [CohortGroup], _ measure: CohortMeasure, _ context: ScreenContext
  ) -> DataQuery? {
    measure.isShare || groups.count != 2 ? nil : .cohortSpreads(groups, asOf: context.asOf)
  }

  /// The first age that is shown: in the very first step everybody of a cohort came.
  static func firstStep(_ measure: CohortMeasure) -> Int { measure == .retention ? 1 : 0 }

  /// The ages at which both are complete, from the first at which they can differ.
  var steps: Range<Int> {
    let first = CohortDifferences.firstStep(measure)
    let end = pair.map { min($0.completeCells, $0.cells.count) }.min() ?? 0
    return first..<max(first, end)
  }

  /// The difference at an age; nil where one of them has no complete value.
  func difference(_ step: Int) -> Difference? {
    guard steps.contains(step), let one = measure.value(pair[0], step),
      let other = measure.value(pair[1], step)
    else { return nil }
    let cells = pair.map { $0.cells[step] }
    if let first = measure.successes(cells[0]), let second = measure.successes(cells[1]) {
      let shares = ShareDifference((first, cells[0].members), (second, cells[1].members))
      return Difference(value: one - other, interval: shares?.interval)
    }
    guard let first = values(0, step), let second = values(1, step) else {
      return Difference(value: one - other)
    }
    return Difference(value: one - other, interval: MeanDifference(first, second)?.interval)
  }

  /// What the members of a row did, each in the measure's unit.
  private func values(_ row: Int, _ step: Int) -> MeanDifference.Group? {
    guard spreads.indices.contains(row), spreads[row].cells.indices.contains(step) else {
      return nil
    }
    let (cell, squares) = (pair[row].cells[step], spreads[row].cells[step])
    func group(_ sum: some BinaryInteger, _ squares: Double) -> MeanDifference.Group {
      MeanDifference.Group(count: cell.members, sum: Double(sum), squares: squares)
    }
    return switch measure {
    case .retention, .repeaters: nil
    case .occasions: group(cell.cumulativeOccasions, squares.cumulativeOccasions)
    case .netRevenue: group(cell.netRevenue, squares.netRevenue)
    case .grossMargin: group(cell.grossMargin, squares.grossMargin)
    case .lifetimeValue: group(cell.cumulativeMargin, squares.cumulativeMargin)
    // What was spent does not vary: it is a unit like another.
    case .ltvToCac:
      group(cell.cumulativeMargin, squares.cumulativeMargin)
        .scaled(by: Double(cell.members) / Double(cell.spend))
    }
  }

  // MARK: Words

  private func name(_ row: Int) -> String {
    context.strings.cohortRow(pair[row].group, context.shop.currency)
  }

  private func text(_ value: Double) -> String {
    let number = context.strings.number
    return number.signed(
      measure.isShare ? number.decimal(value * 100, digits: 1) : measure.text(value, context))
  }

  private func text(_ interval: ClosedRange<Double>?) -> String {
    interval.map { context.strings.span(from: text($0.lowerBound), to: text($0.upperBound)) }
      ?? Strings.dash
  }

  private func verdict(_ difference: Difference) -> String {
    difference.higher.map(name)
      ?? (difference.interval == nil ? Strings.dash : context.strings.noClearDifference)
  }

  /// The difference at an age in a line; nil where there is none.
  func words(_ step: Int) -> String? {
    difference(step).map { found in
      context.strings.difference(
        name(0), name(1), at: context.strings.ageName(step, pair[0].group.grain),
        text(found.value), isPoints: measure.isShare, interval: text(found.interval),
        verdict: found.higher.map { context.strings.isHigher(name($0)) } ?? verdict(found))
    }
  }

  /// The differences at all ages, with the one under the cursor.
  func table(cursor step: Int, rows: Int) -> TitledTable {
    let strings = context.strings
    let steps = steps
    let cursor = steps.contains(step) ? step - steps.lowerBound : nil
    func column(_ title: String, _ width: Int, priority: Int = 0) -> TableColumn {
      TableColumn(
        title, alignment: .right, minimumWidth: width, idealWidth: max(width, 12),
        priority: priority)
    }
    return TitledTable(
      section: Section(
        title: strings.differenceTitle(name(0), name(1)),
        note: measure.isShare ? strings.inPoints : "", glyphs: context.glyphs),
      table: Table(
        columns: [
          TableColumn(strings.ageColumn, minimumWidth: 5), column(name(0), 8, priority: 2),
          column(name(1), 8, priority: 3), column(strings.differenceColumn, 10),
          TableColumn(
            strings.intervalColumn, alignment: .right,
            minimumWidth: measure.isMoney ? 22 : 16, priority: 1),
          TableColumn(
            strings.higherColumn, minimumWidth: 19, priority: 1, grows: true),
        ], rowCount: steps.count, cursor: cursor,
        offset: min(max(0, (cursor ?? 0) - rows / 2), max(0, steps.count - rows)),
        emptyText: strings.noCommonAge, essentials: Table.Essentials(figure: 3),
        glyphs: context.glyphs
      ) { row in
        let step = steps.lowerBound + row
        let found = difference(step)
        return [
          TableCell(strings.ageName(step, pair[0].group.grain), role: .heading),
          TableCell(measure.value(pair[0], step).map { measure.text($0, context) } ?? Strings.dash),
          TableCell(measure.value(pair[1], step).map { measure.text($0, context) } ?? Strings.dash),
          TableCell(found.map { text($0.value) } ?? Strings.dash),
          TableCell(found.map { text($0.interval) } ?? Strings.dash),
          TableCell(
            found.map(verdict) ?? Strings.dash, role: found?.higher == nil ? .dim : .text),
        ]
      })
  }
}
