import Commerce
import DemoShop
import Testing

@Suite struct CSVTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("\r", "\"\r\""), (" spaces ", " spaces "),
    ("\u{1B}[2J", "\u{1B}[2J"),
  ])
  func `quotes stand only where they are needed`(given: String, expected: String) {
    #expect(written { $0.cell(given) } == expected)
  }

  @Test(arguments: [
    (0, "0.00"), (5, "0.05"), (495, "4.95"), (-1, "-0.01"), (123_456, "1234.56"), (-2500, "-25.00"),
  ])
  func `amounts have two decimals`(cents: Int, expected: String) {
    #expect(written { $0.cell(cents: cents) } == expected)
  }

  @Test func `cells are parted by commas and rows by line feeds`() {
    let text = written {
      $0.cell("a")
      $0.blank(2)
      $0.cell(-7)
      $0.endRow()
      $0.blank()
      $0.cell("b")
      $0.endRow()
    }
    #expect(text == "a,,,-7\n,b\n")
  }

  @Test func `throwing the bytes away leaves an empty text that goes on`() {
    var text = CSVText()
    text.cell("a")
    text.endRow()
    text.removeAll()
    text.cell("b")
    #expect(String(decoding: text.bytes, as: UTF8.self) == "b")
  }

  /// The clock of the Netherlands in 2024: summer time from 31 March up to 27 October.
  @Test(arguments: [
    ("2024-03-30", 17 * 3600 + 24 * 60 + 41, "2024-03-30 17:24:41 +0100"),
    ("2024-03-31", 6 * 3600, "2024-03-31 06:00:00 +0200"),
    ("2024-10-26", 86_399, "2024-10-26 23:59:59 +0200"),
    ("2024-10-27", 8 * 3600 + 5, "2024-10-27 08:00:05 +0100"),
  ])
  func `a moment carries the offset of its day`(day: String, second: Int, expected: String) throws {
    let day = try #require(CalendarDay(iso: day))
    #expect(written { $0.cell(ShopTime(day: day, second: second)) } == expected)
  }

  @Test func `a moment later may lie on a later day`() throws {
    let day = try #require(CalendarDay(iso: "2024-12-31"))
    let later = ShopTime(day: day, second: 86_000).advanced(bySeconds: 90_000)
    #expect(later == ShopTime(day: day.advanced(by: 2), second: 3200))
  }

  private func written(_ write: (inout CSVText) -> Void) -> String {
    var text = CSVText()
    write(&text)
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
