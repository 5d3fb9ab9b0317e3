import Commerce
import Metrics
import Presentation
import TerminalUI

/// Panel 7: when customers buy again, and what.
struct TimingScreen: ScreenModel {
  /// The panel's parts, in the order in which Tab goes through them.
  enum Part: Int, ScreenPart {
    case curve, ladder, intervals, rhythm

    var named: PanelPart {
      switch self {
      case .curve: .secondPurchase
      case .ladder: .purchaseLadder
      case .intervals: .purchaseIntervals
      case .rhythm: .returnDays
      }
    }
  }

  /// The day that the figures stand at: on the panel the as-of day, below a tile the end of the tile's period.
  let valueDay: ValueDay
  private(set) var part = Part.curve
  /// Days since the first purchase that somebody went to; nil is the day of the half, or 90.
  private(set) var chosenDay: Int?
  private(set) var ladderCursor = ListCursor()
  private(set) var intervalCursor = ListCursor()
  private(set) var rhythmCursor = ListCursor()
  /// Whether the curve is told in numbers.
  private(set) var showsTable = false
  /// What is bought, which Tab comes to behind the other parts.
  private(set) var products: ProductsPage
  /// Whether that is on screen.
  private(set) var isOnProducts = false

  init(_ valueDay: ValueDay = .asOf) {
    self.valueDay = valueDay
    products = ProductsPage(valueDay)
  }

  var screen: Screen { .timing(self) }

  mutating func preferTable() {
    showsTable = true
    products.preferTable()
  }

  func title(_ context: ScreenContext) -> String {
    isOnProducts ? context.strings.productsTitle : context.strings.panelName(.timing)
  }

  func scope(_ context: ScreenContext) -> String {
    guard context.shop.latestDay != nil else { return "" }
    let day = valueDay.day(context)
    return context.strings.valueScope(
      asOf: day, knownCosts: context.shop.knownCosts.share(asOf: day))
  }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    guard context.shop.latestDay != nil else { return [] }
    guard !isOnProducts else { return products.queries(context) }
    let day = valueDay.day(context)
    return [.timing(asOf: day)]
      + (TimingLayout(context, focus: part).products.isEmpty ? [] : [.products(asOf: day)])
  }

  func hint(_ command: Command, _ strings: Strings) -> String? {
    isOnProducts ? products.hint(command, strings) : nil
  }

  func timing(_ context: ScreenContext) -> Loadable<PurchaseTiming> {
    context.load(.timing(asOf: valueDay.day(context))) {
      if case .timing(let timing) = $0 { timing } else { nil }
    }
  }

  /// The day of the curve under the crosshair.
  func day(_ timing: PurchaseTiming) -> Int {
    min(max(0, chosenDay ?? timing.second.medianDays.value ?? 90), timing.lastCurveDay)
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard context.shop.latestDay != nil else { return [] }
    guard !isOnProducts else { return products.commands(context) }
    return [.open, .nextPart, .explain] + (part == .curve ? [.tableOrChart] : [])
      + [.export, .zoom, .copy, .moveDown] + (part == .curve ? [.moveLeft] : [])
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    switch command {
    case .nextPart: return go(1, context)
    case .previousPart: return go(-1, context)
    case _ where isOnProducts: return products.handle(command, context)
    default: break
    }
    guard let timing = timing(context).value else { return nil }
    if command == .open { return opened(timing, context).map { .open($0) } ?? .done }
    let layout = TimingLayout(context, focus: part)
    let hasMoved =
      switch part {
      case .curve: moveDay(command, timing)
      case .ladder:
        ladderCursor.move(
          command, count: timing.ladder.steps.count,
          height: TitledTable.visibleRowCount(in: layout.ladder))
      case .intervals:
        intervalCursor.move(
          command, count: timing.intervals.stretches.count,
          height: TitledBars.visibleRowCount(in: layout.intervals))
      case .rhythm:
        rhythmCursor.move(
          command, count: ReturnDays.all(timing.rhythm).count,
          height: TitledBars.visibleRowCount(in: layout.rhythm))
      }
    return hasMoved ? .done : nil
  }

  /// To the next part: those of timing, then those of the products.
  private mutating func go(_ step: Int, _ context: ScreenContext) -> ScreenAction {
    let parts = Part.allCases.map(\.rawValue) + products.parts(context).map(\.rawValue)
    let current = isOnProducts ? products.part.rawValue : part.rawValue
    let place = parts.firstIndex(of: current) ?? 0
    focus(parts[(place + step + parts.count) % parts.count])
    return .done
  }

  /// Puts the keys to a part of the panel.
  private mutating func focus(_ place: Int) {
    if let chosen = ProductsPage.Part(rawValue: place) { products.part = chosen }
    if let chosen = Part(rawValue: place) { part = chosen }
    isOnProducts = Part(rawValue: place) == nil
  }

  /// Along the curve by days, weeks and months; in the table from row to row.
  private mutating func moveDay(_ command: Command, _ timing: PurchaseTiming) -> Bool {
    let current = day(timing)
    if showsTable {
      var cursor = ListCursor(row: tableRow(timing))
      let days = timing.curveDays
      if cursor.move(command, count: days.count, height: 5) {
        chosenDay = days[cursor.row]
        return true
      }
    }
    switch command {
    case .tableOrChart:
      showsTable.toggle()
      return true
    case .moveLeft: chosenDay = current - 1
    case .moveRight: chosenDay = current + 1
    case .moveUp: chosenDay = current - 7
    case .moveDown: chosenDay = current + 7
    case .pageUp: chosenDay = current - 30
    case .pageDown: chosenDay = current + 30
    case .moveToFirst: chosenDay = 0
    case .moveToLast: chosenDay = timing.lastCurveDay
    default: return false
    }
    chosenDay = min(max(0, chosenDay ?? 0), timing.lastCurveDay)
    return true
  }

  /// The row of the curve's table for the chosen day: the last one that is not after it.
  func tableRow(_ timing: PurchaseTiming) -> Int {
    timing.curveDays.lastIndex { $0 <= day(timing) } ?? 0
  }

  var focusedPart: PanelPart? { isOnProducts ? products.part.named : part.named }

  func part(at place: Int) -> PanelPart? {
    Part(rawValue: place)?.named ?? ProductsPage.Part(rawValue: place)?.named
  }

  mutating func focus(_ named: PanelPart) {
    let places =
      Part.allCases.map { ($0.named, $0.rawValue) }
      + ProductsPage.Part.allCases.map { ($0.named, $0.rawValue) }
    if let place = places.first(where: { $0.0 == named })?.1 { focus(place) }
  }

  mutating func choose(part place: Int, row: Int, column: Int, _ context: ScreenContext) {
    focus(place)
    guard !isOnProducts else { return products.choose(row: row) }
    switch part {
    case .curve: chosenDay = row
    case .ladder: ladderCursor.row = row
    case .intervals: intervalCursor.row = row
    case .rhythm: rhythmCursor.row = row
    }
  }

  mutating func sort(
    byHeader column: Int, ofPart place: Int, _ context: ScreenContext
  ) -> ScreenAction {
    guard ProductsPage.Part(rawValue: place) != nil else { return .done }
    focus(place)
    return products.sort(byHeader: column, context.strings)
  }

  // MARK: What is under the cursor

  func step(_ timing: PurchaseTiming) -> LadderStep? {
    ladderCursor.row(of: timing.ladder.steps.count).map { timing.ladder.steps[$0] }
  }

  func stretch(_ timing: PurchaseTiming) -> PurchaseIntervals.Stretch? {
    let stretches = timing.intervals.stretches
    return intervalCursor.row(of: stretches.count).map { stretches[$0] }
  }

  func returnDays(_ timing: PurchaseTiming) -> ReturnDays? {
    let all = ReturnDays.all(timing.rhythm)
    return rhythmCursor.row(of: all.count).map { all[$0] }
  }

  /// The parts of a share, or the people behind a count.
  private func opened(_ timing: PurchaseTiming, _ context: ScreenContext) -> Screen? {
    switch part {
    case .curve:
      return .parts(FigurePartsScreen(.secondPurchase(days: day(timing), valueDay)))
    case .ladder:
      return step(timing).map { .parts(FigurePartsScreen(.ladderStep($0.number, valueDay))) }
    case .intervals:
      return stretch(timing).map { people(.after(days: $0.days), context) }
    case .rhythm:
      return returnDays(timing).map { people($0.kind, context) }
    }
  }

  private func people(_ kind: OccasionKind, _ context: ScreenContext) -> Screen {
    .customers(
      CustomerListScreen(
        .withOccasion(kind), occasions: OccasionScope(kind: kind),
        upTo: valueDay == .asOf ? nil : valueDay.day(context),
        title: .words(context.strings.cameAgain(kind))))
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    guard !isOnProducts else { return products.explanation(context) }
    guard let timing = timing(context).value else { return nil }
    let parts = TimingParts(timing, valueDay, context)
    switch part {
    case .curve: return parts.secondPurchase(byDay: day(timing)).explanation
    case .ladder: return step(timing).flatMap { parts.step($0).explanation }
    case .intervals: return stretch(timing).map(parts.explanation)
    case .rhythm: return returnDays(timing).map(parts.explanation)
    }
  }

  func copyText(_ context: ScreenContext) -> String? {
    guard !isOnProducts else { return products.copyText(context) }
    guard let timing = timing(context).value else { return nil }
    let tables = TimingTables(timing, context)
    switch part {
    case .curve: return tables.dayWords(day(timing))
    case .ladder: return step(timing).map(tables.stepWords)
    case .intervals:
      return stretch(timing).map { "\(tables.strings.daysBetween($0.days)): \(tables.value($0))" }
    case .rhythm:
      return returnDays(timing).map { "\($0.name(tables.strings)): \(tables.value($0))" }
    }
  }

  func export(_ context: ScreenContext) -> ScreenExport? {
    guard !isOnProducts else { return products.export(context) }
    guard let timing = timing(context).value else { return nil }
    let tables = TimingTables(timing, context)
    let strings = context.strings
    let (table, name): (ExportRequest.List, String) =
      switch part {
      case .curve: (tables.exportedCurve, strings.secondCurveTitle)
      case .ladder: (tables.exportedLadder, strings.ladderTitle)
      case .intervals: (tables.exportedIntervals, strings.intervalsTitle)
      case .rhythm: (tables.exportedRhythm, strings.rhythmTitle)
      }
    return ScreenExport(list: table, fileName: FileName.made(from: name))
  }
}

/// The days of one kind on which customers return: a day of the week or a month of the year.
struct ReturnDays {
  let kind: OccasionKind
  let part: ReturnRhythm.Part

  /// The days of the week, then the months of the year.
  static func all(_ rhythm: ReturnRhythm) -> [ReturnDays] {
    rhythm.weekdays.enumerated().map {
      ReturnDays(kind: .returningOn(weekday: $0.offset), part: $0.element)
    }
      + rhythm.months.enumerated().map {
        ReturnDays(kind: .returningIn(month: $0.offset + 1), part: $0.element)
      }
  }

  /// Its name in three letters.
  func name(_ strings: Strings) -> String {
    switch kind {
    case .returningOn(let weekday): strings.date.shortWeekday(weekday)
    case .returningIn(let month): strings.date.shortMonth(month)
    default: ""
    }
  }
}
