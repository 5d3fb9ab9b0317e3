import Commerce
import Metrics
import Presentation
import Storage

/// `stamgast segments`, `stamgast segments add NAME FILTER`, `stamgast segments remove NAME`
enum SegmentsCommand {
  static func run(_ options: Options, _ console: Console) async throws {
    switch try NamedListAction(options.arguments, of: .segments, text: "FILTER") {
    case .list: try await list(options, console)
    case .add(let name, let text): try await add(name, text, options, console)
    case .remove(let name):
      let store = try OrderStore(path: StoreLocation.path(options), mode: .writing)
      try await store.removeSegment(named: name)
      console.note(console.strings.ownSegmentRemoved(name))
    }
  }

  /// Reads a segment's filter.
  static func filter(_ text: String) throws(UsageError) -> SegmentFilter {
    do throws(SegmentFilterError) {
      return try SegmentFilter(parsing: text)
    } catch {
      throw .badSegmentFilter(text, error)
    }
  }

  private static func list(_ options: Options, _ console: Console) async throws {
    let asOf = try options.asOf()
    let store = try StoreLocation.open(options)
    let (segments, ledger) = (try await store.ownSegments(), try await store.ledger())
    let strings = console.strings
    guard !segments.isEmpty else { return try console.print([strings.noOwnSegments]) }
    let shop = ShopAsOf(ledger, asOf: asOf)
    let now = scored(shop)
    let before = Period(.month, containing: shop.asOf).advanced(by: -1).lastDay
    let earlier = ledger.firstCountedDay.flatMap {
      $0 <= before ? scored(shop.moved(to: before)) : nil
    }
    let rows = try segments.map { segment in
      let row = OwnSegmentFigures(segment.name, try filter(segment.filter), now, before: earlier)
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
  }

  private static func scored(_ shop: ShopAsOf) -> OwnSegmentFigures.Scored {
    let figures = CustomerFigures(of: shop)
    return (shop, figures, RFMScores(figures))
  }

  private static func add(
    _ name: String, _ text: String, _ options: Options, _ console: Console
  ) async throws {
    guard let segment = OwnSegment(name: name, filter: text),
      (try? ExportList.selection(segment.name)) == nil
    else { throw UsageError.notASegmentName(name) }
    let filter = try filter(segment.filter)
    let store = try OrderStore(path: StoreLocation.path(options), mode: .creating)
    try await store.add(segment)
    let shop = ShopAsOf(try await store.ledger(), asOf: try options.asOf())
    console.note(
      console.strings.ownSegmentAdded(segment.name, shop.customers(matching: filter).count))
  }
}
