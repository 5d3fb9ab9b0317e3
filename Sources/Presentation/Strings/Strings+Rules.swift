public import Commerce

/// What is said of the shop's rules, and of people with several addresses.
extension Strings {
  /// There are no rules.
  public var noRules: String {
    say(
      "No rules yet: stamgast rules add staff tag=staff",
      "Nog geen regels: stamgast rules add personeel tag=staff")
  }
  /// The columns of the list of rules.
  public var ruleColumns: [String] {
    [
      say("Name", "Naam"), say("Leaves out", "Laat weg"), say("Orders", "Bestellingen"),
      say("Net", "Netto"),
    ]
  }
  /// A rule was added.
  public func ruleAdded(_ name: String, _ count: Int, net: String) -> String {
    say(
      "rule “\(name)” leaves out \(orders(count)), \(net) net",
      "regel “\(name)” laat \(orders(count)) weg, \(net) netto")
  }
  /// A rule was removed.
  public func ruleRemoved(_ name: String) -> String {
    say(
      "rule “\(name)” is gone; what it left out counts again",
      "regel “\(name)” is weg; wat ze wegliet telt weer")
  }
  /// Orders whose tags or source nobody knows.
  public func labelsUnknown(_ field: OrderRuleField, _ count: Int) -> String {
    let what = field == .tag ? say("tags", "labels") : say("source", "bron")
    return
      say(
        "the \(what) of \(orders(count)) \(field == .tag ? "are" : "is") not known, so no rule fits them: their "
          + "file has none, or was imported before they were kept; import it again",
        "van \(orders(count)) \(field == .tag ? "zijn de labels" : "is de bron") niet "
          + "bekend, dus geen regel past erop: hun bestand heeft ze niet, of is ingelezen "
          + "voordat ze bewaard werden; lees het opnieuw in")
  }

  /// Nobody was merged.
  public var nobodyMerged: String {
    say(
      "Nobody was merged yet: stamgast customer merge ann@example.com ann@work.example.com",
      "Er is nog niemand samengevoegd: stamgast customer merge ann@example.com "
        + "ann@work.example.com")
  }
  /// A customer who is another one.
  public func alias(_ key: String, of person: String) -> String {
    "\(key) is \(person)"
  }
  /// Two customers were made one.
  public func merged(_ other: String, into person: String) -> String {
    say(
      "\(other) is \(person) now; all of its orders, earlier and later, are theirs",
      "\(other) is nu \(person); alle bestellingen ervan, eerdere en latere, horen daarbij")
  }
  /// Two customers were parted.
  public func split(_ customer: String) -> String {
    say("\(customer) is a customer of its own again", "\(customer) is weer een eigen klant")
  }
}
