public import Commerce

/// What a command line asked that cannot be: one line each, what was found and what was expected.
extension Strings {
  // MARK: Command line

  /// A command that there is none of.
  public func unknownCommand(_ found: String, nearest: String?) -> String {
    say("“\(found)” is no command", "“\(found)” is geen opdracht") + suggestion(nearest)
      + say("; stamgast help lists them", "; stamgast help noemt ze")
  }
  /// An option that there is none of.
  public func unknownOption(_ found: String, nearest: String?) -> String {
    say("\(found) is no option", "\(found) is geen optie") + suggestion(nearest)
  }
  /// The beginning of several options.
  public func ambiguousOption(_ found: String, candidates: [String]) -> String {
    say(
      "\(found) is the beginning of several options: \(candidates.joined(separator: ", "))",
      "\(found) is het begin van meer opties: \(candidates.joined(separator: ", "))")
  }
  /// An option without its value.
  public func missingValue(_ option: String) -> String {
    say("\(option) needs a value", "\(option) heeft een waarde nodig")
  }
  /// An option with a value that it does not take.
  public func unexpectedValue(_ option: String) -> String {
    say("\(option) takes no value", "\(option) heeft geen waarde")
  }
  /// An option of other commands.
  public func foreignOption(_ option: ProgramOption, _ command: Subcommand) -> String {
    say(
      "--\(option.rawValue) is no option of \(name(command)); see stamgast help \(command.rawValue)",
      "--\(option.rawValue) is geen optie van \(name(command)); zie stamgast help "
        + "\(command.rawValue)")
  }
  /// A value that an option can't have.
  public func badValue(_ option: ProgramOption, found: String) -> String {
    say(
      "--\(option.rawValue) is “\(found)”, not \(expectedValue(option))",
      "--\(option.rawValue) is “\(found)”, niet \(expectedValue(option))")
  }
  /// An option's value is none of its words.
  public func badChoice(_ option: ProgramOption, found: String, choices: [String]) -> String {
    say(
      "--\(option.rawValue) is “\(found)”, not one of \(choices.joined(separator: ", "))",
      "--\(option.rawValue) is “\(found)”, niet een van \(choices.joined(separator: ", "))")
  }
  /// An argument is missing.
  public func missingArgument(_ command: Subcommand, _ name: String) -> String {
    say(
      "\(self.name(command)) needs \(name); see stamgast help \(command.rawValue)",
      "\(self.name(command)) heeft \(name) nodig; zie stamgast help \(command.rawValue)")
  }
  /// An argument too many.
  public func unexpectedArgument(_ command: Subcommand, _ found: String) -> String {
    say(
      "\(name(command)) takes no “\(found)”; see stamgast help \(command.rawValue)",
      "\(name(command)) kan niets met “\(found)”; zie stamgast help \(command.rawValue)")
  }
  /// Two things exclude each other.
  public func notTogether(_ first: String, _ second: String) -> String {
    say("\(first) and \(second) cannot be used together", "\(first) en \(second) gaan niet samen")
  }
  /// A list that there is none of.
  public func unknownList(_ found: String, nearest: String?) -> String {
    say("“\(found)” is no list", "“\(found)” is geen lijst") + suggestion(nearest)
      + say("; stamgast help export names them", "; stamgast help export noemt ze")
  }
  /// A panel that there is none of.
  public func unknownPanel(_ found: String, nearest: String?) -> String {
    say("“\(found)” is no panel", "“\(found)” is geen paneel") + suggestion(nearest)
      + say("; they are ", "; er zijn ") + Panel.allCases.map(\.name).joined(separator: ", ")
  }
  /// A part of the report that there is none of.
  public func unknownReportKey(_ found: String, nearest: String?) -> String {
    say("“\(found)” is no part of the report", "“\(found)” is geen deel van het rapport")
      + suggestion(nearest)
      + say("; stamgast help report names them", "; stamgast help report noemt ze")
  }
  // MARK: Customers and rules

  /// A customer that there is none of.
  public func unknownCustomer(_ found: String) -> String {
    say(
      "“\(found)” is no customer; give an e-mail address or a customer's number as the lists show it",
      "“\(found)” is geen klant; geef een e-mailadres of een klantnummer zoals de lijsten "
        + "het tonen")
  }
  /// A customer whose orders are no purchases, or come later.
  public func noPurchases(asOf day: CalendarDay) -> String {
    say(
      "no purchase of this customer counts up to \(date.day(day))",
      "geen aankoop van deze klant telt tot en met \(date.day(day))")
  }
  /// An order that was there before.
  public var orderIsGone: String {
    say("this order is not there any more", "deze bestelling is er niet meer")
  }
  /// An id that several sources have.
  public func severalCustomers(_ found: String) -> String {
    say(
      "“\(found)” is a number of several customers, from different shop systems",
      "“\(found)” is een nummer van meer klanten, uit verschillende winkelsystemen")
  }
  /// A customer merged with itself.
  public func mergedWithItself(_ customer: String) -> String {
    say(
      "“\(customer)” is one customer already; two different ones were expected",
      "“\(customer)” is al één klant; twee verschillende werden verwacht")
  }
  /// A customer merged before.
  public func mergedAlready(_ customer: String, into person: String) -> String {
    say(
      "“\(customer)” was merged into “\(person)” already; to take that back: stamgast customer split \(customer)",
      "“\(customer)” is al samengevoegd met “\(person)”; om dat ongedaan te maken: "
        + "stamgast customer split \(customer)")
  }
  /// A circle of aliases.
  public func mergedInCircle(_ customer: String, into person: String) -> String {
    say(
      "“\(customer)” was merged into “\(person)”, so it can't go the other way round; first: stamgast customer "
        + "split \(customer)",
      "“\(customer)” is samengevoegd met “\(person)”, dus andersom kan niet; eerst: "
        + "stamgast customer split \(customer)")
  }
  /// A customer that was not merged.
  public func notMerged(_ customer: String) -> String {
    say(
      "“\(customer)” was not merged into anybody; stamgast customer lists those who were",
      "“\(customer)” is met niemand samengevoegd; stamgast customer noemt wie dat wel is")
  }
  /// A rule of that name is there.
  public func ruleExists(_ name: String) -> String {
    say(
      "there is a rule “\(name)” already; remove it first, or choose another name",
      "er is al een regel “\(name)”; haal die eerst weg, of kies een andere naam")
  }
  /// No rule of that name.
  public func unknownRule(_ name: String) -> String {
    say(
      "“\(name)” is no rule; stamgast rules lists them",
      "“\(name)” is geen regel; stamgast rules noemt ze")
  }
  /// A rule that is none.
  public func notARule(_ found: String) -> String {
    say(
      "“\(found)” is no rule: FIELD=TEXT was expected, where FIELD is tag, code, channel, source or customer, and "
        + "a * may stand at the end of TEXT",
      "“\(found)” is geen regel: VELD=TEKST werd verwacht, waarin VELD tag, code, channel, "
        + "source of customer is, en aan het einde van TEKST een * mag staan")
  }
  /// A word behind a command that it does not know.
  public func unknownAction(_ found: String, _ command: Subcommand, nearest: String?) -> String {
    say("\(command.rawValue) knows no “\(found)”", "\(command.rawValue) kent geen “\(found)”")
      + suggestion(nearest)
      + say("; see stamgast help \(command.rawValue)", "; zie stamgast help \(command.rawValue)")
  }

  /// A setting that there is none of.
  public func unknownSetting(_ found: String, nearest: String?) -> String {
    say("“\(found)” is no setting", "“\(found)” is geen instelling") + suggestion(nearest)
      + say("; stamgast shop lists them", "; stamgast shop noemt ze")
  }
  /// An import that there is none of.
  public func unknownImport(_ found: String) -> String {
    say(
      "“\(found)” is no import; stamgast imports lists them by number",
      "“\(found)” is geen import; stamgast imports noemt ze met hun nummer")
  }
  /// A theme that there is none of.
  public func unknownTheme(_ found: String, nearest: String?) -> String {
    say("“\(found)” is no theme", "“\(found)” is geen thema") + suggestion(nearest)
      + say("; stamgast themes lists them", "; stamgast themes noemt ze")
  }
  /// The dashboard without a terminal.
  public var notATerminal: String {
    say(
      "the dashboard needs a terminal; for its figures elsewhere: stamgast report",
      "het dashboard heeft een terminal nodig; voor de cijfers elders: stamgast report")
  }
  /// A kind of terminal that only prints line after line.
  public func terminalWithoutCursor(_ name: String) -> String {
    say(
      "a terminal of the kind “\(name)” can't show the dashboard; for its figures there: stamgast report",
      "een terminal van het soort “\(name)” kan het dashboard niet tonen; voor de cijfers "
        + "daar: stamgast report")
  }
  /// A kind of terminal that the system knows nothing of.
  public func unknownTerminal(_ name: String) -> String {
    name.isEmpty
      ? say(
        "TERM is not set; set it to your terminal's name, such as xterm-256color",
        "TERM is niet gezet; zet hem op de naam van uw terminal, zoals xterm-256color")
      : say(
        "TERM is “\(name)”, which this system does not know; try TERM=xterm-256color",
        "TERM is “\(name)”, wat dit systeem niet kent; probeer TERM=xterm-256color")
  }
  /// The demo's files are not where they should be.
  public var demoDataMissing: String {
    say(
      "the demo's files are not beside the program; install it with make install, or run it in its checkout",
      "de bestanden van de demo staan niet naast het programma; installeer het met make "
        + "install, of draai het in zijn map")
  }
  /// The user stopped the program.
  public var interrupted: String {
    say("stopped; nothing of this file was stored", "gestopt; van dit bestand is niets bewaard")
  }
  /// An error that nobody expected.
  public func unexpected(_ error: String) -> String { say("failed: \(error)", "mislukt: \(error)") }

  private func name(_ command: Subcommand) -> String {
    command == .dashboard ? say("the dashboard", "het dashboard") : command.rawValue
  }

  func suggestion(_ nearest: String?) -> String {
    nearest.map { say("; did you mean \($0)?", "; bedoelde u \($0)?") } ?? ""
  }

  private func expectedValue(_ option: ProgramOption) -> String {
    switch option {
    case .language, .color, .glyphs:
      say(
        "one of \(valueName(option)?.replacing("|", with: ", ") ?? "")",
        "een van \(valueName(option)?.replacing("|", with: ", ") ?? "")")
    case .map:
      say(
        "a field, =, and the name of a column, such as total=Amount",
        "een veld, =, en de naam van een kolom, zoals total=Amount")
    case .currency:
      say(
        "a currency's three letters by ISO 4217, such as EUR",
        "de drie letters van een valuta naar ISO 4217, zoals EUR")
    case .dates: say("day-first or month-first", "day-first of month-first")
    case .refunds: say("on-order-day or on-refund-day", "on-order-day of on-refund-day")
    case .scores: say("ranks or thresholds", "ranks of thresholds")
    case .decimal: say("a comma or a point", "een komma of een punt")
    case .to:
      say(
        "a name that ends in .svg, .txt or .ans, unless --format says what it is",
        "een naam op .svg, .txt of .ans, tenzij --format zegt wat het is")
    case .asOf: say("a day such as 2024-03-31", "een dag zoals 2024-03-31")
    case .activityWindow: say("a number of days from 1 to 3650", "een aantal dagen van 1 tot 3650")
    case .compareCoupons:
      say(
        "two codes and a number of days, such as WELCOME10,SPRING15,180",
        "twee codes en een aantal dagen, zoals WELCOME10,SPRING15,180")
    case .initiative:
      say("four numbers, such as 2000,200,250,30000", "vier getallen, zoals 2000,200,250,30000")
    case .size:
      say(
        "columns and rows such as 120x40, at most 1000",
        "kolommen en rijen zoals 120x40, hoogstens 1000")
    case .rejected: say("the number of an import", "het nummer van een import")
    default: say("a value that it can have", "een waarde die ze kan hebben")
    }
  }
}
