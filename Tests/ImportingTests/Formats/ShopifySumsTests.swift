import Commerce
import Importing
import Testing

/// Which amounts of a Shopify order come to which.
@Suite struct ShopifySumsTests {
  private static let header =
    "Name,Financial Status,Created at,Currency,Subtotal,Shipping,Taxes,Duties,Total,"
    + "Discount Amount,Refunded Amount,Lineitem quantity,Lineitem name,Lineitem price\n"

  /// An order of a first row and further lines.
  private func order(
    _ sums: String, discount: String = "0.00", lines: [String] = ["2,Mug,10.00"],
    status: String = "paid"
  ) throws -> ReadFile {
    let rows = lines.enumerated().map { index, line in
      index == 0
        ? "#1,\(status),2024-03-01 10:00:00 +0100,EUR,\(sums),\(discount),0.00,\(line)\n"
        : "#1,,2024-03-01 10:00:00 +0100,,,,,,,,,\(line)\n"
    }
    return try read(ShopifySumsTests.header + rows.joined())
  }

  // Subtotal, Shipping, Taxes, Duties, Total.
  @Test(arguments: [
    ("tax inside", "20.00,5.00,4.34,,25.00", "0.00"),
    ("tax beside", "20.00,5.00,4.34,,29.34", "0.00"),
    ("tax rounded", "20.00,5.00,4.34,,29.37", "0.00"),
    ("with a discount", "17.50,5.00,3.90,,22.50", "2.50"),
    ("free shipping by a code", "20.00,5.00,3.47,,20.00", "5.00"),
    ("a discount on goods and shipping", "18.00,5.00,3.47,,20.00", "5.00"),
    ("duties in the total", "20.00,5.00,0.00,3.00,28.00", "0.00"),
    ("duties beside the total", "20.00,5.00,0.00,3.00,25.00", "0.00"),
    ("free", "0.00,0.00,0.00,,0.00", "20.00"),
  ])
  func `an order that adds up in one of Shopify's ways says nothing`(
    _ name: String, _ sums: String, _ discount: String
  ) throws {
    let file = try order(sums, discount: discount)
    #expect(file.orders.count == 1)
    #expect(file.remarks.isEmpty, "\(name)")
  }

  @Test func `a tip is a line, and in the total only`() throws {
    let lines = ["2,Mug,10.00", "1,Tip,3.00"]
    #expect(try order("20.00,5.00,0.00,,28.00", lines: lines).remarks.isEmpty)
    #expect(try order("23.00,5.00,0.00,,28.00", lines: lines).remarks.isEmpty)
    #expect(try order("20.00,5.00,0.00,,28.00").remarks.map(\.found) == ["28.00 ≠ 25.00"])
  }

  @Test func `an order whose total is no sum of its parts is taken with a doubt`() throws {
    let file = try read(fixture: "shopify/sums-that-do-not-add-up.csv")
    #expect(file.rejected.isEmpty)
    #expect(file.orders.map(\.amounts.total) == [9900, 2100, 5500, 2100])
    #expect(
      file.remarks == [
        // 50.00 and 5.00 for shipping; 10.00 and twice 3.00 are not 50.00 either, but once is enough.
        RowRemark(line: 2, column: "Total", found: "99.00 ≠ 55.00", reason: .wrongSum),
        RowRemark(line: 5, column: "Subtotal", found: "50.00 ≠ 16.00", reason: .wrongSum),
      ])
  }

  @Test func `an order whose amounts its file does not all have says nothing`() throws {
    let file = try read(
      "Name,Financial Status,Created at,Subtotal,Total,Refunded Amount,Lineitem quantity,"
        + "Lineitem price\n#1,paid,2024-03-01 10:00:00 +0100,50.00,99.00,0.00,1,10.00\n")
    #expect(file.remarks.isEmpty)
    #expect(file.orders.count == 1)
  }

  @Test func `carts are not held to their sums`() throws {
    #expect(try read(fixture: "shopify/abandoned-checkouts.csv").remarks.isEmpty)
  }

  @Test func `a status that Shopify does not have is named, and its order counts as it did`() throws
  {
    let file = try order(
      "13.00,0.00,0.00,,13.00", lines: ["1,Mug,10.00", "1,Cup,3.00"], status: "bogus")
    #expect(file.orders.map(\.status) == ["bogus"])
    #expect(file.orders.map(\.isCounted) == [true])
    #expect(
      file.remarks == [
        RowRemark(
          line: 2, column: "Financial Status", found: "bogus", reason: .unknownStatus)
      ])
  }

  @Test(arguments: [
    "paid", "PAID", "refunded", "partially_refunded", "partially_paid", "pending", "voided",
    "authorized", "expired",
  ])
  func `the statuses of Shopify are known`(_ status: String) throws {
    #expect(try order("20.00,0.00,0.00,,20.00", status: status).remarks.isEmpty)
  }

  /// Files of this suite, and some whose orders lack a line or have one of nothing.
  private static let odd = [
    "sums-that-do-not-add-up", "orders-called-by-their-ids", "prices-without-tax",
    "spellings-of-the-manual",
  ].map { "shopify/\($0).csv" }

  @Test(
    arguments: FixtureFiles.all.filter {
      $0.hasPrefix("shopify/") && $0.hasSuffix(".csv") && !odd.contains($0)
    })
  func `nothing is to be said of the sums and statuses of any other file`(_ name: String) {
    // Some are there to be refused.
    guard let file = try? read(fixture: name) else { return }
    #expect(file.remarks.isEmpty)
  }
}
