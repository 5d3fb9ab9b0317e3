import Commerce
import Testing

@testable import Storage

@Suite struct TrialStoreTests {
  private func trial(_ name: String, on date: String = "2024-03-01") throws -> Trial {
    Trial(
      name: name, list: "at-risk", start: try day(date), days: 90,
      arms: [Trial.Arm(name: Trial.control, share: 50), Trial.Arm(name: "letter", share: 50)])
  }

  private func shop() async throws -> (store: OrderStore, ids: [Int32]) {
    let store = try OrderStore()
    try await store.importing([
      try order("1", by: "ann@example.com"), try order("2", by: "bob@example.com"),
      try order("3", by: "cy@example.com"),
    ])
    return (store, try await store.ledger().customers.id)
  }

  @Test func `trials are kept with their arms and people, the first one first`() async throws {
    let (store, ids) = try await shop()
    let (later, first) = (try trial("Summer", on: "2024-06-01"), try trial("Spring"))
    try await store.add(later, places: [ids[0]: 1])
    try await store.add(first, places: [ids[0]: 1, ids[1]: 0, ids[2]: 1])
    #expect(
      try await store.trials() == [
        StoredTrial(trial: first, places: [ids[0]: 1, ids[1]: 0, ids[2]: 1]),
        StoredTrial(trial: later, places: [ids[0]: 1]),
      ])
  }

  @Test func `a name is there once, letter case ignored, and can be removed so`() async throws {
    let (store, ids) = try await shop()
    let (spring, again) = (try trial("Spring"), try trial("SPRING"))
    try await store.add(spring, places: [ids[0]: 1])
    await #expect(throws: StoreError.trialExists("Spring")) {
      try await store.add(again, places: [:])
    }
    try await store.removeTrial(named: " spring")
    #expect(try await store.trials().isEmpty)
    #expect(try await store.texts("SELECT customer_id FROM trial_member").isEmpty)
    await #expect(throws: StoreError.unknownTrial("spring")) {
      try await store.removeTrial(named: "spring")
    }
  }

  @Test func `two who became one person are in the arm of the first, in the view too`() async throws
  {
    let (store, ids) = try await shop()
    try await store.add(try trial("Spring"), places: [ids[0]: 1, ids[1]: 0, ids[2]: 1])
    try await store.merge("ann@example.com", into: "bob@example.com")
    #expect(try await store.trials().first?.places == [ids[1]: 0, ids[2]: 1])
    #expect(
      try await store.texts(
        "SELECT arm || customer_id || start_day || last_day FROM trial_person ORDER BY 1")
        == ["control\(ids[1])2024-03-012024-05-30", "letter\(ids[2])2024-03-012024-05-30"])
  }

  @Test func `who is undone with an import is in no trial`() async throws {
    let (store, ids) = try await shop()
    try await store.add(try trial("Spring"), places: [ids[0]: 1])
    _ = try await store.undo(importID: 1)
    #expect(try await store.trials().first?.places == [:])
  }
}

extension OrderStore {
  fileprivate func texts(_ sql: String) throws -> [String] {
    var select = try connection.prepare(sql)
    var texts: [String] = []
    while try select.step() { texts.append(select.text(0)) }
    return texts
  }
}
