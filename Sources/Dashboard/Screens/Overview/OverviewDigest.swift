import Presentation
import TerminalUI

/// What went better and what went worse than in other periods, in a line for each of these: the shop's state at a glance.
struct OverviewDigest {
  private struct Line {
    let period: String
    var better: [String] = []
    var worse: [String] = []
  }

  private let lines: [Line]
  private let strings: Strings

  /// The chosen period against the one before, and the same one a year ago where that is another.
  init(_ figures: OverviewFigures, _ index: Int, _ context: ScreenContext) {
    let strings = context.strings
    self.strings = strings
    lines = OverviewChange.periodsBack(context).compactMap { back in
      guard figures.periods.indices.contains(index - back) else { return nil }
      var line = Line(period: strings.date.shortPeriod(figures.periods[index - back]))
      for kpi in KPI.allCases {
        switch OverviewChange(kpi, figures, from: index - back, to: index, context)?.role {
        case .better: line.better.append(strings.kpiShortName(kpi))
        case .worse: line.worse.append(strings.kpiShortName(kpi))
        default: break
        }
      }
      return line.better.isEmpty && line.worse.isEmpty ? nil : line
    }
  }

  /// Draws as many lines as there are rows: with the figures' names, else with their number.
  func draw(on canvas: inout Canvas, in rect: Rect) {
    for (row, line) in lines.prefix(rect.height).enumerated() {
      let forms = [
        spans(line) { $0.joined(separator: ", ") }, spans(line) { strings.number.count($0.count) },
      ]
      let spans = forms.first { spans in
        spans.reduce(0) { $0 + TextWidth.width(of: $1.text) } <= rect.width
      }
      TextBlock(paragraphs: [spans ?? []])
        .draw(on: &canvas, in: Rect(x: rect.x, y: rect.y + row, width: rect.width, height: 1))
    }
  }

  private func spans(_ line: Line, _ told: ([String]) -> String) -> [TextSpan] {
    let comparison = TextSpan(strings.comparedTo(line.period), role: .dim)
    let parts = [
      (line.better, strings.wentBetter, StyleRole.better), (line.worse, strings.wentWorse, .worse),
    ]
    return [comparison]
      + parts.filter { !$0.0.isEmpty }.flatMap { figures, word, role in
        [
          TextSpan("  \(word)", role: role, isBold: true),
          TextSpan(" " + told(figures), role: role),
        ]
      }
  }
}
