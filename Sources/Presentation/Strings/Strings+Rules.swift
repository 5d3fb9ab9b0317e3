public import Commerce

/// What is said of the shop's rules, and of people with several addresses.
extension Strings {
  /// There are no rules.
  public var noRules: String { "No rules yet: stamgast rules add staff tag=staff" }
  /// The columns of the list of rules.
  public var ruleColumns: [String] { ["Name", "Leaves out", "Orders", "Net"] }
  /// A rule was added.
  public func ruleAdded(_ name: String, _ count: Int, net: String) -> String {
    "rule “\(name)” leaves out \(orders(count)), \(net) net"
  }
  /// A rule was removed.
  public func ruleRemoved(_ name: String) -> String {
    "rule “\(name)” is gone; what it left out counts again"
  }
  /// Orders whose tags or source nobody knows.
  public func labelsUnknown(_ field: OrderRuleField, _ count: Int) -> String {
    let what = field == .tag ? "tags" : "source"
    return
      "the \(what) of \(orders(count)) \(field == .tag ? "are" : "is") not known, so no rule fits them: their "
      + "file has none, or was imported before they were kept; import it again"
  }

  /// Nobody was merged.
  public var nobodyMerged: String {
    "Nobody was merged yet: stamgast customer merge ann@example.com ann@work.example.com"
  }
  /// A customer who is another one.
  public func alias(_ key: String, of person: String) -> String { "\(key) is \(person)" }
  /// Two customers were made one.
  public func merged(_ other: String, into person: String) -> String {
    "\(other) is \(person) now; all of its orders, earlier and later, are theirs"
  }
  /// Two customers were parted.
  public func split(_ customer: String) -> String { "\(customer) is a customer of its own again" }
}
