import Commerce
import Importing
import Presentation
import Storage
import System

/// The time zone and currency of an import: what the options say, what the shop has settled, and what is new of it.
struct ShopBasics: Sendable {
  private let zone: ShopTimeZone?
  private let currency: Currency?
  private let orderCurrency: Currency?
  private let isZoneNew: Bool
  private let isCurrencyNew: Bool

  /// - Throws: where an option contradicts what is settled; for a zone that the system does not know.
  init(_ options: Options, of store: OrderStore) async throws {
    let settings = try await store.settings()
    let given = try options.value(.timeZone).map { try ShopTimeZone(named: $0) }
    if let given, let settled = settings.timeZone, given.name != settled {
      throw UsageError.settledOtherwise(.timeZone, given: given.name, settled: settled)
    }
    let givenCurrency = try options.currency()
    if let givenCurrency, let settled = settings.currency, givenCurrency != settled {
      throw UsageError.settledOtherwise(
        .currency, given: givenCurrency.code, settled: settled.code)
    }
    zone = try given ?? settings.timeZone.map { try ShopTimeZone(named: $0) }
    currency = givenCurrency ?? settings.currency
    orderCurrency = try await store.shopCurrency()
    isZoneNew = settings.timeZone == nil && given != nil
    isCurrencyNew = settings.currency == nil && givenCurrency != nil
  }

  var importOptions: ImportOptions {
    ImportOptions(
      timeZone: zone, fallbackTimeZone: .machine(), currency: currency,
      orderCurrency: orderCurrency)
  }

  /// Keeps what is new.
  func settle(in store: OrderStore) async throws {
    let settings = try await store.settings()
    if isZoneNew, settings.timeZone == nil, let zone { try await store.settle(zone) }
    if isCurrencyNew, settings.currency == nil {
      try await store.set(.currency, to: currency?.code)
    }
  }
}

extension StoreImport {
  /// Imports one file of a shop; what the options say that is new of the shop is kept before the file's rows, so that
  /// these need not be gone through again.
  mutating func run(
    _ path: String, of shop: ShopBasics,
    progress: @escaping @Sendable (ImportProgress) throws -> Void = { _ in }
  ) async throws -> Outcome {
    let (store, isDryRun) = (store, isDryRun)
    let outcome = try await run(
      path, begun: { _ in if !isDryRun { try await shop.settle(in: store) } }, progress: progress)
    if let zone = outcome.newZone, !isDryRun { options.timeZone = zone }
    return outcome
  }
}
