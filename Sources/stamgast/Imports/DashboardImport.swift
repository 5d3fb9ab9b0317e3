import Commerce
import Dashboard
import Importing
import Presentation
import Storage
import System

/// Brings files into the shop's store while its dashboard is open, each in a transaction of its own.
struct DashboardImport: Sendable {
  /// The store's file, which is made with the first import.
  let storePath: String
  /// What the command line says of the shop.
  let options: Options
  let strings: Strings

  /// Imports a file, and says how that ended.
  ///
  /// - Parameters:
  ///   - isStopped: whether it is to stop; asked now and then.
  ///   - tell: is told now and then how far it is.
  func run(
    _ request: ImportRequest, isStopped: @escaping @Sendable () -> Bool,
    tell: @escaping @Sendable (WorkProgress) -> Void
  ) async -> ImportEnd {
    // On a slow line a frame may not follow the other too soon.
    let meter = ProgressMeter(patience: .zero, interval: .milliseconds(250))
    do {
      let typed = TypedPath(request.path).whole
      // Standard input is the terminal here.
      let path = typed == "-" ? "./-" : typed
      // What can't be read makes no store.
      _ = try ByteInput(path: path)
      let store = try OrderStore(path: storePath, mode: .importing)
      let shop = try await ShopBasics(options, of: store)
      var work = StoreImport(store: store, options: shop.importOptions, isStopped: isStopped)
      for answer in request.answers {
        _ = answer.question.settle(answer.letter, in: &work.options)
      }
      let outcome = try await work.run(path, of: shop) { progress in
        if let work = meter.progress(progress.share, rows: progress.rowCount) { tell(work) }
      }
      return .imported(words(of: outcome))
    } catch CommandFailure.interrupted {
      return .stopped
    } catch {
      let reason = ErrorMessages(strings).text(of: error)
      guard let error = error as? ImportError else { return .failed(reason) }
      if let question = ImportQuestion(error) { return .asks(question, else: reason) }
      if error.isOfContent { await refuse(request.path, isStopped: isStopped) }
      return .failed(reason)
    }
  }

  /// Remembers that a file is not wanted as it is, so that a watched folder brings it again only once it was written to.
  func refuse(_ path: String, isStopped: () -> Bool = { false }) async {
    // Without a store, or while somebody else writes to it, the file is brought again at the next start.
    guard let input = try? ByteInput(path: TypedPath(path).whole),
      let hash = try? ContentHash(of: input, isStopped: isStopped),
      let store = try? OrderStore(path: storePath, mode: .writing)
    else { return }
    try? await store.refuseFile(hash.description, by: Program.version)
  }

  /// What a file was taken for, and what became of its rows.
  private func words(of outcome: StoreImport.Outcome) -> String {
    let summary = outcome.summary
    let rows = strings.importedRows(
      outcome.contents.rawValue, new: summary.added, changed: summary.changed,
      unchanged: summary.unchanged, replaced: summary.replaced,
      customers: outcome.contents == .customers ? 0 : summary.newCustomers,
      rejected: summary.rejected)
    let parts =
      [strings.formatLabel(outcome.file.format.rawValue), trimmed(rows)]
      + outcome.remarks.map { strings.remarkedCount($0.reason, $0.count) }
    return "\(outcome.file.fileName): \(parts.joined(separator: ", "))"
  }
}

extension ImportError {
  /// Whether the same file would be refused again, whatever becomes of the shop.
  fileprivate var isOfContent: Bool {
    switch self {
    case .input, .zoneUnknown, .currencyUnknown: false
    default: true
    }
  }
}
