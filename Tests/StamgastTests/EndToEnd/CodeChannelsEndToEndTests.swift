import TestSupport
import Testing

@Suite struct CodeChannelsEndToEndTests {
  /// Ann came by Anna's code, 4.00 off; Bob by himself, and used the code later. Anna got 6.00.
  @Test func `a code named as a channel is one in reports and lists, and its gift is its cost`()
    throws
  {
    let shop = try ProgramShop()
    let orders = try shop.file(
      "orders.csv",
      """
      order_id,customer_email,ordered_at,currency,total,discount,discount_code,cost_of_goods,channel
      1,ann@example.com,2024-03-01,EUR,36.00,4.00,anna10,10.00,google
      2,bob@example.com,2024-03-02,EUR,30.00,,,10.00,google
      3,bob@example.com,2024-03-05,EUR,20.00,2.00,ANNA20,10.00,google

      """)
    let spend = try shop.file("spend.csv", "date,channel,spend\n2024-03-01,anna,6.00\n")
    try shop.run("import", orders)
    try shop.run("import", spend)
    #expect(
      try shop.run("shop", "code-channels", "Anna* = Anna").error
        == "code-channels is ANNA*=anna now\n")
    let json = try shop.run("report", "--json", "summary", "channels", "customerValue").output
    // 6.00 and 4.00, for a customer who brought 26.00 before the gift; the shop took 86.00.
    for figure in [
      "\"spend\": 1000", "\"giveaway\": 400", "\"grossMargin\": 3000", "\"netRevenue\": 8600",
      "\"anna\"",
    ] { #expect(json.contains(figure), "\(figure)") }
    #expect(try shop.run("export", "channel:anna", "--all").output.contains("ann@example.com"))
    #expect(try !shop.run("export", "channel:anna", "--all").output.contains("bob@example.com"))
    #expect(try shop.run("report", "--text").output.contains("anna"))
    #expect(try shop.run("customer", "ann@example.com").output.contains("given away"))
  }

  @Test func `a wrong entry is told with its place and the reason, and nothing is set`() throws {
    let shop = try ProgramShop()
    let run = try shop.run("shop", "code-channels", "FRIEND10=referral, ANNA")
    #expect(
      run.error.hasSuffix(
        "code-channels, entry 2: “ANNA”: no channel stands behind the code and a =; expected codes "
          + "with their channels, such as FRIEND10=referral, ANNA*=anna\n"))
    try shop.run("shop", "code-channels", "FRIEND10=referral")
    try shop.run("shop", "code-channels", "=referral")
    #expect(try shop.run("shop", "code-channels").output == "FRIEND10=referral\n")
  }
}
