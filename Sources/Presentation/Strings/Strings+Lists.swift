public import Commerce
public import Metrics

extension Strings {
  /// Stands where the shop has no name.
  public var unnamedShop: String { "Stamgast" }

  /// The as-of day in the line on top.
  public func asOf(_ day: CalendarDay, isLatest: Bool) -> String {
    isLatest
      ? say("as of \(date.day(day))", "per \(date.day(day))")
      : say("as of \(date.day(day)) (past)", "per \(date.day(day)) (vroeger)")
  }

  /// How long the periods are.
  public func grainName(_ grain: PeriodGrain) -> String {
    switch grain {
    case .month: say("months", "maanden")
    case .quarter: say("quarters", "kwartalen")
    case .year: say("years", "jaren")
    }
  }

  /// Stands in the line on top while names are hidden.
  public var namesHidden: String { say("names hidden", "namen verborgen") }
  /// How old the data is.
  public func imported(daysAgo days: Int) -> String {
    switch days {
    case ...0: say("imported today", "vandaag ingelezen")
    case 1: say("imported yesterday", "gisteren ingelezen")
    default: say("imported \(date.days(days)) ago", "\(date.days(days)) geleden ingelezen")
    }
  }
  /// Exports that arrive in a folder are imported.
  public func watching(_ folder: String) -> String {
    say(
      "Exports that arrive in \(folder) are imported",
      "Exports die in \(folder) aankomen, worden ingelezen")
  }
  /// A folder that was watched is there no more.
  public func folderIsGone(_ folder: String) -> String {
    say(
      "\(folder) is gone: nothing is imported from it any more",
      "\(folder) is weg: er wordt niets meer uit ingelezen")
  }
  /// Another process has imported something while the dashboard was open.
  public var dataHasChanged: String {
    say(
      "There is new data: all figures are computed anew",
      "Er zijn nieuwe gegevens: alle cijfers zijn opnieuw berekend")
  }
  /// Data is on its way.
  public var loading: String { say("Loading …", "Laden …") }
  /// The heading above what an explanation's figure is made of.
  public var madeOf: String { say("Made of", "Bestaat uit") }
  /// The heading above what an explanation's figure leaves out.
  public var leftOut: String { say("Left out", "Buiten") }
  /// The heading over the SQL of a figure.
  public var inSQL: String {
    say(
      "In SQL, amounts in cents (y copies it; see stamgast help views)",
      "In SQL, bedragen in centen (y kopieert het; zie stamgast help views)")
  }

  /// A number of customers.
  public func customers(_ count: Int) -> String {
    count == 1
      ? say("1 customer", "1 klant")
      : say("\(number.count(count)) customers", "\(number.count(count)) klanten")
  }

  /// A number of orders.
  public func orders(_ count: Int) -> String {
    count == 1
      ? say("1 order", "1 bestelling")
      : say("\(number.count(count)) orders", "\(number.count(count)) bestellingen")
  }

  /// A number of purchase occasions.
  public func purchases(_ count: Int) -> String {
    count == 1
      ? say("1 purchase", "1 aankoop")
      : say("\(number.count(count)) purchases", "\(number.count(count)) aankopen")
  }

  /// A number of days with spend.
  public func spendDays(_ count: Int) -> String {
    count == 1
      ? say("1 day", "1 dag") : say("\(number.count(count)) days", "\(number.count(count)) dagen")
  }

  /// How many of a list a search left.
  public func found(_ text: String, of all: String) -> String {
    say("\(text) of \(all)", "\(text) van \(all)")
  }

  /// The name of a column of customers.
  public func columnName(_ column: CustomerColumn) -> String {
    switch column {
    case .name: say("Customer", "Klant")
    case .orders: say("Purchases", "Aankopen")
    case .net: say("Net", "Netto")
    case .margin: say("Margin", "Marge")
    case .firstDay: say("First order", "Eerste")
    case .lastDay: say("Last order", "Laatste")
    }
  }

  /// The name of a column of orders.
  public func columnName(_ column: OrderColumn) -> String {
    switch column {
    case .day: say("Day", "Dag")
    case .net: say("Net", "Netto")
    case .margin: say("Margin", "Marge")
    }
  }

  /// A list is sorted by a column now.
  public func sorted(by column: String, descending: Bool) -> String {
    say(
      "Sorted by \(column.lowercased()), \(descending ? "highest first" : "lowest first")",
      "Gesorteerd naar \(column.lowercased()), "
        + "\(descending ? "hoogste eerst" : "laagste eerst")")
  }

  /// Stands behind the name of the column that a list is sorted by, where it is read aloud.
  public func sortWords(descending: Bool) -> String {
    descending ? say("sorted down", "aflopend") : say("sorted up", "oplopend")
  }
  /// Where the screen is read aloud there are no charts.
  public var noChartsInPlainMode: String {
    say(
      "Plain mode has words and numbers, no charts",
      "Voorlezen gaat met woorden en getallen, zonder grafieken")
  }

  /// Heads the column of addresses.
  public var addressColumn: String { say("Address", "Adres") }
  /// Heads the column of countries.
  public var countryColumn: String { say("Country", "Land") }
  /// Heads the column of consent.
  public var consentColumn: String { "Mail" }
  /// Heads the column of order numbers.
  public var orderColumn: String { say("Order", "Bestelling") }
  /// Heads the column of customers.
  public var customerColumn: String { say("Customer", "Klant") }
  /// Heads the column of statuses.
  public var statusColumn: String { "Status" }
  /// Heads the column of channels.
  public var channelColumn: String { say("Channel", "Kanaal") }
  /// Heads the column of what was charged.
  public var totalColumn: String { say("Total", "Totaal") }
  /// Heads the column of days.
  public var dayColumn: String { say("Day", "Dag") }
  /// Heads the column of spend.
  public var spendColumn: String { say("Spend", "Uitgaven") }
  /// Stands below a list.
  public var totalsRow: String { say("Total", "Totaal") }
  /// Whether somebody accepts marketing, in a narrow column.
  public func consent(_ accepts: Bool?) -> String {
    switch accepts {
    case true: say("yes", "ja")
    case false: say("no", "nee")
    case nil: "?"
    }
  }

  /// Nobody is on the list.
  public var noCustomers: String { say("Nobody. The figure is 0.", "Niemand. Het cijfer is 0.") }
  /// A table of customers' figures has nobody to tell of.
  public var noCustomersYet: String { say("No customers yet.", "Nog geen klanten.") }
  /// No order is on the list.
  public var noOrders: String {
    say("No orders. The figure is 0.", "Geen bestellingen. Het cijfer is 0.")
  }
  /// No spend is on the list.
  public var noSpendRows: String {
    say(
      "No spend. Import a file with the columns date, channel and spend.",
      "Geen uitgaven. Lees een bestand in met de kolommen date, channel en spend.")
  }
  /// A search found nothing.
  public func nothingFound(_ text: String) -> String {
    say(
      "Nothing found for “\(text)”. Esc undoes the search.",
      "Niets gevonden voor “\(text)”. Esc maakt het zoeken ongedaan.")
  }
  /// Stands for an order of nobody.
  public var nobody: String { say("(unidentified)", "(onbekend)") }
  /// Stands for a name that is hidden.
  public func hiddenName(_ number: Int) -> String { say("Customer \(number)", "Klant \(number)") }
  /// Stands for an address that is hidden.
  public var hiddenAddress: String { "•••" }
  /// The sum of a list's net and margin.
  public func sums(net: String, margin: String) -> String {
    say("net \(net) · margin \(margin)", "netto \(net) · marge \(margin)")
  }
  /// Sums over a part of history.
  public func scopeDays(_ first: CalendarDay, _ last: CalendarDay) -> String {
    say(
      "orders of \(date.day(first)) – \(date.day(last))",
      "bestellingen van \(date.day(first)) – \(date.day(last))")
  }
  /// Sums over returning orders of a part of history.
  public func scopeReturning(_ scope: String) -> String {
    say("returning ", "terugkerende ") + scope
  }
  /// Sums over all of history, or over the purchases of a kind.
  public func scopeAll(_ kind: OccasionKind = .all, asOf day: CalendarDay) -> String {
    say(
      "\(occasionKind(kind)) up to \(date.day(day))",
      "\(occasionKind(kind)) tot en met \(date.day(day))")
  }
  /// Costs are not known for all orders; that all are is never what a share is rounded to.
  public func costsKnown(share: Double) -> String {
    let share = number.percentage(share < 1 ? min(share, 0.99) : share, digits: 0)
    return say("costs known for \(share)", "kosten bekend van \(share)")
  }
  /// Why a list that is searched has no SQL.
  public var noSQLOfSearch: String {
    say(
      "no SQL of a list that is searched: a search finds names without case and accents",
      "geen SQL van een lijst waarin wordt gezocht: zoeken vindt namen zonder hoofdletters en accenten"
    )
  }
}
