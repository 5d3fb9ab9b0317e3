import Commerce
import Importing
import Presentation
import Storage
import System

/// `stamgast import FILE...`
struct ImportCommand {
  private let options: Options
  private let console: Console

  init(_ options: Options, _ console: Console) {
    self.options = options
    self.console = console
  }

  /// Imports the files one after the other; one that fails does not stop the others, but tells in the exit status.
  func run() async throws -> ExitCode {
    let map = try options.columnMap()
    let format = try options.value(.format) { FormatName(rawValue: $0) }
    let store = try openStore()
    let shop = try await ShopBasics(options, of: store)
    var work = StoreImport(
      store: store, options: shop.importOptions, isDryRun: isDryRun,
      isStopped: { InterruptWatch.hasCome })
    work.options.columnMap = map
    work.options.format = format
    work.options.dateOrder = try options.value(.dates) { DateOrder(rawValue: $0) }
    work.options.decimalSign = try options.value(.decimal) { DecimalSign(named: $0) }
    let watch = InterruptWatch()
    let status = await importAll(work, shop)
    watch.end()
    return status
  }

  private func importAll(_ work: StoreImport, _ shop: ShopBasics) async -> ExitCode {
    var work = work
    var status = ExitCode.done
    for path in options.arguments {
      do {
        let outcome = try await importAsking(path, &work, shop)
        var currency = work.options.currency
        // That of most orders is not settled, and only then worked out.
        if currency == nil, outcome.summary.totals.sums.contains(where: { $0.currency == nil }) {
          currency = try await work.store.shopCurrency()
        }
        try report(outcome, in: currency)
      } catch {
        let messages = ErrorMessages(console.strings)
        console.complain(messages.text(of: error))
        if status == .done { status = messages.status(of: error) }
        // What stops one file for the store's or the user's sake stops the next one too.
        if error as? CommandFailure == .interrupted || error is SQLiteError || error is StoreError {
          break
        }
      }
    }
    return status
  }

  private var isDryRun: Bool { options.has(.dryRun) }

  /// The store, made where there is none; a dry run makes none.
  private func openStore() throws -> OrderStore {
    let path = StoreLocation.path(options)
    guard isDryRun else { return try OrderStore(path: path, mode: .importing) }
    do throws(StoreError) {
      return try OrderStore(path: path, mode: .writing)
    } catch {
      guard case .missing = error else { throw error }
      return try OrderStore()
    }
  }

  /// Imports a file; what it leaves open is asked where somebody sits at a terminal, and holds for this file.
  private func importAsking(_ path: String, _ work: inout StoreImport, _ shop: ShopBasics)
    async throws -> StoreImport.Outcome
  {
    var asked = work
    let questions = ImportQuestions(console)
    while true {
      do {
        let outcome = try await importFile(path, &asked, shop)
        work.options.timeZone = asked.options.timeZone
        return outcome
      } catch let error as ImportError {
        guard questions.settle(error, path, &asked.options) else { throw error }
      }
    }
  }

  private func importFile(_ path: String, _ work: inout StoreImport, _ shop: ShopBasics)
    async throws -> StoreImport.Outcome
  {
    let strings = console.strings
    let bar = ProgressBar(console) { strings.importProgress(path, $0) }
    defer { bar.clear() }
    return try await work.run(path, of: shop) { progress in
      bar.show(progress.share, rows: progress.rowCount)
    }
  }

  /// What the file's rows told of it as a whole, and what its kind can't tell.
  private func notes(_ file: RecognisedFile) -> [String] {
    let strings = console.strings
    let findings = file.findings.map { finding in
      switch finding {
      case .dateOrder(let order, let column, let hasSeveralShapes):
        strings.datesRead(
          column, isDayFirst: order == .dayFirst, hasSeveralShapes: hasSeveralShapes)
      case .decimalComma(let column): strings.decimalComma(column)
      case .spreadOverDays: strings.spreadOverDays
      case .repeatedColumn(let column): strings.repeatedColumn(column)
      }
    }
    return findings + file.gaps.map { strings.formatGap($0.rawValue) }
  }

  /// - Parameter currency: the shop's, in which amounts without one are.
  private func report(_ outcome: StoreImport.Outcome, in currency: Currency?) throws {
    let strings = console.strings
    let summary = outcome.summary
    try console.print(
      [
        strings.importedFile(
          outcome.file.fileName, format: outcome.file.format.rawValue, first: summary.firstDay,
          last: summary.lastDay, isDryRun: isDryRun),
        strings.importedMoney(
          summary.totals.sums.map { ($0.amount, $0.currency ?? currency) },
          customers: summary.totals.customers),
        strings.importedApart(
          outcome.contents.rawValue, notCounted: summary.totals.notCounted,
          unidentified: summary.totals.unidentified),
        strings.importedRows(
          outcome.contents.rawValue, new: summary.added, changed: summary.changed,
          unchanged: summary.unchanged, recovered: summary.recovered, replaced: summary.replaced,
          customers: outcome.contents == .orders ? summary.newCustomers : 0,
          rejected: summary.rejected),
      ].compactMap(\.self))
    for line in notes(outcome.file) { try console.print("  " + line) }
    for remarks in outcome.remarks {
      try console.print("  " + strings.remarks(remarks.reason, remarks.count))
      // Without the column all rows are alike.
      let rows = remarks.first.filter { !$0.column.isEmpty }
      for row in rows {
        try console.print("    " + strings.remarkedRow(outcome.file.fileName, row))
      }
      if !rows.isEmpty, remarks.count > rows.count {
        try console.print("  " + strings.moreRejected(remarks.count - rows.count, importID: nil))
      }
    }
    for rejections in outcome.rejected {
      console.note(strings.rejectedFor(rejections.reason, rejections.count))
      for row in rejections.first {
        console.note("    " + strings.rejectedRow(outcome.file.fileName, row))
      }
      if rejections.count > rejections.first.count {
        console.note(
          "  "
            + strings.moreRejected(
              rejections.count - rejections.first.count,
              importID: summary.importID.map(Int.init)))
      }
    }
  }
}
