import Commerce
import Metrics
import Presentation
import TerminalUI

/// The part of panel 9 about what was brought out: the launches, and one of them week by week.
struct LaunchesView: Equatable, Sendable {
  /// Its parts, in the order in which Tab goes through them.
  enum Part: Equatable, Sendable {
    case list, weeks
  }

  private(set) var list = SortedList(by: LaunchColumn.start)
  private(set) var weekCursor = ListCursor(row: .max)
  /// Whether the weeks are drawn as curves.
  private(set) var showsChart = true

  mutating func preferTable() { showsChart = false }

  /// The launches in the order of the list.
  func rows(_ context: ScreenContext) -> Loadable<[LaunchFigures]> {
    context.load(.launches(asOf: context.asOf)) {
      guard case .launches(let launches) = $0 else { return nil }
      return LaunchesTables.sorted(launches, by: list)
    }
  }

  /// The launch under the cursor; nil without any.
  func chosen(_ rows: [LaunchFigures]) -> LaunchFigures? {
    list.cursor.row(of: rows.count).map { rows[$0] }
  }

  /// The place of the week under the cursor, at first the one that begins with the launch.
  func weekPlace(_ launch: LaunchComparison) -> Int? {
    guard weekCursor.row == .max else { return weekCursor.row(of: launch.weeks.count) }
    return launch.weeks.firstIndex { $0.number == 1 }
  }

  func layout(_ rows: [LaunchFigures], _ part: Part, _ context: ScreenContext) -> DetailLayout {
    let table = (chosen(rows)?.comparison?.weeks.count ?? 0) + DetailLayout.frame
    return DetailLayout(
      context, listHasFocus: part == .list, rows: rows.count,
      detail: showsChart ? 9...16 : table...table, notes: 7)
  }

  /// The rows of the view while another has the keys, from the fewest to those that show all of it.
  func heights(_ context: ScreenContext) -> [Int] {
    let rows = rows(context).value ?? []
    let count = rows.count
    guard count > 0 else {
      return [ViewStack.listHeight(0), ViewStack.wordsHeight(context.area.width)]
    }
    let weeks = (chosen(rows)?.comparison?.weeks.count ?? 0) + DetailLayout.frame
    return [
      ViewStack.listHeight(count), min(count, 8) + DetailLayout.frame,
      max(count, 3) + DetailLayout.frame + (showsChart ? 12 : weeks) + 7,
    ]
  }

  func commands(_ part: Part, _ context: ScreenContext) -> [Command] {
    guard let rows = rows(context).value else { return [.nextPart] }
    guard !rows.isEmpty else { return [.newSegment, .nextPart] }
    let change: [Command] = [.newSegment, .editSegment, .removeSegment]
    return switch part {
    case .list:
      [.open, .nextPart, .explain] + change
        + [.export, .moveDown, .sortColumn, .sortDirection, .copy, .zoom]
    case .weeks:
      [.open, .nextPart, .explain, .tableOrChart] + change + [.export, .moveDown, .copy, .zoom]
    }
  }

  func hint(_ command: Command, _ strings: Strings) -> String? {
    switch command {
    case .newSegment: strings.newLaunch
    case .tableOrChart: showsChart ? nil : strings.chartHint
    default: nil
    }
  }

  /// Sorts the list by the column whose header was pressed; the weeks are then those of another launch.
  mutating func sort(byHeader place: Int, _ strings: Strings) -> ScreenAction {
    weekCursor = ListCursor(row: .max)
    return list.sort(byHeader: place, strings)
  }

  mutating func handle(
    _ command: Command, _ part: Part, _ context: ScreenContext
  ) -> ScreenAction? {
    guard let rows = rows(context).value else { return nil }
    let chosen = chosen(rows)
    switch (part, command) {
    case (_, .newSegment):
      return .cover(.entry(EntryEditor(new: .launch, asOf: context.asOf)))
    case (_, .editSegment):
      return chosen.map { .cover(.entry(EntryEditor($0.launch))) } ?? .done
    case (_, .removeSegment):
      return chosen.map { .ask(.removeEntry(.launch, $0.launch.name)) } ?? .done
    case (.list, .open):
      return chosen.map { open($0, context) } ?? .done
    case (.list, _):
      let action = list.handle(
        command, count: rows.count,
        height: TitledTable.visibleRowCount(in: layout(rows, part, context).list), context.strings)
      // Another launch begins at its own first week.
      if self.chosen(rows)?.launch != chosen?.launch { weekCursor = ListCursor(row: .max) }
      return action
    case (.weeks, .tableOrChart):
      showsChart.toggle()
      return .done
    case (.weeks, _):
      guard let chosen, let launch = chosen.comparison, let place = weekPlace(launch) else {
        return nil
      }
      if command == .open {
        return .open(
          .parts(
            FigurePartsScreen(.launchWeek(chosen.launch.name, launch.weeks[place].number))))
      }
      var cursor = weekCursor
      cursor.row = place
      guard
        cursor.move(
          along(command), count: launch.weeks.count,
          height: TitledTable.visibleRowCount(in: layout(rows, part, context).detail))
      else { return nil }
      weekCursor = cursor
      return .done
    }
  }

  /// On the chart weeks lie beside each other.
  private func along(_ command: Command) -> Command {
    switch command {
    case .moveLeft where showsChart: .moveUp
    case .moveRight where showsChart: .moveDown
    default: command
    }
  }

  /// What a launch is made of; why there is nothing where it has not begun.
  private func open(_ figures: LaunchFigures, _ context: ScreenContext) -> ScreenAction {
    figures.comparison == nil
      ? .tell(Message(LaunchesTables(context).words(figures)))
      : .open(.parts(FigurePartsScreen(.launch(figures.launch.name))))
  }

  mutating func choose(_ part: Part, row: Int) {
    switch part {
    case .list:
      if row != list.cursor.row { weekCursor = ListCursor(row: .max) }
      list.choose(row: row)
    case .weeks: weekCursor.row = row
    }
  }

  func explanation(_ part: Part, _ context: ScreenContext) -> Explanation? {
    guard let rows = rows(context).value, let figures = chosen(rows) else { return nil }
    let parts = LaunchParts(figures, context)
    guard part == .weeks, let week = chosenWeek(figures) else { return parts.made.explanation }
    return parts.made(week).explanation
  }

  /// The week under the cursor; nil of a launch that has not begun.
  func chosenWeek(_ figures: LaunchFigures) -> LaunchComparison.Week? {
    figures.comparison.flatMap { launch in weekPlace(launch).map { launch.weeks[$0] } }
  }

  func copyText(_ part: Part, _ context: ScreenContext) -> String? {
    guard let rows = rows(context).value, let figures = chosen(rows) else { return nil }
    let tables = LaunchesTables(context)
    guard part == .weeks, let week = chosenWeek(figures) else { return tables.words(figures) }
    return tables.words(figures, week)
  }

  func export(_ part: Part, _ context: ScreenContext) -> ScreenExport? {
    guard let rows = rows(context).value, let figures = chosen(rows) else { return nil }
    let tables = LaunchesTables(context)
    return part == .list
      ? ScreenExport(
        list: tables.exported(rows), fileName: FileName.made(from: context.strings.launchesTitle))
      : ScreenExport(
        list: tables.exportedWeeks(of: figures),
        fileName: FileName.made(from: figures.launch.name))
  }
}
