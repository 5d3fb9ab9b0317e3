import Commerce
import Importing
import Presentation
import Storage
import System
import TestSupport
import Testing

@testable import stamgast

/// The same files come again, and in another order.
@Suite struct ImportOrderTests {
  /// A file of the fixtures of the formats.
  struct Fixture: Sendable, CustomTestStringConvertible {
    var name: String
    var path: String { Fixture.folder + "/" + name }
    var testDescription: String { name }

    private static let folder =
      #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
      .joined(separator: "/") + "/ImportingTests/Fixtures"

    // Files of names alone have nothing to import, and those in folders further below are refused.
    private static let platforms = Folder.names(in: folder).filter { $0 != "headers" }

    static let all = platforms.flatMap { platform in
      Folder.names(in: folder + "/" + platform)
        .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".txt") || $0.hasSuffix(".json") }
        .map { Fixture(name: platform + "/" + $0) }
    }
  }

  /// A store whose shop is settled, so that no file decides about its zone or currency.
  private static func importer() async throws -> StoreImport {
    let store = try OrderStore()
    let zone = try ShopTimeZone(named: "Europe/Berlin")
    try await store.settle(zone)
    try await store.set(.currency, to: "EUR")
    return StoreImport(
      store: store, options: ImportOptions(timeZone: zone, currency: Currency(code: "EUR")))
  }

  private static func report(of store: OrderStore) async throws -> String {
    try ReportJSON.text(ReportRequest(), of: try await store.ledger())
  }

  @Test(arguments: Fixture.all)
  func `a file that comes again changes nothing`(_ fixture: Fixture) async throws {
    let work = try await ImportOrderTests.importer()
    let first = try await work.run(fixture.path).summary
    let ledger = try await work.store.ledger()
    let report = try await ImportOrderTests.report(of: work.store)
    let second = try await work.run(fixture.path).summary
    #expect(first.added > 0)
    #expect(second.added == 0)
    #expect(second.changed == 0)
    #expect(second.unchanged == first.added)
    #expect(second.totals == first.totals)
    #expect(second.rejected == first.rejected)
    #expect(try await ImportOrderTests.report(of: work.store) == report)
    #expect(try await work.store.ledger() == ledger)
  }

  /// What files may differ about: an order of a source, an article's cost, what a channel cost on a day.
  private func subjects(of fixture: Fixture) throws -> Set<String> {
    var file = try FileImport(
      input: ByteInput(path: fixture.path), fileName: fixture.name,
      options: ImportOptions(timeZone: .utc, currency: Currency(code: "EUR")))
    var subjects: Set<String> = []
    let source = file.recognised.format.source.rawValue
    try file.read { item in
      switch item {
      case .order(let order): subjects.insert("order \(source) \(order.id)")
      case .cart(let cart): subjects.insert("cart \(cart.id)")
      case .product(let product): subjects.insert("product \(product.sku) \(product.name)")
      case .spend(let spend): subjects.insert("spend \(spend.channel) \(spend.day)")
      case .customer(let customer): subjects.insert("customer \(customer.identity)")
      case .rate(let rate): subjects.insert("rate \(rate.currency) \(rate.day)")
      case .rejected, .remark: break
      }
    }
    return subjects
  }

  @Test func `files that differ about nothing give the same figures in every order`() async throws {
    var known: Set<String> = []
    var files: [Fixture] = []
    for fixture in Fixture.all {
      let subjects = try subjects(of: fixture)
      guard known.isDisjoint(with: subjects) else { continue }
      known.formUnion(subjects)
      files.append(fixture)
    }
    #expect(files.count >= 20)
    var expected: String?
    var random = SeededGenerator(seed: 4)
    for order in [files, files.reversed()] + (0..<6).map({ _ in files.shuffled(using: &random) }) {
      let work = try await ImportOrderTests.importer()
      for file in order { _ = try await work.run(file.path) }
      let report = try await ImportOrderTests.report(of: work.store)
      #expect(report == expected ?? report, "\(order.map(\.name))")
      expected = report
    }
  }
}
