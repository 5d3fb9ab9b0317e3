import Metrics
import Presentation
import TerminalUI

/// The trials of panel 9 as cells, in words, and as they leave the program.
struct TrialsTables {
  private let measure: TrialMeasure
  private let sorting: SortedList<TrialColumn>?
  private let context: ScreenContext

  init(
    _ measure: TrialMeasure, sorting: SortedList<TrialColumn>? = nil, _ context: ScreenContext
  ) {
    self.measure = measure
    self.sorting = sorting
    self.context = context
  }

  private var strings: Strings { context.strings }

  // MARK: Values

  private func name(_ trial: TrialFigures) -> String {
    TextWidth.sanitized(strings.trialName(trial.subject))
  }

  private func figure(_ arm: ComparedArm) -> Figure<Double> {
    measure == .repeatRate ? arm.repeatRate : arm.marginPerCustomer
  }

  private func text(_ value: Double) -> String {
    measure == .repeatRate ? strings.number.percentage(value) : context.money(value)
  }

  private func text(_ figure: Figure<Double>) -> String {
    figure.value.map(text) ?? Strings.dash
  }

  /// Shares are apart by points, not by percent of one of them.
  private func change(_ value: Double?) -> String {
    guard let value else { return Strings.dash }
    let text = measure == .repeatRate ? strings.number.points(value) : context.money(value)
    return strings.number.signed(text)
  }

  /// Of points the second end alone has the unit.
  private func interval(_ comparison: ArmComparison) -> String {
    comparison.interval.map {
      let low = change($0.lowerBound)
      return strings.span(
        from: measure == .repeatRate ? String(low.prefix { $0 != " " }) : low,
        to: change($0.upperBound))
    } ?? Strings.dash
  }

  private func pValue(_ comparison: ArmComparison) -> String {
    comparison.pValue.value.map(strings.pValue) ?? Strings.dash
  }

  private func role(_ verdict: ArmComparison.Verdict) -> StyleRole {
    switch verdict {
    case .running: .inProgress
    case .open: .dim
    case .higher: .better
    case .lower: .worse
    }
  }

  // MARK: The list

  /// What each column of the list sorts by.
  static let sortColumns: [TrialColumn?] = [.name, .people, .difference, .pValue, nil]

  var columns: [TableColumn] {
    let titles = strings.trialColumns
    func column(
      _ place: Int, _ alignment: TextAlignment, _ minimum: Int, _ ideal: Int, _ priority: Int = 0,
      grows: Bool = false
    ) -> TableColumn {
      let isSorted = sorting?.column == Self.sortColumns[place] && sorting != nil
      return TableColumn(
        titles[place], alignment: alignment, minimumWidth: minimum, idealWidth: ideal,
        priority: priority, grows: grows,
        sort: isSorted ? (sorting?.descending == true ? .descending : .ascending) : nil)
    }
    return [
      column(0, .left, 17, 24, grows: true), column(1, .right, 6, 8, 1),
      column(2, .right, max(10, context.moneyWidth(9)), 12), column(3, .right, 7, 8, 2),
      column(4, .left, 19, 20),
    ]
  }

  func cells(_ trial: TrialFigures) -> [TableCell] {
    let people = trial.arms.reduce(0) { $0 + $1.people.assigned }
    let comparison = trial.leading(measure)
    return [
      TableCell(name(trial)), TableCell(strings.number.count(people)),
      TableCell(change(comparison?.difference.value)),
      TableCell(comparison.map(pValue) ?? Strings.dash),
      TableCell(
        comparison.map { strings.verdict($0.verdict) } ?? Strings.dash,
        role: comparison.map { role($0.verdict) } ?? .dim),
    ]
  }

  // MARK: The arms

  var armColumns: [TableColumn] {
    let titles = strings.armColumns(measure)
    func figure(_ place: Int, _ width: Int, _ priority: Int) -> TableColumn {
      TableColumn(
        titles[place], alignment: .right, minimumWidth: width, idealWidth: width + 1,
        priority: priority)
    }
    return [
      TableColumn(titles[0], minimumWidth: 9, idealWidth: 20, grows: true), figure(1, 6, 0),
      figure(2, max(11, context.moneyWidth(8)), 0), figure(3, max(10, context.moneyWidth(8)), 1),
      figure(4, measure == .repeatRate ? 19 : 22, 2), figure(5, 7, 3), figure(6, 7, 4),
    ]
  }

  func cells(_ trial: TrialFigures, arm place: Int) -> [TableCell] {
    let arm = trial.arms[place]
    let small = arm.people.observable < SmallSample.limit
    let own = [
      TableCell(TextWidth.sanitized(strings.armName(arm.name))),
      TableCell(strings.number.count(arm.people.observable)),
      TableCell(text(figure(arm.people)), role: small ? .dim : .text),
    ]
    guard let comparison = trial.comparison(measure, arm: place) else {
      return own + (0..<4).map { _ in TableCell("") }
    }
    return own + [
      TableCell(change(comparison.difference.value), role: role(comparison.verdict)),
      TableCell(interval(comparison)), TableCell(pValue(comparison)),
      TableCell(
        comparison.neededForSeen.value.map(strings.number.count) ?? Strings.dash, role: .dim),
    ]
  }

  func bars(_ trial: TrialFigures) -> [Flow.Part] {
    trial.arms.map { arm in
      let figure = figure(arm.people)
      return Flow.Part(
        label: TextWidth.sanitized(strings.armName(arm.name)), value: text(figure), start: 0,
        amount: max(0, figure.value ?? 0), role: .seriesA)
    }
  }

  /// What stands beside the title of the arms: when, and what is compared.
  func note(_ trial: TrialFigures) -> String {
    switch trial.subject {
    case .trial(let own):
      TextWidth.sanitized(strings.trialDays(own, isRunning: trial.isRunning))
    case .codes(let question):
      strings.codeDays(
        question,
        waiting: trial.arms.reduce(0) { $0 + $1.people.assigned - $1.people.observable })
    }
  }

  func title(_ trial: TrialFigures) -> String {
    "\(name(trial)): \(strings.measureName(measure))"
  }

  /// What is to be said of a trial besides its numbers.
  ///
  /// - Parameter place: the arm that it is said of; without one that which differs most.
  func notes(_ trial: TrialFigures, arm place: Int? = nil) -> [String] {
    var notes: [String] = []
    let chosen = place.flatMap { trial.comparison(measure, arm: $0) }
    if let comparison = chosen ?? trial.leading(measure) {
      if comparison.verdict == .running { notes.append(strings.runningNote) }
      func people(_ needed: Figure<Int>) -> String {
        needed.value.map(strings.number.count)
          ?? needed.undefinedReason.map { "\(Strings.dash) (\(strings.reason($0)))" }
          ?? Strings.dash
      }
      notes.append(
        strings.neededNote(
          seen: people(comparison.neededForSeen), mattering: people(comparison.neededForMattering),
          difference: trial.mattering))
    }
    if case .codes = trial.subject { notes.append(strings.codesAreNoLot) }
    return notes
  }

  // MARK: In words

  /// `spring, letter: 24.0 %, +4.1 % (+0.2 % to +8.0 %), p 0.041: better`
  func words(_ trial: TrialFigures, arm place: Int) -> String {
    let arm = trial.arms[place]
    let own =
      "\(name(trial)), \(TextWidth.sanitized(strings.armName(arm.name))): \(text(figure(arm.people)))"
    guard let comparison = trial.comparison(measure, arm: place) else { return own }
    return own + ", "
      + strings.trialLine(
        strings.verdict(comparison.verdict), difference: change(comparison.difference.value),
        interval: interval(comparison), p: pValue(comparison))
  }

  func words(_ trial: TrialFigures) -> String {
    trial.arms.indices.map { words(trial, arm: $0) }.joined(separator: "\n")
  }

  func exported(_ trials: [TrialFigures]) -> ExportRequest.List {
    .table(
      columns: strings.trialExportColumns,
      rows: trials.flatMap { trial in
        trial.arms.indices.map { place in
          let people = trial.arms[place].people
          let rate = trial.comparison(.repeatRate, arm: place)
          let margin = trial.comparison(.margin, arm: place)
          return [
            .text(strings.trialName(trial.subject)), .text(trial.arms[place].name),
            .number(Double(people.observable)), .number(Double(people.repeaters)),
            .number(people.repeatRate.value), context.units(people.marginPerCustomer.value),
            .number(rate?.difference.value), .number(rate?.pValue.value),
            context.units(margin?.difference.value), .number(margin?.pValue.value),
          ]
        }
      })
  }

  func explanation(_ trial: TrialFigures) -> Explanation {
    let (query, isTrial): (FigureQuery, Bool) =
      switch trial.subject {
      case .trial(let own): (.arms(of: own, trial.arms, asOf: context.asOf), true)
      case .codes(let question): (.codes(question, trial.arms, asOf: context.asOf), false)
      }
    return Explanation(
      title: title(trial), definition: strings.armDefinition(trial.subject),
      formula: trial.arms.map { arm in
        let people = arm.people
        let whole = TextWidth.sanitized(strings.armName(arm.name))
        return measure == .repeatRate
          ? "\(whole): \(strings.number.count(people.repeaters)) / \(strings.number.count(people.observable)) = \(text(figure(people)))"
          : "\(whole): \(context.money(people.grossMargin)) / \(strings.number.count(people.observable)) = \(text(figure(people)))"
      }
        + [""] + trial.arms.indices.dropFirst().map { words(trial, arm: $0) },
      population: note(trial), leftOut: isTrial ? [strings.consentLeavesOut] : [],
      compared: notes(trial) + strings.trialTests, queries: [query])
  }
}
