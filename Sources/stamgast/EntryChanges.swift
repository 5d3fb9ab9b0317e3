import Commerce
import Dashboard
import Metrics
import Storage

/// Changes the shop's initiatives and launches: the one way to do so, from the command line and from the dashboard.
enum EntryChanges {
  /// Saves an entry as a new one, or in the place of one by that name; returns what was saved.
  ///
  /// - Throws: `UsageError` for the first text that is not understood; what the store throws.
  static func save(
    _ entry: NamedEntry, replacing old: String? = nil, in store: OrderStore
  ) async throws -> SavedEntry {
    switch entry {
    case .initiative(let entry):
      let made = try initiative(
        entry, currency: try await store.ledger().currency, naming: try await store.ownSegments())
      if let old {
        try await store.replaceInitiative(named: old, with: made)
      } else {
        try await store.add(made)
      }
      return SavedEntry(kind: .initiative, name: made.name, unfound: nil)
    case .launch(let entry):
      let made = try launch(entry)
      if let old {
        try await store.replaceLaunch(named: old, with: made)
      } else {
        try await store.add(made)
      }
      return SavedEntry(
        kind: .launch, name: made.name, unfound: try await UnfoundMark(of: made, in: store))
    }
  }

  /// Forgets the entry of a name.
  static func remove(_ kind: EntryKind, named name: String, from store: OrderStore) async throws {
    switch kind {
    case .initiative: try await store.removeInitiative(named: name)
    case .launch: try await store.removeLaunch(named: name)
    }
  }

  /// The initiative that some texts tell.
  private static func initiative(
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

  /// The launch that some texts tell.
  private static func launch(_ entry: LaunchEntry) throws(UsageError) -> Launch {
    guard let subject = Launch.Subject(entry.subject) else {
      throw .notALaunchSubject(entry.subject)
    }
    let text = trimmed(entry.weeks)
    guard let weeks = text.isEmpty ? Launch.usualWeeks : Int(text),
      Launch.possibleWeeks.contains(weeks)
    else { throw .notWeeks(entry.weeks) }
    guard let made = Launch(name: entry.name, subject, weeks: weeks) else {
      throw .notALaunchName(entry.name)
    }
    return made
  }
}
