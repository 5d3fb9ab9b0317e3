/// Which customers are one person, by what the owner said.
struct CustomerAliases {
  /// The person of each customer who is somebody else, by id; that person is nobody else.
  private let persons: [Int32: Int32]
  /// The other customers who are a person, ascending.
  private let others: [Int32: [Int32]]

  /// Those of a store; few, mostly none.
  init(connection: Connection) throws(SQLiteError) {
    var select = try connection.prepare("SELECT customer_id, person_id FROM customer_alias")
    var said: [Int32: Int32] = [:]
    while try select.step() { said[select.integer32(0)] = select.integer32(1) }
    self.init(said)
  }

  /// Those that are said of customers; there is no circle among them.
  init(_ said: [Int32: Int32]) {
    var persons: [Int32: Int32] = [:]
    for customer in said.keys {
      var person = customer
      while let next = said[person] { person = next }
      persons[customer] = person
    }
    self.persons = persons
    others = Dictionary(grouping: persons.keys) { persons[$0] ?? $0 }.mapValues { $0.sorted() }
  }

  /// Whether nobody is anybody else.
  var isEmpty: Bool { persons.isEmpty }

  /// Who a customer is: mostly that customer.
  func person(_ customer: Int32) -> Int32 { persons[customer] ?? customer }

  /// The other customers who are a person; mostly none.
  func others(of person: Int32) -> [Int32] { others[person] ?? [] }

  /// The persons who are several customers, ascending.
  var mergedPersons: [Int32] { others.keys.sorted() }
}
