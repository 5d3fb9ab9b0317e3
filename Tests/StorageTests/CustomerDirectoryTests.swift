import Commerce
import Testing

@testable import Storage

@Suite struct CustomerDirectoryTests {
  private func order(
    _ id: String, _ customer: CustomerIdentity?, on date: String
  ) throws -> Order {
    var order = try StorageTests.order(id, on: date)
    order.customer = customer
    return order
  }

  private func details(of store: OrderStore) async throws -> CustomerDetails {
    try #require(try await store.customerDetails(ids: [1]).first)
  }

  @Test func `the newest order's details win, and older ones fill what is empty`() async throws {
    let store = try OrderStore()
    let old = CustomerIdentity(
      email: "ann@example.com", name: "Ann Old", city: "Ghent", country: "BE",
      acceptsMarketing: true)
    let new = CustomerIdentity(
      email: " Ann@Example.com", name: "Ann New", acceptsMarketing: false)
    let middle = CustomerIdentity(
      email: "ann@example.com", name: "Ann Middle", city: "Delft", country: "NL")
    // As a shop's export lists them: the newest first; the middle one in a file of its own.
    try await store.importing([
      try order("2", new, on: "2024-03-01"), try order("1", old, on: "2024-01-01"),
    ])
    try await store.importing([try order("3", middle, on: "2024-02-01")])
    let ann = try await details(of: store)
    #expect(ann.name == "Ann New")
    #expect(ann.city == "Ghent")
    #expect(ann.country == "BE")
    #expect(ann.acceptsMarketing == false)
    #expect(ann.email == "ann@example.com")
    #expect(try await store.ledger().customers.count == 1)
  }

  @Test func `a detail that a correction brings is taken`() async throws {
    let store = try OrderStore()
    let wrong = CustomerIdentity(email: "ann@example.com", name: "Anm")
    let right = CustomerIdentity(email: "ann@example.com", name: "Ann")
    try await store.importing([try order("1", wrong, on: "2024-03-01")])
    let summary = try await store.importing([try order("1", right, on: "2024-03-01")])
    #expect(summary.unchanged == 1)
    #expect(try await details(of: store).name == "Ann")
    #expect(try await store.search("ann")?.customers == [1])
  }

  @Test func `platform ids belong to their source, e-mail addresses to everybody`() async throws {
    let store = try OrderStore()
    let byID = CustomerIdentity(email: "", platformID: "77")
    let byEmail = CustomerIdentity(email: "ann@example.com", platformID: "77")
    let orders = [
      try order("1", byID, on: "2024-03-01"), try order("2", byEmail, on: "2024-03-01"),
    ]
    try await store.importing(orders)
    try await store.importing(orders, as: ordersFile(format: "other"))
    #expect(try await store.ledger().customers.count == 3)
    #expect(try await store.customerDetails(ids: [3, 1, 99]).map(\.key) == ["77", "77"])
    #expect(try await store.customerDetails(ids: [1]).first?.email == "")
  }

  @Test func `an order of nobody has no customer`() async throws {
    let store = try OrderStore()
    try await store.importing([try order("1", nil, on: "2024-03-01")])
    let ledger = try await store.ledger()
    #expect(ledger.customers.count == 0)
    #expect(ledger.days.unidentified == [1])
  }

  @Test func `a file of customers stands over what orders said, and makes no orders`() async throws
  {
    let store = try OrderStore()
    let ordered = CustomerIdentity(email: "ann@example.com", name: "Ann", city: "Ghent")
    try await store.importing([try order("1", ordered, on: "2024-03-01")])
    let file = ImportDescription(
      fileName: "customers.csv", format: "shopify-customers", source: "shopify-orders",
      contents: .customers, importedAt: 1_700_000_000_000_000)
    let ann = try #require(
      CustomerIdentity(email: "Ann@example.com", name: "Ann Bos", acceptsMarketing: true))
    let bo = try #require(CustomerIdentity(email: "bo@example.com"))
    func importPeople() async throws -> ImportSummary {
      try await store.importing(file) { writer in
        for person in [ann, bo] { try writer.add(CustomerRecord(identity: person)) }
      }
    }
    let first = try await importPeople()
    #expect([first.added, first.changed, first.unchanged] == [1, 1, 0])
    let second = try await importPeople()
    #expect([second.added, second.changed, second.unchanged] == [0, 0, 2])
    // The list names what the file was, not what else comes from there.
    #expect(try await store.imports().first?.format == "shopify-customers")
    let details = try await details(of: store)
    #expect(details.name == "Ann Bos")
    #expect(details.city == "Ghent")
    #expect(details.acceptsMarketing == true)
    #expect(try await store.ledger().customers.count == 1)
  }
}
