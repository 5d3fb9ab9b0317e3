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
    try self.init(path, storePath: StoreLocation.path(options), strings)
  }

  /// Begins to watch a folder for the shop whose store lies at a path.
  ///
  /// - Throws: what the system says where there is no such folder.
  init(_ path: String, storePath: String, _ strings: Strings) throws {
    self.path = path
    self.storePath = storePath
    self.strings = strings
    watch = try FolderWatch(folder: path)
  }

  /// Tells what was saved there since the last import, then what arrives, until the folder is gone.
  func run(tell: (Event) -> Void) async {
    tell(.message(Message(strings.watching(path))))
    for path in await waiting() { tell(.exportArrived(path: path)) }
    while let names = watch.changes() {
      for name in names where ExportFinder.isExport(name) {
        tell(.exportArrived(path: "\(path)/\(name)"))
      }
    }
    tell(.message(Message(strings.folderIsGone(path), isError: true)))
  }

  /// The exports that were saved since the last import and whose content was neither imported nor refused yet, the
  /// oldest first; all where there is no store yet.
  ///
  /// What is older than an import, undone ones included, is left to the owner: it may hold orders as they were before.
  func waiting() async -> [String] {
    let store = try? OrderStore(path: storePath, mode: .reading)
    let imports = (try? await store?.imports()) ?? []
    let refused = (try? await store?.refusedFiles(by: Program.version)) ?? []
    let imported = ImportedFiles(imports, contents: refused)
    let last = imports.first?.importedAt ?? .min
    let files = Folder.names(in: path).filter(ExportFinder.isExport).compactMap { name in
      Folder.facts("\(path)/\(name)").map { StoredFile(path: "\(path)/\(name)", facts: $0) }
    }.filter { $0.facts.modified > last }
    // An import would read them all: there is no hurry.
    let known = imported.known(among: files, FileDigests()) { false }
    return files.filter { !known.contains($0) }
      .sorted { ($0.facts.modified, $0.path) < ($1.facts.modified, $1.path) }.map(\.path)
  }
}
