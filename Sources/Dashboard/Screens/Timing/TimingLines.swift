import Metrics
import Presentation
import TerminalUI

extension TimingScreen {
  /// The share by the chosen day and below it the focused part, one figure a line: where no table fits.
  func drawLines(
    _ timing: PurchaseTiming, on surface: inout Surface, _ context: ScreenContext
  ) {
    let head = [dayLine(day(timing), timing, context)]
    let (rows, chosen) = partLines(timing, context)
    CardLines.draw(
      facts: head, rows: rows, cursor: chosen, part: part.rawValue, on: &surface, context)
  }

  private func dayLine(
    _ day: Int, _ timing: PurchaseTiming, _ context: ScreenContext
  ) -> FigureList.Line {
    let cells = TimingTables(timing, context).dayCells(day)
    return FigureList.Line(
      context.strings.shortSecondPurchase(byDay: day), cells[1].text, role: cells[1].role)
  }

  /// The lines of the focused part, and which of them is chosen.
  private func partLines(
    _ timing: PurchaseTiming, _ context: ScreenContext
  ) -> (lines: [FigureList.Line], chosen: Int?) {
    let strings = context.strings
    let tables = TimingTables(timing, context)
    switch part {
    case .curve:
      return (
        [
          FigureList.Line(
            strings.halfFact, timing.second.medianDays.value.map(strings.dayNumber) ?? Strings.dash),
          FigureList.Line(
            strings.intervalsTitle,
            timing.intervals.median.value.map(strings.medianDays) ?? Strings.dash),
        ] + Horizon.standardDays.filter { $0 != day(timing) }.map { dayLine($0, timing, context) },
        nil
      )
    case .ladder:
      let steps = timing.ladder.steps
      return (
        steps.map { step in
          let cells = tables.cells(step)
          return FigureList.Line(
            strings.shortLadderStep(step.number), cells[3].text, role: cells[3].role)
        }, ladderCursor.row(of: steps.count)
      )
    case .intervals:
      let stretches = timing.intervals.stretches
      return (
        stretches.map {
          FigureList.Line(strings.shortDaysBetween($0.days), tables.share($0), role: .text)
        }, intervalCursor.row(of: stretches.count)
      )
    case .rhythm:
      let all = ReturnDays.all(timing.rhythm)
      return (
        all.map { FigureList.Line($0.name(strings), tables.change($0), role: .text) },
        rhythmCursor.row(of: all.count)
      )
    }
  }
}
