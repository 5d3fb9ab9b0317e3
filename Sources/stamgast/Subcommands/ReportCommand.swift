import Commerce
import Metrics
import Presentation
import Storage
import TerminalUI

/// `stamgast report`
enum ReportCommand {
  static func run(_ options: Options, _ console: Console) async throws {
    for other in [ProgramOption.text, .pages] where options.has(.json) && options.has(other) {
      throw UsageError.notTogether("--json", "--" + other.rawValue)
    }
    if !options.has(.json), let word = options.arguments.first {
      throw UsageError.unexpectedArgument(.report, word)
    }
    var request = ReportRequest(
      asOf: try options.asOf(), activityWindowDays: try options.activityWindow(),
      keys: try keys(options.arguments), couponQuestions: try options.couponQuestions())
    let store = try StoreLocation.open(options)
    let own = try await store.ownSegments()
    let part = try await options.part(of: store, naming: own)
    let ledger = part.ledger
    request.filter = part.filter
    if options.has(.json), request.keys.contains(.ownSegments) {
      request.ownSegments = own
      let filters = SegmentFilter.all(of: own).map(\.filter)
      if filters.contains(where: { $0.asks(for: .consent) }) {
        request.consents = try await store.consents()
      }
    }
    request.initiatives = try options.initiatives(in: ledger.currency)
    if options.has(.json) {
      if request.keys.contains(.products) {
        let orders = try await part.orders(in: store)
        request.products = try await store.productPurchases(of: orders) ?? ProductPurchases()
      }
      if request.keys.contains(.trials) {
        let shop = ShopAsOf(
          ledger, asOf: request.asOf, activityWindowDays: request.activityWindowDays)
        request.trials = try await TrialSource.figures(of: shop, in: store)
      }
      if request.keys.contains(.initiativeEffects) {
        request.initiativeEffects = try await InitiativeSource.figures(
          of: ShopAsOf(ledger, asOf: request.asOf), in: store)
      }
      if request.keys.contains(.launches) {
        request.launches = try await LaunchSource.figures(
          of: ShopAsOf(ledger, asOf: request.asOf), part, in: store)
      }
      if request.keys.contains(.forecast) {
        request.forecastExamples = try await examples(
          of: ShopAsOf(ledger, asOf: request.asOf), in: store)
      }
      try console.write(Array(ReportJSON.text(request, of: ledger).utf8))
    } else {
      let report = ReportText(
        strings: console.strings, shopName: try await store.settings().name,
        fit: { TextWidth.padded($0, to: $1) })
      let lines = try report.lines(request, of: ledger).map(Console.safe)
      if options.has(.pages) {
        try console.write(Array(ReportSheets(lines, strings: console.strings).text.utf8))
      } else {
        try console.print(lines)
      }
    }
  }

  /// The customers to show the forecast by.
  private static func examples(
    of shop: ShopAsOf, in store: OrderStore
  ) async throws -> ForecastExamples {
    let figures = CustomerFigures(of: shop)
    let ids = shop.ledger.customers.id
    var rows = [Int32](repeating: -1, count: Int(ids.last ?? 0) + 1)
    for (row, figure) in figures.rows.enumerated() {
      rows[Int(ids[Int(figure.customer)])] = Int32(row)
    }
    return try await store.reduceCustomerKeys(into: ForecastExamples()) { [rows] found, id, key in
      guard Int(id) < rows.count, rows[Int(id)] >= 0 else { return }
      found.offer(figures.rows[Int(rows[Int(id)])], key: key)
    }
  }

  /// The parts of the JSON that are named; all of them without any.
  private static func keys(_ words: [String]) throws(UsageError) -> Set<ReportKey> {
    guard !words.isEmpty else { return Set(ReportKey.allCases) }
    var keys: Set<ReportKey> = []
    for word in words {
      guard let key = ReportKey(rawValue: word) else {
        let names = ReportKey.allCases.map(\.rawValue)
        throw .unknownReportKey(word, nearest: nearestName(to: word, among: names))
      }
      keys.insert(key)
    }
    return keys
  }
}
