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
  /// Whether the user wants it to stop, and nothing to be kept; asked now and then, up to the end.
  var isStopped: @Sendable () -> Bool = { false }

  /// What came of a file.
  struct Outcome: Sendable {
    var file: RecognisedFile
    var contents: ImportContents
    var summary: ImportSummary
    /// What was rejected, by reason, in the order in which the reasons came.
    var rejected: [Alike<RejectedRow, RejectionReason>]
    /// What was taken and needs a word, likewise.
    var remarks: [Alike<RowRemark, RemarkReason>]
    /// The machine's zone, where it told the day of a moment and so became the shop's.
    var newZone: ShopTimeZone?
  }

  /// Rows of which there is the same to say.
  struct Alike<Row: Sendable, Reason: Equatable & Sendable>: Sendable {
    let reason: Reason
    private(set) var count = 0
    /// The first of them, as many as are shown.
    private(set) var first: [Row] = []

    private mutating func add(_ row: Row) {
      count += 1
      if first.count < 5 { first.append(row) }
    }

    /// Adds a row to those of its reason.
    static func add(_ row: Row, _ reason: Reason, to all: inout [Self]) {
      let known = all.firstIndex { $0.reason == reason }
      if known == nil { all.append(Self(reason: reason)) }
      all[known ?? all.endIndex - 1].add(row)
    }
  }

  /// Imports one file.
  ///
  /// - Parameters:
  ///   - path: the file; `-` for standard input.
  ///   - begun: called with what the file was taken for, before the store is written.
  ///   - progress: called now and then; what it throws ends the import, and nothing is kept.
  /// - Throws: `CommandFailure.interrupted` where it was stopped, and what reading or storing throws.
  func run(
    _ path: String, begun: (RecognisedFile) async throws -> Void = { _ in },
    progress: @escaping @Sendable (ImportProgress) throws -> Void = { _ in }
  ) async throws -> Outcome {
    let input = try path == "-" ? ByteInput.standardInput() : ByteInput(path: path)
    let name = StoreImport.fileName(of: path)
    var attempt = self
    attempt.options.readsOnce = true
    attempt.options.importedAt = importedAt
    while true {
      // What was read in vain is not kept.
      do {
        return try await attempt.write(try input.again(), name, begun) { [isStopped] in
          if isStopped() { throw CommandFailure.interrupted }
          try progress($0)
        }
      } catch is CancellationError {
        throw CommandFailure.interrupted
      } catch ImportError.notUTF8 where attempt.options.encoding == nil {
        attempt.options.encoding = .windows1252
      } catch StoreError.madeMeanwhile {
        // Now it is added to the store of whoever was quicker.
      } catch is FirstRowsMisled {
        attempt.options.readsOnce = false
      }
    }
  }

  private func write(
    _ input: sending ByteInput, _ name: String,
    _ begun: (RecognisedFile) async throws -> Void,
    _ progress: @escaping @Sendable (ImportProgress) throws -> Void
  ) async throws -> Outcome {
    let rows = FileRows(
      try FileImport(input: input, fileName: name, options: options, progress: progress))
    let recognised = rows.recognised
    try await begun(recognised)
    let contents = contents(of: recognised.format)
    let notes = ImportNotes()
    let lacksZone = options.timeZone == nil
    let description = ImportDescription(
      fileName: name, format: recognised.format.rawValue,
      source: recognised.format.source.rawValue, contents: contents,
      tellsTotals: recognised.tellsTotals,
      importedAt: importedAt, isDryRun: isDryRun)
    let summary = try await store.importing(description, isStopped: isStopped) { writer in
      try rows.forEach(progress: progress) { row in
        switch row {
        case .order(let prepared):
          if lacksZone { notes.see(prepared.order.placedAt) }
          try writer.add(prepared)
        case .cart(let cart): try writer.add(cart)
        case .product(let product): writer.add(product)
        case .customer(let customer): try writer.add(customer)
        case .spend(let spend): writer.add(spend)
        case .rate(let rate): writer.add(rate)
        case .rejected(let row):
          notes.see(row)
          try writer.reject(row)
        case .remark(let remark):
          notes.see(remark)
          try writer.remark(remark)
        }
      }
      writer.contentHash = rows.contentHash?.description ?? ""
      if let zone = newZone(notes) { writer.timeZone = TellingZone(zone) }
    }
    return Outcome(
      file: recognised, contents: contents, summary: summary, rejected: notes.rejected,
      remarks: notes.remarks, newZone: newZone(notes))
  }

  /// The machine's zone where it told days; nil where it has no name by which the shop could keep it.
  private func newZone(_ notes: ImportNotes) -> ShopTimeZone? {
    guard notes.usedFallbackZone else { return nil }
    return try? ShopTimeZone(named: options.fallbackTimeZone.name)
  }

  /// What messages call a file.
  static func fileName(of path: String) -> String {
    path == "-" ? "stdin" : path.split(separator: "/").last.map(String.init) ?? path
  }

  private func contents(of format: FormatName) -> ImportContents {
    switch format.contents {
    case .orders: .orders
    case .carts: .carts
    case .products: .products
    case .customers: .customers
    case .spend: .spend
    case .rates: .rates
    }
  }
}

/// What a file tells, ready to be stored.
private enum StorableRow: Sendable {
  case order(PreparedOrder)
  case cart(Cart)
  case product(Product)
  case customer(CustomerRecord)
  case spend(MarketingSpend)
  case rate(ExchangeRate)
  case rejected(RejectedRow)
  case remark(RowRemark)

  init(_ item: consuming ImportItem, _ preparation: inout OrderPreparation) {
    self =
      switch item {
      case .order(let order): .order(preparation.prepare(order))
      case .cart(let cart): .cart(cart)
      case .product(let product): .product(product)
      case .customer(let customer): .customer(customer)
      case .spend(let spend): .spend(spend)
      case .rate(let rate): .rate(rate)
      case .rejected(let row): .rejected(row)
      case .remark(let remark): .remark(remark)
      }
  }
}

/// A file's rows, read on a thread of their own while those before them are stored.
private final class FileRows: Sendable {
  let recognised: RecognisedFile
  /// The file until its rows are read.
  private let file: Mutex<FileImport?>
  private let hash = Mutex<ContentHash?>(nil)

  /// Rows that change threads at once, so that the change costs next to nothing; and how many times so
  /// many the reading may be ahead.
  private static let batch = 512
  private static let batchesAhead = 4

  init(_ file: sending FileImport) {
    recognised = file.recognised
    self.file = Mutex(file)
  }

  /// What the file's bytes come to; nil until its rows are read.
  var contentHash: ContentHash? { hash.withLock(\.self) }

  /// Hands on everything that the file tells, in its order, once; either closure may throw to stop.
  func forEach(
    progress: @escaping @Sendable (ImportProgress) throws -> Void,
    _ handle: (StorableRow) throws -> Void
  ) throws {
    try handOver(ahead: Self.batchesAhead) { [self] give in
      try read(progress: progress, give)
    } use: { rows in
      for row in rows { try handle(row) }
    }
  }

  private func read(
    progress: (ImportProgress) throws -> Void,
    _ give: ([StorableRow]) throws -> Void
  ) throws {
    guard var file = file.withLock({ $0.take() }) else { return }
    var preparation = OrderPreparation()
    var rows: [StorableRow] = []
    rows.reserveCapacity(Self.batch)
    try file.read(
      { item in
        rows.append(StorableRow(item, &preparation))
        guard rows.count == Self.batch else { return }
        try give(rows)
        rows = []
        rows.reserveCapacity(Self.batch)
      }, progress: progress)
    try give(rows)
    hash.withLock { $0 = file.contentHash }
  }
}

/// What is seen of the rows while they go by.
private final class ImportNotes: Sendable {
  private struct Seen {
    var rejected: [StoreImport.Alike<RejectedRow, RejectionReason>] = []
    var remarks: [StoreImport.Alike<RowRemark, RemarkReason>] = []
    var usedFallbackZone = false
  }

  private let seen = Mutex(Seen())

  var rejected: [StoreImport.Alike<RejectedRow, RejectionReason>] {
    seen.withLock(\.rejected)
  }
  var remarks: [StoreImport.Alike<RowRemark, RemarkReason>] { seen.withLock(\.remarks) }
  var usedFallbackZone: Bool { seen.withLock(\.usedFallbackZone) }

  func see(_ row: RejectedRow) {
    seen.withLock { StoreImport.Alike.add(row, row.reason, to: &$0.rejected) }
  }

  func see(_ remark: RowRemark) {
    seen.withLock { StoreImport.Alike.add(remark, remark.reason, to: &$0.remarks) }
  }

  func see(_ moment: PlacedAt) {
    guard moment.offsetMinutes != nil, !moment.countsAsWritten else { return }
    seen.withLock { $0.usedFallbackZone = true }
  }
}
