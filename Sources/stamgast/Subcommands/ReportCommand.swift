import Commerce
import Presentation
import Storage
import TerminalUI

/// `stamgast report`
enum ReportCommand {
  static func run(_ options: Options, _ console: Console) async throws {
    if options.has(.json), options.has(.text) {
      throw UsageError.notTogether("--json", "--text")
    }
    if !options.has(.json), let word = options.arguments.first {
      throw UsageError.unexpectedArgument(.report, word)
    }
    var request = ReportRequest(
      asOf: try options.asOf(), activityWindowDays: try options.activityWindow(),
      keys: try keys(options.arguments), couponQuestions: try options.couponQuestions())
    let store = try StoreLocation.open(options)
    let ledger = try await store.ledger()
    request.initiatives = try options.initiatives(in: ledger.currency)
    if options.has(.json) {
      try console.write(Array(ReportJSON.text(request, of: ledger).utf8))
    } else {
      let report = ReportText(
        strings: console.strings, shopName: try await store.settings().name,
        fit: { TextWidth.padded($0, to: $1) })
      try console.print(report.lines(request, of: ledger))
    }
  }

  /// The parts of the JSON that are named; all of them without any.
  private static func keys(_ words: [String]) throws(UsageError) -> Set<ReportKey> {
    guard !words.isEmpty else { return Set(ReportKey.allCases) }
    var keys: Set<ReportKey> = []
    for word in words {
      guard let key = ReportKey(rawValue: word) else {
        let names = ReportKey.allCases.map(\.rawValue)
        throw .unknownReportKey(word, nearest: nearestName(to: word, among: names))
      }
      keys.insert(key)
    }
    return keys
  }
}
