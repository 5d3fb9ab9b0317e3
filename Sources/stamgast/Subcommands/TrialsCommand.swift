import Commerce
import Metrics
import Presentation
import Storage

/// `stamgast trials`, `stamgast trials remove NAME`
enum TrialsCommand {
  static func run(_ options: Options, _ console: Console) async throws {
    let words = options.arguments
    switch (words.first, words.count) {
    case (nil, _): try await list(options, console)
    case ("remove", 2):
      let store = try OrderStore(path: StoreLocation.path(options), mode: .writing)
      try await store.removeTrial(named: words[1])
      console.note(console.strings.trialRemoved(words[1]))
    case ("remove", _): throw UsageError.missingArgument(.trials, "remove NAME")
    case (let word?, _):
      throw UsageError.unknownAction(
        word, .trials, nearest: nearestName(to: word, among: ["remove"]))
    }
  }

  private static func list(_ options: Options, _ console: Console) async throws {
    if options.has(.json), options.has(.text) {
      throw UsageError.notTogether("--json", "--text")
    }
    let asOf = try options.asOf()
    let store = try StoreLocation.open(options)
    let part = try await options.part(of: store, naming: try await store.ownSegments())
    let shop = ShopAsOf(part.ledger, asOf: asOf)
    let trials = try await TrialSource.figures(of: shop, in: store)
    let report = TrialReport(strings: console.strings, currency: shop.ledger.currency)
    if options.has(.json) {
      try console.write(Array(report.json(trials).utf8))
    } else {
      try console.print(report.lines(trials))
    }
  }
}
