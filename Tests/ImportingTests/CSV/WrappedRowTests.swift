import Commerce
import Importing
import Testing

/// Rows that a spreadsheet saved as one quoted cell.
@Suite struct WrappedRowTests {
  @Test func `a file of which every row is one quoted cell is read as what it was`() throws {
    let file = try read(fixture: "plain/every-row-in-one-cell.csv")
    #expect(file.recognised?.format == .genericOrders)
    #expect(file.recognised?.header == ["order_id", "ordered_at", "total", "channel", "country"])
    #expect(file.orders.map(\.id) == ["1", "2", "3"])
    #expect(file.orders.map(\.amounts.total) == [1250, 800, 500])
    #expect(file.orders.map(\.channel) == ["vries, anna de", "bo", "two\nlines"])
    #expect(file.orders.map(\.country) == ["NL", "He said \"BE\"", "DE"])
    #expect(file.orders.map(\.fileLine) == [2, 3, 4])
    #expect(file.rejected.isEmpty)
  }

  @Test func `rows that held quotes come in one cell, the others as they were`() throws {
    let file = try read(
      #"""
      order_id,ordered_at,total,channel
      1,2024-01-01,5,shop
      "2,2024-01-02,6,""shop, the old one"""

      """#)
    #expect(file.orders.map(\.id) == ["1", "2"])
    #expect(file.orders.map(\.channel) == ["shop", "shop, the old one"])
  }

  @Test func `a quoted cell that is no row of the file stays one`() throws {
    let file = try read("date,spend\n2024-01-01,5\n\"a note, about, this\"\n")
    #expect(file.spend.count == 1)
    #expect(file.rejected.map(\.line) == [3])
  }

  @Test func `a file of one quoted column is told by what it holds`() {
    #expect(
      throws: ImportError.unrecognised(
        file: "file.csv", header: ["order_id", "when", "total"], nearest: .genericOrders,
        missing: ["ordered_at"])
    ) { try read("\"order_id,when,total\"\n\"1,2024-01-01,5\"\n") }
  }
}
