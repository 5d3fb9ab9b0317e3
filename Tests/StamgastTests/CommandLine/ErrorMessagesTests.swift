import Commerce
import Importing
import NcursesBackend
import Presentation
import Storage
import System
import TerminalUI
import Testing

@testable import stamgast

/// An error, what is said of it, and how the program ends on it.
private struct Case: CustomTestStringConvertible {
  let error: any Error & Sendable
  let status: ExitCode
  let says: [String]

  var testDescription: String { "\(error)" }

  init(_ error: any Error & Sendable, _ status: ExitCode, _ says: String...) {
    self.error = error
    self.status = status
    self.says = says
  }
}

@Suite struct ErrorMessagesTests {
  @Test(arguments: [
    (Int32(2), "/nope/x: niet te schrijven: het bestand of de map is er niet"),
    (28, "/nope/x: niet te schrijven: de schijf is vol"),
    (20, "/nope/x: niet te schrijven: een deel van het pad is geen map"),
  ])
  func `what the system refuses is told in Dutch too`(code: Int32, told: String) {
    let error = SystemError(operation: "open", path: "/nope/x", code: code)
    #expect(ErrorMessages(Strings(.dutch)).text(of: error) == told)
  }

  private static let files: [Case] = [
    Case(ImportError.input(.missing(path: "a.csv")), .noInput, "a.csv", "no such file"),
    Case(ByteInputError.notPermitted(path: "a.csv"), .notPermitted, "a.csv", "permission"),
    Case(ByteInputError.isFolder(path: "d"), .noInput, "d: ", "folder"),
    Case(ByteInputError.cannotRead(path: "a", code: 5), .inputOutput, "a: ", "nput/output"),
    Case(ByteInputError.cannotSpool(folder: "/tmp", code: 28), .cannotCreate, "/tmp", "space"),
    Case(ByteInputError.damagedGzip(path: "a.gz"), .data, "a.gz", "gzip"),
    Case(ImportError.empty(file: "a.csv"), .data, "a.csv", "empty"),
    Case(ImportError.notText(file: "a.png"), .data, "a.png", "no text", "CSV or JSON"),
    Case(ImportError.spreadsheet(file: "a.xlsx"), .data, "a.xlsx", "spreadsheet", "CSV"),
    Case(ImportError.notUTF8(file: "a.csv"), .data, "UTF-8"),
    Case(
      ImportError.undecidedDates(file: "a.csv", column: "Datum", found: "03/04/2024"), .data,
      "Datum", "03/04/2024", "--dates day-first"),
    Case(
      ImportError.undecidedDecimals(file: "a.csv", column: "Totaal", found: "1.234"), .data,
      "Totaal", "1.234", "--decimal"),
    Case(ImportError.noDays(file: "a.csv"), .data, "days"),
    Case(ImportError.unknownJSON(file: "a.json"), .data, "JSON"),
    Case(ImportError.damagedJSON(file: "a.json", line: 7), .data, "a.json:7"),
    Case(
      ImportError.unrecognised(
        file: "a.csv", header: ["x", "y"], nearest: .genericOrders, missing: ["total"]), .data,
      "a.csv", "“x”, “y”", "plain orders", "“total”"),
    Case(
      ImportError.missingColumns(
        file: "a.csv", header: ["x"], format: .shopifyOrders, missing: ["Name"]), .data,
      "Shopify orders", "“Name”", "--map"),
    Case(ImportError.abandonedCheckouts(file: "a.csv"), .data, "abandoned checkouts"),
    Case(ImportError.noCheckouts(file: "a.csv"), .data, "these are orders"),
    Case(ImportError.unknownField(field: "sum", known: ["total"]), .usage, "“sum”", "“total”"),
    Case(
      ImportError.unknownColumn(file: "a.csv", column: "Sum", header: ["x"]), .usage, "“Sum”",
      "“x”"),
    Case(ImportError.unterminatedQuote(file: "a.csv", line: 7), .data, "a.csv:7", "quote"),
    Case(ImportError.rowTooLong(file: "a.csv", line: 7, limit: 1000), .data, "a.csv:7", "1,000"),
    Case(
      ImportError.zoneUnknown(
        file: "a.csv", line: 2, column: "ordered_at", found: "2024-01-01T00:00Z"), .usage,
      "a.csv:2", "2024-01-01T00:00Z", "--time-zone"),
    Case(
      ImportError.currencyUnknown(file: "a.csv", line: 2, column: "total", found: "$ 5"), .usage,
      "a.csv:2", "$ 5", "--currency"),
  ]

  private static let stores: [Case] = [
    Case(
      StoreError.purposeSaidElsewhere(channel: "sms", by: .retentionChannels), .usage,
      "“sms” stands in retention-channels already"),
    Case(
      StoreError.invalidCodeChannel(
        CodeChannelProblem(place: 2, entry: "ANNA", reason: .noChannel)), .usage,
      "code-channels, entry 2: “ANNA”: no channel stands behind", "FRIEND10=referral"),
    Case(
      StoreError.invalidCodeChannel(
        CodeChannelProblem(place: 1, entry: "A*B=c", reason: .starBeforeEnd)), .usage,
      "entry 1", "end of a code"),
    Case(
      StoreError.invalidCodeChannel(CodeChannelProblem(place: 1, entry: "*=c", reason: .noCode)),
      .usage, "entry 1", "no code"),
    Case(
      StoreError.invalidCodeChannel(
        CodeChannelProblem(place: 3, entry: "A=c", reason: .namedBefore)), .usage, "entry 3",
      "the same code"),
    Case(StoreError.madeMeanwhile(path: "s.db"), .busy, "s.db", "import the file again"),
    Case(StoreError.missing(path: "s.db"), .noInput, "s.db", "stamgast import"),
    Case(StoreError.notPermitted(path: "s.db"), .notPermitted, "s.db"),
    Case(StoreError.cannotOpen(path: "s.db", systemError: 20), .cannotCreate, "s.db", "directory"),
    Case(StoreError.notADatabase(path: "s.db"), .data, "s.db", "nothing was changed"),
    Case(StoreError.otherApplication(path: "s.db", applicationID: 0), .data, "another program"),
    Case(StoreError.newerSchema(path: "s.db", found: 9, newest: 1), .data, "newer", "9"),
    Case(StoreError.olderSchema(path: "s.db", found: 1, newest: 2), .data, "older"),
    Case(
      StoreError.invalidSetting(key: .marginRate, value: "5"), .usage, "margin-rate", "“5”",
      "0 to 1"),
    Case(SQLiteError(extendedCode: 5, message: "busy"), .busy, "in use"),
    Case(SQLiteError(extendedCode: 13, message: "full"), .inputOutput, "disk is full"),
    Case(SQLiteError(extendedCode: 8, message: "readonly"), .notPermitted, "permissions"),
    Case(SQLiteError(extendedCode: 11, message: "corrupt"), .data, "damaged"),
    Case(SQLiteError(extendedCode: 14, message: "open"), .cannotCreate, "permissions"),
    Case(SQLiteError(extendedCode: 10, message: "disk I/O error"), .inputOutput, "the disk failed"),
  ]

  private static let others: [Case] = [
    Case(SystemError(operation: "open", path: "o.csv", code: 13), .notPermitted, "o.csv"),
    Case(SystemError(operation: "open", path: "d/o.csv", code: 2), .cannotCreate, "d/o.csv"),
    Case(SystemError(operation: "write", path: "o.csv", code: 28), .inputOutput, "o.csv", "space"),
    Case(TimeZoneError.unknown(name: "Mars/X"), .usage, "“Mars/X”", "Europe/Amsterdam"),
    Case(TimeZoneError.unreadable(name: "UTC"), .inputOutput, "“UTC”", "damaged"),
    Case(TerminalError.notATerminal(.output), .usage, "stamgast report"),
    Case(TerminalError.unknownTerminal("foo"), .failed, "“foo”", "TERM"),
    Case(CommandFailure.interrupted, .interrupted, "nothing of this file"),
    Case(CommandFailure.demoDataMissing, .noInput, "make install"),
    Case(UsageError.notATerminal, .usage, "stamgast report"),
    Case(UsageError.unknownList("x", nearest: "new"), .usage, "“x”", "did you mean new?"),
    Case(UsageError.unknownSetting("nam", nearest: "name"), .usage, "did you mean name?"),
    Case(UsageError.unknownReportKey("x", nearest: nil), .usage, "help report"),
    Case(UsageError.unknownImport("9"), .usage, "“9”"),
    Case(UsageError.unknownTheme("nrd", nearest: "nord"), .usage, "did you mean nord?"),
    Case(
      UsageError.settledOtherwise(.timeZone, given: "UTC", settled: "Europe/Paris"), .usage,
      "Europe/Paris", "stamgast shop time-zone UTC"),
    Case(UsageError.notTogether("--json", "--text"), .usage, "--json and --text"),
    Case(
      UsageError.option(.ambiguous("--t", candidates: ["text", "to"]), nearest: nil), .usage,
      "--text, --to"),
    Case(UsageError.option(.unexpectedValue("--all"), nearest: nil), .usage, "takes no value"),
  ]

  private static let themes: [Case] =
    [
      (ThemeError.Problem.notAnAssignment(found: "abc"), "“abc”"),
      (.unknownRole(found: "titel"), "“titel” is no role"),
      (.noStyle("text"), "text has no style"),
      (.repeatedRole("text"), "text was set before"),
      (.unreadableWord(found: "blau"), "“blau” is no colour"),
      (.misplacedColor(found: "red"), "“red”"),
      (.tooManyDepths(found: 5), "at most four"),
      (.unreadableGround(found: "x"), "ground is “x”"),
      (.missing(["text"]), "does not set “text”"),
    ].map { Case(ThemeError(file: "a.theme", line: 3, problem: $0.0), .data, "a.theme:3: ", $0.1) }

  @Test(arguments: files + stores + others + themes)
  private func `every error is one line and an exit status`(error: Case) {
    let messages = ErrorMessages(Strings())
    let text = messages.text(of: error.error)
    #expect(messages.status(of: error.error) == error.status)
    #expect(!text.contains("\n"))
    for part in error.says { #expect(text.contains(part)) }
  }

  @Test(arguments: ProgramOption.allCases)
  func `a bad value is answered with a good one`(option: ProgramOption) {
    let text = ErrorMessages(Strings()).text(of: UsageError.badValue(option, found: "q"))
    #expect(text.hasPrefix("--\(option.rawValue) is “q”, not "))
  }
}
