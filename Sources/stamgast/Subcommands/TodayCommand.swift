import Commerce
import Metrics
import Presentation
import Storage

/// `stamgast today`
enum TodayCommand {
  /// Prints the lists for today with what to do, as text or JSON.
  static func run(_ options: Options, _ console: Console) async throws {
    if options.has(.json), options.has(.text) {
      throw UsageError.notTogether("--json", "--text")
    }
    let asOf = try options.asOf()
    let store = try StoreLocation.open(options)
    let part = try await options.part(of: store, naming: try await store.ownSegments())
    let shop = ShopAsOf(part.ledger, asOf: asOf)
    let report = TodayReport(
      strings: console.strings, shopName: try await store.settings().name,
      ownAdvice: try await TodaySource.ownAdvice(in: store))
    guard shop.ledger.lastOrderDay != nil else { return try console.print(report.emptyShop) }
    let lists = try await TodaySource.lists(of: shop, part: part, in: store, needs: .all)
    let before = shop.asOf.advanced(by: -TodayFigures.comparedDays)
    let hasBefore = shop.ledger.firstCountedDay.map { $0 <= before } ?? false
    let figures = try TodayFigures(
      of: lists, before: hasBefore ? lists.moved(to: before) : nil,
      includesLately: options.has(.again))
    if options.has(.json) {
      try console.write(Array(report.json(figures, asOf: shop.asOf).utf8))
    } else {
      try console.print(
        report.lines(figures, asOf: shop.asOf, filter: part.filter, shop.ledger.currency))
    }
  }
}

/// `stamgast advice [LIST [TEXT]]`
enum AdviceCommand {
  /// Shows what to do with the people of lists, or puts the owner's words in its place.
  static func run(_ options: Options, _ console: Console) async throws {
    let strings = console.strings
    if let name = options.value(.unset) {
      if let word = options.arguments.first {
        throw UsageError.notTogether("--unset", "“\(word)”")
      }
      return try await set(nil, for: try list(name), options, console)
    }
    if options.arguments.count == 2 {
      let text = trimmed(options.arguments[1])
      guard !text.isEmpty, text.count <= OrderStore.adviceLimit else {
        throw UsageError.notAnAdvice(limit: OrderStore.adviceLimit)
      }
      return try await set(text, for: try list(options.arguments[0]), options, console)
    }
    let wanted = try options.arguments.first.map { name throws(UsageError) in try list(name) }
    let store = try StoreLocation.open(options)
    let own = try await TodaySource.ownAdvice(in: store)
    func advice(_ list: TodayList) -> [String] { own[list].map { [$0] } ?? strings.advice(list) }
    if let wanted { return try console.print(advice(wanted)) }
    for (place, list) in TodayList.allCases.enumerated() {
      try console.print((place > 0 ? [""] : []) + [list.name] + advice(list).map { "  " + $0 })
    }
  }

  private static func set(
    _ text: String?, for list: TodayList, _ options: Options, _ console: Console
  ) async throws {
    let store = try OrderStore(path: StoreLocation.path(options), mode: .creating)
    try await store.setAdvice(text, for: list.name)
    console.note(console.strings.adviceChanged(list.name, isOwn: text != nil))
  }

  private static func list(_ name: String) throws(UsageError) -> TodayList {
    if let list = TodayList(named: inLowerCase(name)) { return list }
    let names = TodayList.allCases.map(\.name)
    throw .unknownTodayList(name, nearest: nearestName(to: name, among: names), known: names)
  }
}
