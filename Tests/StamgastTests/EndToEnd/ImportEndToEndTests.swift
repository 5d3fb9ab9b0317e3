import System
import TestSupport
import Testing

@Suite struct ImportEndToEndTests {
  @Test func `a first import makes a store for its owner only`() throws {
    let shop = try ProgramShop()
    let run = try shop.run("import", shop.orders())
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
    #expect(
      run.lines == [
        "orders.csv: plain orders, 5 Jan 2024 – 31 Mar 2024",
        "  € 217.80 in total, of 3 customers", "  4 orders new, 3 customers new",
      ])
    #expect(permissions(ofFile: shop.storePath) == 0o600)
    #expect(permissions(ofFile: shop.folder.file("data/stamgast")) == 0o700)
  }

  @Test func `a file imported again changes nothing`() throws {
    let shop = try ProgramShop()
    let path = try shop.orders()
    try shop.run("import", path)
    let before = try shop.run("report", "--json").output
    #expect(try shop.run("import", path).lines.last == "  0 orders new, 4 unchanged")
    #expect(try shop.run("report", "--json").output == before)
  }

  @Test func `a file from standard input, packed, is the same file`() throws {
    let shop = try ProgramShop()
    let path = try shop.orders()
    try #require(Subprocess.run(["gzip", "-k", path], input: []) == 0)
    #expect(
      try shop.run("import", "-", input: path + ".gz").lines.first?.hasPrefix("stdin: ") == true)
    #expect(try shop.run("import", path + ".gz").lines.last == "  0 orders new, 4 unchanged")
  }

  @Test func `a dry run says the same and keeps nothing`() throws {
    let shop = try ProgramShop()
    let run = try shop.run("import", "--dry-run", shop.orders())
    #expect(run.lines.last == "  4 orders new, 3 customers new")
    #expect(permissions(ofFile: shop.storePath) == nil)
    #expect(try shop.run("report").status == 66)
  }

  @Test func `rejected rows are shown with their place and all of them on request`() throws {
    let shop = try ProgramShop()
    let rows = (2...8).map { "\($0),a@example.com,2024-01-01,1\($0)x\n" }.joined()
    let path = try shop.file("bad.csv", "order_id,customer_email,ordered_at,total\n" + rows)
    let run = try shop.run("import", path)
    #expect(run.status == 0)
    #expect(
      run.error.hasPrefix(
        "  7 rows rejected: not an amount like 1234.50\n"
          + "    bad.csv:2: \"total\" is \"12x\", not an amount like 1234.50\n"))
    #expect(run.error.hasSuffix("    … and 2 more: stamgast imports --rejected 1\n"))
    let all = try shop.run("imports", "--rejected", "1")
    #expect(all.lines.count == 7)
    #expect(all.lines.last == "bad.csv:8: \"total\" is \"18x\", not an amount like 1234.50")
    #expect(try shop.run("imports", "--rejected", "2").status == 64)
    #expect(try shop.run("imports").lines.last?.contains("bad.csv") == true)
  }

  @Test func `what was taken with a doubt is told later, too`() throws {
    let shop = try ProgramShop()
    let path = try shop.file(
      "odd.csv",
      """
      order_id,customer_email,ordered_at,total,discount
      1,ann@example.com,2024-01-05,10.00,2
      2,bob@example.com,2024-01-06,10.00,-1.50
      3,bob@example.com,2024-01-07,x,1

      """)
    try shop.run("import", path)
    let spend = try shop.file("spend.csv", "date,spend\n2024-01-05,3\n2024-01-06,4\n")
    try shop.run("import", spend)
    let list = try shop.run("imports").lines
    #expect(list.first?.hasSuffix("Rejected  Doubts") == true)
    #expect(
      list.dropFirst().map { $0.split(separator: " ").suffix(2) } == [["0", "2"], ["1", "1"]])
    #expect(
      try shop.run("imports", "--rejected", "1").lines == [
        "odd.csv:4: \"total\" is \"x\", not an amount like 1234.50",
        "1 discount with another sign than others: read as surcharges; please check them",
        "  odd.csv:3: \"discount\" is \"-1.50\"",
      ])
    let doubts = try shop.run("imports", "--rejected", "2").lines
    #expect(doubts.count == 2)
    #expect(doubts.first == "No row of import 2 was rejected.")
    #expect(doubts.last?.hasPrefix("2 rows of spend without a channel: ") == true)
    try shop.run("imports", "--undo", "1")
    #expect(
      try shop.run("imports", "--rejected", "1").lines == ["No row of import 1 was rejected."])
  }

  @Test func `what a file comes to, what is left out of figures and why, is told`() throws {
    let shop = try ProgramShop()
    let path = try shop.file(
      "mixed.csv",
      """
      order_id,customer_email,ordered_at,currency,total,status
      1,ann@example.com,2024-01-05,EUR,100.00,paid
      2,ann@example.com,2024-01-06,USD,20.00,cancelled
      3,,2024-01-07,EUR,1.50,paid
      ,bob@example.com,2024-01-08,EUR,5.00,paid
      5,bob@example.com,2024-01-09,EUR,x,paid
      6,bob@example.com,never,EUR,5.00,paid
      7,bob@example.com,2024-01-09,EUR,y,paid

      """)
    let run = try shop.run("import", "--dry-run", path)
    #expect(
      run.lines == [
        "mixed.csv: plain orders, 5 Jan 2024 – 7 Jan 2024 (dry run, nothing kept)",
        "  € 101.50 + $ 20.00 in total, of 1 customer",
        "  1 order that does not count (cancelled, test …), 1 order of nobody known (no e-mail address)",
        "  3 orders new, 1 customer new, 4 rows rejected",
      ])
    let reasons = run.error.split(separator: "\n").filter { !$0.hasPrefix("    ") }
    #expect(
      reasons == [
        "  1 row rejected: no order number", "  2 rows rejected: not an amount like 1234.50",
        "  1 row rejected: not a date like 2024-03-31",
      ])
    #expect(try shop.run("import", path).lines.dropFirst() == run.lines.dropFirst())
  }

  @Test func `what is taken with a doubt is told with its count and its first rows`() throws {
    let shop = try ProgramShop()
    let rows = (1...7).map { "\($0),2024-01-05,5.00,1.00\n\($0)b,2024-01-05,5.00,-1.00\n" }
    let orders = try shop.file("orders.csv", "order_id,ordered_at,total,discount\n" + rows.joined())
    let run = try shop.run("import", orders)
    #expect(run.error.isEmpty)
    #expect(
      run.lines.suffix(7) == [
        "  7 discounts with another sign than others: read as surcharges; please check them",
        "    orders.csv:3: \"discount\" is \"-1.00\"",
        "    orders.csv:5: \"discount\" is \"-1.00\"",
        "    orders.csv:7: \"discount\" is \"-1.00\"",
        "    orders.csv:9: \"discount\" is \"-1.00\"",
        "    orders.csv:11: \"discount\" is \"-1.00\"", "    … and 2 more",
      ])
    let spend = try shop.file("spend.csv", "date,campaign,cost\n2024-01-05,Spring,5.00\n")
    #expect(
      try shop.run("import", spend).lines.last
        == "  1 row of spend without a channel: counted in totals, and by channel under “(none)”; "
        + "a column “channel” (or --map channel=COLUMN) with the names that orders have tells it")
    #expect(
      try shop.run("--language", "nl", "import", spend).lines.last?.contains("zonder kanaal")
        == true)
  }

  @Test func `a file that fails does not stop the others`() throws {
    let shop = try ProgramShop()
    let broken = try shop.file("broken.csv", "order_id,ordered_at,total\n1,2024-01-01,\"12\n")
    let run = try shop.run("import", broken, shop.orders())
    #expect(run.status == 65)
    #expect(
      run.error
        == "stamgast: broken.csv:2: a quote is opened here and never closed; the file may be cut off\n"
    )
    #expect(run.lines.last == "  4 orders new, 3 customers new")
    #expect(try shop.run("imports").lines.count == 2)
  }

  @Test func `files that are no exports are refused with what they are`() throws {
    let shop = try ProgramShop()
    let sheet = try shop.file("orders.xlsx", "PK\u{03}\u{04}rest")
    let other = try shop.file("other.csv", "sku,stock\nA,1\n")
    let empty = try shop.file("empty.csv", "")
    for (path, status, words) in [
      (sheet, 65, "this is a spreadsheet"), (other, 65, "“sku”, “stock”"),
      (empty, 65, "the file is empty"), (shop.folder.file("nope.csv"), 66, "no such file"),
      (shop.folder.path, 66, "this is a folder"),
    ] {
      let run = try shop.run("import", path)
      #expect(run.status == status)
      #expect(run.error.hasPrefix("stamgast: "))
      #expect(run.error.contains(words))
      #expect(run.error.split(separator: "\n").count == 1)
    }
  }

  @Test func `universal time needs a zone, which stays the shop's`() throws {
    let shop = try ProgramShop()
    let path = try shop.file(
      "utc.csv",
      "order_id,customer_email,ordered_at,total\n1,a@example.com,2023-12-31T23:30:00Z,5\n")
    let refused = try shop.run("import", path)
    #expect(refused.status == 64)
    #expect(refused.error.contains("--time-zone"))
    let run = try shop.run("import", "--time-zone", "Europe/Berlin", path)
    #expect(run.lines.first == "utc.csv: plain orders, 1 Jan 2024 – 1 Jan 2024")
    #expect(try shop.run("shop", "time-zone").output == "Europe/Berlin\n")
    let other = try shop.run("import", "--time-zone", "UTC", path)
    #expect(other.status == 64)
    #expect(other.error.contains("stamgast shop time-zone UTC"))
    try shop.run("shop", "time-zone", "UTC")
    #expect(
      try shop.run("report", "--json", "coverage").output.contains("\"asOf\": \"2023-12-31\""))
    #expect(try shop.run("import", "--time-zone", "Mars/X", path).status == 64)
  }

  @Test func `a column may be named`() throws {
    let shop = try ProgramShop()
    let path = try shop.file("named.csv", "order_id,ordered_at,Worth\n1,2024-01-01,5\n")
    #expect(try shop.run("import", path).status == 65)
    #expect(try shop.run("import", "--map", "total=Worth", path).status == 0)
  }

  @Test func `what a file leaves open is refused with the option that settles it`() throws {
    let shop = try ProgramShop()
    let path = try shop.file("dates.csv", "Bestelnummer;Datum;Totaal\n1;03/04/2024;1.50\n")
    let run = try shop.run("import", path)
    #expect(run.status == 65)
    #expect(run.error.contains("--dates day-first"))
    #expect(try shop.run("import", "--dates", "sometimes", path).status == 64)
    #expect(
      try shop.run("import", "--dates", "day-first", path).lines == [
        "dates.csv: plain orders, 3 Apr 2024 – 3 Apr 2024", "  1.50 in total",
        "  1 order of nobody known (no e-mail address)", "  1 order new",
        "  “Datum” has the day first",
      ])
    let amounts = try shop.file("amounts.csv", "Bestelnummer;Datum;Totaal\n2;2024-04-03;1,234\n")
    #expect(try shop.run("import", amounts).error.contains("--decimal"))
    #expect(try shop.run("import", "--decimal", ",", amounts).status == 0)
  }

  @Test func `money without a currency is told in that of the shop's orders`() throws {
    let shop = try ProgramShop()
    let spend = try shop.file("spend.csv", "date,channel,spend\n2024-01-01,ads,10.00\n")
    // Of no orders there is none yet.
    #expect(try shop.run("import", "--dry-run", spend).lines.contains("  10.00 in total"))
    let orders = try shop.file(
      "orders.csv", "order_id,ordered_at,currency,total\n1,2024-01-01,EUR,5.00\n")
    #expect(try shop.run("import", orders).status == 0)
    #expect(try shop.run("import", spend).lines.contains("  € 10.00 in total"))
  }

  @Test(arguments: ["XXY", "EURO", "EU"])
  func `a currency that there is not is refused`(code: String) throws {
    let shop = try ProgramShop()
    let run = try shop.run("shop", "currency", code)
    #expect(run.status != 0)
    #expect(run.error.contains("ISO 4217"))
    #expect(try shop.run("shop", "currency", "gbp").status == 0)
  }

  @Test func `a file that turns out to be Windows-1252 far on is read as such`() throws {
    let shop = try ProgramShop()
    var bytes = Array("order_id,ordered_at,total,customer_email,country\n".utf8)
    for number in 0..<3000 {
      bytes += Array("\(number),2024-01-01,5,a@example.com,Nederland\n".utf8)
    }
    bytes += Array("x,2024-01-01,5,b@example.com,Itali".utf8) + [0xEB, 0x0A]
    let path = shop.folder.file("late.csv")
    try write(bytes, toFile: path)
    #expect(
      try shop.run("import", "-", input: path).lines.last == "  3,001 orders new, 2 customers new")
    #expect(try shop.run("import", path).lines.last == "  0 orders new, 3,001 unchanged")
  }

  @Test func `a file whose last row belongs to its first order is begun anew, and counts once`()
    throws
  {
    let shop = try ProgramShop()
    let rows = (1...17_000).map { "\($0),2024-01-01,a@example.com,10.00,A,1,10.00\n" }
    let path = try shop.file(
      "apart.csv",
      "order_id,ordered_at,customer_email,order_total,sku,quantity,price\n" + rows.joined()
        + "1,2024-01-01,a@example.com,10.00,B,2,0.00\n")
    #expect(try shop.run("import", path).lines.last == "  17,000 orders new, 1 customer new")
    try #require(Subprocess.run(["gzip", "-k", path], input: []) == 0)
    #expect(try shop.run("import", path + ".gz").lines.last == "  0 orders new, 17,000 unchanged")
  }

  @Test func `an order of two exports of one shop counts once`() throws {
    let shop = try ProgramShop()
    let plain = try shop.file("a.csv", "order_id,ordered_at,total\n1,2024-01-01,5\n")
    let lines = try shop.file(
      "b.csv", "order_id,ordered_at,sku,quantity,price\n1,2024-01-01,M,2,3.00\n")
    try shop.run("import", plain)
    #expect(try shop.run("import", lines).lines.last == "  0 orders new, 1 changed")
  }

  @Test func `customers bring consent, and a format says what it can't tell`() throws {
    let shop = try ProgramShop()
    let people = try shop.file(
      "klanten.csv", "E-mailadres;Naam;Nieuwsbrief\nann@example.com;Ann;ja\n")
    try shop.run("import", shop.orders())
    #expect(
      try shop.run("import", people).lines == [
        "klanten.csv: plain customers", "  0 customers new, 1 changed",
      ])
    #expect(try shop.run("export", "all").output.contains("ann@example.com"))
    let core = try shop.file(
      "woo.csv", "Date,Order #,Customer type,Net sales\n2024-01-01,9,new,5\n")
    #expect(try shop.run("import", core).lines.count { $0.contains("names no customer") } == 1)
  }
}

@Suite struct StoreEndToEndTests {
  @Test func `a store that is not there is named`() throws {
    let shop = try ProgramShop()
    for words in [["report"], ["imports"], ["shop"], ["export", "all"]] {
      let run = try shop.program.run(words)
      #expect(run.status == 66)
      #expect(run.error.contains(shop.storePath))
    }
  }

  @Test func `a file that is no database is left as it was`() throws {
    let shop = try ProgramShop()
    let path = try shop.file("notes.txt", String(repeating: "This is no database. ", count: 60))
    let before = try bytes(ofFile: path)
    #expect(try shop.run("report", "--store", path).status == 65)
    let run = try shop.run("import", "--store", path, shop.orders())
    #expect(run.status == 65)
    #expect(run.error.contains("no store of Stamgast"))
    #expect(try bytes(ofFile: path) == before)
  }

  @Test func `a store of a newer version is left as it was`() throws {
    let shop = try ProgramShop()
    try shop.run("import", shop.orders())
    var store = try bytes(ofFile: shop.storePath)
    // The user version is a big-endian number at byte 60: https://sqlite.org/fileformat2.html
    store[60] = 1
    try write(store, toFile: shop.storePath)
    let run = try shop.run("report")
    #expect(run.status == 65)
    #expect(run.error.contains("newer Stamgast"))
    #expect(try shop.run("import", shop.orders()).status == 65)
  }
}
