public import Commerce

/// What a command line asked that cannot be: one line each, what was found and what was expected.
extension Strings {
  // MARK: Command line

  /// A command that there is none of.
  public func unknownCommand(_ found: String, nearest: String?) -> String {
    "“\(found)” is no command" + suggestion(nearest) + "; stamgast help lists them"
  }
  /// An option that there is none of.
  public func unknownOption(_ found: String, nearest: String?) -> String {
    "\(found) is no option" + suggestion(nearest)
  }
  /// The beginning of several options.
  public func ambiguousOption(_ found: String, candidates: [String]) -> String {
    "\(found) is the beginning of several options: \(candidates.joined(separator: ", "))"
  }
  /// An option without its value.
  public func missingValue(_ option: String) -> String { "\(option) needs a value" }
  /// An option with a value that it does not take.
  public func unexpectedValue(_ option: String) -> String { "\(option) takes no value" }
  /// An option of other commands.
  public func foreignOption(_ option: ProgramOption, _ command: Subcommand) -> String {
    "--\(option.rawValue) is no option of \(name(command)); see stamgast help \(command.rawValue)"
  }
  /// A value that an option can't have.
  public func badValue(_ option: ProgramOption, found: String) -> String {
    "--\(option.rawValue) is “\(found)”, not \(expectedValue(option))"
  }
  /// An option's value is none of its words.
  public func badChoice(_ option: ProgramOption, found: String, choices: [String]) -> String {
    "--\(option.rawValue) is “\(found)”, not one of \(choices.joined(separator: ", "))"
  }
  /// An argument is missing.
  public func missingArgument(_ command: Subcommand, _ name: String) -> String {
    "\(self.name(command)) needs \(name); see stamgast help \(command.rawValue)"
  }
  /// An argument too many.
  public func unexpectedArgument(_ command: Subcommand, _ found: String) -> String {
    "\(name(command)) takes no “\(found)”; see stamgast help \(command.rawValue)"
  }
  /// Two things exclude each other.
  public func notTogether(_ first: String, _ second: String) -> String {
    "\(first) and \(second) cannot be used together"
  }
  /// A list that there is none of.
  public func unknownList(_ found: String, nearest: String?) -> String {
    "“\(found)” is no list" + suggestion(nearest) + "; stamgast help export names them"
  }
  /// A panel that there is none of.
  public func unknownPanel(_ found: String, nearest: String?) -> String {
    "“\(found)” is no panel" + suggestion(nearest)
      + "; they are " + Panel.allCases.map(\.name).joined(separator: ", ")
  }
  /// A part of the report that there is none of.
  public func unknownReportKey(_ found: String, nearest: String?) -> String {
    "“\(found)” is no part of the report" + suggestion(nearest)
      + "; stamgast help report names them"
  }
  // MARK: Customers and rules

  /// A customer that there is none of.
  public func unknownCustomer(_ found: String) -> String {
    "“\(found)” is no customer; give an e-mail address or a customer's number as the lists show it"
  }
  /// A customer whose orders are no purchases, or come later.
  public func noPurchases(asOf day: CalendarDay) -> String {
    "no purchase of this customer counts up to \(date.day(day))"
  }
  /// An order that was there before.
  public var orderIsGone: String { "this order is not there any more" }
  /// An id that several sources have.
  public func severalCustomers(_ found: String) -> String {
    "“\(found)” is a number of several customers, from different shop systems"
  }
  /// A customer merged with itself.
  public func mergedWithItself(_ customer: String) -> String {
    "“\(customer)” is one customer already; two different ones were expected"
  }
  /// A customer merged before.
  public func mergedAlready(_ customer: String, into person: String) -> String {
    "“\(customer)” was merged into “\(person)” already; to take that back: stamgast customer split \(customer)"
  }
  /// A circle of aliases.
  public func mergedInCircle(_ customer: String, into person: String) -> String {
    "“\(customer)” was merged into “\(person)”, so it can't go the other way round; first: stamgast customer "
      + "split \(customer)"
  }
  /// A customer that was not merged.
  public func notMerged(_ customer: String) -> String {
    "“\(customer)” was not merged into anybody; stamgast customer lists those who were"
  }
  /// A rule of that name is there.
  public func ruleExists(_ name: String) -> String {
    "there is a rule “\(name)” already; remove it first, or choose another name"
  }
  /// No rule of that name.
  public func unknownRule(_ name: String) -> String {
    "“\(name)” is no rule; stamgast rules lists them"
  }
  /// A rule that is none.
  public func notARule(_ found: String) -> String {
    "“\(found)” is no rule: FIELD=TEXT was expected, where FIELD is tag, code, channel, source or customer, and "
      + "a * may stand at the end of TEXT"
  }
  /// A word behind a command that it does not know.
  public func unknownAction(_ found: String, _ command: Subcommand, nearest: String?) -> String {
    "\(command.rawValue) knows no “\(found)”" + suggestion(nearest)
      + "; see stamgast help \(command.rawValue)"
  }

  /// A setting that there is none of.
  public func unknownSetting(_ found: String, nearest: String?) -> String {
    "“\(found)” is no setting" + suggestion(nearest) + "; stamgast shop lists them"
  }
  /// An import that there is none of.
  public func unknownImport(_ found: String) -> String {
    "“\(found)” is no import; stamgast imports lists them by number"
  }
  /// A theme that there is none of.
  public func unknownTheme(_ found: String, nearest: String?) -> String {
    "“\(found)” is no theme" + suggestion(nearest) + "; stamgast themes lists them"
  }
  /// The dashboard without a terminal.
  public var notATerminal: String {
    "the dashboard needs a terminal; for its figures elsewhere: stamgast report"
  }
  /// A kind of terminal that only prints line after line.
  public func terminalWithoutCursor(_ name: String) -> String {
    "a terminal of the kind “\(name)” can't show the dashboard; for its figures there: stamgast report"
  }
  /// A kind of terminal that the system knows nothing of.
  public func unknownTerminal(_ name: String) -> String {
    name.isEmpty
      ? "TERM is not set; set it to your terminal's name, such as xterm-256color"
      : "TERM is “\(name)”, which this system does not know; try TERM=xterm-256color"
  }
  /// The demo's files are not where they should be.
  public var demoDataMissing: String {
    "the demo's files are not beside the program; install it with make install, or run it in its checkout"
  }
  /// The user stopped the program.
  public var interrupted: String { "stopped; nothing of this file was stored" }
  /// An error that nobody expected.
  public func unexpected(_ error: String) -> String { "failed: \(error)" }

  private func name(_ command: Subcommand) -> String {
    command == .dashboard ? "the dashboard" : command.rawValue
  }

  func suggestion(_ nearest: String?) -> String {
    nearest.map { "; did you mean \($0)?" } ?? ""
  }

  private func expectedValue(_ option: ProgramOption) -> String {
    switch option {
    case .language, .color, .glyphs: "one of \(valueName(option)?.replacing("|", with: ", ") ?? "")"
    case .map: "a field, =, and the name of a column, such as total=Amount"
    case .currency: "a currency's three letters, such as EUR"
    case .dates: "day-first or month-first"
    case .refunds: "on-order-day or on-refund-day"
    case .scores: "ranks or thresholds"
    case .decimal: "a comma or a point"
    case .asOf: "a day such as 2024-03-31"
    case .activityWindow: "a number of days from 1 to 3650"
    case .compareCoupons: "two codes and a number of days, such as WELCOME10,SPRING15,180"
    case .initiative: "four numbers, such as 2000,200,250,30000"
    case .size: "columns and rows such as 120x40, at most 1000"
    case .rejected: "the number of an import"
    default: "a value that it can have"
    }
  }
}
