import Commerce
import Metrics
import Presentation
import TestSupport
import Testing

@testable import stamgast

@Suite struct ListExportTests {
  private static let hostile = "\u{1B}]0;pwned\u{07}\u{1B}[2J\u{202E}Ann"

  private func written(
    _ rows: [[ListExport.Cell]], _ form: ExportForm, columns: [String] = ["A", "B"]
  ) throws -> String {
    let folder = try TemporaryFolder()
    let path = folder.file("list")
    try ListExport.write(columns: columns, rows: rows, form: form, to: path)
    #expect(folder.names == ["list"])
    #expect(permissions(ofFile: path) == 0o600)
    return String(decoding: try bytes(ofFile: path), as: UTF8.self)
  }

  @Test func `CSV has a header, commas, and quotes where they are needed`() throws {
    let text = try written(
      [
        [.text("a,b"), .text("say \"hi\"")],
        [.count(12_345), .day(CalendarDay(iso: "2024-03-31"))],
      ],
      .csv)
    #expect(text == "A,B\r\n\"a,b\",\"say \"\"hi\"\"\"\r\n12345,2024-03-31\r\n")
  }

  @Test func `money has the decimals of its currency`() throws {
    let rows: [[ListExport.Cell]] = [
      [.money(-1250, Currency(code: "EUR")), .money(7, Currency(code: "EUR"))],
      [.money(1250, Currency(code: "JPY")), .money(1250, Currency(code: "KWD"))],
    ]
    #expect(try written(rows, .csv) == "A,B\r\n-12.50,0.07\r\n1250,1.250\r\n")
  }

  @Test func `JSON is a list of objects, empty for no rows`() throws {
    let rows: [[ListExport.Cell]] = [
      [.text("Zoë \"Z\""), .money(1250, Currency(code: "EUR"))], [.flag(true), .flag(nil)],
    ]
    let json = try JSONParser.parse(written(rows, .json, columns: ["Name", "LastOrder"]).utf8)
    #expect(json[0]?["name"] == .text("Zoë \"Z\""))
    #expect(json[0]?["lastOrder"]?.double == 12.5)
    #expect(json[1]?["name"] == .bool(true))
    #expect(json[1]?["lastOrder"] == .null)
    #expect(try JSONParser.parse(written([], .json).utf8) == .list([]))
  }

  @Test(arguments: ExportForm.allCases)
  func `a hostile name leaves without what could harm`(form: ExportForm) throws {
    let text = try written([[.text(Self.hostile), .text("a\tb\nc\u{2028}d")]], form)
    let forbidden: Set<Unicode.Scalar> = ["\u{1B}", "\u{07}", "\u{202E}", "\t", "\u{2028}"]
    #expect(!text.unicodeScalars.contains(where: forbidden.contains))
    #expect(text.contains("]0;pwned[2JAnn"))
    #expect(text.contains("a b c d"))
  }

  @Test(arguments: ["=1+1", "+31", "-5", "@SUM(A1)", "\t=1", " =1", "＝1"])
  func `a text that a spreadsheet takes for a formula is guarded`(text: String) throws {
    let cells = try written([[.text(text), .money(-500, nil)]], .csv).split(separator: "\r\n")
    #expect(cells[1].hasPrefix("'"))
    #expect(cells[1].hasSuffix(",-5.00"))
  }

  @Test func `names of all scripts stay as they are`() {
    for name in ["Zoë", "می‌خواهم", "王小明", "👩‍🚀 Ann"] { #expect(ExportText.harmless(name) == name) }
  }

  @Test func `a list that breaks off leaves what was there before`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("list.csv")
    try write(Array("old".utf8), toFile: path)
    do {
      var writer = try ListWriter(columns: ["A"], form: .csv, to: path)
      try writer.append([.text(String(repeating: "x", count: 100_000))])
    }
    #expect(folder.names == ["list.csv"])
    #expect(try bytes(ofFile: path) == Array("old".utf8))
  }

  @Test func `what is no regular file is written to, not replaced`() throws {
    try ListExport.write(columns: ["A"], rows: [[.count(1)]], form: .csv, to: "/dev/null")
    #expect(permissions(ofFile: "/dev/null").map { $0 & 0o222 } == 0o222)
  }
}

@Suite struct ExportListTests {
  @Test(arguments: [
    ("all", CustomerSelection.all), ("ACTIVE", .active), ("one-time", .withoutSecondOccasion),
    ("repeat", .withSecondOccasion), ("at-risk", .segment(.atRisk)), ("atRisk", .segment(.atRisk)),
    ("At risk", .segment(.atRisk)), ("channel:Google_Ads", .channel("google_ads")),
  ]) func `a list is found by its name`(name: String, selection: CustomerSelection) throws {
    #expect(try ExportList.selection(name) == selection)
  }

  @Test func `a cohort is named by its month`() throws {
    let day = try #require(CalendarDay(iso: "2024-03-01"))
    #expect(
      try ExportList.selection("cohort:2024-03") == .cohort(Period(.month, containing: day)))
    #expect(throws: UsageError.unknownList("cohort:2024", nearest: "cohort:2024-03")) {
      try ExportList.selection("cohort:2024")
    }
  }

  @Test func `a list that there is none of has a nearest one`() {
    #expect(throws: UsageError.unknownList("champion", nearest: "champions")) {
      try ExportList.selection("champion")
    }
  }

  @Test func `every list of the help is one`() throws {
    for (name, meaning) in ExportList.table(Strings()) where !name.contains(":") {
      _ = try ExportList.selection(name)
      #expect(!meaning.isEmpty)
    }
  }
}
