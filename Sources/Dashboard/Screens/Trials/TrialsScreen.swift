import Commerce
import Metrics
import Presentation
import TerminalUI

/// Panel 9: what trials and codes did, arm beside arm; what was begun for all, before beside after; and what was brought
/// out, against what was to be expected.
struct TrialsScreen: PartedScreen {
  /// What stands on the panel while one of its parts has the keys, with that part.
  enum View: Equatable {
    case trials
    case initiatives(InitiativesView.Part)
    case launches(LaunchesView.Part)
  }

  /// The panel's parts, in the order in which Tab goes through them.
  enum Part: Int, ScreenPart {
    case list, arms, initiatives, ages, whatIf, launches, weeks

    var named: PanelPart {
      switch self {
      case .list: .trials
      case .arms: .trialArms
      case .initiatives: .initiatives
      case .ages: .initiativeAges
      case .whatIf: .whatIf
      case .launches: .launches
      case .weeks: .launchWeeks
      }
    }

    /// The view that it is a part of.
    var view: View {
      switch self {
      case .list, .arms: .trials
      case .initiatives: .initiatives(.list)
      case .ages: .initiatives(.ages)
      case .whatIf: .initiatives(.whatIf)
      case .launches: .launches(.list)
      case .weeks: .launches(.weeks)
      }
    }

    /// The place on the panel that it is a part of.
    var place: ViewStack.View {
      switch view {
      case .trials: .trials
      case .initiatives: .initiatives
      case .launches: .launches
      }
    }

    /// The part that a view has; of the trials the list.
    init(_ view: View) {
      self = Part.allCases.first { $0.view == view } ?? .list
    }
  }

  var part = Part.list
  private(set) var list = SortedList(by: TrialColumn.start)
  private(set) var armCursor = ListCursor()
  private(set) var measure = TrialMeasure.repeatRate
  /// Whether the arms are drawn as bars.
  private(set) var showsChart = false

  mutating func preferTable() {
    showsChart = false
    initiatives.preferTable()
    launches.preferTable()
  }

  private(set) var initiatives = InitiativesView()
  private(set) var launches = LaunchesView()

  var screen: Screen { .trials(self) }

  func title(_ context: ScreenContext) -> String { context.strings.panelName(.trials) }

  func scope(_ context: ScreenContext) -> String {
    guard context.shop.latestDay != nil else { return "" }
    return switch part.view {
    case .trials: context.strings.trialsScope
    case .initiatives: context.strings.initiativesScope
    case .launches: context.strings.launchesScope
    }
  }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    guard context.shop.latestDay != nil else { return [] }
    // What has the keys alone at first: the others would make it late, and are asked for once it is there.
    let own = query(of: part.place, context)
    guard ViewStack.hasRoom(context), context.isAnswered(own) else { return [own] }
    let others = ViewStack.View.allCases.filter { $0 != part.place }
    return [own] + others.map { query(of: $0, context) }
  }

  private func query(of view: ViewStack.View, _ context: ScreenContext) -> DataQuery {
    switch view {
    case .trials: .trials(asOf: context.asOf)
    case .initiatives: .initiatives(asOf: context.asOf)
    case .launches: .launches(asOf: context.asOf)
    }
  }

  /// Where the views stand.
  func stack(_ context: ScreenContext) -> ViewStack {
    let heights: [ViewStack.View: [Int]] = [
      .trials: heights(context), .initiatives: initiatives.heights(context),
      .launches: launches.heights(context),
    ]
    let wanted =
      if case .initiatives(let part) = part.view {
        initiatives.heights(context, focus: part)
      } else {
        heights[part.place]?.suffix(1) ?? []
      }
    return ViewStack(context, focus: part.place, heights: heights, wanted: Array(wanted))
  }

  /// What a view may look at, with the cells that it has.
  func context(of view: ViewStack.View, _ context: ScreenContext) -> ScreenContext {
    context.within(stack(context).places[view]?.area ?? context.area)
  }

  /// The rows of the trials while another view has the keys, from the fewest to those that show all of them.
  private func heights(_ context: ScreenContext) -> [Int] {
    guard let trials = trials(context).value, let chosen = chosen(trials) else {
      return [ViewStack.listHeight(0), ViewStack.wordsHeight(context.area.width)]
    }
    return [
      ViewStack.listHeight(trials.count), min(trials.count, 8) + DetailLayout.frame,
      max(trials.count, 3) + chosen.arms.count + 2 * DetailLayout.frame
        + noteHeight(chosen, width: context.area.width, context),
    ]
  }

  /// What is to be said of a trial, or of the arm under the cursor.
  func notes(_ chosen: TrialFigures, _ context: ScreenContext) -> [String] {
    TrialsTables(measure, context).notes(
      chosen, arm: part == .arms ? armCursor.row(of: chosen.arms.count) : nil)
  }

  /// The rows of that, with a blank one below; the same of each trial where it has the panel alone.
  private func noteHeight(
    _ chosen: TrialFigures, width: Int, _ context: ScreenContext
  ) -> Int {
    guard ViewStack.hasRoom(context) else { return 6 }
    return 1
      + TextBlock(paragraphs: notes(chosen, context).map { [TextSpan($0)] })
      .lineCount(width: width - 2)
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

  /// Where the trials and the arms of one of them stand.
  func layout(
    _ trials: [TrialFigures], _ chosen: TrialFigures, _ context: ScreenContext
  ) -> TrialsLayout {
    let own = self.context(of: .trials, context)
    return TrialsLayout(
      own, focus: part, trials: trials.count, arms: chosen.arms.count,
      notes: noteHeight(chosen, width: own.area.width, context))
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard context.shop.latestDay != nil else { return [] }
    switch part.view {
    case .initiatives(let part): return initiatives.commands(part, context)
    case .launches(let part): return launches.commands(part, context)
    case .trials: break
    }
    guard let trials = trials(context).value, !trials.isEmpty else { return [.nextPart] }
    return [.open, .nextPart, .explain, .nextMeasure, .export, .moveDown]
      + (part == .arms ? [.tableOrChart] : trials.count > 1 ? [.sortColumn, .sortDirection] : [])
      + [.copy, .zoom]
  }

  func hint(_ command: Command, _ strings: Strings) -> String? {
    switch part.view {
    case .initiatives(let part): return initiatives.hint(command, part, strings)
    case .launches: return launches.hint(command, strings)
    case .trials: break
    }
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
    switch part.view {
    case .initiatives(let part):
      return initiatives.handle(command, part, self.context(of: .initiatives, context))
    case .launches(let part):
      return launches.handle(command, part, self.context(of: .launches, context))
    case .trials: break
    }
    guard let trials = trials(context).value, let chosen = chosen(trials) else { return nil }
    let layout = layout(trials, chosen, context)
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
    let hasWeeks = !context.shop.launches.isEmpty
    let parts = Part.allCases.filter { each in
      switch each {
      case part: true
      case .arms: hasArms
      case .ages: hasAges
      case .weeks: hasWeeks
      default: true
      }
    }
    let place = parts.firstIndex(of: part) ?? 0
    part = parts[(place + step + parts.count) % parts.count]
  }

  mutating func choose(part place: Int, row: Int, column: Int, _ context: ScreenContext) {
    guard let pressed = Part(rawValue: place) else { return }
    part = pressed
    switch pressed.view {
    case .initiatives(let part): initiatives.choose(part, row: row)
    case .launches(let part): launches.choose(part, row: row)
    case .trials where pressed == .list: list.choose(row: row)
    case .trials: armCursor.row = row
    }
  }

  mutating func sort(
    byHeader column: Int, ofPart place: Int, _ context: ScreenContext
  ) -> ScreenAction {
    guard let pressed = Part(rawValue: place) else { return .done }
    part = pressed
    switch pressed {
    case .list:
      return list.sort(byHeader: column, of: TrialsTables.sortColumns, context.strings)
    case .initiatives: return initiatives.sort(byHeader: column, context.strings)
    case .launches: return launches.sort(byHeader: column, context.strings)
    case .arms, .ages, .whatIf, .weeks: return .done
    }
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
        occasions: OccasionScope(
          days: days, movesRefunds: context.shop.refundBooking == .onRefundDay,
          afterGiveaways: true), title: .words(title))
    case .codes(let question):
      return CustomerListScreen(
        .codeArm(question, isSecond: place == 1),
        occasions: OccasionScope(afterGiveaways: true), title: .words(title))
    }
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    switch part.view {
    case .initiatives(let part): return initiatives.explanation(part, context)
    case .launches(let part): return launches.explanation(part, context)
    case .trials: break
    }
    guard let trials = trials(context).value, let chosen = chosen(trials) else { return nil }
    return TrialsTables(measure, context).explanation(chosen)
  }

  func copyText(_ context: ScreenContext) -> String? {
    switch part.view {
    case .initiatives(let part): return initiatives.copyText(part, context)
    case .launches(let part): return launches.copyText(part, context)
    case .trials: break
    }
    guard let trials = trials(context).value, let chosen = chosen(trials) else { return nil }
    let tables = TrialsTables(measure, context)
    guard part == .arms else { return tables.words(chosen) }
    return armCursor.row(of: chosen.arms.count).map { tables.words(chosen, arm: $0) }
  }

  /// The people of an arm; of the list both measures of every arm.
  func export(_ context: ScreenContext) -> ScreenExport? {
    switch part.view {
    case .initiatives(let part): return initiatives.export(part, context)
    case .launches(let part): return launches.export(part, context)
    case .trials: break
    }
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
