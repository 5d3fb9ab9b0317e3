public import Commerce

// Words for carts that were not paid at the checkout.
extension Strings {
  /// A number of carts.
  public func carts(_ count: Int) -> String { contentsNoun(say("carts", "winkelwagens"), count) }
  /// Up to which day carts are listed.
  public func cartsUpTo(_ day: CalendarDay) -> String {
    say("begun up to \(date.day(day))", "begonnen tot en met \(date.day(day))")
  }
  /// Carts that were not paid.
  public var cartsLine: String { say("Abandoned carts", "Verlaten wagens") }
  /// How many of them may still be written about, and what they hold.
  public func cartsWhy(open: Int, value: String) -> String {
    say(
      "\(number.count(open)) still open, worth \(value)",
      "\(number.count(open)) nog open, samen \(value)")
  }
  /// What carts are, and which are open.
  public var cartsDefinition: String {
    say(
      "Carts that reached the checkout and were not paid there. They are no orders and in no figure. One is open while "
        + "its person has ordered nothing since, by the same rules of who is who as for orders.",
      "Winkelwagens die de kassa haalden en daar niet zijn betaald. Het zijn geen "
        + "bestellingen en ze zitten in geen cijfer. Een wagen is open zolang die klant "
        + "sindsdien niets bestelde, naar dezelfde regels van wie wie is als bij bestellingen.")
  }
  /// What the open carts hold, of all.
  public func cartsFormula(open: Int, value: String) -> String {
    "\(carts(open)) open = \(value)"
  }
  /// Carts that are not among the open ones.
  public var leftOutOfOpenCarts: String {
    say(
      "carts of people who ordered since, of nobody known, and of whom a rule of yours leaves out",
      "wagens van wie sindsdien bestelde, van onbekenden, en van wie een regel van u weglaat")
  }
  /// No cart is on the list.
  public var noCarts: String {
    say(
      "No carts. Import the abandoned checkouts of your shop.",
      "Geen winkelwagens. Lees de verlaten winkelwagens van uw winkel in.")
  }
  /// Heads what is in carts.
  public var productsColumn: String { say("Products", "Producten") }
  /// Heads what carts hold.
  public var cartValueColumn: String { say("Value", "Waarde") }
  /// Heads what became of carts.
  public var cartStateColumn: String { say("Since", "Sindsdien") }

  /// What is in a cart: `2 × Mug, Filter papers`.
  public func cartProducts(_ lines: [OrderLine]) -> String {
    lines.map { line in
      let name = line.name.isEmpty ? line.sku : line.name
      return line.quantity > 1 ? "\(number.count(Int(line.quantity))) × \(name)" : name
    }.joined(separator: ", ")
  }

  /// What became of a cart.
  public func cartState(_ state: CartState) -> String {
    switch state {
    case .open: say("open", "openen")
    case .ordered(let day): say("ordered \(date.day(day))", "besteld \(date.day(day))")
    case .nobodys: say("nobody known", "onbekende")
    case .leftOut(let rule): rule
    }
  }
}
