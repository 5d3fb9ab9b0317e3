import Metrics
import Presentation
import TerminalUI

extension TodayScreen {
  func draw(on surface: inout Surface, _ context: ScreenContext) {
    switch page(context) {
    case .loading: StateDrawing.loading(on: &surface.canvas, context)
    case .failed(let reason): StateDrawing.failed(reason, on: &surface.canvas, context)
    case .loaded(let page):
      if context.isCompact { return drawLines(page, on: &surface, context) }
      let layout = TodayLayout(context, focus: part, lists: page.figures.entries.count)
      if showsChart {
        drawBars(page, on: &surface, in: layout.lists, context)
      } else {
        drawLists(page, on: &surface, in: layout.lists, context)
      }
      drawAdvice(page, on: &surface.canvas, in: layout.advice, context)
      drawOffers(page, on: &surface, in: layout.offers, context)
      drawPlaces(page, ofTowns: false, on: &surface, in: layout.countries, context)
      drawPlaces(page, ofTowns: true, on: &surface, in: layout.towns, context)
      drawPeople(on: &surface.canvas, in: layout.people, context)
    }
  }

  private func section(
    _ which: Part, _ title: String, note: String = "", _ context: ScreenContext
  ) -> Section {
    Section(title: title, note: note, isFocused: part == which, glyphs: context.glyphs)
  }

  private func drawLists(
    _ page: TodayPage, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    let tables = TodayTables(page, context)
    let entries = page.figures.entries
    let failure = failure(context)
    TitledTable(
      section: section(.lists, context.strings.todayTitle, note: failure ?? "", context),
      table: Table(
        columns: tables.columns, rowCount: entries.count, cursor: cursor.row(of: entries.count),
        offset: cursor.offset, isFocused: part == .lists,
        essentials: Table.Essentials(figure: 1), glyphs: context.glyphs
      ) { tables.cells(entries[$0], isFailed: failure != nil) }
    ).draw(on: &surface, in: rect, part: Part.lists.rawValue)
  }

  /// The lists by what they are worth.
  private func drawBars(
    _ page: TodayPage, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    let strings = context.strings
    let entries = page.figures.entries
    let worth = entries.map { max(0, $0.group?.value?.worth ?? 0) }
    let values = zip(entries, worth).map { entry, worth in
      entry.group?.value == nil
        ? Strings.dash : strings.number.wholeMoney(worth, context.shop.currency)
    }
    TitledBars(
      section: section(.lists, strings.todayTitle, note: strings.worthNote, context),
      bars: entries.indices.map { place in
        Flow.Part(
          label: strings.todayName(entries[place].list), value: values[place], start: 0,
          amount: worth[place], role: .seriesA)
      },
      cursor: cursor, isFocused: part == .lists, emptyText: "", glyphs: context.glyphs
    ).draw(on: &surface, in: rect, part: Part.lists.rawValue)
  }

  /// What to do, and by which rule.
  private func drawAdvice(
    _ page: TodayPage, on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext
  ) {
    guard !rect.isEmpty else { return }
    let strings = context.strings
    let entry = entry(page)
    let tables = TodayTables(page, context)
    canvas.addFollower(rect)
    Section(
      title: "\(strings.todayName(entry.list)): \(strings.adviceTitle)", glyphs: context.glyphs
    ).draw(on: &canvas, in: rect)
    var paragraphs = tables.advice(entry.list).map { [TextSpan($0)] }
    if case .undefined(let reason)? = entry.group {
      paragraphs.insert([TextSpan(strings.reason(reason), role: .uncertain)], at: 0)
    }
    if let value = group(page)?.cartValue {
      let worth = strings.number.wholeMoney(Double(value), context.shop.currency)
      paragraphs.insert([TextSpan(strings.cartsWorth(worth), isBold: true)], at: 0)
    }
    paragraphs += [[]]
    paragraphs += strings.todayRule(entry.list, page.figures.rules).map {
      [TextSpan("· " + TextWidth.sanitized($0), role: .dim)]
    }
    TextBlock(paragraphs: paragraphs).draw(
      on: &canvas, in: Section.inner(of: rect).inset(left: 1, right: 1))
  }

  private func drawOffers(
    _ page: TodayPage, on surface: inout Surface, in rect: Rect, _ context: ScreenContext
  ) {
    guard !rect.isEmpty else { return }
    let strings = context.strings
    let tables = TodayTables(page, context)
    let costs = group(page)?.costs
    let rows = costs?.offers.count ?? 0
    if part != .offers { surface.canvas.addFollower(rect) }
    let (upper, lower) = rect.splitTop(min(rect.height, rows + 3))
    TitledTable(
      section: section(
        .offers, strings.offersTitle, note: strings.todayName(entry(page).list), context),
      table: Table(
        columns: tables.offerColumns, rowCount: rows, cursor: offerCursor.row(of: rows),
        offset: offerCursor.offset, isFocused: part == .offers, emptyText: strings.nobodyOnList,
        essentials: Table.Essentials(figure: 2), glyphs: context.glyphs
      ) { place in costs.map { tables.cells($0.offers[place]) } ?? [] }
    ).draw(on: &surface, in: upper, part: Part.offers.rawValue)
    guard let costs, !lower.isEmpty else { return }
    TextBlock(
      paragraphs: tables.summary(costs).map { [TextSpan($0)] }
        + [[TextSpan(strings.offersNote, role: .dim)]]
    ).draw(on: &surface.canvas, in: lower.inset(left: 1, right: 1))
  }

  private func drawPlaces(
    _ page: TodayPage, ofTowns: Bool, on surface: inout Surface, in rect: Rect,
    _ context: ScreenContext
  ) {
    guard !rect.isEmpty else { return }
    let strings = context.strings
    let tables = TodayTables(page, context)
    let which: Part = ofTowns ? .towns : .countries
    if part != which { surface.canvas.addFollower(rect) }
    let group = group(page)
    let places = places(page, ofTowns: ofTowns)
    let cursor = placeCursor(ofTowns: ofTowns)
    let isOnItsWay = ofTowns && group != nil && group?.towns == nil
    TitledTable(
      section: section(which, ofTowns ? strings.townsTitle : strings.placesTitle, context),
      table: Table(
        columns: tables.placeColumns(ofTowns: ofTowns), rowCount: places.count,
        cursor: cursor.row(of: places.count), offset: cursor.offset, isFocused: part == which,
        emptyText: isOnItsWay ? strings.notMadeYet : strings.nobodyOnList,
        essentials: Table.Essentials(figure: 1), glyphs: context.glyphs
      ) { place in
        let name = shown(places[place], isTown: ofTowns, context)
        return group.map { tables.cells(places[place], called: name, of: $0) } ?? []
      }
    ).draw(on: &surface, in: rect, part: which.rawValue)
  }

  /// The people of the list or place under the cursor, those who brought most in the last year first.
  private func drawPeople(on canvas: inout Canvas, in rect: Rect, _ context: ScreenContext) {
    guard !rect.isEmpty, let people = peopleBeside(context) else { return }
    let (query, strings) = (people.query(context), context.strings)
    let summary = context.load(.customerList(query)) {
      if case .customerList(let summary) = $0 { summary } else { nil }
    }
    let rows = context.load(.customerPage(query, page: 0)) {
      if case .customerPage(let rows) = $0 { rows } else { nil }
    }
    canvas.addFollower(rect)
    Section(
      title: people.title(context), note: summary.value.map { strings.customers($0.count) } ?? "",
      glyphs: context.glyphs
    ).draw(on: &canvas, in: rect)
    let inner = Section.inner(of: rect).inset(left: 1)
    if case .failed(let reason) = summary {
      return TextBlock(reason, role: .error).draw(on: &canvas, in: inner)
    }
    guard let rows = rows.value else {
      return TextBlock(strings.notMadeYet, role: .dim).draw(on: &canvas, in: inner)
    }
    people.table(of: rows, context).draw(on: &canvas, in: inner)
  }

  /// The focused part, one figure a line: where no table fits.
  private func drawLines(
    _ page: TodayPage, on surface: inout Surface, _ context: ScreenContext
  ) {
    let strings = context.strings
    let tables = TodayTables(page, context)
    let (rows, chosen): ([FigureList.Line], Int?)
    switch part {
    case .lists:
      let entries = page.figures.entries
      let isFailed = failure(context) != nil
      rows = entries.map { entry in
        let figure = tables.cells(entry, isFailed: isFailed)[1]
        return FigureList.Line(strings.shortTodayName(entry.list), figure.text, role: figure.role)
      }
      chosen = cursor.row(of: rows.count)
    case .offers:
      rows = (group(page)?.costs.offers ?? []).map { price in
        FigureList.Line(
          strings.offerName(price.offer),
          price.uplift.value.map { "+" + strings.number.percentage($0) } ?? Strings.dash)
      }
      chosen = offerCursor.row(of: rows.count)
    case .countries, .towns:
      rows = places(page, ofTowns: part == .towns).map {
        FigureList.Line(
          TextWidth.sanitized(shown($0, isTown: part == .towns, context)),
          strings.number.count($0.people))
      }
      chosen = placeCursor(ofTowns: part == .towns).row(of: rows.count)
    }
    CardLines.draw(
      facts: [], rows: rows, cursor: chosen, part: part.rawValue, on: &surface, context)
  }
}
