import Commerce
import Dashboard
import Importing
import Storage
import System

extension ShopDesk {
  /// The exports that lie on this machine, with what is known of their import.
  func foundExports() async throws -> FoundExports {
    let found = await ShopDesk.found(
      exportFinder, imported: ImportedFiles(try await store.imports()), digests)
    return FoundExports(
      files: found.map { file, isImported in
        FoundExport(
          path: file.path, format: file.format.rawValue, size: file.stored.facts.size,
          changed: timeZone.localTime(at: file.stored.facts.modified).day, isImported: isImported)
      }, folders: exportFinder.places.map(\.name))
  }

  /// The exports, and whether each was imported; looks beside the desk, which answers other questions meanwhile.
  @concurrent
  private static func found(
    _ finder: ExportFinder, imported: ImportedFiles, _ digests: FileDigests
  ) async -> [(file: ExportFinder.Candidate, isImported: Bool)] {
    let files = finder.candidates()
    // Half a second is enough for some hundred megabytes that are as long as what was imported. It begins with the
    // first file that is read: to look which are packed takes long where files are far away.
    var end: ContinuousClock.Instant?
    let known = imported.known(among: files.map(\.stored), digests) {
      let now = ContinuousClock.now
      let last = end ?? now + .milliseconds(500)
      end = last
      return now >= last
    }
    return files.map { ($0, known.contains($0.stored)) }
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
