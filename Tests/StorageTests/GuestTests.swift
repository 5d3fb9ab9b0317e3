import Commerce
import Testing

@testable import Storage

@Suite struct GuestTests {
  private func placed(
    _ id: String, by email: String, on date: String, asGuest: Bool?, status: String = "paid"
  ) throws -> Order {
    var order = try order(id, by: email, on: date, status: status)
    order.isByGuest = asGuest
    return order
  }

  private func importing(_ records: [CustomerRecord], to store: OrderStore) async throws {
    let file = ImportDescription(
      fileName: "customers.csv", format: "woocommerce-customers", contents: .customers,
      importedAt: 0)
    try await store.importing(file) { writer in
      for record in records { try writer.add(record) }
    }
  }

  private func record(_ email: String, since date: String?, hasAccount: Bool) throws
    -> CustomerRecord
  {
    CustomerRecord(
      identity: try #require(CustomerIdentity(email: email)), knownSince: try date.map(day),
      hasAccount: hasAccount)
  }

  @Test func `the first day as a guest and the first with an account are kept by person`()
    async throws
  {
    let store = try OrderStore()
    try await store.importing([
      try placed("1", by: "ann@example.com", on: "2024-03-02", asGuest: true),
      try placed("2", by: "ann@example.com", on: "2024-03-01", asGuest: true),
      try placed("3", by: "ann@example.com", on: "2024-04-01", asGuest: false, status: "cancelled"),
      try placed("4", by: "bob@example.com", on: "2024-03-05", asGuest: false),
      try placed("5", by: "cas@example.com", on: "2024-03-05", asGuest: nil),
    ])
    let ids = try await store.ledger().customers.id
    #expect(
      try await store.guests() == [
        StoredGuest(
          person: ids[0], asGuest: try day("2024-03-01"), withAccount: try day("2024-04-01")),
        StoredGuest(person: ids[1], asGuest: nil, withAccount: try day("2024-03-05")),
      ])
    // Who is one person with somebody else has what both have.
    try await store.merge("bob@example.com", into: "ann@example.com")
    #expect(
      try await store.guests() == [
        StoredGuest(
          person: ids[0], asGuest: try day("2024-03-01"), withAccount: try day("2024-03-05"))
      ])
  }

  @Test func `of several rows of a person, with an account and without, none is lost`()
    async throws
  {
    let ann = "ann@example.com"
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let store = try OrderStore()
      try await store.importing([try placed("1", by: ann, on: "2024-05-01", asGuest: nil)])
      let rows = [
        try record(ann, since: "2024-03-02", hasAccount: true),
        try record(ann, since: "2024-03-01", hasAccount: true),
        try record(ann, since: "2024-04-01", hasAccount: false),
      ]
      try await importing(order.map { rows[$0] }, to: store)
      #expect(
        try await store.guests() == [
          StoredGuest(
            person: 1, asGuest: try day("2024-04-01"), withAccount: try day("2024-03-01"))
        ])
    }
  }

  @Test func `a file that tells it later is a change, and undone nothing is told`() async throws {
    let store = try OrderStore()
    try await store.importing([try placed("1", by: "a@b.c", on: "2024-03-02", asGuest: nil)])
    #expect(try await store.guests().isEmpty)
    let summary = try await store.importing([
      try placed("1", by: "a@b.c", on: "2024-03-02", asGuest: true)
    ])
    #expect(summary.changed == 1)
    #expect(try await store.guests().count == 1)
    let again = try await store.importing([
      try placed("1", by: "a@b.c", on: "2024-03-02", asGuest: true)
    ])
    #expect(again.unchanged == 1)
    _ = try await store.undo(importID: 3)
    _ = try await store.undo(importID: 2)
    #expect(try await store.guests().isEmpty)
  }

  @Test func `a file of customers tells it too, from the day of signing up on`() async throws {
    let store = try OrderStore()
    try await store.importing([
      try placed("1", by: "ann@example.com", on: "2024-03-02", asGuest: nil),
      try placed("2", by: "bob@example.com", on: "2024-03-02", asGuest: nil),
    ])
    try await importing(
      [
        record("ann@example.com", since: nil, hasAccount: false),
        record("bob@example.com", since: "2024-03-20", hasAccount: true),
      ], to: store)
    let ids = try await store.ledger().customers.id
    let before = CalendarDay(number: 0)
    #expect(
      try await store.guests() == [
        StoredGuest(person: ids[0], asGuest: before, withAccount: nil),
        StoredGuest(person: ids[1], asGuest: nil, withAccount: try day("2024-03-20")),
      ])
    _ = try await store.undo(importID: 2)
    #expect(try await store.guests().isEmpty)
  }
}

@Suite struct TownTests {
  @Test func `towns stand in the order of the people, those of others who are one filled in`()
    async throws
  {
    let store = try OrderStore()
    func placed(_ id: String, by email: String, in town: String) throws -> Order {
      var order = try order(id, by: email)
      order.customer?.city = town
      return order
    }
    try await store.importing([
      try placed("1", by: "ann@example.com", in: "Utrecht"),
      try placed("2", by: "bob@example.com", in: ""),
      try placed("3", by: "cas@example.com", in: "UTRECHT"),
      try placed("4", by: "dee@example.com", in: "Gent"),
    ])
    let ids = try await store.ledger().customers.id
    let towns = try await store.towns(of: ids)
    #expect(towns.names == ["Utrecht", "Gent"])
    #expect(
      (0..<4).map { towns.name(ofCustomer: $0) } == ["Utrecht", "(none)", "Utrecht", "Gent"])
    try await store.merge("dee@example.com", into: "bob@example.com")
    let people = try await store.ledger().customers.id
    #expect(people.count == 3)
    #expect(try await store.towns(of: people).name(ofCustomer: 1) == "Gent")
  }
}
