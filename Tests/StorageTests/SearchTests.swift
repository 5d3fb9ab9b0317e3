import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct SearchTextTests {
  struct Case: CustomTestStringConvertible {
    var text: String
    var folded: String
    var testDescription: String { text }
  }

  @Test(arguments: [
    Case(text: "José", folded: "jose"), Case(text: "Jose\u{301}", folded: "jose"),
    Case(text: "  Ann   van\tDijk ", folded: "ann van dijk"),
    Case(text: "ÅNGSTRÖM", folded: "angstrom"), Case(text: "Łódź", folded: "lodz"),
    Case(text: "Straße", folded: "strasse"), Case(text: "Œuvre Ærø", folded: "oeuvre aero"),
    Case(text: "Nguyễn", folded: "nguyen"), Case(text: "ΣΊΣΥΦΟΣ", folded: "σίσυφοσ"),
    Case(text: "Ирина", folded: "ирина"), Case(text: "田中", folded: "田中"),
    Case(text: "Ann@Example.com", folded: "ann@example.com"), Case(text: " \u{A0}", folded: ""),
  ])
  func `letters lose case and accents`(sample: Case) {
    #expect(SearchText.folded(sample.text) == sample.folded)
  }
}

@Suite struct SearchTests {
  private func store(_ people: [(email: String, name: String, city: String)]) async throws
    -> OrderStore
  {
    let store = try OrderStore()
    try await store.importing(
      try people.enumerated().map { index, person in
        var order = try order("#10\(index)")
        order.customer = CustomerIdentity(
          email: person.email, name: person.name, city: person.city)
        return order
      })
    return store
  }

  @Test func `a text that grows, shrinks or changes finds what it would find alone`() async throws {
    let store = try await store([
      ("a@example.com", "Ann Vos", "Delft"), ("b@example.com", "Anna Bos", "Gent"),
      ("c@example.com", "Bob Vos", "Delft"),
    ])
    let expected: [(String, [Int32])] = [
      ("a", [1, 2, 3]), ("an", [1, 2]), ("ann", [1, 2]), ("ann v", [1]), ("ann", [1, 2]),
      ("bo", [2, 3]), ("bos", [2]), ("bos q", []), ("vos", [1, 3]), ("vos d", [1, 3]),
    ]
    for (text, customers) in expected {
      #expect(try await store.search(text)?.customers == customers, "\(text)")
    }
    try await store.importing([try order("9", by: "annie@example.com")])
    #expect(try await store.search("ann")?.customers == [1, 2, 4])
  }

  @Test func `what another process adds is found`() async throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/shop.db"
    let store = try OrderStore(path: path, mode: .creating)
    try await store.importing([try order("1", by: "ann@example.com")])
    #expect(try await store.search("ann")?.customers == [1])
    let other = try OrderStore(path: path, mode: .writing)
    try await other.importing([try order("2", by: "annie@example.com")])
    #expect(try await store.search("ann")?.customers == [1, 2])
  }

  @Test func `customers are found by name, address and city, in any case`() async throws {
    let store = try await store([
      ("jose@example.com", "José García", "Málaga"), ("ann@example.com", "Ann Vos", "Delft"),
      ("jv@example.com", "", ""),
    ])
    #expect(try await store.search("garcia") == SearchResult(customers: [1]))
    #expect(try await store.search("JOSÉ malaga") == SearchResult(customers: [1]))
    #expect(try await store.search("delft ann") == SearchResult(customers: [2]))
    #expect(try await store.search("example") == SearchResult(customers: [1, 2, 3]))
    #expect(try await store.search("nobody") == SearchResult())
    #expect(try await store.search("  ") == SearchResult())
    #expect(try await store.search("%") == SearchResult())
  }

  @Test func `orders are found by the start of their number, with or without its sign`()
    async throws
  {
    let store = try await store([("a@example.com", "", ""), ("b@example.com", "", "")])
    #expect(try await store.search("#101")?.orders == [2])
    #expect(try await store.search("101")?.orders == [2])
    #expect(try await store.search("10")?.orders == [1, 2])
    #expect(try await store.search("10", orderLimit: 1)?.orders == [1])
    #expect(try await store.search("01")?.orders == [])
  }

  @Test func `customers stand by name, those without one by their address`() async throws {
    let store = try await store([
      ("zoe@example.com", "Ábel", ""), ("mia@example.com", "", ""), ("a@example.com", "Zoë", ""),
      ("b@example.com", "abba", ""),
    ])
    #expect(try await store.customersByName() == [4, 1, 2, 3])
  }

  @Test func `a search that is no longer wanted ends without a result`() async throws {
    let store = try await store([("a@example.com", "", "")])
    let overtaken = try await store.search("a", orderLimit: .max, ticket: -1)
    #expect(overtaken == nil)
    store.cancelSearch()
    #expect(try await store.search("a")?.customers == [1])
  }
}
