import Importing
import Presentation
import Storage
import System

/// `stamgast demo`
enum DemoCommand {
  static func session(_ options: Options, _ strings: Strings) async throws -> DashboardSession {
    let dashboard = try DashboardCommand.dashboardOptions(options)
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
    try await store.settle(zone)
    let work = StoreImport(
      store: store, options: ImportOptions(timeZone: zone), importedAt: importedAt)
    for path in files(in: shared + "/demo-data") { _ = try await work.run(path) }
    return store
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
