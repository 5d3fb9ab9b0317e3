import Commerce
import Dashboard
import Importing
import Presentation
import Storage
import System

/// A folder whose exports are imported as they arrive, while the dashboard is open.
struct LiveFolder: Sendable {
  private let path: String
  private let storePath: String
  private let options: Options
  private let strings: Strings
  private let watch: FolderWatch

  /// Begins to watch the folder that the options name; nil where they name none.
  ///
  /// - Throws: what the system says where there is no such folder.
  init?(_ options: Options, _ strings: Strings) throws {
    guard let path = options.value(.watch) else { return nil }
    self.path = path
    self.options = options
    self.strings = strings
    storePath = StoreLocation.path(options)
    watch = try FolderWatch(folder: path)
  }

  /// Imports what has arrived since the last import, then what arrives, until the folder is gone.
  ///
  /// - Parameters:
  ///   - imported: called after each import.
  ///   - tell: says what came of a file.
  func run(imported: () async -> Void, tell: (Message) -> Void) async {
    tell(Message(strings.watching(path)))
    for name in await waiting() { await take(name, imported, tell) }
    while let names = watch.changes() {
      for name in names where LiveFolder.isExport(name) { await take(name, imported, tell) }
    }
    tell(Message(strings.folderIsGone(path), isError: true))
  }

  /// Whether a file is one that shop systems and ad platforms export, by the end of its name.
  static func isExport(_ name: String) -> Bool {
    let name = name.lowercased()
    let plain = name.hasSuffix(".gz") ? String(name.dropLast(3)) : name
    return !name.hasPrefix(".")
      && ["csv", "tsv", "txt", "json"].contains { plain.hasSuffix(".\($0)") }
  }

  /// The exports that have changed since the last import, the oldest first.
  private func waiting() async -> [String] {
    guard let store = try? OrderStore(path: storePath, mode: .reading) else { return [] }
    let last = (try? await store.imports().first?.importedAt) ?? .min
    return Folder.names(in: path).filter(LiveFolder.isExport)
      .compactMap { name in Folder.modified("\(path)/\(name)").map { (name, $0) } }
      .filter { $0.1 > last }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }

  private func take(_ name: String, _ imported: () async -> Void, _ tell: (Message) -> Void) async {
    do {
      let store = try OrderStore(path: storePath, mode: .writing)
      let shop = try await ShopBasics(options, of: store.settings())
      var work = StoreImport(store: store, options: shop.importOptions)
      let outcome = try await work.run("\(path)/\(name)", of: shop)
      await imported()
      let summary = outcome.summary
      let rows = strings.importedRows(
        outcome.contents.rawValue, new: summary.added, changed: summary.changed,
        unchanged: summary.unchanged, replaced: summary.replaced,
        customers: outcome.contents == .customers ? 0 : summary.newCustomers,
        rejected: summary.rejected)
      let label = strings.formatLabel(outcome.file.format.rawValue)
      tell(Message("\(name): \(label), \(trimmed(rows))"))
    } catch {
      tell(Message(ErrorMessages(strings).text(of: error), isError: true))
    }
  }
}
