import Commerce
import Dashboard
import Importing
import Storage
import System

extension ShopDesk {
  /// The exports that lie on this machine, with what is known of their import.
  func foundExports() async throws -> FoundExports {
    let found = await ShopDesk.candidates(exportFinder)
    var importedAt: [String: Int64] = [:]
    for record in try await store.imports() where !record.isUndone {
      importedAt[record.fileName] = max(importedAt[record.fileName] ?? .min, record.importedAt)
    }
    return FoundExports(
      files: found.map { file in
        let last = importedAt[StoreImport.fileName(of: file.path)]
        return FoundExport(
          path: file.path, format: file.format.rawValue, size: file.facts.size,
          changed: timeZone.localTime(at: file.facts.modified).day,
          isImported: last.map { $0 >= file.facts.modified } ?? false)
      }, folders: exportFinder.places.map(\.name))
  }

  /// Looks beside the desk, which answers other questions meanwhile.
  @concurrent
  private static func candidates(_ finder: ExportFinder) async -> [ExportFinder.Candidate] {
    finder.candidates()
  }

  /// The folders and exports whose path begins as it was typed.
  @concurrent
  static func files(beginningWith typed: String) async -> [String] {
    let slash = typed.lastIndex(of: "/").map(typed.index(after:)) ?? typed.startIndex
    let (folder, start) = (typed[..<slash], typed[slash...])
    // A name alone lies in the current folder.
    let whole = TypedPath(folder.isEmpty ? "./" : String(folder)).whole
    return Folder.names(in: whole).filter { $0.hasPrefix(start) }.compactMap { name in
      if Folder.exists(whole + name) { return "\(folder)\(name)/" }
      return ExportFinder.isExport(name) ? "\(folder)\(name)" : nil
    }
  }
}
