import Commerce
import Testing

@testable import Importing

/// A file whose first rows stand for all is read once; where a later row tells otherwise, what was handed on is void.
@Suite struct ReadingOnceTests {
  private static let header =
    "Name,Email,Financial Status,Created at,Currency,Subtotal,Shipping,Taxes,Total,Refunded Amount,"
    + "Lineitem quantity,Lineitem name,Lineitem price"

  /// An order of one row.
  private static func order(
    _ number: Int, subtotal: String = "10.00", shipping: String = "0.00", tax: String = "0.00",
    total: String = "10.00"
  ) -> String {
    "#\(number),a\(number)@example.com,paid,2024-03-01 10:00:00 +0100,EUR,\(subtotal),\(shipping),"
      + "\(tax),\(total),0.00,1,Tea,10.00"
  }

  /// As many orders as the first rows are, and a few more.
  private static let many = (1...FileImport.firstRows + 100).map { order($0) }

  private static func text(_ rows: [String]) -> String {
    ([header] + rows).joined(separator: "\n") + "\n"
  }

  private func readOnce(_ text: String) throws -> ReadFile {
    var options = ImportOptions.inBerlin()
    options.readsOnce = true
    return try read(text, options: options)
  }

  @Test func `what the first rows foretell is what both readings tell`() throws {
    let text = ReadingOnceTests.text(ReadingOnceTests.many)
    let once = try readOnce(text)
    #expect(once.orders.count == ReadingOnceTests.many.count)
    #expect(once.rejected.isEmpty)
    let twice = try read(text)
    #expect(once.items == twice.items)
    #expect(once.contentHash == twice.contentHash)
  }

  @Test func `a row far from the others of its order overturns them`() throws {
    let line = "#1,,,,,,,,,,1,Coffee,0.00"
    let text = ReadingOnceTests.text(ReadingOnceTests.many + [line])
    #expect(throws: FirstRowsMisled.self) { try readOnce(text) }
    let first = try #require(try read(text).orders.first { $0.id == "#1" })
    #expect(first.lines.map(\.name) == ["Tea", "Coffee"])
  }

  @Test func `so does tax that only later rows have inside their prices`() throws {
    // 10.00 and 2.42 shipping, of which 2.16 is tax: shipping without it is 2.42 x 10.26 / 12.42 = 2.00.
    let taxed = ReadingOnceTests.order(
      0, shipping: "2.42", tax: "2.16", total: "12.42")
    let text = ReadingOnceTests.text(ReadingOnceTests.many + [taxed])
    #expect(throws: FirstRowsMisled.self) { try readOnce(text) }
    let last = try #require(try read(text).orders.last)
    #expect(last.amounts == OrderAmounts(total: 1242, tax: 216, shipping: 200))
  }

  @Test func `discounts that have a minus in the first rows only overturn them`() throws {
    let minus = (1...FileImport.firstRows).map { "\($0),2024-03-01,10,-1" }
    func text(_ last: String, count: Int) -> String {
      let rows = (1...count).map { "x\($0),2024-03-01,10,\(last)" }
      return (["order_id,ordered_at,total,discount"] + minus + rows).joined(separator: "\n") + "\n"
    }
    func discounts(_ file: ReadFile) -> [Int64] { file.orders.suffix(2).map(\.amounts.discount) }
    #expect(try discounts(readOnce(text("-2", count: 1))) == [100, 200])
    // One row among thousands overturns nothing, and is named.
    let one = try readOnce(text("2", count: 1))
    #expect(discounts(one) == [100, -200])
    #expect(one.remarks.map(\.line) == [FileImport.firstRows + 2])
    // With 2,000 of 18,384 fewer than nine in ten have a minus.
    #expect(throws: FirstRowsMisled.self) { try readOnce(text("2", count: 2000)) }
    #expect(try discounts(read(text("2", count: 2000))) == [200, 200])
    #expect(try read(text("2", count: 2000)).orders.first?.amounts.discount == -100)
  }

  @Test func `rows that are scattered from the start are gone through before any is read`() throws {
    let scattered = ReadingOnceTests.text(
      [ReadingOnceTests.order(-1), ReadingOnceTests.order(-2), "#-1,,,,,,,,,,1,Coffee,0.00"]
        + ReadingOnceTests.many + ["#-2,,,,,,,,,,1,Coffee,0.00"])
    let file = try readOnce(scattered)
    #expect(file.orders.suffix(2).map(\.lines.count) == [2, 2])
    #expect(file.orders.count == ReadingOnceTests.many.count + 2)
  }
}
