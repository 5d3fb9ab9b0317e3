import TestSupport
import Testing

/// `--refunds` on the command line.
@Suite struct RefundsEndToEndTests {
  /// Ann's order of January, of which a quarter came back on 20 February, and Bob's of 10 February.
  private func shop() throws -> ProgramShop {
    let shop = try ProgramShop()
    func order(_ id: Int, _ email: String, _ day: String, _ total: String, _ refunds: String)
      -> String
    {
      """
      {"name": "#\(id)", "email": "\(email)", "created_at": "\(day)T10:00:00+01:00",
      "currency": "EUR", "total_price": "\(total)", "total_tax": "0.00",
      "financial_status": "paid", "buyer_accepts_marketing": true, "refunds": [\(refunds)],
      "line_items": [{"name": "Tea", "sku": "", "quantity": 1, "price": "\(total)"}]}
      """
    }
    let refund = """
      {"created_at": "2024-02-20T09:00:00+01:00", "transactions": [
      {"kind": "refund", "status": "success", "amount": "25.00"}]}
      """
    let file = try shop.file(
      "orders.json",
      """
      {"orders": [\(order(1, "ann@example.com", "2024-01-05", "100.00", refund)),
      \(order(2, "bob@example.com", "2024-02-10", "40.00", ""))]}
      """)
    #expect(try shop.run("import", file).status == 0)
    return shop
  }

  private func months(_ shop: ProgramShop, _ refunds: String) throws -> [Double?] {
    let run = try shop.run(
      "report", "--json", "periods", "--as-of", "2024-02-29", "--refunds", refunds)
    #expect(run.status == 0)
    return try JSONParser.parse(run.output.utf8)["periods"]?["month"]?.entries.map {
      $0["netRevenue"]?.double
    } ?? []
  }

  @Test func `a report takes refunds from the day of their order, or from their own`() throws {
    let shop = try shop()
    #expect(try months(shop, "on-order-day") == [7_500, 4_000])
    #expect(try months(shop, "on-refund-day") == [10_000, 1_500])
    let text = try shop.run("report", "--as-of", "2024-02-29", "--refunds", "on-refund-day").output
    #expect(text.contains("Refunds stand on the day they were paid back"))
  }

  @Test func `a list has the net that was known on its day`() throws {
    let shop = try shop()
    func net(_ refunds: String) throws -> Bool {
      let run = try shop.run(
        "export", "cohort:2024-01", "--as-of", "2024-01-31", "--refunds", refunds)
      #expect(run.status == 0)
      return run.output.contains(",100.00,")
    }
    #expect(try net("on-refund-day"))
    #expect(try !net("on-order-day"))
  }

  @Test func `a customer has what was known on the last day`() throws {
    let shop = try shop()
    // The last order is of before the refund.
    let known = try shop.run("customer", "ann@example.com", "--refunds", "on-refund-day")
    #expect(known.status == 0)
    #expect(known.output.contains("€ 100.00"))
    let all = try shop.run("customer", "ann@example.com", "--refunds", "on-order-day").output
    #expect(all.contains("€ 75.00") && !all.contains("€ 100.00"))
  }

  /// On the last day with an order February's refund had not been paid back: January has all of the order.
  @Test func `a picture has the refunds on the day that is asked, and customers scored as asked`()
    throws
  {
    let shop = try shop()
    func picture(_ panel: String, _ more: String...) throws -> String {
      let run = try shop.program.run(["picture", panel, "--as-of", "2024-01-31"] + more)
      #expect(run.status == 0)
      return run.output
    }
    #expect(try picture("overview", "--refunds", "on-refund-day").contains("refunds on their day"))
    #expect(try picture("overview", "--refunds", "on-refund-day").contains("€ 100.00"))
    #expect(try picture("overview", "--refunds", "on-order-day").contains("€ 75.00"))
    let ranks = try picture("segments", "--scores", "ranks")
    #expect(try picture("segments", "--scores", "thresholds") != ranks)
  }

  @Test(arguments: ["today", "trials"]) func `lists and trials take them too`(command: String)
    throws
  {
    let shop = try shop()
    for refunds in ["on-refund-day", "on-order-day"] {
      let run = try shop.run(command, "--refunds", refunds, "--scores", "thresholds")
      #expect(run.status == 0, "\(run.error)")
    }
    #expect(try shop.run(command, "--refunds", "never").status == 64)
    #expect(try shop.run(command, "--scores", "never").status == 64)
  }

  @Test func `any other word is refused`() throws {
    let run = try shop().run("export", "champions", "--refunds", "never")
    #expect(run.status == 64)
    #expect(run.error.contains("on-order-day or on-refund-day"))
  }
}
