import Commerce
import Dashboard
import Metrics
import Presentation
import Storage
import Synchronization
import System

/// Answers the dashboard's questions from the ledger and the store.
///
/// Figures of the same day serve several panels, so the last ones are kept; nothing kept outlives the data
/// that it was made from.
actor ShopDesk {
  private let openStore: Mutex<OrderStore>
  /// Whether the store's file is not there yet: until an import makes it the store is an empty one in memory.
  private var awaitsFile: Bool
  nonisolated let strings: Strings
  /// What looks for files to import.
  let exportFinder: ExportFinder
  /// What the contents of the files that it found come to.
  let digests = FileDigests()
  /// The path of the store's file; nil for a store in memory.
  let path: String?
  /// The shop, or the part of it that the filter in force leaves.
  private(set) var part: ShopPart
  private(set) var settings: ShopSettings
  /// On which day refunds are booked; nil where that is as the shop's settings have it.
  private var refundBooking: RefundBooking?
  /// By what customers are scored.
  private var scoringMode = RFMScoring.Mode.ranks
  /// The shop's time zone, in which times of day are shown.
  private(set) var timeZone: ShopTimeZone
  /// By which orders in other currencies are converted.
  private(set) var rates: ExchangeRates
  /// What is kept of it.
  var kept: DeskMemory
  /// What the store said of its version when the ledger was read.
  private(set) var dataVersion: Int64
  /// Counts what lay on the desk: an answer begun on another shop than it ended on is of neither.
  private(set) var generation = 0

  /// A desk on a store; reads its ledger.
  ///
  /// - Parameters:
  ///   - store: the store; nil where its file is not there yet.
  ///   - path: the store's file; nil for a store in memory.
  ///   - part: what to look at, with its customers scored and its refunds booked as they are to be; the whole shop as
  ///     its settings have it without any.
  ///   - mode: by what the customers of `part` are scored.
  ///   - progress: is told now and then what share of the ledger was made, if it has to be made.
  init(
    store existing: OrderStore?, at path: String? = nil, strings: Strings = Strings(),
    part: ShopPart? = nil, scoredBy mode: RFMScoring.Mode = .ranks,
    exportFinder: ExportFinder = .none, progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async throws {
    let store = try existing ?? OrderStore()
    openStore = Mutex(store)
    awaitsFile = existing == nil
    self.path = path
    self.strings = strings
    self.exportFinder = exportFinder
    dataVersion = try await store.dataVersion()
    self.part =
      if let part {
        part
      } else { try await ShopPart.make(ShopFilter(), of: store, progress: progress) }
    scoringMode = mode
    refundBooking = part?.ledger.refundBooking
    kept = DeskMemory(orders: self.part.orders)
    rates = ExchangeRates(try await store.exchangeRates(), in: self.part.ledger.currency)
    settings = try await store.settings()
    timeZone = ShopDesk.timeZone(settings)
  }

  private static func timeZone(_ settings: ShopSettings) -> ShopTimeZone {
    settings.timeZone.flatMap { try? ShopTimeZone(named: $0) } ?? ShopTimeZone.machine()
  }

  /// The store.
  nonisolated var store: OrderStore { openStore.withLock(\.self) }

  /// What metrics are computed on.
  var ledger: Ledger { part.ledger }

  /// Looks at the part of the shop that a filter leaves from now on.
  ///
  /// - Throws: `CancellationError` where the task was cancelled; then everything is as before.
  func apply(_ filter: ShopFilter, progress: @escaping @Sendable (Double) -> Void) async throws {
    while true {
      let (version, mode) = (dataVersion, scoringMode)
      let made = try await ShopPart.make(filter, of: store, scoredBy: mode, progress: progress)
      try Task.checkCancellation()
      // What another process has brought meanwhile belongs to it, too, and so does another way to score.
      if version == dataVersion, mode == scoringMode { return put(made) }
    }
  }

  /// Reads the ledger anew where another process has changed the store since; true if it had.
  func follow() async throws -> Bool {
    openAwaitedFile()
    let (version, known) = (try await store.dataVersion(), dataVersion)
    guard version != dataVersion else { return false }
    dataVersion = version
    do {
      settings = try await store.settings()
      timeZone = ShopDesk.timeZone(settings)
      let rates = try await store.exchangeRates()
      try await remake()
      self.rates = ExchangeRates(rates, in: ledger.currency)
    } catch {
      // What could not be read is asked for again.
      dataVersion = known
      throw error
    }
    return true
  }

  /// Opens the store's file once it is there.
  private func openAwaitedFile() {
    guard awaitsFile, let path, let store = try? OrderStore(path: path, mode: .reading) else {
      return
    }
    openStore.withLock { $0 = store }
    awaitsFile = false
    // Whatever the number is that the file tells, it is of other data.
    dataVersion = .min
  }

  /// Makes the part in force anew, until nothing that it hangs on has changed meanwhile.
  private func remake() async throws {
    while true {
      let (filter, mode, version) = (part.filter, scoringMode, dataVersion)
      // In a task of its own: who asks may be called off, and the news are for all.
      let made = try await Task.detached { [store] in
        try await ShopPart.make(filter, of: store, scoredBy: mode)
      }.value
      if filter == part.filter, mode == scoringMode, version == dataVersion { return put(made) }
    }
  }

  /// Books refunds on a day from now on, whatever the settings say.
  func book(_ refunds: RefundBooking) {
    refundBooking = refunds
    put(part, keeping: kept.withoutFigures)
  }

  /// Scores customers by something else from now on.
  ///
  /// A filter by segments or scores is made anew, as it leaves others then.
  func score(by mode: RFMScoring.Mode) async throws {
    scoringMode = mode
    guard part.filter.asksForSegments else {
      return put(
        part.scored(by: settings.scoring(mode, in: ledger.currency)),
        keeping: kept.withoutFigures)
    }
    try await remake()
  }

  /// Saves a segment of the shop's own; a filter that may name it is made anew.
  func save(_ segment: OwnSegment, replacing old: String?) async throws {
    try await OwnSegmentChanges.save(segment, replacing: old, in: writableStore())
    if part.filter.asksForSegments { try await remake() }
  }

  /// Removes a segment of the shop's own; a filter by it leaves nobody then.
  func removeSegment(named name: String) async throws {
    try await OwnSegmentChanges.remove(name, from: writableStore())
    if part.filter.asksForSegments { try await remake() }
  }

  /// Saves an initiative or a launch, as a new one or in the place of one by that name.
  func save(_ entry: NamedEntry, replacing old: String?) async throws -> SavedEntry {
    try await EntryChanges.save(entry, replacing: old, in: writableStore())
  }

  /// Forgets one.
  func remove(_ kind: EntryKind, named name: String) async throws {
    try await EntryChanges.remove(kind, named: name, from: writableStore())
  }

  /// The store to change something in: its file is open for reading only, so that imports beside it are not held up.
  private func writableStore() throws -> OrderStore {
    try path.map { try OrderStore(path: $0, mode: .writing) } ?? store
  }

  /// Puts a shop in the place of the one before, of which nothing is kept but what still holds.
  private func put(_ made: ShopPart, keeping memory: DeskMemory? = nil) {
    part = refundBooking.map(made.booking) ?? made
    generation += 1
    kept = memory ?? DeskMemory(orders: made.orders)
  }

  /// Throws where another shop lies on the desk than at the time of an earlier `generation`: indices into that
  /// one's ledger lead nowhere now.
  func check(_ earlier: Int) throws {
    if earlier != generation { throw DeskError.dataHasChanged }
  }

  /// Hands on the answer to a question, unless the shop changed meanwhile: then it will be asked anew.
  ///
  /// - Parameter tell: is told now and then how far an answer is that takes long.
  func answer(
    _ query: DataQuery, tell: @escaping @Sendable (WorkProgress) -> Void,
    _ hand: (DataState) -> Void
  ) async {
    let begun = generation
    let answer = await answer(query, tell: tell)
    if begun == generation { hand(answer) }
  }

  /// The answer to a question; a failure is one line for people.
  func answer(
    _ query: DataQuery, tell: @escaping @Sendable (WorkProgress) -> Void = { _ in }
  ) async -> DataState {
    do {
      return .loaded(try await answered(query, tell: tell))
    } catch is CancellationError {
      return .failed(strings.stopped)
    } catch {
      return .failed(ErrorMessages(strings).text(of: error))
    }
  }

  private func answered(
    _ query: DataQuery, tell: @escaping @Sendable (WorkProgress) -> Void
  ) async throws -> DataAnswer {
    switch query {
    case .overview(let grain, let day): .overview(try await overviewFigures(grain, asOf: day))
    case .retention(let grain, let rule, let day):
      .retention(CustomerRetention(of: shop(asOf: day), grain: grain, rule: rule))
    case .customerValue(let basis, let day): .customerValue(await customerValue(basis, asOf: day))
    case .shopForecast(let day): .shopForecast(try await shopOutlook(asOf: day, tell: tell))
    case .forecastList(let list):
      .forecastList(try await forecastListing(list, tell: tell).summary)
    case .forecastPage(let list, let page): .forecastPage(try await forecastPage(list, page))
    case .cohorts(let rows, let day): .cohorts(cohortTable(rows, asOf: day))
    case .cohortForecast(let group, let day):
      .cohortForecast(try await cohortForecast(group, asOf: day, tell: tell))
    case .cohortSpreads(let groups, let day):
      .cohortSpreads(groups.map { CohortSpread(of: $0, in: shop(asOf: day)) })
    case .segments(let grain, let day): .segments(try await segments(grain, asOf: day))
    case .segmentWords:
      .segmentWords(SegmentVocabulary(ledger, own: try await store.ownSegments()))
    case .segmentDraft(let filter, let day):
      .segmentDraft(try await segmentDraft(filter, asOf: day))
    case .timing(let day):
      .timing(PurchaseTiming(of: shop(asOf: day)))
    case .products(let day): .products(try await productTable(asOf: day))
    case .companions(let key, let day):
      .companions(try await companions(of: key, asOf: day))
    case .today(let query): .today(try await todayPage(query))
    case .trials(let day): .trials(try await trials(asOf: day))
    case .initiatives(let day): .initiatives(try await initiatives(asOf: day))
    case .launches(let day): .launches(try await launches(asOf: day))
    case .bridge(let period, let comparison, let day):
      .bridge(await ShopDesk.bridge(of: shop(asOf: day), period, comparison))
    case .concentration(let period, let day):
      .concentration(await concentration(on: period, asOf: day))
    case .customerList(let list): .customerList(try await customerListing(list).summary)
    case .customerPage(let list, let page): .customerPage(try await customerPage(list, page))
    case .orderList(let list): .orderList(try await orderListing(list).summary)
    case .orderPage(let list, let page): .orderPage(try await orderPage(list, page))
    case .spendList(let list): .spendList(spendRows(list))
    case .cartList(let people, let day):
      .cartList(try await carts(of: people, asOf: day).map(row))
    case .customerCard(let id, let day): .customerCard(try await customerCard(id, asOf: day))
    case .customerOutlook(let id, let day):
      .customerOutlook(try await customerOutlook(id, asOf: day, tell: tell))
    case .orderCard(let row): .orderCard(try await orderCard(row))
    case .imports: .imports(try await importRows())
    case .foundExports: .foundExports(try await foundExports())
    case .typedFiles(let typed): .typedFiles(await ShopDesk.files(beginningWith: typed))
    case .rejectedRows(let importID): try await rejectedRows(importID)
    case .filterValues(let subject, let field, let day):
      .filterValues(try await filterValues(subject, field, asOf: day))
    case .findings(let text): .findings(try await findings(text))
    case .coverage(let day): .coverage(try await coverage(asOf: day))
    case .reconciliation(let period, let day):
      .reconciliation(Reconciliation(of: shop(asOf: day), period: period))
    case .earlierVersions(let period, let day):
      .earlierVersions(try await earlierVersions(of: period, asOf: day).sum)
    }
  }

  /// The shop as of a day.
  func shop(asOf day: CalendarDay) -> ShopAsOf { ShopAsOf(ledger, asOf: day) }

  /// The figures of each customer as of a day.
  func customerFigures(asOf day: CalendarDay) -> CustomerFigures {
    let shop = shop(asOf: day)
    return kept.figures.value(for: day) { spare in
      guard var figures = spare else { return CustomerFigures(of: shop) }
      figures.move(to: shop)
      return figures
    }
  }

  /// The scores of each customer as of a day.
  func rfmScores(asOf day: CalendarDay) -> RFMScores {
    let customers = customerFigures(asOf: day)
    return kept.scores.value(for: day) { _ in RFMScores(customers) }
  }

  /// The cohorts as of a day.
  func cohortTable(_ rows: CohortRows = CohortRows(), asOf day: CalendarDay) -> CohortTable {
    kept.cohorts.value(for: DeskMemory.CohortKey(rows: rows, asOf: day)) { _ in
      CohortTable(of: shop(asOf: day), rows)
    }
  }

  /// The counted orders, read when a list first needs them.
  func orders() async throws -> OrderColumns {
    if let orders = kept.orders { return orders }
    let begun = generation
    let orders = try await store.orderColumns()
    try check(begun)
    kept.orders = orders
    return orders
  }

  /// The gift cards that were sold, read when panel 0 first needs them.
  func giftCardSales() async throws -> [GiftCardSale] {
    if let sales = kept.giftCards { return sales }
    let begun = generation
    let sales = try await store.giftCardSales()
    try check(begun)
    kept.giftCards = sales
    return sales
  }

  // A screen that compares periods asks for these together: made beside the desk, they take both threads.

  @concurrent
  private static func bridge(
    of shop: ShopAsOf, _ period: Period, _ comparison: PeriodComparison
  ) async -> RevenueBridge {
    RevenueBridge(of: shop, period, comparison)
  }

  private func concentration(on period: Period?, asOf day: CalendarDay) async -> Concentration {
    // Figures that are there spare a pass over the occasions.
    let figures = period == nil ? kept.figures[day] : nil
    return await ShopDesk.concentration(of: shop(asOf: day), on: period, figures)
  }

  @concurrent
  private static func concentration(
    of shop: ShopAsOf, on period: Period?, _ figures: CustomerFigures?
  ) async -> Concentration {
    figures.map(Concentration.init(of:))
      ?? Concentration(of: shop, on: period.map { $0.start..<$0.end })
  }

  private func filterValues(
    _ subject: FilterSubject, _ field: FilterField, asOf day: CalendarDay
  ) async throws -> [FilterValue] {
    // The menu offers the values of the whole shop, which without a filter lies here already. Refunds are
    // booked there as the settings have it; segments may ask for more than the ledger holds.
    guard subject == .customers, field != .segment, part.filter.isEmpty, refundBooking == nil else {
      return try await ShopPart.values(
        subject, field, of: store, segmentDay: day, scoredBy: scoringMode)
    }
    return FilterValue.ofCustomers(
      field, in: ledger, people: SegmentedPeople(ledger, asOf: day))
  }
}
