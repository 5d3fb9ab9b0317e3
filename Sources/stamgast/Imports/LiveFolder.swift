import Dashboard
import Presentation
import Storage
import System

/// A folder whose exports are imported as they arrive, while the dashboard is open.
struct LiveFolder: Sendable {
  private let path: String
  private let storePath: String
  private let strings: Strings
  private let watch: FolderWatch

  /// Begins to watch the folder that the options name; nil where they name none.
  ///
  /// - Throws: what the system says where there is no such folder.
  init?(_ options: Options, _ strings: Strings) throws {
    guard let path = options.value(.watch) else { return nil }
    self.path = path
    self.strings = strings
    storePath = StoreLocation.path(options)
    watch = try FolderWatch(folder: path)
  }

  /// Tells what has arrived since the last import, then what arrives, until the folder is gone.
  func run(tell: (Event) -> Void) async {
    tell(.message(Message(strings.watching(path))))
    for name in await waiting() { tell(.exportArrived(path: "\(path)/\(name)")) }
    while let names = watch.changes() {
      for name in names where ExportFinder.isExport(name) {
        tell(.exportArrived(path: "\(path)/\(name)"))
      }
    }
    tell(.message(Message(strings.folderIsGone(path), isError: true)))
  }

  /// The exports that have changed since the last import, the oldest first; all where there was none.
  private func waiting() async -> [String] {
    let store = try? OrderStore(path: storePath, mode: .reading)
    let last = (try? await store?.imports().first?.importedAt) ?? .min
    return Folder.names(in: path).filter(ExportFinder.isExport)
      .compactMap { name in Folder.facts("\(path)/\(name)").map { (name, $0.modified) } }
      .filter { $0.1 > last }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.0)
  }
}
