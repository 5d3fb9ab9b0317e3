import Commerce
import Dashboard
import Metrics
import Presentation
import Storage

/// `stamgast initiatives`, `... add NAME DAY COSTS [FILTER]`, `... change NAME DAY COSTS [FILTER]`, `... remove NAME`
enum InitiativesCommand {
  static func run(_ options: Options, _ console: Console) async throws {
    let words = options.arguments
    let (strings, actions) = (console.strings, ["list", "add", "change", "remove"])
    switch (words.first, words.count) {
    case (nil, _), ("list", 1): try await list(options, console)
    case ("add", 4...5), ("change", 4...5):
      let entry = InitiativeEntry(
        name: words[1], start: words[2], costs: words[3], who: words.count == 5 ? words[4] : "")
      let isNew = words[0] == "add"
      let store = try OrderStore(
        path: StoreLocation.path(options), mode: isNew ? .creating : .writing)
      let made = try await InitiativeChanges.save(
        entry, replacing: isNew ? nil : words[1], in: store)
      console.note(strings.initiativeSaved(made.name))
    case ("remove", 2):
      let store = try OrderStore(path: StoreLocation.path(options), mode: .writing)
      try await store.removeInitiative(named: words[1])
      console.note(strings.initiativeRemoved(words[1]))
    case ("add", ..<4), ("change", ..<4):
      throw UsageError.missingArgument(.initiatives, "\(words[0]) NAME DAY COSTS [FILTER]")
    case ("remove", 1): throw UsageError.missingArgument(.initiatives, "remove NAME")
    case (let word?, _) where actions.contains(word):
      throw UsageError.unexpectedArgument(.initiatives, words[words.count - 1])
    case (let word?, _):
      throw UsageError.unknownAction(
        word, .initiatives, nearest: nearestName(to: word, among: actions))
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
    let figures = try await InitiativeSource.figures(of: shop, in: store)
    let report = InitiativeReport(strings: console.strings, currency: shop.ledger.currency)
    if options.has(.json) {
      try console.write(Array(report.json(figures).utf8))
    } else {
      try console.print(report.lines(figures, asOf: shop.asOf).map(Console.safe))
    }
  }
}
