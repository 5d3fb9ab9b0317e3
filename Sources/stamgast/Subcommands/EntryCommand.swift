import Commerce
import Dashboard
import Metrics
import Presentation
import Storage

/// What `stamgast initiatives` and `stamgast launches` do alike: list what came of each, add, change and remove one.
struct EntryCommand {
  /// What a list is written as.
  enum Listing {
    case json(String)
    case lines([String])
  }

  private let kind: EntryKind
  private let options: Options
  private let console: Console

  init(_ kind: EntryKind, _ options: Options, _ console: Console) {
    self.kind = kind
    self.options = options
    self.console = console
  }

  /// Does what is asked.
  ///
  /// - Parameters:
  ///   - entry: makes an entry of a name and the texts behind it.
  ///   - list: tells what came of each.
  func run(
    _ action: NamedListAction, entry: (String, [String]) -> NamedEntry,
    list: (ShopAsOf, ShopPart, OrderStore) async throws -> Listing
  ) async throws {
    switch action {
    case .list: try await self.list(list)
    case .save(let name, let texts, let old):
      let saved = try await EntryChanges.save(
        entry(name, texts), replacing: old, in: store(old == nil ? .creating : .writing))
      console.note(saved.message(console.strings))
      if let warning = saved.warning(console.strings) { console.note(warning) }
    case .remove(let name):
      try await EntryChanges.remove(kind, named: name, from: store(.writing))
      console.note(kind.removed(name, console.strings))
    }
  }

  private func store(_ mode: OrderStore.Mode) throws -> OrderStore {
    try OrderStore(path: StoreLocation.path(options), mode: mode)
  }

  private func list(
    _ list: (ShopAsOf, ShopPart, OrderStore) async throws -> Listing
  ) async throws {
    if options.has(.json), options.has(.text) {
      throw UsageError.notTogether("--json", "--text")
    }
    let asOf = try options.asOf()
    let store = try StoreLocation.open(options)
    let part = try await options.part(of: store, naming: try await store.ownSegments())
    switch try await list(ShopAsOf(part.ledger, asOf: asOf), part, store) {
    case .json(let text): try console.write(Array(text.utf8))
    case .lines(let lines): try console.print(lines.map(Console.safe))
    }
  }
}
