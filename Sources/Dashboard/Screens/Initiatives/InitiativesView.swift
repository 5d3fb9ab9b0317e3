import Commerce
import Metrics
import Presentation
import TerminalUI

/// The part of panel 9 about what was begun for all, not for a lot of people: the initiatives, one of them at each age,
/// and what would follow if the shop's figures were others.
struct InitiativesView: Equatable, Sendable {
  /// Its parts, in the order in which Tab goes through them.
  enum Part: Equatable, Sendable {
    case list, ages, whatIf
  }

  private(set) var list = SortedList(by: InitiativeColumn.start)
  private(set) var ageCursor = ListCursor(row: .max)
  private(set) var whatIfCursor = ListCursor()
  /// How far levers are turned, in points or percent.
  private(set) var changes: [WhatIfLever: Int] = [:]
  /// Whether the ages are drawn as curves.
  private(set) var showsChart = false

  mutating func preferTable() { showsChart = false }

  func page(_ context: ScreenContext) -> Loadable<InitiativesPage> {
    context.load(.initiatives(asOf: context.asOf)) {
      if case .initiatives(let page) = $0 { page } else { nil }
    }
  }

  /// The initiatives in the order of the list.
  func rows(_ page: InitiativesPage) -> [InitiativeFigures] {
    InitiativesTables.sorted(page.initiatives, by: list)
  }

  /// The initiative under the cursor; nil without any.
  func chosen(_ page: InitiativesPage) -> InitiativeFigures? {
    let rows = rows(page)
    return list.cursor.row(of: rows.count).map { rows[$0] }
  }

  /// The place of the age under the cursor, at first that which speaks for the initiative.
  func agePlace(_ figures: InitiativeFigures) -> Int? {
    guard ageCursor.row == .max else { return ageCursor.row(of: figures.ages.count) }
    let leading = figures.ages.firstIndex { $0.days == figures.leading?.days }
    return leading ?? figures.ages.indices.first
  }

  /// The age under the cursor.
  func chosenAge(_ figures: InitiativeFigures) -> InitiativeFigures.Age? {
    agePlace(figures).map { figures.ages[$0] }
  }

  /// The row of the what-if under the cursor.
  var row: WhatIfRow { WhatIfRow.all[whatIfCursor.row(of: WhatIfRow.all.count) ?? 0] }

  func layout(
    _ page: InitiativesPage, _ part: Part, _ context: ScreenContext
  ) -> InitiativesLayout {
    InitiativesLayout(
      context, focus: part, initiatives: page.initiatives.count, showsChart: showsChart)
  }

  /// The rows that the view is worth, from the fewest to those that show all of it.
  ///
  /// - Parameter focus: the part with the keys; nil where another view has them.
  func heights(_ context: ScreenContext, focus: Part? = nil) -> [Int] {
    InitiativesLayout.heights(
      page(context).value?.initiatives.count ?? 0, focus: focus, width: context.area.width,
      showsChart: showsChart)
  }

  func commands(_ part: Part, _ context: ScreenContext) -> [Command] {
    guard let page = page(context).value else { return [.nextPart] }
    let change: [Command] =
      [.newSegment] + (chosen(page) == nil ? [] : [.editSegment, .removeSegment])
    switch part {
    case .list where page.initiatives.isEmpty: return [.newSegment, .nextPart]
    case .list:
      return [.open, .nextPart, .explain] + change
        + [.export, .moveDown, .sortColumn, .sortDirection, .copy, .zoom]
    case .ages:
      return [.open, .nextPart, .explain, .tableOrChart] + change
        + [.export, .moveDown, .copy, .zoom]
    case .whatIf:
      return [.moveLeft, .open, .nextPart, .explain]
        + (isTurned ? [.removeSegment] : []) + [.export, .moveDown, .copy, .zoom]
    }
  }

  func hint(_ command: Command, _ part: Part, _ strings: Strings) -> String? {
    switch command {
    case .newSegment: strings.newInitiative
    case .moveLeft where part == .whatIf: strings.whatIfHint
    case .removeSegment where part == .whatIf: strings.whatIfBack
    case .tableOrChart: showsChart ? nil : strings.chartHint
    default: nil
    }
  }

  /// Whether the lever under the cursor is turned.
  private var isTurned: Bool {
    if case .lever(let lever) = row { changes[lever] != nil } else { false }
  }

  mutating func handle(
    _ command: Command, _ part: Part, _ context: ScreenContext
  ) -> ScreenAction? {
    guard let page = page(context).value else { return nil }
    let layout = layout(page, part, context)
    switch (part, command) {
    case (.list, .newSegment), (.ages, .newSegment):
      return .cover(.entry(EntryEditor(new: .initiative, asOf: context.asOf)))
    case (.list, .editSegment), (.ages, .editSegment):
      return chosen(page).map {
        .cover(.entry(EntryEditor($0.initiative, context.shop.currency)))
      } ?? .done
    case (.list, .removeSegment), (.ages, .removeSegment):
      return chosen(page).map { .ask(.removeEntry(.initiative, $0.initiative.name)) } ?? .done
    case (.list, .open):
      guard let figures = chosen(page), let age = figures.leading ?? figures.ages.first else {
        return .done
      }
      return open(figures, age)
    case (.list, _):
      let before = chosen(page)?.initiative.name
      let action = list.handle(
        command, count: page.initiatives.count,
        height: TitledTable.visibleRowCount(in: layout.list), context.strings)
      // Another initiative begins at the age that speaks for it.
      if chosen(page)?.initiative.name != before { ageCursor = ListCursor(row: .max) }
      return action
    case (.ages, _): return handleAges(command, page, layout)
    case (.whatIf, _): return handleWhatIf(command, layout)
    }
  }

  /// What an initiative's figures at an age are made of.
  private func open(
    _ figures: InitiativeFigures, _ age: InitiativeFigures.Age
  ) -> ScreenAction {
    .open(.parts(FigurePartsScreen(.initiative(figures.initiative.name, days: age.days))))
  }

  private mutating func handleAges(
    _ command: Command, _ page: InitiativesPage, _ layout: InitiativesLayout
  ) -> ScreenAction? {
    guard let figures = chosen(page), let place = agePlace(figures) else { return nil }
    switch command {
    case .tableOrChart:
      showsChart.toggle()
      return .done
    case .open: return open(figures, figures.ages[place])
    default:
      var cursor = ageCursor
      cursor.row = place
      let height = TitledTable.visibleRowCount(in: layout.ages)
      guard cursor.move(command, count: figures.ages.count, height: height) else { return nil }
      ageCursor = cursor
      return .done
    }
  }

  private mutating func handleWhatIf(
    _ command: Command, _ layout: InitiativesLayout
  ) -> ScreenAction? {
    switch command {
    case .moveLeft, .moveRight: turn(by: command == .moveLeft ? -1 : 1)
    case .removeSegment: if case .lever(let lever) = row { changes[lever] = nil }
    case .open: return .open(.parts(FigurePartsScreen(.whatIf(row))))
    default:
      let height = TitledTable.visibleRowCount(in: layout.whatIf)
      return whatIfCursor.move(command, count: WhatIfRow.all.count, height: height) ? .done : nil
    }
    return .done
  }

  /// Turns the lever under the cursor; a row that follows has nothing to turn.
  private mutating func turn(by step: Int) {
    guard case .lever(let lever) = row else { return }
    let wanted = (changes[lever] ?? 0) + step
    let change = min(max(lever.range.lowerBound, wanted), lever.range.upperBound)
    changes[lever] = change == 0 ? nil : change
  }

  /// Sorts the list by the column whose header was pressed; the ages are then those of another initiative.
  mutating func sort(byHeader place: Int, _ strings: Strings) -> ScreenAction {
    ageCursor = ListCursor(row: .max)
    return list.sort(byHeader: place, strings)
  }

  mutating func choose(_ part: Part, row: Int) {
    switch part {
    case .list:
      if row != list.cursor.row { ageCursor = ListCursor(row: .max) }
      list.choose(row: row)
    case .ages: ageCursor.row = row
    case .whatIf: whatIfCursor.row = row
    }
  }

  func explanation(_ part: Part, _ context: ScreenContext) -> Explanation? {
    guard let page = page(context).value else { return nil }
    guard part != .whatIf else {
      return WhatIfParts(WhatIf(page.year, turning: changes), context).made(row).explanation
    }
    guard let figures = chosen(page),
      let age = part == .ages ? chosenAge(figures) : figures.leading ?? figures.ages.first
    else { return nil }
    return InitiativeParts(figures, age, context).explanation
  }

  func copyText(_ part: Part, _ context: ScreenContext) -> String? {
    guard let page = page(context).value else { return nil }
    guard part != .whatIf else { return table(page, context).words(row) }
    let tables = InitiativesTables(context)
    guard let figures = chosen(page) else { return nil }
    let ages = part == .ages ? chosenAge(figures).map { [$0] } ?? [] : figures.ages
    return ages.map { tables.words(figures, $0) }.joined(separator: "\n")
  }

  func export(_ part: Part, _ context: ScreenContext) -> ScreenExport? {
    guard let page = page(context).value else { return nil }
    guard part != .whatIf else {
      return ScreenExport(
        list: table(page, context).exported,
        fileName: FileName.made(from: context.strings.whatIfTitle))
    }
    guard !page.initiatives.isEmpty else { return nil }
    return ScreenExport(
      list: InitiativesTables(context).exported(rows(page)),
      fileName: FileName.made(from: context.strings.initiativesTitle))
  }

  func table(_ page: InitiativesPage, _ context: ScreenContext) -> WhatIfTable {
    WhatIfTable(
      whatIf: WhatIf(page.year, turning: changes), changes: changes, context: context)
  }
}
