import Commerce
import Metrics
import Presentation
import TerminalUI

/// Panel 8: whom to write to today, why, and what it may cost.
struct TodayScreen: PartedScreen {
  /// The panel's parts, in the order in which Tab goes through them.
  enum Part: Int, ScreenPart {
    case lists, offers, countries, towns

    var named: PanelPart {
      switch self {
      case .lists: .todayLists
      case .offers: .offers
      case .countries: .countries
      case .towns: .towns
      }
    }
  }

  var part = Part.lists
  private(set) var cursor = ListCursor()
  private(set) var offerCursor = ListCursor()
  private(set) var countryCursor = ListCursor()
  private(set) var townCursor = ListCursor()
  /// Whether the lists are drawn as bars.
  private(set) var showsChart = false

  mutating func preferTable() { showsChart = false }

  /// Whether those who were exported lately are among the people.
  private(set) var includesLately = false

  /// The panel with the cursor on a list.
  init(on list: TodayList = .secondOrder) {
    cursor = ListCursor(row: TodayList.allCases.firstIndex(of: list) ?? 0)
  }

  var screen: Screen { .today(self) }

  func title(_ context: ScreenContext) -> String { context.strings.panelName(.today) }

  func scope(_ context: ScreenContext) -> String {
    context.shop.latestDay == nil ? "" : context.strings.todayScope
  }

  /// What the ledger alone tells comes first, then the whole.
  private func query(isWhole: Bool, _ context: ScreenContext) -> DataQuery {
    .today(TodayQuery(asOf: context.asOf, isWhole: isWhole, includesLately: includesLately))
  }

  func queries(_ context: ScreenContext) -> [DataQuery] {
    guard context.shop.latestDay != nil else { return [] }
    return [query(isWhole: false, context), query(isWhole: true, context)]
      + (peopleBeside(context).map { people in
        let query = people.query(context)
        return [.customerList(query), .customerPage(query, page: 0)]
      } ?? [])
  }

  /// The people of the list or place under the cursor, who stand beside it; nil where there is no room for them, and of
  /// carts, whose people have none.
  func peopleBeside(_ context: ScreenContext) -> CustomerListScreen? {
    guard let page = page(context).value,
      !TodayLayout(context, focus: part, lists: page.figures.entries.count).people.isEmpty,
      let (people, title) = choice(page, context), people.list != .abandonedCarts
    else { return nil }
    return list(of: people, title: title, context)
  }

  private func page(isWhole: Bool, _ context: ScreenContext) -> Loadable<TodayPage> {
    context.load(query(isWhole: isWhole, context)) {
      if case .today(let page) = $0 { page } else { nil }
    }
  }

  /// The lists: the whole where it is there, else what the ledger tells.
  func page(_ context: ScreenContext) -> Loadable<TodayPage> {
    let whole = page(isWhole: true, context)
    return whole.value == nil ? page(isWhole: false, context) : whole
  }

  /// Why the whole is not to be had; nil while it is on its way, and once it is there.
  func failure(_ context: ScreenContext) -> String? {
    if case .failed(let reason) = page(isWhole: true, context) { reason } else { nil }
  }

  func commands(_ context: ScreenContext) -> [Command] {
    guard context.shop.latestDay != nil else { return [] }
    return [.open, .nextPart, .explain, .export, .moveDown]
      + (part == .lists ? [.tableOrChart] : []) + [.nextMeasure, .copy, .zoom]
  }

  func hint(_ command: Command, _ strings: Strings) -> String? {
    switch command {
    case .nextMeasure: strings.latelyHint(isIncluded: includesLately)
    case .tableOrChart: showsChart ? nil : strings.chartHint
    default: nil
    }
  }

  /// The list under the cursor.
  func entry(_ page: TodayPage) -> TodayFigures.Entry {
    let entries = page.figures.entries
    return entries[cursor.row(of: entries.count) ?? 0]
  }

  /// The people of the list under the cursor with what they bring; nil where there is no telling.
  func group(_ page: TodayPage) -> TodayFigures.Group? { entry(page).group?.value }

  /// The countries or towns of the people of that list.
  func places(_ page: TodayPage, ofTowns: Bool) -> [TodayFigures.Place] {
    (ofTowns ? group(page)?.towns : group(page)?.countries) ?? []
  }

  func placeCursor(ofTowns: Bool) -> ListCursor { ofTowns ? townCursor : countryCursor }

  /// What a place is called on screen, where towns are hidden with names and addresses.
  func shown(_ place: TodayFigures.Place, isTown: Bool, _ context: ScreenContext) -> String {
    isTown && context.hidesPersonalData ? context.strings.hiddenAddress : place.name
  }

  /// The country or town under the cursor.
  private func place(_ page: TodayPage) -> TodayFigures.Place? {
    let places = places(page, ofTowns: part == .towns)
    return placeCursor(ofTowns: part == .towns).row(of: places.count).map { places[$0] }
  }

  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction? {
    guard let page = page(context).value else { return nil }
    let layout = TodayLayout(context, focus: part, lists: page.figures.entries.count)
    let parts = Part.allCases
    switch command {
    case .nextPart: part = parts[(part.rawValue + 1) % parts.count]
    case .previousPart: part = parts[(part.rawValue + parts.count - 1) % parts.count]
    case .tableOrChart:
      guard part == .lists else { return nil }
      showsChart.toggle()
    case .nextMeasure:
      includesLately.toggle()
      return .tell(Message(context.strings.latelyIncluded(includesLately)))
    case .open:
      return opened(page, context).map { .open($0) }
        ?? .tell(Message(whyNothingOpens(page, context.strings)))
    default:
      let hasMoved =
        switch part {
        case .lists:
          cursor.move(
            command, count: page.figures.entries.count,
            height: TitledTable.visibleRowCount(in: layout.lists))
        case .offers:
          offerCursor.move(
            command, count: OfferCosts.Offer.allCases.count,
            height: TitledTable.visibleRowCount(in: layout.offers))
        case .countries:
          countryCursor.move(
            command, count: places(page, ofTowns: false).count,
            height: TitledTable.visibleRowCount(in: layout.countries))
        case .towns:
          townCursor.move(
            command, count: places(page, ofTowns: true).count,
            height: TitledTable.visibleRowCount(in: layout.towns))
        }
      return hasMoved ? .done : nil
    }
    return .done
  }

  mutating func choose(part place: Int, row: Int, column: Int, _ context: ScreenContext) {
    guard let pressed = Part(rawValue: place) else { return }
    part = pressed
    switch pressed {
    case .lists: cursor.row = row
    case .offers: offerCursor.row = row
    case .countries: countryCursor.row = row
    case .towns: townCursor.row = row
    }
  }

  /// The people under the cursor: a list's, or those of it in a country or town; nil where there is no telling.
  private func choice(
    _ page: TodayPage, _ context: ScreenContext
  ) -> (people: TodayChoice, title: CustomerListScreen.Title)? {
    let entry = entry(page)
    guard entry.group?.value != nil else { return nil }
    let name = context.strings.todayName(entry.list)
    var choice = TodayChoice(entry.list, includesLately: includesLately)
    guard part == .countries || part == .towns else { return (choice, .words(name)) }
    guard let place = place(page) else { return nil }
    let title = context.strings.todayPlace(name, place.name)
    guard part == .towns else {
      choice.country = place.name
      return (choice, .words(title))
    }
    choice.town = place.name
    return (
      choice, .place(title, hidden: context.strings.todayPlace(name, context.strings.hiddenAddress))
    )
  }

  private func whyNothingOpens(_ page: TodayPage, _ strings: Strings) -> String {
    switch entry(page).group {
    case nil: strings.notMadeYet
    case .undefined(let reason): strings.reason(reason)
    case .value: strings.nobodyOnList
    }
  }

  /// What Enter opens: the people, who add up to what the list says of their last year, or their carts.
  private func opened(_ page: TodayPage, _ context: ScreenContext) -> Screen? {
    choice(page, context).map { people, title in
      people.list == .abandonedCarts
        ? .carts(CartListScreen(of: people, title: title))
        : .customers(list(of: people, title: title, context))
    }
  }

  private func list(
    of people: TodayChoice, title: CustomerListScreen.Title, _ context: ScreenContext
  ) -> CustomerListScreen {
    let first = context.asOf.advanced(by: 1 - TodayFigures.yearDays)
    return CustomerListScreen(
      .today(people), occasions: OccasionScope(days: DayRange(first: first, last: context.asOf)),
      title: title)
  }

  func explanation(_ context: ScreenContext) -> Explanation? {
    guard let page = page(context).value else { return nil }
    let (tables, entry) = (TodayTables(page, context), entry(page))
    guard let group = entry.group?.value else { return tables.explanation(entry) }
    switch part {
    case .lists: return tables.explanation(entry)
    case .offers:
      let offers = group.costs.offers
      return offerCursor.row(of: offers.count).map {
        tables.explanation(offers[$0], of: entry, group)
      }
    case .countries, .towns:
      // Where nobody is, the list says why.
      guard let place = place(page) else { return tables.explanation(entry) }
      let isTown = part == .towns
      return tables.explanation(
        place, called: shown(place, isTown: isTown, context), isTown: isTown, of: entry, group)
    }
  }

  func copyText(_ context: ScreenContext) -> String? {
    guard let page = page(context).value else { return nil }
    let tables = TodayTables(page, context)
    switch part {
    case .lists: return tables.words(entry(page))
    case .offers:
      guard let costs = group(page)?.costs else { return nil }
      return offerCursor.row(of: costs.offers.count).map { tables.words(costs.offers[$0]) }
    case .countries, .towns:
      return place(page).map {
        context.strings.todayPlace(
          context.strings.todayName(entry(page).list), shown($0, isTown: part == .towns, context))
          + ": " + context.strings.customers($0.people)
      }
    }
  }

  /// The people of a list or a place; of the offers their table.
  func export(_ context: ScreenContext) -> ScreenExport? {
    guard let page = page(context).value else { return nil }
    if part == .offers {
      guard let costs = group(page)?.costs else { return nil }
      let strings = context.strings
      return ScreenExport(
        list: TodayTables(page, context).exported(costs),
        fileName: FileName.made(
          from: strings.offersTitle + " " + strings.todayName(entry(page).list)))
    }
    return choice(page, context).map { people, title in
      ScreenExport(
        list: .customers(list(of: people, title: title, context).query(context)),
        fileName: FileName.made(from: title.text(context)))
    }
  }
}
