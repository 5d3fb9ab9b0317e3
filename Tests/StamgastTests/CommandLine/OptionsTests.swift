import Commerce
import Metrics
import Presentation
import System
import Testing

@testable import stamgast

/// A command line and what it means.
private struct Line: CustomTestStringConvertible {
  let words: [String]
  let expected: Options

  var testDescription: String { words.joined(separator: " ") }

  init(_ words: String..., means expected: Options) {
    self.words = words
    self.expected = expected
  }
}

/// A command line that is not understood, and why.
private struct Mistake: CustomTestStringConvertible {
  let words: [String]
  let error: UsageError

  var testDescription: String { words.joined(separator: " ") }

  init(_ words: String..., is error: UsageError) {
    self.words = words
    self.error = error
  }
}

@Suite struct OptionsTests {
  @Test(arguments: [
    Line(means: Options(.dashboard)),
    Line("--store", "a.db", means: Options(.dashboard, values: [.store: ["a.db"]])),
    Line(
      "import", "a.csv", "-", means: Options(.import, arguments: ["a.csv", "-"])),
    Line(
      "-s", "a.db", "import", "-n", "--time-zone=UTC", "a.csv",
      means: Options(
        .import, arguments: ["a.csv"],
        values: [.store: ["a.db"], .dryRun: [""], .timeZone: ["UTC"]])),
    Line(
      "import", "--map", "total=A", "--map", "tax=B", "a.csv",
      means: Options(
        .import, arguments: ["a.csv"], values: [.map: ["total=A", "tax=B"]])),
    Line(
      "report", "--json", "summary", "--as-of", "2024-03-31", "rfm",
      means: Options(
        .report, arguments: ["summary", "rfm"], values: [.json: [""], .asOf: ["2024-03-31"]])),
    Line("import", "--", "--dry-run", means: Options(.import, arguments: ["--dry-run"])),
    Line("import", "--help", means: Options(.import, values: [.help: [""]])),
    Line("shop", "name", "A B", means: Options(.shop, arguments: ["name", "A B"])),
    Line("imports", "--rej", "3", means: Options(.imports, values: [.rejected: ["3"]])),
  ]) private func `a command line is taken apart`(line: Line) throws {
    #expect(try Options(parsing: line.words) == line.expected)
  }

  @Test(arguments: [
    Mistake("imprt", is: .unknownCommand("imprt", nearest: "import")),
    Mistake("xyzzy", is: .unknownCommand("xyzzy", nearest: nil)),
    Mistake("report", "--jsn", is: .option(.unknown("--jsn"), nearest: "--json")),
    Mistake("--store", is: .option(.missingValue("--store"), nearest: nil)),
    Mistake("demo", "--store", "a.db", is: .foreignOption(.store, .demo)),
    Mistake("report", "--dry-run", is: .foreignOption(.dryRun, .report)),
    Mistake("import", is: .missingArgument(.import, "FILE...")),
    Mistake("export", "new", "lost", is: .unexpectedArgument(.export, "lost")),
    Mistake("themes", "nord", is: .unexpectedArgument(.themes, "nord")),
  ]) private func `what is not understood is named`(mistake: Mistake) {
    #expect(throws: mistake.error) { try Options(parsing: mistake.words) }
  }

  @Test func `an option has the same letter in every command, and no two share one`() {
    var owners: [Character: ProgramOption] = [:]
    for option in CommandTable.all.flatMap(\.allOptions) {
      guard let letter = option.letter else { continue }
      #expect(owners[letter] ?? option.option == option.option)
      owners[letter] = option.option
    }
  }
}

@Suite struct OptionValuesTests {
  @Test(arguments: [
    ("74.5", 7450), ("200", 20_000), ("-3.07", -307), ("+1", 100), ("0.1", 10),
  ]) func `an amount is read in units`(text: String, cents: Int64) {
    #expect(minorUnits(text, Currency(code: "EUR")) == cents)
  }

  @Test(arguments: ["", "-", "1.234", ".5", "1,5", "1e3", "12x", "9999999999999999"])
  func `what is no amount is refused`(text: String) {
    #expect(minorUnits(text, nil) == nil)
  }

  @Test func `an amount has the decimals of its currency`() {
    #expect(minorUnits("1200", Currency(code: "JPY")) == 1200)
    #expect(minorUnits("12.5", Currency(code: "JPY")) == nil)
    #expect(minorUnits("1.234", Currency(code: "KWD")) == 1234)
  }

  @Test func `initiatives and comparisons are read in their order`() throws {
    let options = Options(
      .report,
      values: [
        .initiative: ["2000,200,250,30000", "500, 80, 74.5, 1000"],
        .compareCoupons: ["thanks-a,THANKS-B,90"],
      ])
    #expect(
      try options.initiatives(in: nil) == [
        InitiativeReturn(
          customers: 2000, lifetimeValueBefore: 20_000, lifetimeValueAfter: 25_000,
          costs: 3_000_000),
        InitiativeReturn(
          customers: 500, lifetimeValueBefore: 8000, lifetimeValueAfter: 7450, costs: 100_000),
      ])
    #expect(
      try options.couponQuestions() == [
        CouponQuestion(codeA: "THANKS-A", codeB: "THANKS-B", days: 90)
      ])
  }

  @Test(arguments: [
    (ProgramOption.initiative, "1,2,3"), (.initiative, "-1,2,3,4"),
    (.initiative, "9000000000,0,9000000000,1"), (.compareCoupons, "A,B"),
    (.compareCoupons, "A,,30"), (.compareCoupons, "A,B,0"), (.asOf, "2024-02-30"),
    (.activityWindow, "0"), (.map, "total"), (.map, "=x"), (.currency, "EURO"),
  ]) func `a value that cannot be is refused`(option: ProgramOption, text: String) {
    let options = Options(.report, values: [option: [text]])
    #expect(throws: UsageError.badValue(option, found: text)) {
      _ = try options.initiatives(in: nil)
      _ = try options.couponQuestions()
      _ = try options.asOf()
      _ = try options.activityWindow()
      _ = try options.columnMap()
      _ = try options.currency()
    }
  }
}
