import Commerce
import Dashboard
import Metrics
import Presentation
import Storage

/// `stamgast customer [CUSTOMER]`, `stamgast customer merge A B`, `stamgast customer split B`
enum CustomerCommand {
  static func run(_ options: Options, _ console: Console) async throws {
    let words = options.arguments
    switch (words.first, words.count) {
    case (nil, _): try await list(options, console)
    case ("merge", 3):
      try await writing(options).merge(words[2], into: words[1])
      console.note(console.strings.merged(words[2], into: words[1]))
    case ("split", 2):
      try await writing(options).split(words[1])
      console.note(console.strings.split(words[1]))
    case ("merge", ..<3), ("split", 1):
      throw UsageError.missingArgument(.customer, words[0] == "merge" ? "merge A B" : "split B")
    case (let word?, 1): try await show(word, options, console)
    case ("merge", _), ("split", _):
      throw UsageError.unexpectedArgument(.customer, words[words.count - 1])
    case (let word?, _):
      throw UsageError.unknownAction(
        word, .customer, nearest: nearestName(to: word, among: ["merge", "split"]))
    }
  }

  private static func writing(_ options: Options) throws -> OrderStore {
    try OrderStore(path: StoreLocation.path(options), mode: .writing)
  }

  private static func list(_ options: Options, _ console: Console) async throws {
    let aliases = try await StoreLocation.open(options).aliases()
    guard !aliases.isEmpty else { return try console.print([console.strings.nobodyMerged]) }
    try console.print(aliases.map { console.strings.alias($0.key, of: $0.person) })
  }

  private static func show(
    _ word: String, _ options: Options, _ console: Console
  ) async throws {
    let store = try StoreLocation.open(options)
    let id = try await store.person(called: word)
    let desk = try await ShopDesk(store: store, strings: console.strings)
    if let booking = try options.refundBooking() { await desk.book(booking) }
    let shop = ShopAsOf(await desk.ledger)
    let card = try await desk.customerCard(id, asOf: shop.asOf)
    let facts = CustomerFacts(
      card, asOf: shop.asOf, currency: shop.ledger.currency, hidesPersonalData: false,
      console.strings)
    let title = card.row.name.isEmpty ? card.row.key : card.row.name
    try console.print(
      [console.strings.reportTitle(title, asOf: shop.asOf)]
        + TextColumns(rows: facts.all.map { ["  \($0.name)", $0.value] }).lines)
  }
}
