import Commerce
import Metrics
import Presentation
import Storage

/// `stamgast segments`, `stamgast segments add NAME FILTER`, `stamgast segments remove NAME`
enum SegmentsCommand {
  static func run(_ options: Options, _ console: Console) async throws {
    switch try NamedListAction(options.arguments, of: .segments, placeholder: "FILTER") {
    case .list: try await list(options, console)
    case .save(let name, let texts, _): try await add(name, texts[0], options, console)
    case .remove(let name):
      let store = try OrderStore(path: StoreLocation.path(options), mode: .writing)
      try await OwnSegmentChanges.remove(name, from: store)
      console.note(console.strings.ownSegmentRemoved(name))
    }
  }

  /// Reads the filter of one of a shop's own segments.
  static func filter(
    of segment: OwnSegment, among own: [OwnSegment]
  ) throws(UsageError) -> SegmentFilter {
    do throws(SegmentFilterError) {
      return try SegmentFilter(segment, among: own)
    } catch {
      throw .badSegmentFilter(segment.filter, error)
    }
  }

  private static func list(_ options: Options, _ console: Console) async throws {
    let asOf = try options.asOf()
    let store = try StoreLocation.open(options)
    let segments = try await store.ownSegments()
    let ledger = try await store.part(ShopFilter(), scoredBy: options.scoring()).ledger
    let strings = console.strings
    guard !segments.isEmpty else { return try console.print([strings.noOwnSegments]) }
    let shop = ShopAsOf(ledger, asOf: asOf)
    let filters = try segments.map { try filter(of: $0, among: segments) }
    let now = try await scored(shop, filters, store)
    let before = Period(.month, containing: shop.asOf).advanced(by: -1).lastDay
    var earlier: OwnSegmentFigures.Scored?
    if let first = ledger.firstCountedDay, first <= before {
      earlier = try await scored(shop.moved(to: before), filters, store)
    }
    var unknown: UndefinedReason?
    let rows = zip(segments, filters).map { segment, filter in
      let row = OwnSegmentFigures(segment.name, filter, now, before: earlier)
      unknown = unknown ?? row.unknown
      return [
        row.name, strings.number.count(row.customers),
        row.customerShare.value.map { strings.number.percentage($0) } ?? Strings.dash,
        row.customersBefore.map {
          strings.number.signed(strings.number.count(row.customers - $0))
        } ?? Strings.dash,
        strings.number.money(row.netRevenue, ledger.currency), segment.filter,
      ]
    }
    try console.print(
      TextColumns(rows: [strings.ownSegmentColumns] + rows, rightAligned: [1, 2, 3, 4]).lines)
    if let unknown { console.note(strings.nothingKnownOfAlive(unknown)) }
  }

  private static func scored(
    _ shop: ShopAsOf, _ filters: [SegmentFilter], _ store: OrderStore
  ) async throws -> OwnSegmentFigures.Scored {
    let figures = CustomerFigures(of: shop)
    return OwnSegmentFigures.Scored(
      shop, figures, RFMScores(figures),
      knowing: try await SegmentFacts.knowledge(for: filters, shop, figures, of: store))
  }

  private static func add(
    _ name: String, _ text: String, _ options: Options, _ console: Console
  ) async throws {
    guard let segment = OwnSegment(name: name, filter: text) else {
      throw UsageError.notASegmentName(name)
    }
    let store = try OrderStore(path: StoreLocation.path(options), mode: .creating)
    try await OwnSegmentChanges.save(segment, in: store)
    let filter = try filter(of: segment, among: try await store.ownSegments())
    let part = try await store.part(ShopFilter(), scoredBy: options.scoring())
    let shop = ShopAsOf(part.ledger, asOf: try options.asOf())
    let people = try await scored(shop, [filter], store).customers(matching: filter)
    console.note(console.strings.ownSegmentAdded(segment.name, people.count))
  }
}
