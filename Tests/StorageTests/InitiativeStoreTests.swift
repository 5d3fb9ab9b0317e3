import Commerce
import Testing

@testable import Storage

@Suite struct InitiativeStoreTests {
  private func initiative(
    _ name: String, on date: String = "2024-03-01", costs: Int64 = 0, who: String = ""
  ) throws -> Initiative {
    try #require(Initiative(name: name, start: try day(date), costs: costs, who: who))
  }

  @Test func `initiatives are kept with all that they have, in the order of their days`()
    async throws
  {
    let store = try OrderStore()
    let later = try initiative("Summer parcel", on: "2024-06-01", costs: 12_345)
    let first = try initiative("Card", costs: 9, who: "country = NL")
    try await store.add(later)
    try await store.add(first)
    #expect(try await store.initiatives() == [first, later])
  }

  @Test func `a name is there once, letter case ignored, and can be removed so`() async throws {
    let store = try OrderStore()
    let (card, again) = (try initiative("Card"), try initiative("CARD"))
    try await store.add(card)
    await #expect(throws: StoreError.initiativeExists("Card")) { try await store.add(again) }
    try await store.removeInitiative(named: " card")
    #expect(try await store.initiatives().isEmpty)
    await #expect(throws: StoreError.unknownInitiative("card")) {
      try await store.removeInitiative(named: "card")
    }
  }

  @Test func `one takes the place of another, under its name or a new one`() async throws {
    let store = try OrderStore()
    let (card, parcel) = (try initiative("Card"), try initiative("Parcel"))
    let (changed, renamed) = (
      try initiative("CARD", on: "2024-04-01", costs: 7), try initiative("Stamps")
    )
    try await store.add(card)
    try await store.add(parcel)
    try await store.replaceInitiative(named: "card", with: changed)
    #expect(try await store.initiatives() == [parcel, changed])
    await #expect(throws: StoreError.initiativeExists("CARD")) {
      try await store.replaceInitiative(named: "parcel", with: card)
    }
    try await store.replaceInitiative(named: "parcel", with: renamed)
    #expect(try await store.initiatives() == [renamed, changed])
    await #expect(throws: StoreError.unknownInitiative("Parcel")) {
      try await store.replaceInitiative(named: "Parcel", with: card)
    }
  }
}
