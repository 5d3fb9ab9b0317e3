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

  /// Those of imports that are not undone, and what else is known by the hashes of its contents.
  init(_ imports: [ImportRecord], contents hashes: [String] = []) {
    for hash in hashes { note(content: hash) }
    for record in imports where !record.isUndone {
      note(record, in: &lastImport)
      if !note(content: record.contentHash) { note(record, in: &lastImportWithoutContent) }
    }
  }

  /// False for a text that is no hash of contents.
  @discardableResult
  private mutating func note(content hash: String) -> Bool {
    guard let byteCount = Int64(hash.prefix { $0 != ":" }) else { return false }
    contents.insert(hash)
    byteCounts.insert(byteCount)
    return true
  }

  private func note(_ record: ImportRecord, in times: inout [String: Int64]) {
    times[record.fileName] = max(times[record.fileName] ?? .min, record.importedAt)
  }

  /// Which of some files were imported.
  ///
  /// Only a file that is as long as one of them is read; a packed one does not tell, so that it is read if there are
  /// any. Of a file whose digest is not had in time, its name and the time of its last change decide.
  ///
  /// - Parameters:
  ///   - digests: what earlier visits have found out, and what this one adds to it.
  ///   - isOver: whether no more time is to be spent on reading.
  func known(among files: [StoredFile], _ digests: FileDigests, isOver: () -> Bool)
    -> Set<StoredFile>
  {
    let alike = files.filter(isAlike)
    let found = digests.digests(of: alike, isOver: isOver)
    var known = Set(alike.filter { found[$0] == nil && isNamed($0, in: lastImport) })
    known.formUnion(found.filter { contents.contains($0.value.description) }.keys)
    known.formUnion(files.filter { isNamed($0, in: lastImportWithoutContent) })
    return known
  }

  /// Whether a file may have the content of one that was imported, as far as its length tells.
  private func isAlike(_ file: StoredFile) -> Bool {
    if byteCounts.contains(file.facts.size) { return true }
    guard !contents.isEmpty, let input = try? ByteInput(path: file.path) else { return false }
    return input.isCompressed
  }

  private func isNamed(_ file: StoredFile, in times: [String: Int64]) -> Bool {
    times[StoreImport.fileName(of: file.path)].map { $0 >= file.facts.modified } ?? false
  }
}
