public import Commerce

extension Strings {
  /// What the rows of an import are, by the store's word for it.
  public func contentsNoun(_ contents: String, _ count: Int) -> String {
    let noun =
      switch contents {
      case "carts": count == 1 ? say("cart", "winkelwagen") : say("carts", "winkelwagens")
      case "customers": count == 1 ? say("customer", "klant") : say("customers", "klanten")
      case "products":
        count == 1 ? "product" : say("products", "producten")
      case "rates": count == 1 ? say("rate", "koers") : say("rates", "koersen")
      case "spend":
        count == 1 ? say("row of spend", "rij uitgaven") : say("rows of spend", "rijen uitgaven")
      default: count == 1 ? say("order", "bestelling") : say("orders", "bestellingen")
      }
    return "\(number.count(count)) \(noun)"
  }

  /// What a file was taken for, and which days it covers.
  public func importedFile(
    _ file: String, format: String, first: CalendarDay?, last: CalendarDay?, isDryRun: Bool
  ) -> String {
    let period = first.flatMap { first in last.map { ", \(date.day(first)) – \(date.day($0))" } }
    return
      "\(file): \(formatLabel(format))\(period ?? "")\(isDryRun ? " (dry run, nothing kept)" : "")"
  }

  /// What became of the rows of a file; nothing is said of what there is none of.
  public func importedRows(
    _ contents: String, new: Int, changed: Int, unchanged: Int, recovered: Int = 0,
    replaced: Int, customers: Int, rejected: Int
  ) -> String {
    var parts = [say("\(contentsNoun(contents, new)) new", "\(contentsNoun(contents, new)) nieuw")]
    if changed > 0 {
      parts.append(say("\(number.count(changed)) changed", "\(number.count(changed)) veranderd"))
    }
    if unchanged > 0 {
      parts.append(say("\(number.count(unchanged)) unchanged", "\(number.count(unchanged)) gelijk"))
    }
    if recovered > 0 {
      parts.append(
        say("\(number.count(recovered)) recovered", "\(number.count(recovered)) alsnog besteld"))
    }
    if replaced > 0 {
      parts.append(
        say(
          "\(number.count(replaced)) repeated in the file",
          "\(number.count(replaced)) herhaald in het bestand"))
    }
    if customers > 0 {
      parts.append(say("\(self.customers(customers)) new", "\(self.customers(customers)) nieuw"))
    }
    if rejected > 0 { parts.append(rejectedRows(rejected)) }
    return "  " + parts.joined(separator: ", ")
  }

  /// What the rows of a file come to: money in each currency, and of how many customers; nil for nothing.
  public func importedMoney(
    _ sums: [(amount: Int64, currency: Currency?)], customers: Int
  ) -> String? {
    guard !sums.isEmpty else { return nil }
    let money = sums.map { number.money($0.amount, $0.currency) }.joined(separator: " + ")
    return say("  \(money) in total", "  \(money) in totaal")
      + (customers > 0
        ? say(", of \(self.customers(customers))", ", van \(self.customers(customers))") : "")
  }

  /// Orders of a file that are taken, but left out of some figures, with the reason; nil for none.
  public func importedApart(
    _ contents: String = "orders", notCounted: Int, unidentified: Int
  ) -> String? {
    var parts: [String] = []
    if notCounted > 0 {
      parts.append(
        say(
          "\(orders(notCounted)) that \(notCounted == 1 ? "does" : "do") not count (cancelled, test …)",
          "\(orders(notCounted)) die niet \(notCounted == 1 ? "telt" : "tellen") (geannuleerd, "
            + "test …)")
      )
    }
    if unidentified > 0 {
      parts.append(
        say(
          "\(contentsNoun(contents, unidentified)) of nobody known (no e-mail address)",
          "\(contentsNoun(contents, unidentified)) van onbekenden (geen e-mailadres)"))
    }
    return parts.isEmpty ? nil : "  " + parts.joined(separator: ", ")
  }

  /// How many rows were rejected for one reason.
  public func rejectedFor(_ reason: RejectionReason, _ count: Int) -> String {
    "  \(rejectedRows(count)): \(rejection(reason))"
  }

  /// A number of rejected rows.
  public func rejectedRows(_ count: Int) -> String {
    count == 1
      ? say("1 row rejected", "1 rij geweigerd")
      : say("\(number.count(count)) rows rejected", "\(number.count(count)) rijen geweigerd")
  }

  /// A rejected row with its place and the reason.
  public func rejectedRow(_ file: String, _ row: RejectedRow) -> String {
    let place = row.line > 0 ? "\(file):\(row.line): " : "\(file): "
    let name = row.column.isEmpty ? "" : "\"\(row.column)\" "
    let found = row.found.isEmpty ? say("empty", "leeg") : "\"\(row.found)\""
    let text =
      switch row.reason {
      case .noOrderId:
        say(
          "\(name)is empty, and no other order number is there",
          "\(name)is leeg, en een ander bestelnummer is er niet")
      case .unreadableDate:
        say(
          "\(name)is \(found), not a date like 2024-03-31",
          "\(name)is \(found), geen datum zoals 2024-03-31")
      case .unreadableAmount:
        say(
          "\(name)is \(found), not an amount like 1234.50",
          "\(name)is \(found), geen bedrag zoals 1234,50")
      case .unknownCurrency:
        say(
          "\(name)is \(found), not a currency like EUR",
          "\(name)is \(found), geen valuta zoals EUR")
      case .otherCurrency:
        say(
          "\(name)is in another currency than what it would be added to: \(row.found)",
          "\(name)is in een andere valuta dan waar het bij hoort: \(row.found)")
      case .unreasonableAmount:
        say(
          "\(name)is \(found), which no order comes to",
          "\(name)is \(found), waarop geen bestelling uitkomt")
      case .lostDigits:
        say(
          "\(name)is \(found): a spreadsheet cut the number short; export the file again",
          "\(name)is \(found): een rekenblad heeft het nummer afgekapt; haal het bestand "
            + "opnieuw op")
      case .wrongSum: say("\(name)does not add up: \(row.found)", "\(name)klopt niet: \(row.found)")
      case .noCustomer:
        say(
          "\(name)is empty, and no other customer number is there",
          "\(name)is leeg, en een ander klantnummer is er niet")
      case .countedElsewhere:
        say(
          "\(name)is \(found): an order of another shop",
          "\(name)is \(found): een bestelling van een andere winkel")
      case .malformedRow: say("the row does not fit the header", "de rij past niet bij de kop")
      }
    return place + text
  }

  /// How to see more rejected rows than were shown.
  public func moreRejected(_ count: Int, importID: Int?) -> String {
    let more = say("\(number.count(count)) more", "nog \(number.count(count))")
    return importID.map {
      say(
        "  … and \(more): stamgast imports --rejected \($0)",
        "  … en \(more): stamgast imports --rejected \($0)")
    }
      ?? say("  … and \(more)", "  … en \(more)")
  }

  /// The headings of the list of imports.
  public var importColumns: [String] {
    [
      say("No.", "Nr."), say("Imported", "Ingelezen"), say("File", "Bestand"),
      say("Taken for", "Gelezen als"), say("Period", "Periode"), say("New", "Nieuw"),
      say("Changed", "Anders"), say("Same", "Gelijk"), say("Rejected", "Geweigerd"),
      doubtsColumn,
    ]
  }
  /// Nothing was imported yet.
  public var noImports: String {
    say(
      "Nothing has been imported yet: stamgast import FILE...",
      "Er is nog niets ingelezen: stamgast import BESTAND...")
  }
  /// An import without rejected rows.
  public func noneRejected(_ importID: Int) -> String {
    say(
      "No row of import \(importID) was rejected.", "Geen rij van import \(importID) is geweigerd.")
  }
  /// From one day to another; a dash without.
  public func period(_ first: CalendarDay?, _ last: CalendarDay?) -> String {
    guard let first, let last else { return Strings.dash }
    return first == last ? "\(first)" : "\(first) – \(last)"
  }

  /// Stands for a setting that is not set.
  public var settingNotSet: String { say("(not set)", "(niet ingesteld)") }
  /// What is in effect where a setting is not set, and by what.
  public func settingByDefault(_ value: String, _ origin: SettingOrigin) -> String {
    switch origin {
    case .program: say("\(value) (by default)", "\(value) (als niets is ingesteld)")
    case .orders: say("\(value) (that of most orders)", "\(value) (die van de meeste bestellingen)")
    case .machine: say("\(value) (this machine's)", "\(value) (van deze machine)")
    }
  }
  /// How many orders are in other currencies than the one that figures are in now, and how many are in it.
  public func currenciesApart(_ apart: Int, counted: Int) -> String {
    say(
      "\(orders(apart)) in other currencies \(apart == 1 ? "is" : "are") set apart for lack of a rate; ",
      "\(orders(apart)) in andere valuta \(apart == 1 ? "staat" : "staan") apart omdat een "
        + "koers ontbreekt; ")
      + (counted == 0
        ? say("none is counted", "geen telt mee")
        : say(
          "\(number.count(counted)) \(counted == 1 ? "is" : "are") counted",
          "\(number.count(counted)) \(counted == 1 ? "telt" : "tellen") mee"))
  }
  /// A list without people.
  public func emptyList(_ name: String, asOf day: CalendarDay?) -> String {
    say("nobody is on the list \(name)", "niemand staat op de lijst \(name)")
      + (day.map { say(" as of \(date.day($0))", " per \(date.day($0))") }
        ?? say(": no orders yet", ": nog geen bestellingen"))
  }
  /// A setting that has another value now.
  public func settingChanged(_ key: String, _ value: String?) -> String {
    value.map { say("\(key) is \($0) now", "\(key) is nu \($0)") }
      ?? say("\(key) is not set any more", "\(key) is niet meer ingesteld")
  }

  /// Where a theme is from.
  public func themeOrigin(_ origin: ThemeOrigin) -> String {
    switch origin {
    case .own: say("own", "eigen")
    case .shipped: say("shipped", "meegeleverd")
    case .builtIn: say("built in", "ingebouwd")
    }
  }
  /// A theme's ground.
  public func themeKind(isDark: Bool) -> String {
    isDark ? say("dark", "donker") : say("light", "licht")
  }
  /// Which roles of a theme are hard to read, or to tell from others.
  public func themeContrast(_ roles: [String]) -> String {
    roles.isEmpty
      ? say("ok", "goed")
      : say(
        "hard to read or to tell apart: \(roles.joined(separator: ", "))",
        "slecht te lezen of te onderscheiden: \(roles.joined(separator: ", "))")
  }
}

/// By what a setting has a value that nobody gave it.
public enum SettingOrigin: Sendable {
  /// The program's own, the currency of most orders, the machine's time zone.
  case program, orders, machine
}

/// Where a theme was found.
public enum ThemeOrigin: CaseIterable, Sendable {
  /// In the user's own folder.
  case own
  /// Beside the program.
  case shipped
  /// In the program itself.
  case builtIn
}
