import Commerce
import Metrics
import Presentation
import TerminalUI

/// How much of the best customers' shares is whose, as cells, as parts and in words.
struct ConcentrationParts {
  private let concentration: Concentration
  /// All of history without one.
  private let period: Period?
  private let context: ScreenContext

  init(_ concentration: Concentration, _ period: Period?, _ context: ScreenContext) {
    self.concentration = concentration
    self.period = period
    self.context = context
  }

  private var strings: Strings { context.strings }
  private var days: Range<CalendarDay>? { period.map { $0.start..<$0.end } }

  private func top(_ percent: Int) -> Concentration.Top? {
    concentration.tops.first { $0.percent == percent }
  }

  private func text(_ share: Figure<Double>) -> String {
    switch share {
    case .value(let value): strings.number.percentage(value)
    case .undefined: Strings.dash
    }
  }

  static func columns(_ strings: Strings) -> [TableColumn] {
    zip(strings.concentrationColumns, [(9, 12, 0), (8, 16, 0), (9, 11, 2), (7, 9, 0), (9, 11, 1)])
      .enumerated().map { place, column in
        TableColumn(
          column.0, alignment: place < 2 ? .left : .right, minimumWidth: column.1.0,
          idealWidth: column.1.1, priority: column.1.2)
      }
  }

  func cells(_ percent: Int) -> [TableCell] {
    guard let top = top(percent) else { return [] }
    let role: StyleRole = concentration.customers < SmallSample.limit ? .uncertain : .text
    let mark = concentration.customers < SmallSample.limit ? "~" : ""
    return [
      strings.bestCustomers(percent), period.map(strings.date.period) ?? strings.allOfHistory,
      strings.number.count(top.customers),
      (top.netShare.value == nil ? "" : mark) + text(top.netShare),
      (top.marginShare.value == nil ? "" : mark) + text(top.marginShare),
    ].map { TableCell($0, role: role) }
  }

  func exported(_ percent: Int) -> [ExportValue] {
    guard let top = top(percent) else { return [] }
    return [
      .count(percent), .text(period?.description ?? strings.allOfHistory), .count(top.customers),
      .number(top.netShare.value), .number(top.marginShare.value),
    ]
  }

  func words(_ percent: Int) -> String {
    let share = top(percent).map { text($0.netShare) } ?? Strings.dash
    return "\(strings.bestCustomers(percent, period)): \(share) \(strings.concentrationColumns[3])"
  }

  /// Net of the best and of all, and the same of margin.
  func parts(ofBest percent: Int) -> FigureParts {
    guard let top = top(percent), concentration.customers > 0 else { return FigureParts() }
    let upTo = period.map { min($0.lastDay, context.asOf) }
    let scope = OccasionScope(
      days: period.map { DayRange($0, asOf: context.asOf) },
      movesRefunds: context.shop.refundBooking == .onRefundDay)
    func part(_ name: String, _ amount: Int64, _ people: CustomerSelection) -> FigurePart {
      .money(name, amount, opens: .customers(people, scope, upTo: upTo))
    }
    func best(_ basis: ValueBasis) -> CustomerSelection {
      .top(TopCustomers(percent: percent, by: basis, on: days))
    }
    let everybody = days.map(CustomerSelection.on) ?? .all
    return FigureParts(
      parts: [
        part(strings.amountOfBest(percent, by: .net), top.net, best(.net)),
        part(strings.amountOfAll(.net), concentration.net, everybody),
        part(strings.amountOfBest(percent, by: .margin), top.margin, best(.margin)),
        part(strings.amountOfAll(.margin), concentration.margin, everybody),
      ], explanation: explanation(top))
  }

  private func explanation(_ top: Concentration.Top) -> Explanation {
    func line(_ basis: ValueBasis, _ part: Int64, _ all: Int64, _ share: Figure<Double>) -> String {
      let reason = share.undefinedReason.map { " (\(strings.reason($0)))" } ?? ""
      return "\(strings.amountOfBest(top.percent, by: basis)) / \(strings.amountOfAll(basis)) = "
        + "\(context.money(part)) / \(context.money(all)) = \(text(share))\(reason)"
    }
    return Explanation(
      title: strings.bestCustomers(top.percent, period),
      definition: strings.concentrationDefinition(top.percent) + context.marginNote(isAfter: false),
      formula: [
        line(.net, top.net, concentration.net, top.netShare),
        line(.margin, top.margin, concentration.margin, top.marginShare),
      ],
      population:
        "\(strings.number.count(top.customers)) / \(strings.customers(concentration.customers))",
      leftOut: strings.leftOutOfCustomerFigures
        + (context.shop.knownCosts.share(asOf: context.asOf).map {
          $0 < 1 ? [strings.costsCountAsZero($0)] : []
        } ?? []) + ((top.marginShare.value ?? 0) > 1 ? [strings.concentrationAboveWhole] : [])
        + ((top.netShare.value ?? 0) > 1 ? [strings.concentrationOfNetAboveWhole] : []),
      queries: [.concentration(concentration, top, on: days, asOf: context.asOf)])
  }
}
