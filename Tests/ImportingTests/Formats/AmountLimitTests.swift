import Commerce
import Importing
import Testing

@Suite struct AmountLimitTests {
  @Test func `an amount past every order's is rejected with what was found`() throws {
    let file = try read(fixture: "plain/orders-past-every-order.csv")
    #expect(file.orders.map(\.id) == ["1", "7"])
    #expect(file.orders.first?.amounts.total == AmountLimit.minorUnits)
    let total = "total"
    #expect(
      file.rejected == [
        RejectedRow(line: 3, column: total, found: "1000000000.01", reason: .unreasonableAmount),
        RejectedRow(
          line: 4, column: total, found: "92233720368547758.07", reason: .unreasonableAmount),
        // That one does not fit 64 bits.
        RejectedRow(
          line: 5, column: total, found: "922337203685477580.80", reason: .unreadableAmount),
        // Of 900 million the part that was paid back is 90,000 million times a cent.
        RejectedRow(line: 6, column: total, found: "0.01 ≠ 900000000.00", reason: .wrongSum),
        RejectedRow(
          line: 7, column: "refunded", found: "-1000000001", reason: .unreasonableAmount),
      ])
  }

  @Test
  func `an order that is left out for its sum is not named as one that was taken, the next is`()
    throws
  {
    let file = try read(
      """
      order_id,ordered_at,total,tax,discount
      1,2024-03-01,10,0,2
      2,2024-03-01,900000000,-900000000,-1.50
      3,2024-03-01,10,0,-2

      """)
    #expect(file.orders.map(\.id) == ["1", "3"])
    #expect(file.rejected.map(\.line) == [3])
    #expect(file.remarks.map(\.line) == [4])
  }

  @Test func `spend and the amounts of JSON have the same limit`() throws {
    let spend = try read("date,spend\n2024-03-01,1000000000.01\n2024-03-02,1000000000\n")
    #expect(spend.spend.map(\.amount) == [AmountLimit.minorUnits])
    #expect(spend.rejected.map(\.reason) == [.unreasonableAmount])
    let json = try read(
      """
      [{"name": "#1", "financial_status": "paid", "created_at": "2024-03-01T10:00:00+01:00",
        "currency": "EUR", "total_price": "1000000000.01", "line_items": []}]
      """)
    #expect(json.rejected.map(\.reason) == [.unreasonableAmount])
    #expect(json.rejected.map(\.found) == ["1000000000.01"])
    let ads = try read(
      "Day,Campaign name,Amount spent (EUR)\n2024-03-01,a,1000000000.01\n2024-03-02,a,3.50\n")
    #expect(ads.spend.map(\.amount) == [350])
    #expect(ads.rejected.map(\.reason) == [.unreasonableAmount])
  }
}
