import Commerce
import TestSupport
import Testing

@testable import Storage

@Suite struct MigrationTests {
  /// A shop of two orders as the first version of the program wrote it, in SQL.
  private static let rowsOfVersionOne = """
    INSERT INTO source VALUES (1, '', 'generic-orders');
    INSERT INTO import (id, source_id, file_name, contents, content_hash, imported_at, row_count,
      added_count, rejected_count)
    VALUES (1, 1, 'orders.csv', 'orders', 'abc', 0, 3, 2, 1);
    INSERT INTO rejected_row VALUES (1, 1, 4, 'total', 'n/a', 'unreadableAmount');
    INSERT INTO customer VALUES (1, 0, 'ann@example.com', 'Ann', 'Ghent', 'BE', 1, 'ann');
    INSERT INTO order_version VALUES
      (1, 1, 1, 1, 19783, 1709251200000000, 1, 'EUR', 1000, 0, 0, 0, 400, 0, 'organic', NULL, 1,
        'A1', 1, NULL, 2, 0, 0, 0, 400, 'paid', 'BE'),
      (2, 1, 1, 1, 19784, 1709337600000000, 1, 'EUR', 2000, 0, 0, 0, NULL, 1, 'organic', 'TEN', 1,
        'A2', 1, NULL, 3, 0, 0, 0, NULL, 'paid', 'BE');
    """

  private func makeStore(at path: String, version: Int) throws {
    try write([], toFile: path)
    let connection = try Connection(path: path, access: .writing)
    try Migrations.prepare(
      connection, path: path, access: .writing,
      migrations: Array(Schema.migrations.prefix(version)))
    try connection.execute(MigrationTests.rowsOfVersionOne)
  }

  @Test func `a store of the first version opens with all that was in it`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("shop.db")
    try makeStore(at: path, version: 1)
    let store = try OrderStore(path: path, mode: .writing)
    let ledger = try await store.ledger()
    #expect(ledger.occasions.day == [19783, 19784])
    #expect(ledger.occasions.margin == [600, 2000])
    #expect(ledger.codes == ["TEN"])
    #expect(ledger.rows.rejected == [.unreadableAmount: 1])
    #expect(try await store.customerDetails(ids: [1]).first?.name == "Ann")
    // Nothing was noted of rows that were taken.
    #expect(try await store.imports().map(\.summary.remarked) == [0])
    #expect(try await store.remarkedRows(importID: 1).isEmpty)
  }

  @Test(arguments: 1..<Schema.version)
  func `a store that stopped at any version opens with the same figures`(version: Int) async throws
  {
    let folder = try TemporaryFolder()
    let path = folder.file("shop.db")
    try makeStore(at: path, version: 1)
    try Migrations.prepare(
      try Connection(path: path, access: .writing), path: path, access: .writing,
      migrations: Array(Schema.migrations.prefix(version)))
    let store = try OrderStore(path: path, mode: .writing)
    let ledger = try await store.ledger()
    #expect(ledger.occasions.day == [19783, 19784])
    #expect(ledger.occasions.net == [1000, 2000])
    #expect(ledger.occasions.margin == [600, 2000])
    #expect(try await store.number("SELECT sum(net) FROM counted_order") == 3000)
    #expect(try await store.number("SELECT count(*) FROM abandoned_cart") == 0)
    // What came since is there to be used.
    try await store.importing(carts: [try cart("1", on: "2024-03-02")])
    #expect(try await store.states().count == 1)
    try await store.importing(
      [try order("A1", on: "2024-03-01", total: 1500)], as: ordersFile(format: "generic-orders"))
    #expect(try await store.ledger().occasions.net == [1500, 2000])
  }

  @Test func `an import of the first version can be undone`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("shop.db")
    try makeStore(at: path, version: 1)
    let store = try OrderStore(path: path, mode: .writing)
    let summary = try await store.undo(importID: 1)
    #expect(summary.removed == 2)
    #expect(summary.removedCustomers == 1)
    #expect(try await store.ledger() == Ledger())
  }

  @Test func `countries that older versions left as three letters are two`() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("shop.db")
    try makeStore(at: path, version: 1)
    let old = try Connection(path: path, access: .writing)
    try Migrations.prepare(
      old, path: path, access: .writing, migrations: Array(Schema.migrations.prefix(18)))
    try old.execute(
      """
      UPDATE order_version SET country = 'NLD' WHERE id = 1;
      UPDATE order_version SET country = 'XYZ' WHERE id = 2;
      UPDATE customer SET country = 'bel';
      INSERT INTO customer_change VALUES (1, 1, 'Ann', 'Ghent', 'DEU', 1);
      """)
    let generation = try old.integer("SELECT generation FROM store_state")
    let store = try OrderStore(path: path, mode: .writing)
    #expect(try await store.ledger().countries == ["NL", "XYZ"])
    #expect(try await store.customerDetails(ids: [1]).first?.country == "BE")
    #expect(try old.integer("SELECT count(*) FROM customer_change WHERE country = 'DE'") == 1)
    // What was kept of the rows as they were is not taken for what they are.
    #expect(try old.integer("SELECT generation FROM store_state") != generation)
  }

  @Test func `a store without such countries keeps the ledger that it has`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("shop.db")
    try makeStore(at: path, version: 1)
    let old = try Connection(path: path, access: .writing)
    let generation = try old.integer("SELECT generation FROM store_state")
    _ = try OrderStore(path: path, mode: .writing)
    #expect(try old.integer("SELECT generation FROM store_state") == generation)
  }

  @Test func `the next migration runs once, on the rows of the version before`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("shop.db")
    try makeStore(at: path, version: 1)
    let connection = try Connection(path: path, access: .writing)
    let next = "CREATE TABLE seen AS SELECT count(*) AS orders FROM order_version"
    for _ in 1...2 {
      try Migrations.prepare(
        connection, path: path, access: .writing, migrations: Schema.migrations + [next])
    }
    #expect(try connection.integer("SELECT orders FROM seen") == 2)
    #expect(try connection.integer("PRAGMA user_version") == Int64(Schema.version + 1))
  }

  @Test func `a migration that fails leaves the store as it was`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("shop.db")
    try makeStore(at: path, version: 1)
    let connection = try Connection(path: path, access: .writing)
    let broken = "DELETE FROM order_version; SELECT no_such_column FROM customer"
    #expect(throws: StoreError.self) {
      try Migrations.prepare(
        connection, path: path, access: .writing, migrations: Schema.migrations + [broken])
    }
    #expect(try connection.integer("SELECT count(*) FROM order_version") == 2)
    #expect(try connection.integer("PRAGMA user_version") == Int64(Schema.version))
  }

  @Test func `an older store opened for reading alone says that it is older`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("shop.db")
    try makeStore(at: path, version: 1)
    let connection = try Connection(path: path, access: .reading)
    let refusal = StoreError.olderSchema(
      path: path, found: 1, newest: Schema.version + 1)
    #expect(throws: refusal) {
      try Migrations.prepare(
        connection, path: path, access: .reading, migrations: Schema.migrations + ["SELECT 1"])
    }
  }
}
