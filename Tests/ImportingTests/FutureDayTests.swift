import Commerce
import Importing
import Testing

/// Orders of days after that of their import.
@Suite struct FutureDayTests {
  /// An import on 5 April 2024 at 23:30 UTC, when it is 6 April in Berlin.
  private var options: ImportOptions {
    var options = ImportOptions.inBerlin()
    options.importedAt = 1_712_359_800_000_000
    return options
  }

  @Test func `an order dated after the day of the import and the next is taken and named`() throws {
    let text =
      "order_id,ordered_at,total\n1,2024-04-06,5\n2,2024-04-07 23:59,5\n3,2024-04-08,5\n"
      + "4,2099-01-05,5\n"
    let file = try read(text, options: options)
    #expect(file.orders.map(\.id) == ["1", "2", "3", "4"])
    #expect(
      file.remarks == [
        RowRemark(line: 4, column: "ordered_at", found: "2024-04-08", reason: .futureDay),
        RowRemark(line: 5, column: "ordered_at", found: "2099-01-05", reason: .futureDay),
      ])
    #expect(try read(text).remarks.isEmpty)
  }

  @Test func `so it is in JSON`() throws {
    let file = try read(
      """
      [{"name": "#1", "financial_status": "paid", "created_at": "2099-01-05T10:00:00+01:00",
        "currency": "EUR", "total_price": "35.00", "line_items": []}]
      """, options: options)
    #expect(file.orders.count == 1)
    #expect(file.remarks.map(\.column) == ["created_at"])
    #expect(file.remarks.map(\.found) == ["2099-01-05"])
  }

  @Test func `what can't be an order is only rejected`() throws {
    let file = try read("order_id,ordered_at,total\n1,2099-01-05,n/a\n", options: options)
    #expect(file.rejected.count == 1)
    #expect(file.remarks.isEmpty)
  }
}
