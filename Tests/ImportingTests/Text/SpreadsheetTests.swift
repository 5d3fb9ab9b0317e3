import Commerce
import Importing
import Testing

/// What spreadsheets leave of files that were opened in them and saved again.
@Suite struct SpreadsheetTests {
  @Test func `a Dutch spreadsheet saves semicolons, decimal commas and Windows-1252`() throws {
    let file = try read(fixture: "plain/dutch-spreadsheet-windows-1252.csv")
    #expect(file.recognised?.encoding == .windows1252)
    #expect(file.recognised?.delimiter == ";")
    #expect(file.orders.map(\.amounts.total) == [123_456, 1200])
    #expect(file.orders.map { $0.customer?.name } == ["Zoë van ’t Hof", "Renée"])
    #expect(try file.orders.map(\.placedAt.day) == [day(2025, 12, 31), day(2026, 1, 1)])
  }

  @Test func `saved as UTF-8 it begins with a byte order mark`() throws {
    let file = try read(fixture: "plain/dutch-spreadsheet-utf-8-with-mark.csv")
    #expect(file.recognised?.encoding == .utf8)
    #expect(file.recognised?.header.first == "Bestelnummer")
    #expect(file.orders.map(\.amounts.total) == [1250])
  }

  @Test func `of dates in two shapes, those that were left alone tell the order of all`() throws {
    let file = try read(fixture: "plain/dates-in-two-shapes.csv")
    #expect(
      try file.orders.map(\.placedAt.day)
        == [day(2016, 6, 12), day(2016, 6, 16), day(2016, 7, 4)])
    #expect(
      file.recognised?.findings == [
        .dateOrder(.monthFirst, column: "ordered_at", hasSeveralShapes: true)
      ])
  }

  @Test func `amounts have their currency before or behind, and no cents as a dash`() throws {
    let file = try read(fixture: "plain/amounts-with-signs.csv")
    #expect(
      file.orders.map(\.amounts.total) == [123_456, 123_456, 123_456, 1200, 123_456])
  }

  @Test func `a dash alone is no amount, and an order needs one`() throws {
    let file = try read(fixture: "plain/amounts-with-signs.csv")
    #expect(
      file.rejected == [
        RejectedRow(line: 7, column: "total", found: "-", reason: .unreadableAmount)
      ])
  }

  @Test func `amounts that became dates are rejected`() throws {
    let file = try read(fixture: "plain/amounts-made-dates.csv")
    #expect(file.orders.map(\.amounts.total) == [1250])
    #expect(
      file.rejected == [
        RejectedRow(line: 3, column: "total", found: "12-mei", reason: .unreadableAmount),
        RejectedRow(line: 4, column: "total", found: "mei-26", reason: .unreadableAmount),
      ])
  }

  @Test func `an id that was cut short is rejected`() throws {
    let file = try read(fixture: "plain/ids-cut-short.csv")
    #expect(file.orders.map(\.id) == ["5502"])
    #expect(
      file.rejected == [
        RejectedRow(line: 2, column: "order_id", found: "7,75391E+12", reason: .lostDigits)
      ])
  }

  @Test func `months have Dutch names, short or whole, and English ones`() throws {
    let file = try read(fixture: "plain/months-by-name.csv")
    #expect(
      try file.orders.map(\.placedAt.day)
        == (1...12).map { try day($0 == 4 ? 2027 : 2024, $0, 3) })
  }
}
