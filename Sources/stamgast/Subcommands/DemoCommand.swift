import Commerce
import Importing
import Presentation
import Storage
import System

/// `stamgast demo`
enum DemoCommand {
  static func session(_ options: Options, _ strings: Strings) async throws -> DashboardSession {
    var dashboard = try DashboardCommand.dashboardOptions(options)
    // The demo leaves nothing behind.
    dashboard.historyPath = nil
    let store = try await store(in: ResourceFolders())
    return try await DashboardSession(store: store, at: nil, options: dashboard, strings: strings)
  }

  /// A store in memory with the demo shop in it.
  static func store(
    in folders: ResourceFolders, importedAt: Int64 = WallClock.microseconds()
  ) async throws -> OrderStore {
    guard let shared = folders.shared else { throw CommandFailure.demoDataMissing }
    let zone = try ShopTimeZone(named: "Europe/Amsterdam")
    let store = try OrderStore()
    try await store.set(.name, to: "Branderij De Wending")
    // The savings card: a point a euro. A parcel by the post, a bag of 60 grams as a gift.
    try await store.set(.rewards, to: "100, 250, 500, 1000")
    try await store.set(.shippingCost, to: "4.95")
    try await store.set(.giftCost, to: "1.90")
    try await store.settle(zone)
    let work = StoreImport(
      store: store, options: ImportOptions(timeZone: zone), importedAt: importedAt)
    for path in files(in: shared + "/demo-data") { _ = try await work.run(path) }
    for initiative in initiatives { try await store.add(initiative) }
    for launch in launches { try await store.add(launch) }
    return store
  }

  /// What the shop began: dearer bags, which cost nothing, and a card, which was to be printed.
  private static let initiatives = [
    ("Prices up 12 %", "2025-02-01", Int64(0)), ("Savings card", "2025-10-01", 120_000),
  ].compactMap { name, start, costs in
    CalendarDay(iso: start).flatMap { Initiative(name: name, start: $0, costs: costs) }
  }

  /// What it brought out: presents, each year when the first order is tagged as one, and the season after the holidays.
  private static let launches = [
    ("Presents", "tag=cadeau", 6), ("New season", "2026-09-01", Launch.usualWeeks),
  ].compactMap { name, subject, weeks in
    Launch.Subject(subject).flatMap { Launch(name: name, $0, weeks: weeks) }
  }

  /// The CSV files of a folder and of those in it. Products come before the orders that sold them, which saves
  /// reckoning the orders' costs anew.
  static func files(in folder: String) -> [String] {
    let paths = Folder.names(in: folder).flatMap { name in
      let path = "\(folder)/\(name)"
      return Folder.exists(path) ? Folder.names(in: path).map { "\(path)/\($0)" } : [path]
    }
    let tables = paths.filter { $0.hasSuffix(".csv") }
    return tables.filter { $0.contains("products") } + tables.filter { !$0.contains("products") }
  }
}
