import Commerce
import Dashboard
import Metrics
import Presentation
import Storage
import System

extension ShopDesk {
  /// What every screen needs to know of the shop, at a moment in microseconds since 1970.
  func facts(now: Int64) async throws -> ShopFacts {
    let imports = try await store.imports()
    let importAge =
      imports.first.map { newest in
        let days = [newest.importedAt, now].map { timeZone.localTime(at: $0).day.number }
        return strings.imported(daysAgo: Int(days[1] - days[0]))
      } ?? ""
    var targets: [KPI: Double] = [:]
    for (key, value) in settings.targets {
      guard let kpi = KPI(rawValue: String(key.rawValue.dropFirst("target-".count))) else {
        continue
      }
      // Targets of money are set in whole units.
      targets[kpi] = kpi.isMoney ? value * Double(ledger.currency?.minorUnitsPerUnit ?? 100) : value
    }
    return ShopFacts(
      name: settings.name ?? "", currency: ledger.currency, firstDay: ledger.firstCountedDay,
      latestDay: ledger.lastOrderDay, activityWindowDays: ledger.activityWindowDays,
      knownCosts: KnownCosts(of: ledger), hasSpend: ledger.spend.holdsMoreThanGiveaways,
      givesAway: !ledger.giveaways.customer.isEmpty, importAge: importAge,
      targets: targets, filter: part.filter,
      ownSegments: part.filter.asksForSegments ? try await store.ownSegments() : [],
      chance: part.chance, storePath: path,
      refundBooking: ledger.refundBooking, hasDatedRefunds: ledger.refunds.count > 0,
      scoring: ledger.scoring, initiatives: try await store.initiatives(),
      launches: try await store.launches())
  }
}
