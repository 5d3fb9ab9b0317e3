import Dashboard
import Importing
import NcursesBackend
import Presentation
import Storage
import System
import TerminalUI

/// What stops a command besides the errors of the modules.
enum CommandFailure: Error, Equatable {
  /// The user stopped it.
  case interrupted
  /// The demo's files are not there.
  case demoDataMissing
}

/// Turns every error of every module into one line and an exit status.
struct ErrorMessages {
  private let strings: Strings

  init(_ strings: Strings) { self.strings = strings }

  /// The line that is said of an error.
  func text(of error: any Error) -> String { message(error).text }

  /// How the program ends on an error.
  func status(of error: any Error) -> ExitCode { message(error).status }

  private func message(_ error: any Error) -> (text: String, status: ExitCode) {
    switch error {
    case let error as UsageError: usage(error)
    case let error as ImportError: file(error)
    case let error as ByteInputError: input(error)
    case let error as StoreError: store(error)
    case let error as SQLiteError: database(error)
    case let error as SystemError: system(error)
    case let error as TimeZoneError: zone(error)
    case let error as ThemeError: (theme(error), .data)
    case let error as ConfigError: (configuration(error), .data)
    case let error as TerminalError: terminal(error)
    case DeskError.notACustomerYet(let day): (strings.noPurchases(asOf: day), .data)
    case DeskError.noSuchOrder: (strings.orderIsGone, .data)
    case DeskError.outsideFilter(let filter): (strings.isOutsideFilter(filter), .failed)
    case DeskError.dataHasChanged: (strings.dataChangedMeanwhile, .failed)
    case CommandFailure.interrupted: (strings.interrupted, .interrupted)
    case CommandFailure.demoDataMissing: (strings.demoDataMissing, .noInput)
    default: (strings.unexpected(String(describing: error)), .failed)
    }
  }

  private func usage(_ error: UsageError) -> (String, ExitCode) {
    let text =
      switch error {
      case .unknownCommand(let word, let nearest):
        strings.unknownCommand(word, nearest: nearest)
      case .option(let error, let nearest): option(error, nearest)
      case .foreignOption(let option, let command): strings.foreignOption(option, command)
      case .badValue(let option, let found): strings.badValue(option, found: found)
      case .badChoice(let option, let found, let choices):
        strings.badChoice(option, found: found, choices: choices)
      case .missingArgument(let command, let name):
        strings.missingArgument(command, strings.placeholders(name))
      case .unexpectedArgument(let command, let word):
        strings.unexpectedArgument(command, word)
      case .notTogether(let first, let second): strings.notTogether(first, second)
      case .unknownList(let word, let nearest): strings.unknownList(word, nearest: nearest)
      case .segmentInUse(let name, let other): strings.segmentInUse(name, by: other)
      case .unknownPanel(let word, let nearest): strings.unknownPanel(word, nearest: nearest)
      case .unknownFilterValue(let condition, let nearest):
        strings.unknownFilterValue(condition, nearest: nearest)
      case .unknownReportKey(let word, let nearest):
        strings.unknownReportKey(word, nearest: nearest)
      case .unknownAction(let word, let command, let nearest):
        strings.unknownAction(word, command, nearest: nearest)
      case .notARule(let text): strings.notARule(text)
      case .notASegmentName(let name): strings.notASegmentName(name)
      case .notAnInitiativeName(let name): strings.notAnInitiativeName(name)
      case .notALaunchName(let name): strings.notALaunchName(name)
      case .notALaunchSubject(let text): strings.notALaunchSubject(text)
      case .notWeeks(let text): strings.notWeeks(text)
      case .notADay(let text): strings.notADay(text)
      case .notCosts(let text): strings.notCosts(text)
      case .badSegmentFilter(let text, let error): strings.badSegmentFilter(text, error)
      case .unknownTodayList(let word, let nearest, let known):
        strings.unknownTodayList(word, nearest: nearest, known: known)
      case .notAnAdvice(let limit): strings.notAnAdvice(limit: limit)
      case .unknownSetting(let word, let nearest): strings.unknownSetting(word, nearest: nearest)
      case .unknownImport(let word): strings.unknownImport(word)
      case .unknownTheme(let word, let nearest): strings.unknownTheme(word, nearest: nearest)
      case .settledOtherwise(let option, let given, let settled):
        strings.settledOtherwise(option.rawValue, given: given, settled: settled)
      case .notATerminal: strings.notATerminal
      }
    return (text, .usage)
  }

  private func option(_ error: OptionError, _ nearest: String?) -> String {
    switch error {
    case .unknown(let word): strings.unknownOption(word, nearest: nearest)
    case .ambiguous(let word, let candidates):
      strings.ambiguousOption(word, candidates: candidates.map { "--" + $0 })
    case .missingValue(let word): strings.missingValue(word)
    case .unexpectedValue(let word): strings.unexpectedValue(word)
    }
  }

  private func file(_ error: ImportError) -> (String, ExitCode) {
    switch error {
    case .input(let error): input(error)
    case .empty(let file): (strings.emptyFile(file), .data)
    case .spreadsheet(let file): (strings.spreadsheet(file), .data)
    case .notText(let file): (strings.notText(file), .data)
    case .notUTF8(let file): (strings.notUTF8(file), .data)
    case .undecidedDates(let file, let column, let found):
      (strings.undecidedDates(file, column: column, found: found), .data)
    case .undecidedDecimals(let file, let column, let found):
      (strings.undecidedDecimals(file, column: column, found: found), .data)
    case .noDays(let file): (strings.noDays(file), .data)
    case .unknownJSON(let file): (strings.unknownJSON(file), .data)
    case .damagedJSON(let file, let line): (strings.damagedJSON(file, line: line), .data)
    case .unrecognised(let file, let header, let nearest, let missing):
      (
        strings.unrecognised(
          file, header: header, nearest: strings.formatLabel(nearest.rawValue), missing: missing),
        .data
      )
    case .missingColumns(let file, let header, let format, let missing):
      (
        strings.missingColumns(
          file, header: header, format: strings.formatLabel(format.rawValue), missing: missing),
        .data
      )
    case .abandonedCheckouts(let file): (strings.abandonedCheckouts(file), .data)
    case .noCheckouts(let file): (strings.noCheckouts(file), .data)
    case .unknownField(let field, let known): (strings.unknownField(field, known: known), .usage)
    case .unknownColumn(let file, let column, let header):
      (strings.unknownColumn(file, column: column, header: header), .usage)
    case .unterminatedQuote(let file, let line):
      (strings.unterminatedQuote(file, line: line), .data)
    case .rowTooLong(let file, let line, let limit):
      (strings.rowTooLong(file, line: line, limit: limit), .data)
    case .currencyUnknown(let file, let line, let column, let found):
      (strings.currencyUnknown(file, line: line, column: column, found: found), .usage)
    case .zoneUnknown(let file, let line, let column, let found):
      (strings.zoneUnknown(file, line: line, column: column, found: found), .usage)
    }
  }

  private func input(_ error: ByteInputError) -> (String, ExitCode) {
    switch error {
    case .missing(let path): (strings.fileMissing(path), .noInput)
    case .notPermitted(let path): (strings.notPermitted(path), .notPermitted)
    case .isFolder(let path): (strings.isFolder(path), .noInput)
    case .cannotRead(let path, let code):
      (strings.cannotRead(path, reason: reason(code)), .inputOutput)
    case .cannotSpool(let folder, let code):
      (strings.cannotSpool(folder, reason: reason(code)), .cannotCreate)
    case .damagedGzip(let path): (strings.damagedGzip(path), .data)
    }
  }

  private func store(_ error: StoreError) -> (String, ExitCode) {
    switch error {
    case .missing(let path): (strings.storeMissing(path), .noInput)
    case .notPermitted(let path): (strings.notPermitted(path), .notPermitted)
    case .cannotOpen(let path, let code):
      (strings.cannotWrite(path, reason: reason(code)), .cannotCreate)
    case .notADatabase(let path): (strings.notADatabase(path), .data)
    case .otherApplication(let path, _): (strings.otherApplication(path), .data)
    case .newerSchema(let path, let found, let newest):
      (strings.newerStore(path, found: found, newest: newest), .data)
    case .olderSchema(let path, let found, let newest):
      (strings.olderStore(path, found: found, newest: newest), .data)
    case .invalidSetting(let key, let value):
      (strings.invalidSetting(key.rawValue, value: value), .usage)
    case .invalidCodeChannel(let problem):
      (strings.invalidCodeChannel(problem), .usage)
    case .purposeSaidElsewhere(let channel, let key):
      (strings.purposeSaidElsewhere(channel, by: key.rawValue), .usage)
    case .unknownImport(let number): (strings.unknownImport(String(number)), .usage)
    case .undoneAlready(let number): (strings.undoneAlready(Int(number)), .usage)
    case .undoHindered(let number, let later):
      (strings.undoHindered(Int(number), by: Int(later)), .failed)
    case .unknownCustomer(let key): (strings.unknownCustomer(key), .usage)
    case .severalCustomers(let key): (strings.severalCustomers(key), .usage)
    case .mergedWithItself(let key): (strings.mergedWithItself(key), .usage)
    case .mergedAlready(let key, let person):
      (strings.mergedAlready(key, into: person), .usage)
    case .mergedInCircle(let key, let person):
      (strings.mergedInCircle(key, into: person), .usage)
    case .notMerged(let key): (strings.notMerged(key), .usage)
    case .ruleExists(let name): (strings.ruleExists(name), .usage)
    case .unknownRule(let name): (strings.unknownRule(name), .usage)
    case .segmentExists(let name): (strings.segmentExists(name), .usage)
    case .unknownSegment(let name): (strings.unknownOwnSegment(name), .usage)
    case .trialExists(let name): (strings.trialExists(name), .usage)
    case .unknownTrial(let name): (strings.unknownTrial(name), .usage)
    case .initiativeExists(let name): (strings.initiativeExists(name), .usage)
    case .unknownInitiative(let name): (strings.unknownInitiative(name), .usage)
    case .launchExists(let name): (strings.launchExists(name), .usage)
    case .unknownLaunch(let name): (strings.unknownLaunch(name), .usage)
    case .alreadyThere(let path): (strings.alreadyThere(path), .cannotCreate)
    case .madeMeanwhile(let path): (strings.storeMadeMeanwhile(path), .busy)
    case .damaged(let path): (strings.damagedBackup(path), .data)
    case .database(let error): database(error)
    }
  }

  private func database(_ error: SQLiteError) -> (String, ExitCode) {
    switch error.kind {
    case .busy: (strings.storeBusy, .busy)
    case .full: (strings.storeFull, .inputOutput)
    case .readOnly: (strings.storeReadOnly, .notPermitted)
    case .corrupt, .notADatabase: (strings.storeCorrupt, .data)
    case .cannotOpen: (strings.storeReadOnly, .cannotCreate)
    case .inputOutput: (strings.storeDiskFailed(code: Int(error.extendedCode)), .inputOutput)
    case .other:
      (strings.storeFailed(error.message, code: Int(error.extendedCode)), .inputOutput)
    }
  }

  private func system(_ error: SystemError) -> (String, ExitCode) {
    if error.isForbidden { return (strings.notPermitted(error.path), .notPermitted) }
    let status: ExitCode = error.operation == "write" ? .inputOutput : .cannotCreate
    return (strings.cannotWrite(error.path, reason: error.reason), status)
  }

  private func zone(_ error: TimeZoneError) -> (String, ExitCode) {
    switch error {
    case .unknown(let name): (strings.unknownZone(name), .usage)
    case .unreadable(let name): (strings.unreadableZone(name), .inputOutput)
    }
  }

  private func terminal(_ error: TerminalError) -> (String, ExitCode) {
    switch error {
    case .notATerminal: (strings.notATerminal, .usage)
    case .withoutCursor(let name): (strings.terminalWithoutCursor(name), .usage)
    case .unknownTerminal(let name): (strings.unknownTerminal(name), .failed)
    case .system(let error): system(error)
    }
  }

  private func theme(_ error: ThemeError) -> String {
    let problem =
      switch error.problem {
      case .notAnAssignment(let found): strings.notAnAssignment(found)
      case .unknownRole(let found): strings.unknownRole(found)
      case .noStyle(let role): strings.noStyle(role)
      case .repeatedRole(let role): strings.repeatedRole(role)
      case .unreadableWord(let found): strings.unreadableColor(found)
      case .misplacedColor(let found): strings.misplacedColor(found)
      case .tooManyDepths(let found): strings.tooManyDepths(found)
      case .unreadableGround(let found): strings.unreadableGround(found)
      case .missing(let roles): strings.missingRoles(roles)
      }
    return strings.problem(in: error.file, line: error.line, problem)
  }

  private func configuration(_ error: ConfigError) -> String {
    let problem =
      switch error.problem {
      case .notASetting(let found): strings.notASetting(found)
      case .unknownSetting(let found, let nearest):
        strings.unknownConfigSetting(found, nearest: nearest)
      case .unknownAction(let found, let nearest): strings.unknownKeyAction(found, nearest: nearest)
      case .repeated(let name, let line): strings.repeatedSetting(name, firstLine: line)
      case .badValue(let setting, let found):
        strings.badConfigValue(setting, found: found, expected: Configuration.values(of: setting))
      case .notAKey(let found, let action): strings.notAKey(found, of: action)
      case .repeatedKey(let key, let action):
        strings.repeatedKey(key.label(strings.language), of: action)
      case .fixedKey(let key, let action): strings.fixedKey(key.label(strings.language), of: action)
      case .conflict(let key, let action, let other, let line):
        strings.keyConflict(key.label(strings.language), action, with: other, otherLine: line)
      case .unknownTheme(let found, let nearest): strings.unknownTheme(found, nearest: nearest)
      }
    return strings.problem(in: error.file, line: error.line, problem)
  }

  private func reason(_ code: Int32) -> String {
    SystemError(operation: "", path: "", code: code).reason
  }
}
