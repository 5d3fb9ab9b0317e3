import TestSupport
import Testing

@Suite struct MoneyEndToEndTests {
  /// Two orders in euros, two in dollars; the second of these ten days after the first.
  private func orders(_ shop: ProgramShop) throws -> String {
    try shop.file(
      "orders.csv",
      """
      order_id,customer_email,ordered_at,currency,total
      1,ann@example.com,2024-03-01,EUR,10.00
      2,bob@example.com,2024-03-01,EUR,10.00
      3,cy@example.com,2024-03-02,USD,20.01
      4,cy@example.com,2024-03-12,USD,50.00

      """)
  }

  @Test func `orders in other currencies are apart until a file of rates is imported, and undone`()
    throws
  {
    let shop = try ProgramShop()
    try shop.run("import", orders(shop))
    let apart = try shop.run("report")
    #expect(
      apart.lines.contains("orders in other currencies: 2 set apart for lack of a rate"))
    let rates = try shop.file("rates.csv", "date,currency,rate\n2024-03-01,USD,0.5\n")
    let run = try shop.run("import", rates)
    #expect(run.lines == ["rates.csv: exchange rates, 1 Mar 2024 – 1 Mar 2024", "  1 rate new"])
    let report = try shop.run("report")
    #expect(
      report.lines.contains(
        "orders in other currencies: 1 converted at the rate of their day, 1 set apart for lack of a rate"
      ))
    let json = try shop.run("report", "--json", "summary", "coverage").output
    // 10.00 + 10.00 + round(20.01 / 2)
    #expect(json.contains("\"netRevenue\": 3001"))
    #expect(json.contains("\"convertedOrders\": 1"))
    #expect(json.contains("\"ordersInOtherCurrencies\": 1"))
    try shop.run("imports", "--undo", "2")
    #expect(try shop.run("report").output == apart.output)
  }

  @Test func `with rates the lists and the shop's currency speak one currency`() throws {
    let shop = try ProgramShop()
    try shop.run("import", orders(shop))
    #expect(
      try !shop.run("export", "all", "--all").output.contains("cy@example.com"))
    // A dollar is half a euro, and a euro two dollars.
    let rates = try shop.file(
      "rates.csv", "date,currency,rate\n2024-03-01,USD,0.5\n2024-03-10,USD,0.4\n")
    try shop.run("import", rates)
    let people = try shop.run("export", "all", "--all")
    let cy = try #require(people.lines.first { $0.contains("cy@example.com") })
    // round(20.01 / 2) + 50.00 x 0.4
    #expect(cy.contains(",30.01,"))
    #expect(
      try shop.run("shop", "currency", "USD").error
        == "currency is USD now\n2 orders in other currencies are set apart for lack of a rate; "
        + "2 are counted\n")
    let dollars = try shop.file("dollars.csv", "date,currency,rate\n2024-03-01,EUR,2\n")
    try shop.run("import", dollars)
    let ann = try shop.run("export", "all", "--all").lines.first { $0.contains("ann@example.com") }
    #expect(ann?.contains(",20.00,") == true)
    #expect(try shop.run("shop", "currency", "EUR").error == "currency is EUR now\n")
    #expect(try shop.run("export", "all", "--all").output == people.output)
  }

  @Test func `an amount past every order's is told with its line`() throws {
    let shop = try ProgramShop()
    let path = try shop.file(
      "big.csv",
      "order_id,ordered_at,total\n1,2024-03-01,92233720368547758.07\n2,2024-03-01,5.00\n")
    let run = try shop.run("import", path)
    #expect(run.status == 0)
    #expect(
      run.error.contains(
        "big.csv:2: \"total\" is \"92233720368547758.07\", which no order comes to"))
    #expect(try shop.run("report").status == 0)
  }
}
