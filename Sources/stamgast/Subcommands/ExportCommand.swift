import Commerce
import Metrics
import Presentation
import Storage

/// `stamgast export LIST`
enum ExportCommand {
  /// Writes the people of a list, best customer first; those without consent to marketing are left out and counted.
  static func run(_ options: Options, _ console: Console) async throws {
    let path = options.value(.to).flatMap { $0 == "-" ? nil : $0 }
    let form =
      try options.choice(.format)
      ?? path.map(ExportForm.init(path:)) ?? .csv
    let asOf = try options.asOf()
    let name = options.arguments[0]
    let store = try StoreLocation.open(options)
    let own = try await store.ownSegments()
    var selection = try ExportList.selection(name, own: own)
    var part = try await store.part(
      try options.filter(naming: own), scoredBy: options.scoring())
    if let booking = try options.refundBooking() { part = part.booking(booking) }
    let shop = ShopAsOf(part.ledger, asOf: asOf)
    try check(selection, name, shop.ledger)
    var today: [Int32]?
    if case .today(var choice) = selection {
      choice.includesLately = options.has(.again)
      selection = .today(choice)
      let lists = try await TodaySource.lists(
        of: shop, part: part, in: store, isWhole: choice.list.needsWhole)
      today = lists.people(choice)
    }
    let figures = CustomerFigures(of: shop)
    let knowledge =
      if case .matching(let filter) = selection {
        try await SegmentFacts.knowledge(for: [filter], shop, figures, of: store)
      } else { SegmentKnowledge() }
    if case .matching(let filter) = selection, filter.asks(for: .alive),
      let reason = knowledge.alive.undefinedReason
    {
      console.note(console.strings.nothingKnownOfAlive(reason))
    }
    let people = People(shop, selection, figures, knowledge, today: today)
    var written: [Int32] = []
    var writer = try PeopleWriter(
      form, name: name, asOf: shop.asOf, includesEverybody: options.has(.all), to: path)
    for page in people.pages {
      let details = try await store.customerDetails(ids: page.map { people.id($0) })
      // An id that is not there is left out of the details: pair by id, not by place.
      let byID = Dictionary(details.map { ($0.id, $0) }) { first, _ in first }
      for customer in page {
        guard let person = byID[people.id(customer)] else { continue }
        if try writer.append(people.exported(customer, person, console.strings)) {
          written.append(person.id)
        }
      }
    }
    let outcome = try writer.finish()
    if case .today(let choice) = selection {
      try await TodaySource.note(
        written, from: choice.list, of: shop.ledger, in: store, at: StoreLocation.path(options))
    }
    for note in notes(outcome, form, name, path, shop, console.strings) { console.note(note) }
  }

  /// What is to be told of a list that was written.
  private static func notes(
    _ outcome: ExportOutcome, _ form: ExportForm, _ name: String, _ path: String?,
    _ shop: ShopAsOf, _ strings: Strings
  ) -> [String] {
    var notes: [String] = []
    if outcome.written + outcome.leftOut + outcome.unreachable == 0 {
      notes.append(
        strings.emptyList(name, asOf: shop.ledger.lastOrderDay.map { _ in shop.asOf }))
    }
    if let path { notes.append(strings.exported(outcome.written, to: path)) }
    if outcome.leftOut > 0 {
      notes.append(
        strings.leftOutOfExport(
          outcome.leftOut, unknown: outcome.unknown, written: outcome.written))
    }
    if outcome.unreachable > 0 { notes.append(strings.unreachable(outcome.unreachable)) }
    if outcome.written > 0 {
      notes += strings.importAdvice(form, unconsenting: outcome.unconsenting)
    }
    if let limit = outcome.exceededLimit { notes.append(strings.tooLargeToImport(form, limit)) }
    return notes
  }

  /// Throws that there is no such list where it is of a channel that no order and no spend names.
  private static func check(
    _ selection: CustomerSelection, _ text: String, _ ledger: Ledger
  ) throws(UsageError) {
    guard case .channel(let name) = selection, !ledger.channels.contains(name) else { return }
    let nearest = nearestName(to: name, among: ledger.channels)
    throw .unknownList(text, nearest: nearest.map { "channel:\($0)" })
  }

  /// The customers of a list with their figures, the highest net first.
  private struct People {
    private let shop: ShopAsOf
    private let figures: CustomerFigures
    private let scores: RFMScores
    /// Indices into the figures.
    private let order: [Int]

    /// - Parameter today: the people of a list for today, which the shop alone does not tell.
    init(
      _ shop: ShopAsOf, _ selection: CustomerSelection, _ figures: CustomerFigures,
      _ knowledge: SegmentKnowledge, today: [Int32]?
    ) {
      self.shop = shop
      let scores = RFMScores(figures)
      let chosen = Set(
        today
          ?? shop.customers(selection, figures: figures, scores: scores, knowing: knowledge))
      order = figures.rows.indices.filter { chosen.contains(figures.rows[$0].customer) }
        .sorted { (figures.rows[$0].net, $1) > (figures.rows[$1].net, $0) }
      self.figures = figures
      self.scores = scores
    }

    /// The customers in groups that are read from the store at once.
    var pages: [ArraySlice<Int>] {
      stride(from: 0, to: order.count, by: 2000).map { order[$0..<min($0 + 2000, order.count)] }
    }

    func id(_ index: Int) -> Int32 {
      shop.ledger.customers.id[Int(figures.rows[index].customer)]
    }

    func exported(
      _ index: Int, _ person: CustomerDetails, _ strings: Strings
    ) -> ExportedPerson {
      let figure = figures.rows[index]
      return ExportedPerson(
        email: person.email, platformID: person.email.isEmpty ? person.key : "",
        name: person.name, hiddenName: strings.hiddenName(Int(person.id)),
        country: person.country, acceptsMarketing: person.acceptsMarketing,
        purchases: Int(figure.occasions), net: figure.net, margin: figure.margin,
        currency: shop.ledger.currency, firstDay: figure.firstDay, lastDay: figure.lastDay,
        segment: ExportList.listName(scores.cells[index].segment))
    }
  }
}
