public import Commerce

extension Strings {
  /// What the rows of an import are, by the store's word for it.
  public func contentsNoun(_ contents: String, _ count: Int) -> String {
    let noun =
      switch contents {
      case "carts": count == 1 ? "cart" : "carts"
      case "customers": count == 1 ? "customer" : "customers"
      case "products": count == 1 ? "product" : "products"
      case "rates": count == 1 ? "rate" : "rates"
      case "spend": count == 1 ? "row of spend" : "rows of spend"
      default: count == 1 ? "order" : "orders"
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
    var parts = ["\(contentsNoun(contents, new)) new"]
    if changed > 0 { parts.append("\(number.count(changed)) changed") }
    if unchanged > 0 { parts.append("\(number.count(unchanged)) unchanged") }
    if recovered > 0 { parts.append("\(number.count(recovered)) recovered") }
    if replaced > 0 { parts.append("\(number.count(replaced)) repeated in the file") }
    if customers > 0 { parts.append("\(self.customers(customers)) new") }
    if rejected > 0 { parts.append(rejectedRows(rejected)) }
    return "  " + parts.joined(separator: ", ")
  }

  /// What the rows of a file come to: money in each currency, and of how many customers; nil for nothing.
  public func importedMoney(
    _ sums: [(amount: Int64, currency: Currency?)], customers: Int
  ) -> String? {
    guard !sums.isEmpty else { return nil }
    let money = sums.map { number.money($0.amount, $0.currency) }.joined(separator: " + ")
    return "  \(money) in total" + (customers > 0 ? ", of \(self.customers(customers))" : "")
  }

  /// Orders of a file that are taken, but left out of some figures, with the reason; nil for none.
  public func importedApart(
    _ contents: String = "orders", notCounted: Int, unidentified: Int
  ) -> String? {
    var parts: [String] = []
    if notCounted > 0 {
      parts.append(
        "\(orders(notCounted)) that \(notCounted == 1 ? "does" : "do") not count (cancelled, test …)"
      )
    }
    if unidentified > 0 {
      parts.append("\(contentsNoun(contents, unidentified)) of nobody known (no e-mail address)")
    }
    return parts.isEmpty ? nil : "  " + parts.joined(separator: ", ")
  }

  /// How many rows were rejected for one reason.
  public func rejectedFor(_ reason: RejectionReason, _ count: Int) -> String {
    "  \(rejectedRows(count)): \(rejection(reason))"
  }

  /// A number of rejected rows.
  public func rejectedRows(_ count: Int) -> String {
    count == 1 ? "1 row rejected" : "\(number.count(count)) rows rejected"
  }

  /// A rejected row with its place and the reason.
  public func rejectedRow(_ file: String, _ row: RejectedRow) -> String {
    let place = row.line > 0 ? "\(file):\(row.line): " : "\(file): "
    let name = row.column.isEmpty ? "" : "\"\(row.column)\" "
    let found = row.found.isEmpty ? "empty" : "\"\(row.found)\""
    let text =
      switch row.reason {
      case .noOrderId: "\(name)is empty, and no other order number is there"
      case .unreadableDate: "\(name)is \(found), not a date like 2024-03-31"
      case .unreadableAmount: "\(name)is \(found), not an amount like 1234.50"
      case .unreasonableAmount: "\(name)is \(found), which no order comes to"
      case .lostDigits:
        "\(name)is \(found): a spreadsheet cut the number short; export the file again"
      case .wrongSum: "\(name)does not add up: \(row.found)"
      case .noCustomer: "\(name)is empty, and no other customer number is there"
      case .countedElsewhere: "\(name)is \(found): an order of another shop"
      case .malformedRow: "the row does not fit the header"
      }
    return place + text
  }

  /// How to see more rejected rows than were shown.
  public func moreRejected(_ count: Int, importID: Int?) -> String {
    let more = "\(number.count(count)) more"
    return importID.map { "  … and \(more): stamgast imports --rejected \($0)" }
      ?? "  … and \(more)"
  }

  /// How far an import is: per cent, rows, rows a second, and the seconds that are left where they can be told.
  public func importProgress(
    _ file: String, share: Double, rows: Int, rowsPerSecond: Double, secondsLeft: Double?
  ) -> String {
    var text = "\(file) \(number.percentage(share, digits: 0))  \(number.count(rows)) rows"
    if rowsPerSecond > 0 { text += "  \(number.compact(rowsPerSecond)) rows/s" }
    if let secondsLeft { text += "  \(duration(secondsLeft)) left" }
    return text
  }

  /// A length of time: `0:07`, `12:30`.
  public func duration(_ seconds: Double) -> String {
    let whole = Int(min(max(0, seconds.rounded(.up)), 359_999))
    let rest = whole % 60
    return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The headings of the list of imports.
  public var importColumns: [String] {
    ["No.", "Imported", "File", "Taken for", "Period", "New", "Changed", "Same", "Rejected"]
  }
  /// Nothing was imported yet.
  public var noImports: String { "Nothing has been imported yet: stamgast import FILE..." }
  /// An import without rejected rows.
  public func noneRejected(_ importID: Int) -> String {
    "No row of import \(importID) was rejected."
  }
  /// From one day to another; a dash without.
  public func period(_ first: CalendarDay?, _ last: CalendarDay?) -> String {
    guard let first, let last else { return Strings.dash }
    return first == last ? "\(first)" : "\(first) – \(last)"
  }

  /// Stands for a setting that is not set.
  public var settingNotSet: String { "(not set)" }
  /// What is in effect where a setting is not set, and by what.
  public func settingByDefault(_ value: String, _ origin: SettingOrigin) -> String {
    switch origin {
    case .program: "\(value) (by default)"
    case .orders: "\(value) (that of most orders)"
    case .machine: "\(value) (this machine's)"
    }
  }
  /// How many orders are in other currencies than the one that figures are in now, and how many are in it.
  public func currenciesApart(_ apart: Int, counted: Int) -> String {
    "\(orders(apart)) in other currencies \(apart == 1 ? "is" : "are") set apart for lack of a rate; "
      + (counted == 0
        ? "none is counted" : "\(number.count(counted)) \(counted == 1 ? "is" : "are") counted")
  }
  /// A list without people.
  public func emptyList(_ name: String, asOf day: CalendarDay?) -> String {
    "nobody is on the list \(name)" + (day.map { " as of \(date.day($0))" } ?? ": no orders yet")
  }
  /// A setting that has another value now.
  public func settingChanged(_ key: String, _ value: String?) -> String {
    value.map { "\(key) is \($0) now" } ?? "\(key) is not set any more"
  }

  /// Where a theme is from.
  public func themeOrigin(_ origin: ThemeOrigin) -> String {
    switch origin {
    case .own: "own"
    case .shipped: "shipped"
    case .builtIn: "built in"
    }
  }
  /// A theme's ground.
  public func themeKind(isDark: Bool) -> String { isDark ? "dark" : "light" }
  /// Which roles of a theme are hard to read on their background.
  public func themeContrast(_ roles: [String]) -> String {
    roles.isEmpty ? "ok" : "hard to read: \(roles.joined(separator: ", "))"
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
