import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct FindingTests {
  private func store() async throws -> OrderStore {
    let people = [
      ("ann@example.com", "Ann Zwarte", "Gent"), ("bo@example.com", "Bo Anker", "Zwolle"),
      ("zwaan@example.com", "", ""), ("cé@example.com", "Cédric Zwart", "Aalst"),
    ]
    let store = try OrderStore()
    try await store.importing(
      try people.enumerated().map { index, person in
        var order = try order("#10\(index)")
        order.customer = CustomerIdentity(email: person.0, name: person.1, city: person.2)
        return order
      })
    return store
  }

  private func names(_ text: String, limit: Int = 10, in store: OrderStore) async throws
    -> [String]
  {
    let found = try #require(
      try await store.bestFits(text, customerLimit: limit, orderLimit: 10))
    return try await store.customerDetails(ids: found.customers.map(\.id)).map {
      $0.name.isEmpty ? $0.key : $0.name
    }
  }

  @Test func `who begins with the text comes first, names before cities`() async throws {
    let store = try await store()
    #expect(
      try await names("ZWA", in: store) == ["zwaan@example.com", "Ann Zwarte", "Cédric Zwart"])
    #expect(try await names("zw", in: store).last == "Bo Anker")
  }

  @Test func `letters at the beginnings of words are enough, without accents`() async throws {
    let store = try await store()
    #expect(try await names("cezw", in: store) == ["Cédric Zwart"])
    #expect(try await names("gent ann", in: store) == ["Ann Zwarte"])
    #expect(try await names("qx", in: store) == [])
  }

  @Test func `typing on finds what it finds at once, and taking back too`() async throws {
    let store = try await store()
    for text in ["a", "an", "an ", "an z", "an", "z", "zw", "zwart", "b"] {
      let fresh = try await self.store()
      let once = try await names(text, in: fresh)
      #expect(try await names(text, in: store) == once, "\(text)")
    }
  }

  @Test func `a limit keeps the best`() async throws {
    let store = try await store()
    #expect(try await names("zwart", limit: 1, in: store) == ["Ann Zwarte"])
    #expect(try await names("zw", limit: 1, in: store) == ["zwaan@example.com"])
  }

  @Test func `orders are found by the beginning of their number`() async throws {
    let store = try await store()
    let all = try #require(try await store.bestFits("10", customerLimit: 5, orderLimit: 3))
    #expect(all.orders.count == 3)
    let one = try #require(try await store.bestFits("#102", customerLimit: 5, orderLimit: 3))
    #expect(one.orders.count == 1)
  }

  @Test func `a customer who came since is found`() async throws {
    let store = try await store()
    #expect(try await names("dirk", in: store) == [])
    var order = try order("#200")
    order.customer = CustomerIdentity(email: "dirk@example.com", name: "Dirk", city: "")
    try await store.importing([order])
    #expect(try await names("dirk", in: store) == ["Dirk"])
  }

  @Test func `nothing fits a blank text, and an ended search gives nothing`() async throws {
    let store = try await store()
    let blank = try await store.bestFits(" ", customerLimit: 5, orderLimit: 5)
    #expect(blank == BestFits(customers: [], orders: []))
    let ended = try await store.bestFits("a", customerLimit: 5, orderLimit: 5, ticket: -1)
    #expect(ended == nil)
  }
}
