import Commerce
import Metrics
import Presentation
import TerminalUI

/// Panel 9: what trials and codes did, arm beside arm; and what was begun for all, before beside after.
struct TrialsScreen: ScreenModel {
  /// The panel's parts, in the order in which Tab goes through them.
  enum Part: Int, CaseIterable {
    case list, arms, initiatives, ages, whatIf

    /// The same of the initiatives; nil for a part of the trials.
    var ofInitiatives: InitiativesView.Part? {
      switch self {
      case .list, .arms: nil
      case .initiatives: .list
      case .ages: .ages
      case .whatIf: .whatIf
      }
    }

    init(_ part: InitiativesView.Part) {
      switch part {
      case .list: self = .initiatives
      case .ages: self = .ages
      case .whatIf: self = .whatIf
      }
    }
  }

  private(set) var part = Part.list
  private(set) var list = SortedList(by: TrialColumn.start)
  private(set) var armCursor = ListCursor()
  private(set) var measure = TrialMeasure.repeatRate
  /// Whether the arms are drawn as bars.
  private(set) var showsChart = false
  /// What stands on the panel in the place of the trials while one of its parts has the keys.
  private(set) var initiatives = InitiativesView()

  var screen: Screen { .trials(self) }

  func title(_ context: ScreenContext) -> String { context.strings.panelName(.trials) }

  func scope(_ context: ScreenContext) -> String {
    context.shop.latestDay == nil
      ? ""
      : part.ofInitiatives == nil
        ? context.strings.trialsScope : context.strings.initiativesScope
  }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    guard context.shop.latestDay != nil else { return [] }
    return part.ofInitiatives == nil
      ? [.trials(asOf: context.asOf)] : [.initiatives(asOf: context.asOf)]
  }

  /// The trials as they are sorted.
  func trials(_ context: ScreenContext) -> Loadable<[TrialFigures]> {
    context.load(.trials(asOf: context.asOf)) { answer in
      guard case .trials(let trials) = answer else { return nil }
      return list.column.sorted(
        trials, by: measure, descending: list.descending, context.strings)
    }
  }

  /// The trial under the cursor; nil without any.
  func chosen(_ trials: [TrialFigures]) -> TrialFigures? {
    list.cursor.row(of: trials.count).map { trials[$0] }
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard context.shop.latestDay != nil else { return [] }
    if let part = part.ofInitiatives { return initiatives.commands(part, context) }
    guard let trials = trials(context).value, !trials.isEmpty else { return [.nextPart] }
    return [.open, .nextPart, .explain, .nextMeasure, .export, .moveDown]
      + (part == .arms ? [.tableOrChart] : [.sortColumn, .sortDirection]) + [.copy, .zoom]
  }

  func hint(_ command: Command, _ strings: Strings) -> String? {
    if let part = part.ofInitiatives { return initiatives.hint(command, part, strings) }
    return switch command {
    case .nextMeasure: strings.measureHint(measure)
    case .tableOrChart: showsChart ? nil : strings.chartHint
    default: nil
    }
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    guard context.shop.latestDay != nil else { return nil }
    if command == .nextPart || command == .previousPart {
      move(command == .nextPart ? 1 : -1, context)
      return .done
    }
    if let part = part.ofInitiatives { return initiatives.handle(command, part, context) }
    guard let trials = trials(context).value, let chosen = chosen(trials) else { return nil }
    let layout = TrialsLayout(
      context, focus: part, trials: trials.count, arms: chosen.arms.count)
    switch command {
    case .nextMeasure:
      measure = measure.other
      return .tell(Message(context.strings.measureName(measure)))
    case .tableOrChart:
      guard part == .arms else { return nil }
      showsChart.toggle()
    case .open:
      guard part == .arms else {
        part = .arms
        return .done
      }
      return people(chosen, context).map { .open(.customers($0)) } ?? .done
    case .moveLeft, .moveRight: return nil
    default:
      switch part {
      case .arms:
        return armCursor.move(
          command, count: chosen.arms.count,
          height: showsChart
            ? TitledBars.visibleRowCount(in: layout.arms)
            : TitledTable.visibleRowCount(in: layout.arms)) ? .done : nil
      default:
        return list.handle(
          command, count: trials.count, height: TitledTable.visibleRowCount(in: layout.list),
          context.strings)
      }
    }
    return .done
  }

  /// Goes to the next part, or the one before, that has something to choose.
  private mutating func move(_ step: Int, _ context: ScreenContext) {
    let hasArms = trials(context).value?.isEmpty == false
    let hasAges = context.shop.initiatives.contains { $0.start <= context.asOf }
    let parts = Part.allCases.filter { each in
      each == part || (each != .arms || hasArms) && (each != .ages || hasAges)
    }
    let place = parts.firstIndex(of: part) ?? 0
    part = parts[(place + step + parts.count) % parts.count]
  }

  mutating func choose(part place: Int, row: Int, column: Int, _ context: ScreenContext) {
    guard let pressed = Part(rawValue: place) else { return }
    part = pressed
    if let part = pressed.ofInitiatives {
      initiatives.choose(part, row: row)
    } else if pressed == .list {
      list.choose(row: row)
    } else {
      armCursor.row = row
    }
  }

  mutating func sort(
    byHeader column: Int, ofPart place: Int, _ context: ScreenContext
  ) -> ScreenAction {
    guard place == Part.list.rawValue else { return .done }
    part = .list
    return list.sort(byHeader: column, of: TrialsTables.sortColumns, context.strings)
  }

  /// The people of the arm under the cursor. Of a trial they add up to what stands there; of codes each person has days
  /// of his own, and the list has all that they bought.
  private func people(_ trial: TrialFigures, _ context: ScreenContext) -> CustomerListScreen? {
    guard let place = armCursor.row(of: trial.arms.count) else { return nil }
    let arm = trial.arms[place]
    let strings = context.strings
    let title = strings.armTitle(strings.trialName(trial.subject), strings.armName(arm.name))
    switch trial.subject {
    case .trial(let trial):
      let days = DayRange(
        first: trial.start.advanced(by: 1),
        last: max(trial.start.advanced(by: 1), min(trial.lastDay, context.asOf)))
      return CustomerListScreen(
        .trialArm(TrialArmChoice(trial: trial.name, arm: arm.name)),
        occasions: OccasionScope(days: days), title: .words(title))
    case .codes(let question):
      return CustomerListScreen(
        .codeArm(question, isSecond: place == 1), title: .words(title))
    }
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    if let part = part.ofInitiatives { return initiatives.explanation(part, context) }
    guard let trials = trials(context).value, let chosen = chosen(trials) else { return nil }
    return TrialsTables(measure, context).explanation(chosen)
  }

  func copyText(_ context: ScreenContext) -> String? {
    if let part = part.ofInitiatives { return initiatives.copyText(part, context) }
    guard let trials = trials(context).value, let chosen = chosen(trials) else { return nil }
    let tables = TrialsTables(measure, context)
    guard part == .arms else { return tables.words(chosen) }
    return armCursor.row(of: chosen.arms.count).map { tables.words(chosen, arm: $0) }
  }

  /// The people of an arm; of the list both measures of every arm.
  func export(_ context: ScreenContext) -> ScreenExport? {
    if let part = part.ofInitiatives { return initiatives.export(part, context) }
    guard let trials = trials(context).value, let chosen = chosen(trials) else { return nil }
    guard part == .arms else {
      return ScreenExport(
        list: TrialsTables(measure, context).exported(trials),
        fileName: FileName.made(from: context.strings.trialsTitle))
    }
    return people(chosen, context).map { list in
      ScreenExport(
        list: .customers(list.query(context)), fileName: FileName.made(from: list.title(context)))
    }
  }
}
