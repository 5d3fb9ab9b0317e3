import Commerce
import Metrics
import Storage

/// Reads the trials of a store.
enum TrialSource {
  /// The trials with those of their people who are in a ledger, in the order in which they were begun.
  static func members(in store: OrderStore, of ledger: Ledger) async throws -> [TrialMembers] {
    let trials = try await store.trials()
    // A shop has hundreds of thousands of customers, and mostly no trial.
    guard !trials.isEmpty else { return [] }
    return trials.map { stored in
      TrialMembers(
        stored.trial,
        ledger.customers.id.enumerated().compactMap { place, id in
          stored.places[id].map { TrialMembers.Member(customer: Int32(place), arm: $0) }
        })
    }
  }

  /// The trials and pairs of codes of a shop as of its day.
  static func figures(of shop: ShopAsOf, in store: OrderStore) async throws -> [TrialFigures] {
    let settings = try await store.settings()
    return TrialFigures.all(
      try await members(in: store, of: shop.ledger), of: shop, days: settings.trialDays,
      mattering: settings.number(.trialDifference) ?? TrialFigures.usualMattering)
  }
}

extension ShopSettings {
  /// Days that usually count in a trial.
  var trialDays: Int { number(.trialDays).map { Int($0) } ?? TrialFigures.usualDays }
}
