import Commerce
import Metrics
import Presentation
import Storage

/// `stamgast export LIST`
enum ExportCommand {
  /// Writes the people of a list, best customer first; those without consent to marketing are left out and counted.
  static func run(_ options: Options, _ console: Console) async throws {
    let path = options.value(.to).flatMap { $0 == "-" ? nil : $0 }
    let format =
      try options.value(.format) { ListExport.Format(rawValue: $0.lowercased()) }
      ?? path.map(ListExport.Format.init(path:)) ?? .csv
    let asOf = try options.asOf()
    let store = try StoreLocation.open(options)
    var selection = try ExportList.selection(
      options.arguments[0], own: try await store.ownSegments())
    var part = try await store.part(try options.filter())
    if let booking = try options.refundBooking() { part = part.booking(booking) }
    let shop = ShopAsOf(part.ledger, asOf: asOf)
    try check(selection, options.arguments[0], shop.ledger)
    var today: [Int32]?
    if case .today(var choice) = selection {
      choice.includesLately = options.has(.again)
      selection = .today(choice)
      let lists = try await TodaySource.lists(
        of: shop, part: part, in: store, isWhole: choice.list.needsWhole)
      today = lists.people(choice)
    }
    let people = People(shop, selection, today)
    var written: [Int32] = []
    var writer = try ListWriter(columns: CustomerExport.columns, format: format, to: path)
    var leftOut = LeftOut()
    for page in people.pages {
      let details = try await store.customerDetails(ids: page.map { people.id($0) })
      // An id that is not there is left out of the details: pair by id, not by place.
      let byID = Dictionary(details.map { ($0.id, $0) }) { first, _ in first }
      for customer in page {
        guard let person = byID[people.id(customer)] else { continue }
        guard options.has(.all) || person.acceptsMarketing == true else {
          leftOut.add(person)
          continue
        }
        try writer.append(people.row(customer, person))
        written.append(person.id)
      }
    }
    try writer.finish()
    if case .today(let choice) = selection {
      try await TodaySource.note(
        written, from: choice.list, of: shop.ledger, in: store, at: StoreLocation.path(options))
    }
    let strings = console.strings
    if writer.rowCount == 0, leftOut.count == 0 {
      let day = shop.ledger.lastOrderDay.map { _ in shop.asOf }
      console.note(strings.emptyList(options.arguments[0], asOf: day))
    }
    if let path { console.note(strings.exported(writer.rowCount, leftOut: 0, path: path)) }
    if leftOut.count > 0 {
      console.note(
        strings.leftOutOfExport(leftOut.count, unknown: leftOut.unknown, written: writer.rowCount))
    }
  }

  /// Throws that there is no such list where it is of a channel that no order and no spend names.
  private static func check(
    _ selection: CustomerSelection, _ text: String, _ ledger: Ledger
  ) throws(UsageError) {
    guard case .channel(let name) = selection, !ledger.channels.contains(name) else { return }
    let nearest = nearestName(to: name, among: ledger.channels)
    throw .unknownList(text, nearest: nearest.map { "channel:\($0)" })
  }

  /// Who did not consent.
  private struct LeftOut {
    var count = 0
    /// Of these, those of whom no file tells.
    var unknown = 0

    mutating func add(_ person: CustomerDetails) {
      count += 1
      if person.acceptsMarketing == nil { unknown += 1 }
    }
  }

  /// The customers of a list with their figures, the highest net first.
  private struct People {
    private let shop: ShopAsOf
    private let figures: CustomerFigures
    private let scores: RFMScores
    /// Indices into the figures.
    private let order: [Int]

    /// - Parameter today: the people of a list for today, which the shop alone does not tell.
    init(_ shop: ShopAsOf, _ selection: CustomerSelection, _ today: [Int32]?) {
      self.shop = shop
      let figures = CustomerFigures(of: shop)
      let scores = RFMScores(figures)
      let chosen = Set(
        today ?? shop.customers(selection, figures: figures, scores: scores))
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

    func row(_ index: Int, _ person: CustomerDetails) -> [ListExport.Cell] {
      CustomerExport.row(
        person, figures.rows[index], segment: ExportList.listName(scores.cells[index].segment),
        shop.ledger.currency)
    }
  }
}
