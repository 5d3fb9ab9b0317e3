import Commerce
import Importing
import Testing

@Suite struct UndecidedTests {
  private func orders(_ dates: [String], order: DateOrder? = nil) throws -> [Order] {
    var options = ImportOptions.inBerlin()
    options.dateOrder = order
    let rows = dates.enumerated().map { "\($0.offset),\($0.element),5" }.joined(separator: "\n")
    return try read("order_id,ordered_at,total\n" + rows + "\n", options: options).orders
  }

  private func totals(_ amounts: [String], sign: DecimalSign? = nil) throws -> [Int64] {
    var options = ImportOptions.inBerlin()
    options.decimalSign = sign
    let rows = amounts.enumerated().map { "\($0.offset);2024-01-01;\($0.element)" }
    return try read(
      "order_id;ordered_at;total\n" + rows.joined(separator: "\n") + "\n", options: options
    ).orders.map(\.amounts.total)
  }

  @Test(arguments: [
    (["03/04/2024", "13/04/2024"], [3, 13]), (["3-4-24 17:24", "31-4-24", "30-4-24"], [3, 30]),
    (["04/03/2024", "04/13/2024"], [3, 13]), (["3.4.2024"], [3]), (["4.4.2024"], [4]),
  ])
  func `one date over 12 tells the order of its column`(_ dates: [String], _ days: [Int]) throws {
    let found = try orders(dates).map(\.placedAt.day)
    #expect(try found == days.map { try day(2024, 4, $0) })
  }

  @Test func `dates that none of the column settles are not guessed`() throws {
    #expect(
      throws: ImportError.undecidedDates(
        file: "file.csv", column: "ordered_at", found: "03/04/2024")
    ) { try orders(["03/04/2024", "05/06/2024"]) }
    #expect(
      try orders(["03/04/2024"], order: .monthFirst).map(\.placedAt.day) == [day(2024, 3, 4)])
  }

  @Test func `dates that contradict each other are not guessed`() {
    #expect(throws: ImportError.self) { try orders(["13/04/2024", "04/13/2024"]) }
  }

  @Test(arguments: [
    (["12,50", "1.234"], [1250, 123_400]), (["1.234,50", "7"], [123_450, 700]),
    (["1'234.50"], [123_450]), (["€ 12,-", "EUR 3,00"], [1200, 300]), (["(5,25)"], [-525]),
    (["5,25-"], [-525]), (["1\u{A0}234,50", "1\u{202F}000,00"], [123_450, 100_000]),
    (["=\"12,50\""], [1250]), (["1.234.567", "1,5"], [123_456_700, 150]),
  ])
  func `amounts tell their column's decimal sign`(_ amounts: [String], _ totals: [Int64]) throws {
    #expect(try self.totals(amounts) == totals)
  }

  @Test func `an amount that could be thousands is not guessed`() throws {
    #expect(
      throws: ImportError.undecidedDecimals(
        file: "file.csv", column: "total", found: "1,234")
    ) { try totals(["1,234", "5"]) }
    #expect(try totals(["1,234", "5"], sign: .comma) == [123, 500])
    #expect(try totals(["1,234", "5"], sign: .point) == [123_400, 500])
  }

  @Test(arguments: [["1.234", "2.500"], ["1.234", "5"], ["1.234", "12", "-2.500"]])
  func `a point that could stand between thousands is not guessed where anybody wrote the file`(
    _ amounts: [String]
  ) throws {
    #expect(
      throws: ImportError.undecidedDecimals(
        file: "file.csv", column: "total", found: "1.234")
    ) { try totals(amounts) }
  }

  @Test func `what the point is can be given`() throws {
    #expect(try totals(["1.234", "5"], sign: .point) == [123, 500])
    #expect(try totals(["1.234", "5"], sign: .comma) == [123_400, 500])
  }

  @Test(arguments: [
    (["12", "1500"], [1200, 150_000]), (["1.5", "1.234"], [150, 123]),
    (["0.125", "1.234"], [13, 123]), (["1.234", "1234.567"], [123, 123_457]),
    (["1.234", "2.34"], [123, 234]),
  ])
  func `one amount with a point that can be nothing but decimal decides its column`(
    _ amounts: [String], _ totals: [Int64]
  ) throws {
    #expect(try self.totals(amounts) == totals)
  }

  @Test func `a column of whole amounts is looked at to its end`() throws {
    let whole = Array(repeating: "12", count: 600)
    #expect(throws: ImportError.self) { try totals(whole + ["1.234"]) }
    #expect(try totals(whole + ["1.234", "1,5"]).suffix(2) == [123_400, 150])
    #expect(try totals(whole).count == 600)
  }

  @Test func `a currency of three decimals is written with a point`() throws {
    var options = ImportOptions.inBerlin()
    options.currency = Currency(code: "KWD")
    let file = try read("order_id;ordered_at;total\n1;2024-01-01;1.234\n", options: options)
    #expect(file.orders.map(\.amounts.total) == [1234])
  }

  @Test(arguments: [
    ("date;channel;spend\n2024-01-01;google;", "spend"),
    ("sku;unit_cost\nM;", "unit_cost"),
    ("order_id;ordered_at;sku;quantity;price\n1;2024-01-01;M;1;", "price"),
  ])
  func `so it is in spend, products and lines`(_ start: String, _ column: String) {
    #expect(
      throws: ImportError.undecidedDecimals(file: "file.csv", column: column, found: "1.234")
    ) { try read(start + "1.234\n") }
  }

  @Test func `what one column leaves open another may settle`() throws {
    let file = try read(
      "order_id;ordered_at;total;tax\n1;2024-01-01;1,234;0,21\n", options: .inBerlin())
    #expect(file.orders.map(\.amounts.total) == [123])
  }
}
