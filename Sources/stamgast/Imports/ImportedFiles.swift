import Importing
import Storage
import System

/// The files that a shop has imported, to know one of them again by its content, whatever it is called and whenever
/// it was saved.
struct ImportedFiles: Sendable {
  /// What the files' bytes come to.
  private var contents: Set<String> = []
  /// How many bytes the files have, unpacked.
  private var byteCounts: Set<Int64> = []
  /// When a file of a name was imported last.
  private var lastImport: [String: Int64] = [:]
  /// Of that, what was imported of which no content is noted.
  private var lastImportWithoutContent: [String: Int64] = [:]

  /// Those of imports that are not undone.
  init(_ imports: [ImportRecord]) {
    for record in imports where !record.isUndone {
      note(record, in: &lastImport)
      guard let byteCount = Int64(record.contentHash.prefix { $0 != ":" }) else {
        note(record, in: &lastImportWithoutContent)
        continue
      }
      contents.insert(record.contentHash)
      byteCounts.insert(byteCount)
    }
  }

  private func note(_ record: ImportRecord, in times: inout [String: Int64]) {
    times[record.fileName] = max(times[record.fileName] ?? .min, record.importedAt)
  }

  /// Whether a file was imported.
  ///
  /// Only a file that is as long as one of them is read; a packed one does not tell, so that it is read if there are
  /// any. Where the time is over before it is read, its name and the time of its last change decide.
  func contains(_ file: ExportFinder.Candidate, by end: ContinuousClock.Instant) -> Bool {
    guard let input = try? ByteInput(path: file.location) else { return false }
    guard input.isCompressed ? !contents.isEmpty : byteCounts.contains(file.facts.size) else {
      return isNamed(file, in: lastImportWithoutContent)
    }
    let hash = try? ContentHash(of: input) { ContinuousClock.now >= end || Task.isCancelled }
    guard let hash else { return isNamed(file, in: lastImport) }
    return contents.contains(hash.description) || isNamed(file, in: lastImportWithoutContent)
  }

  private func isNamed(_ file: ExportFinder.Candidate, in times: [String: Int64]) -> Bool {
    times[StoreImport.fileName(of: file.path)].map { $0 >= file.facts.modified } ?? false
  }
}
