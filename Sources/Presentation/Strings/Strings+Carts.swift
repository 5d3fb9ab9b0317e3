public import Commerce

// Words for carts that were not paid at the checkout.
extension Strings {
  /// A number of carts.
  public func carts(_ count: Int) -> String { contentsNoun("carts", count) }
  /// Up to which day carts are listed.
  public func cartsUpTo(_ day: CalendarDay) -> String { "begun up to \(date.day(day))" }
  /// Carts that were not paid.
  public var cartsLine: String { "Abandoned carts" }
  /// How many of them may still be written about, and what they hold.
  public func cartsWhy(open: Int, value: String) -> String {
    "\(number.count(open)) still open, worth \(value)"
  }
  /// What carts are, and which are open.
  public var cartsDefinition: String {
    "Carts that reached the checkout and were not paid there. They are no orders and in no figure. One is open while "
      + "its person has ordered nothing since, by the same rules of who is who as for orders."
  }
  /// What the open carts hold, of all.
  public func cartsFormula(open: Int, value: String) -> String { "\(carts(open)) open = \(value)" }
  /// Carts that are not among the open ones.
  public var leftOutOfOpenCarts: String {
    "carts of people who ordered since, of nobody known, and of whom a rule of yours leaves out"
  }
  /// No cart is on the list.
  public var noCarts: String { "No carts. Import the abandoned checkouts of your shop." }
  /// Heads what is in carts.
  public var productsColumn: String { "Products" }
  /// Heads what carts hold.
  public var cartValueColumn: String { "Value" }
  /// Heads what became of carts.
  public var cartStateColumn: String { "Since" }

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
    case .open: "open"
    case .ordered(let day): "ordered \(date.day(day))"
    case .nobodys: "nobody known"
    case .leftOut(let rule): rule
    }
  }
}
