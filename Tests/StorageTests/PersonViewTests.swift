import Commerce
import Testing

@testable import Storage

/// The documented views of people tell what the program knows of them.
@Suite struct PersonViewTests {
  private func placed(
    _ id: String, by email: String, on date: String, in city: String, _ country: String,
    asGuest: Bool? = nil, accepts: Bool? = nil
  ) throws -> Order {
    var order = try order(id, by: email, on: date)
    order.customer?.city = city
    order.customer?.country = country
    order.customer?.acceptsMarketing = accepts
    order.isByGuest = asGuest
    return order
  }

  @Test func `where somebody lives, and since when there is an account`() async throws {
    let store = try OrderStore()
    try await store.importing([
      try placed(
        "1", by: "ann@example.com", on: "2024-03-01", in: "Gent", "be", asGuest: true,
        accepts: true),
      try placed("2", by: "ann@example.com", on: "2024-04-01", in: "", "", asGuest: false),
      try placed("3", by: "bob@example.com", on: "2024-03-05", in: "", "Nederland"),
    ])
    let people = """
      SELECT country, town, accepts_marketing, guest_day, account_day FROM known_person
      ORDER BY customer_id
      """
    #expect(
      try await store.rows(people, columns: 5) == [
        ["BE", "Gent", "1", "2024-03-01", "2024-04-01"], ["Nederland", "-", "-", "-", "-"],
      ])
  }

  /// The own address comes first, then the others in the order in which the store met them.
  @Test func `of somebody who is several customers the first that is known is told`() async throws {
    let store = try OrderStore()
    try await store.importing([
      try placed("1", by: "old@example.com", on: "2024-03-01", in: "Gent", "BE", accepts: false),
      try placed(
        "2", by: "older@example.com", on: "2024-02-01", in: "Luik", "FR", asGuest: true),
      try placed("3", by: "ann@example.com", on: "2024-04-01", in: "", "NL", accepts: true),
    ])
    try await store.merge("old@example.com", into: "ann@example.com")
    try await store.merge("older@example.com", into: "ann@example.com")
    let told = try await store.rows(
      "SELECT customer_id, country, town, accepts_marketing, guest_day FROM known_person",
      columns: 5)
    #expect(told == [["3", "NL", "Gent", "0", "2024-02-01"]])
    let details = try await store.customerDetails(ids: [3])
    #expect(details.map(\.country) == ["NL"])
    #expect(details.map(\.city) == ["Gent"])
    #expect(details.map(\.acceptsMarketing) == [false])
  }

  @Test func `who was exported is told as the person that is known now`() async throws {
    let store = try OrderStore()
    try await store.importing([
      try placed("1", by: "ann@example.com", on: "2024-03-01", in: "", ""),
      try placed("2", by: "bob@example.com", on: "2024-03-02", in: "", ""),
    ])
    try await store.noteContacts([1, 2], list: "win-back", day: try day("2024-03-05"))
    try await store.merge("bob@example.com", into: "ann@example.com")
    #expect(
      try await store.rows("SELECT customer_id, day, list FROM contacted_person", columns: 3)
        == [["1", "2024-03-05", "win-back"]])
  }
}
