import Commerce
import Importing
import Storage
import Synchronization
import System

/// Brings files into a store, one transaction a file.
struct StoreImport: Sendable {
  let store: OrderStore
  /// What is known of the shop before its files are read.
  var options: ImportOptions
  /// Whether nothing is to be kept.
  var isDryRun = false
  /// When, in microseconds since 1970.
  var importedAt = WallClock.microseconds()

  /// What came of a file.
  struct Outcome: Sendable {
    var file: RecognisedFile
    var contents: ImportContents
    var summary: ImportSummary
    /// The first of the rejected rows.
    var rejected: [RejectedRow]
    /// Whether a moment's day was told by the fallback zone, as the shop's is not known.
    var usedFallbackZone: Bool
  }

  /// How many rejected rows are kept to be shown.
  static let shownRejections = 5

  /// Imports one file.
  ///
  /// - Parameters:
  ///   - path: the file; `-` for standard input.
  ///   - begun: called with what the file was taken for, before the store is written.
  ///   - progress: called now and then; what it throws ends the import, and nothing is kept.
  func run(
    _ path: String, begun: (RecognisedFile) async throws -> Void = { _ in },
    progress: @escaping @Sendable (ImportProgress) throws -> Void = { _ in }
  ) async throws -> Outcome {
    let isStandardInput = path == "-"
    let input = try isStandardInput ? ByteInput.standardInput() : ByteInput(path: path)
    let name =
      isStandardInput ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
    var file = try FileImport(input: input, fileName: name, options: options)
    let recognised = file.recognised
    try await begun(recognised)
    let contents = contents(of: recognised.format)
    let notes = ImportNotes()
    let lacksZone = options.timeZone == nil
    let description = ImportDescription(
      fileName: name, format: recognised.format.rawValue, contents: contents,
      importedAt: importedAt, isDryRun: isDryRun)
    let summary = try await store.importing(description) { writer in
      try file.read(
        { item in
          switch item {
          case .order(let order):
            if lacksZone { notes.see(order.placedAt) }
            try writer.add(order)
          case .product(let product): writer.add(product)
          case .spend(let spend): writer.add(spend)
          case .rejected(let row):
            notes.see(row)
            try writer.reject(row)
          }
        }, progress: progress)
      writer.contentHash = file.contentHash?.description ?? ""
    }
    return Outcome(
      file: recognised, contents: contents, summary: summary, rejected: notes.rejected,
      usedFallbackZone: notes.usedFallbackZone)
  }

  private func contents(of format: FormatName) -> ImportContents {
    switch format {
    case .shopifyOrders, .genericOrders: .orders
    case .shopifyProducts: .products
    case .genericSpend: .spend
    }
  }
}

/// What is seen of the rows while they go by.
private final class ImportNotes: Sendable {
  private struct Seen {
    var rejected: [RejectedRow] = []
    var usedFallbackZone = false
  }

  private let seen = Mutex(Seen())

  var rejected: [RejectedRow] { seen.withLock(\.rejected) }
  var usedFallbackZone: Bool { seen.withLock(\.usedFallbackZone) }

  func see(_ row: RejectedRow) {
    seen.withLock {
      if $0.rejected.count < StoreImport.shownRejections { $0.rejected.append(row) }
    }
  }

  func see(_ moment: PlacedAt) {
    guard moment.offsetMinutes != nil, !moment.countsAsWritten else { return }
    seen.withLock { $0.usedFallbackZone = true }
  }
}
