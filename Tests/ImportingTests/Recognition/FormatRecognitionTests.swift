import Commerce
import Importing
import System
import Testing

@Suite struct FormatRecognitionTests {
  @Test(arguments: [
    ("order_id,ordered_at,total", FormatName.genericOrders),
    (" Total ;ORDERED_AT;\"order_id\"", .genericOrders),
    ("spend\tdate", .genericSpend),
    ("date,currency,rate", .exchangeRates), ("Datum;Valuta;Koers", .exchangeRates),
    ("exchange rate,day,currency code", .exchangeRates),
    ("date,spend,currency,rate", .genericSpend),
    ("Variant Price,Handle", .shopifyProducts),
    (
      "Name,Financial Status,Created at,Total,Lineitem quantity,Outstanding Balance", .shopifyOrders
    ),
  ])
  func `a file is recognised by the names of its columns`(_ header: String, _ format: FormatName)
    throws
  {
    #expect(try read(header + "\n").recognised?.format == format)
  }

  @Test func `what is understood is told field by field`() throws {
    let recognised = try #require(try read("Spend;colour; DATE ;date\n").recognised)
    #expect(recognised.delimiter == ";")
    #expect(recognised.header == ["Spend", "colour", "DATE", "date"])
    #expect(recognised.understood.map(\.name) == ["date", "spend"])
    #expect(recognised.understood.map(\.column) == ["DATE", "Spend"])
  }

  @Test func `of columns of one name the first is read`() throws {
    let file = try read("date,spend,Spend\n2024-01-01,1,2\n")
    #expect(file.spend.map(\.amount) == [100])
  }

  @Test func `of columns that differ in their currency the first is read`() throws {
    let names = (0..<20).map { "Amount spent (\(["USD", "GBP", "SEK", "EUR"][$0 % 4]))" }
    let file = try read("Day,Campaign name,\(names.joined(separator: ","))\n")
    let spend = try #require(file.recognised?.understood.first { $0.name == "Amount spent" })
    #expect(spend.column == "Amount spent (USD)")
  }

  @Test func `an unknown file is told with the nearest format`() {
    #expect(
      throws: ImportError.unrecognised(
        file: "file.csv", header: ["order_id", "when", "total"], nearest: .genericOrders,
        missing: ["ordered_at"])
    ) { try read("order_id,when,total\n") }
  }

  @Test func `columns of another format keep a file from being taken for Shopify's`() {
    let header =
      "Order ID,Name,Financial Status,Created at,Total,Lineitem quantity,Refunded Amount,Lineitem variant"
    #expect(throws: ImportError.self) { try read(header + "\n") }
  }

  @Test func `a field can be said to stand in another column`() throws {
    let options = ImportOptions.inBerlin(columnMap: [
      "ORDER_ID": " bestelnummer", "total": "Totaal",
    ])
    let file = try read(
      "Bestelnummer,ordered_at,Totaal,total\n1,2024-01-01,5,6\n", options: options)
    #expect(file.orders.map(\.id) == ["1"])
    #expect(file.orders.map(\.amounts.total) == [500])
  }

  @Test func `a mapped column must be there`() {
    #expect(
      throws: ImportError.unknownColumn(
        file: "file.csv", column: "Bedrag", header: ["date", "spend"])
    ) { try read("date,spend\n", options: .inBerlin(columnMap: ["spend": "Bedrag"])) }
  }

  @Test func `a mapped field must be one of the format's`() {
    #expect(
      throws: ImportError.unknownField(
        field: "price", known: ["date", "spend", "channel", "currency", "purpose"])
    ) {
      try read(
        "date,spend\n", options: .inBerlin(format: .genericSpend, columnMap: ["price": "spend"]))
    }
  }

  @Test func `a format that is asked for needs its columns all the same`() {
    #expect(
      throws: ImportError.missingColumns(
        file: "file.csv", header: ["date", "spend"], format: .genericOrders,
        missing: ["order_id", "total"])
    ) { try read("date,spend\n", options: .inBerlin(format: .genericOrders)) }
  }

  @Test func `spreadsheets, wide text and nothing at all are told apart`() {
    #expect(throws: ImportError.spreadsheet(file: "file.csv")) { try read("PK\u{3}\u{4}zip") }
    #expect(throws: ImportError.empty(file: "file.csv")) { try read("") }
  }
}
