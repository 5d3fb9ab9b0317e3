import Metrics
import Presentation
import TerminalUI

/// The what-if as cells, in words, and as it leaves the program.
struct WhatIfTable {
  let whatIf: WhatIf
  let changes: [WhatIfLever: Int]
  let context: ScreenContext

  private var strings: Strings { context.strings }

  var columns: [TableColumn] {
    let titles = strings.whatIfColumns
    let width = max(12, context.moneyWidth(10))
    return [
      TableColumn(titles[0], minimumWidth: 16, idealWidth: 26),
      TableColumn(titles[1], alignment: .right, minimumWidth: width, idealWidth: width),
      TableColumn(titles[2], alignment: .right, minimumWidth: 11, idealWidth: 12, priority: 1),
      TableColumn(titles[3], alignment: .right, minimumWidth: width, idealWidth: width),
    ]
  }

  func cells(_ row: WhatIfRow) -> [TableCell] {
    let (now, then) = (row.figure(whatIf.now), row.figure(whatIf.then))
    let isTurned = now != then
    return [
      TableCell(row.name(strings)),
      TableCell(row.text(now, context), role: isTurned ? .dim : .figure),
      TableCell(change(row), role: role(row)),
      TableCell(row.text(then, context), role: isTurned ? .figure : .dim),
    ]
  }

  /// How far a lever is turned, or what that changes.
  private func change(_ row: WhatIfRow) -> String {
    switch row {
    case .lever(let lever): return strings.whatIfChange(lever, changes[lever] ?? 0)
    case .outcome:
      guard let now = row.figure(whatIf.now).value, let then = row.figure(whatIf.then).value,
        now != then, now != 0
      else { return "" }
      return strings.number.change((then - now) / abs(now))
    }
  }

  private func role(_ row: WhatIfRow) -> StyleRole {
    guard case .outcome(let outcome) = row, let now = row.figure(whatIf.now).value,
      let then = row.figure(whatIf.then).value, now != then
    else { return .seriesA }
    return (then > now) == (outcome != .paybackMonths) ? .better : .worse
  }

  /// `LTV, a lifetime: € 60.10, then € 66.20 (+10.1 %)`
  func words(_ row: WhatIfRow) -> String {
    let cells = cells(row)
    let change = cells[2].text.isEmpty ? "" : " (\(cells[2].text))"
    return "\(cells[0].text): \(cells[1].text)"
      + (change.isEmpty ? "" : " \u{2192} \(cells[3].text)\(change)")
  }

  var exported: ExportRequest.List {
    .table(
      columns: strings.whatIfColumns,
      rows: WhatIfRow.all.map { row in
        [
          .text(row.name(strings)), row.exported(row.figure(whatIf.now), context),
          .text(change(row)), row.exported(row.figure(whatIf.then), context),
        ]
      })
  }

  /// What is to be said of it besides its numbers.
  var notes: [String] {
    [strings.whatIfNote] + (whatIf.year.isIncomplete ? [strings.whatIfIncomplete] : [])
  }
}
