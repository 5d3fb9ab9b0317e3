import Commerce
import Metrics
import Presentation
import TerminalUI

/// A column by which initiatives are sorted.
enum InitiativeColumn: PlacedColumn {
  case start, name, difference, returnOnInvestment

  func name(_ strings: Strings) -> String { strings.initiativeListColumns[place] }

  var beginsDescending: Bool { self != .name }

  var place: Int {
    switch self {
    case .name: 0
    case .start: 1
    case .difference: 5
    case .returnOnInvestment: 6
    }
  }
}

/// The initiatives and their ages as cells, in words, and as they leave the program.
struct InitiativesTables {
  private let context: ScreenContext
  private let words: InitiativeWords

  init(_ context: ScreenContext) {
    self.context = context
    words = InitiativeWords(context.strings, context.shop.currency)
  }

  private var strings: Strings { context.strings }

  private func role(_ verdict: InitiativeVerdict) -> StyleRole {
    switch verdict {
    case .waiting: .inProgress
    case .small: .uncertain
    case .notAlike, .open: .dim
    case .lower: .worse
    case .higher, .paid: .better
    }
  }

  func name(_ figures: InitiativeFigures) -> String {
    TextWidth.sanitized(figures.initiative.name)
  }

  /// The initiatives in the order of a column.
  static func sorted(
    _ initiatives: [InitiativeFigures], by list: SortedList<InitiativeColumn>
  ) -> [InitiativeFigures] {
    switch list.column {
    case .start:
      initiatives.sorted(descending: list.descending) { Double($0.initiative.start.number) }
    case .difference:
      initiatives.sorted(descending: list.descending) { $0.leading?.effect.difference.value }
    case .returnOnInvestment:
      initiatives.sorted(descending: list.descending) {
        $0.leading?.effect.returnOnInvestment.value
      }
    case .name: initiatives.sorted(descending: list.descending, byName: \.initiative.name)
    }
  }

  // MARK: The list

  func columns(sortedBy list: SortedList<InitiativeColumn>) -> [TableColumn] {
    let titles = strings.initiativeListColumns
    let money = max(10, context.moneyWidth(8))
    var columns = [
      TableColumn(titles[0], minimumWidth: 14, idealWidth: 22, grows: true),
      TableColumn(titles[1], minimumWidth: 11, idealWidth: 12, priority: 1),
      TableColumn(titles[2], alignment: .right, minimumWidth: 5, idealWidth: 5, priority: 2),
      TableColumn(
        titles[3], alignment: .right, minimumWidth: money, idealWidth: money, priority: 5),
      TableColumn(
        titles[4], alignment: .right, minimumWidth: money, idealWidth: money, priority: 4),
      TableColumn(titles[5], alignment: .right, minimumWidth: money, idealWidth: money),
      TableColumn(titles[6], alignment: .right, minimumWidth: 8, idealWidth: 8, priority: 3),
      TableColumn(titles[7], minimumWidth: 19, idealWidth: 20),
    ]
    columns[list.column.place].sort = list.descending ? .descending : .ascending
    return columns
  }

  func cells(_ figures: InitiativeFigures) -> [TableCell] {
    let start = strings.date.day(figures.initiative.start)
    guard let age = figures.leading else {
      let reason = figures.ages.first.flatMap { words.reason(figures, $0, asOf: context.asOf) }
      return [TableCell(name(figures)), TableCell(start)]
        + (0..<5).map { _ in TableCell(Strings.dash, role: .dim) }
        + [TableCell(reason ?? strings.verdict(.waiting), role: .inProgress)]
    }
    let role = role(age.effect.verdict)
    return [
      TableCell(name(figures)), TableCell(start), TableCell(ageName(age)),
      TableCell(words.value(age.before.people)), TableCell(words.value(age.after.people)),
      TableCell(words.difference(age.effect), role: role),
      TableCell(words.roi(age.effect), role: role),
      TableCell(strings.verdict(age.effect.verdict), role: role),
    ]
  }

  func ageName(_ age: InitiativeFigures.Age) -> String { strings.shortDays(age.days) }

  // MARK: The ages of one

  var ageColumns: [TableColumn] {
    let titles = strings.initiativeAgeColumns
    let money = max(9, context.moneyWidth(7))
    func figure(_ place: Int, _ width: Int, _ priority: Int) -> TableColumn {
      TableColumn(
        titles[place], alignment: .right, minimumWidth: width, idealWidth: width,
        priority: priority)
    }
    return [
      TableColumn(titles[0], alignment: .right, minimumWidth: 5, idealWidth: 5),
      figure(1, 6, 5), figure(2, money, 2), figure(3, 6, 4), figure(4, money, 1),
      figure(5, money + 1, 0),
      TableColumn(
        titles[6], alignment: .right, minimumWidth: 20, idealWidth: 27, priority: 3),
      figure(7, money + 1, 7),
      figure(8, 8, 6), TableColumn(titles[9], minimumWidth: 19, idealWidth: 20, priority: 8),
    ]
  }

  func cells(_ figures: InitiativeFigures, _ age: InitiativeFigures.Age) -> [TableCell] {
    let effect = age.effect
    let role = role(effect.verdict)
    func people(_ side: InitiativeFigures.Side) -> [TableCell] {
      let role: StyleRole =
        side.people.observable < InitiativeEffect.fewestPeople ? .uncertain : .text
      return [
        TableCell(strings.number.count(side.people.observable), role: role),
        TableCell(words.value(side.people), role: role),
      ]
    }
    let reason = words.reason(figures, age, asOf: context.asOf)
    return [TableCell(ageName(age))] + people(age.before) + people(age.after) + [
      TableCell(words.difference(effect), role: role),
      TableCell(reason ?? words.interval(effect), role: reason == nil ? .text : .inProgress),
      TableCell(words.gain(effect), role: role), TableCell(words.roi(effect), role: role),
      TableCell(strings.verdict(effect.verdict), role: role),
    ]
  }

  /// Lifetime value before and after, over the ages that both sides have reached.
  func chart(_ figures: InitiativeFigures, chosen: Int?) -> LineChart {
    let scale = strings.kpiScale(.lifetimeValue, context.shop.currency)
    func series(_ letter: String, _ role: StyleRole, _ side: (InitiativeFigures.Age) -> ComparedArm)
      -> LineChart.Series
    {
      LineChart.Series(
        letter: letter,
        points: figures.ages.map { age in
          age.effect.difference.value == nil
            ? nil
            : side(age).marginPerCustomer.value.map {
              .init(
                $0 * scale,
                isProvisional: side(age).observable < InitiativeEffect.fewestPeople)
            }
        }, role: role)
    }
    let titles = strings.initiativeAgeColumns
    return LineChart(
      series: [
        series(titles[1].lowercased(), .seriesB) { $0.before.people },
        series(titles[3].lowercased(), .seriesA) { $0.after.people },
      ],
      xLabels: figures.ages.map(ageName), unit: context.shop.currency?.code ?? "",
      crosshair: chosen, glyphs: context.glyphs, endFormat: { context.money($0 / scale) }
    ) { strings.number.compact($0) }
  }

  func facts(_ figures: InitiativeFigures) -> String {
    TextWidth.sanitized(
      strings.initiativeFacts(figures.initiative, costs: words.costs(figures.initiative)))
  }

  // MARK: In words

  /// `Savings card, 180 days: LTV € 30.10 (812) before, ...`
  func words(_ figures: InitiativeFigures, _ age: InitiativeFigures.Age) -> String {
    "\(strings.initiativeAge(name(figures), days: age.days)): "
      + words.line(figures, age, asOf: context.asOf)
  }

  func exported(_ initiatives: [InitiativeFigures]) -> ExportRequest.List {
    .table(
      columns: strings.initiativeExportColumns,
      rows: initiatives.flatMap { figures in
        figures.ages.map { row(figures, $0) }
      })
  }

  private func row(_ figures: InitiativeFigures, _ age: InitiativeFigures.Age) -> [ExportValue] {
    let (initiative, effect) = (figures.initiative, age.effect)
    return [
      .text(initiative.name), .text(initiative.start.description),
      context.units(Double(initiative.costs)), .text(initiative.who), .count(figures.customers),
      .count(age.days), .count(age.before.people.observable),
      context.units(age.before.people.marginPerCustomer.value),
      .count(age.after.people.observable),
      context.units(age.after.people.marginPerCustomer.value),
      context.units(effect.difference.value), context.units(effect.interval?.lowerBound),
      context.units(effect.interval?.upperBound), .number(effect.pValue.value),
      context.units(effect.gain.value), .number(effect.returnOnInvestment.value),
      .number(effect.returnInterval?.lowerBound), .number(effect.returnInterval?.upperBound),
      .text(effect.verdict.rawValue),
    ]
  }
}
