import Metrics
import Presentation
import TerminalUI

/// The way from one period to another as bars, cells and words, and as it leaves the program.
struct BridgeTables {
  private let bridge: RevenueBridge
  private let context: ScreenContext

  init(_ bridge: RevenueBridge, _ context: ScreenContext) {
    self.bridge = bridge
    self.context = context
  }

  private var strings: Strings { context.strings }
  private var rows: [BridgeRow] { BridgeRow.all(bridge) }
  /// Figures of a running period, and those against a period that begins before the data, are not final.
  private var role: StyleRole {
    switch bridge.state {
    case .complete: .text
    case .leftCensored: .uncertain
    case .inProgress: .inProgress
    }
  }

  /// What a row is, or adds with its sign.
  func amount(_ row: BridgeRow) -> String {
    let money = context.money(bridge.amount(row))
    return row.step == nil ? money : strings.number.signed(money)
  }

  func words(_ row: BridgeRow) -> String {
    "\(row.name(bridge.periods, strings)): \(amount(row))"
      + (bridge.customers(row).map { ", \(strings.customers($0))" } ?? "")
  }

  /// Each step begins where the one before ends.
  var bars: [Flow.Part] {
    var level: Int64 = 0
    return rows.map { row in
      let amount = bridge.amount(row)
      let begin = row.step == nil ? 0 : level
      let end = begin + amount
      level = end
      return Flow.Part(
        label: row.name(bridge.periods, strings), value: value(row),
        start: Double(min(begin, end)), amount: Double(abs(amount)), role: role(of: row, amount))
    }
  }

  private func role(of row: BridgeRow, _ amount: Int64) -> StyleRole {
    switch row {
    case .start, .end: .seriesA
    case .step(.firstTime): .seriesB
    case .step(.newBetween), .step(.wonBack): .seriesC
    case .step(.others), .step(.paidBack): .dim
    case .step: amount < 0 ? .worse : .better
    }
  }

  /// Customers and amount, in columns.
  private func value(_ row: BridgeRow) -> String {
    func width(_ text: (BridgeRow) -> String) -> Int { rows.map { text($0).count }.max() ?? 0 }
    return TextWidth.padded(count(row), to: width(count), alignment: .right)
      + TextWidth.padded(amount(row), to: width(amount) + 2, alignment: .right)
  }

  private func count(_ row: BridgeRow) -> String {
    bridge.customers(row).map(strings.number.count) ?? ""
  }

  var columns: [TableColumn] {
    zip(strings.bridgeColumns(bridge.periods), [0, 1, 2, 2, 0]).enumerated().map { place, column in
      let isMoney = place > 1
      return TableColumn(
        column.0, alignment: place == 0 ? .left : .right,
        minimumWidth: place == 0 ? 14 : isMoney ? context.moneyWidth(13) : 9,
        idealWidth: place == 0 ? 22 : isMoney ? context.moneyWidth(15) : 10, priority: column.1)
    }
  }

  /// The net of a row in either period.
  private func nets(_ row: BridgeRow) -> (earlier: Int64?, later: Int64?) {
    switch row {
    case .start: (bridge.earlierNet, nil)
    case .step(let step): (bridge[step].earlierNet, bridge[step].laterNet)
    case .end: (nil, bridge.laterNet)
    }
  }

  func cells(_ place: Int) -> [TableCell] {
    let row = rows[place]
    let nets = nets(row)
    return [
      row.name(bridge.periods, strings), count(row), nets.earlier.map(context.money) ?? "",
      nets.later.map(context.money) ?? "", row.step == nil ? "" : amount(row),
    ].map { TableCell($0, role: role) }
  }

  /// One figure a row, where it is narrow.
  var lines: [FigureList.Line] {
    rows.map {
      FigureList.Line(
        $0.name(bridge.periods, strings), amount($0), role: role)
    }
  }

  var exported: ExportRequest.List {
    .table(
      columns: columns.map(\.title),
      rows: rows.map { row in
        let nets = nets(row)
        return [
          .text(row.name(bridge.periods, strings)),
          .number(bridge.customers(row).map(Double.init)),
          context.units(nets.earlier.map(Double.init)), context.units(nets.later.map(Double.init)),
          context.units(row.step.map { Double(bridge[$0].change) }),
        ]
      })
  }
}
