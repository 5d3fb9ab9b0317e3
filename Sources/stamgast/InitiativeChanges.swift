import Commerce
import Dashboard
import Metrics
import Storage

/// Changes the shop's initiatives: the one way to do so, from the command line and from the dashboard.
enum InitiativeChanges {
  /// The initiative that some texts tell.
  ///
  /// - Throws: `UsageError` for the first text that is not understood.
  static func initiative(
    _ entry: InitiativeEntry, currency: Currency?, naming own: [OwnSegment]
  ) throws(UsageError) -> Initiative {
    guard let start = CalendarDay(iso: trimmed(entry.start)) else { throw .notADay(entry.start) }
    // A Dutch hand writes 12,50.
    let amount = String(trimmed(entry.costs).map { $0 == "," ? "." : $0 })
    guard let costs = amount.isEmpty ? 0 : minorUnits(amount, currency), costs >= 0 else {
      throw .notCosts(entry.costs)
    }
    guard let made = Initiative(name: entry.name, start: start, costs: costs, who: entry.who)
    else { throw .notAnInitiativeName(entry.name) }
    if !made.who.isEmpty {
      do throws(SegmentFilterError) {
        _ = try SegmentFilter(parsing: made.who, naming: own)
      } catch {
        throw .badSegmentFilter(made.who, error)
      }
    }
    return made
  }

  /// Saves an initiative as a new one, or in the place of one by that name; returns it.
  @discardableResult
  static func save(
    _ entry: InitiativeEntry, replacing old: String? = nil, in store: OrderStore
  ) async throws -> Initiative {
    let made = try initiative(
      entry, currency: try await store.ledger().currency, naming: try await store.ownSegments())
    if let old {
      try await store.replaceInitiative(named: old, with: made)
    } else {
      try await store.add(made)
    }
    return made
  }
}
