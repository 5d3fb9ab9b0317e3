internal import Commerce

/// Whose an order is and whether it counts, by what the owner said of people and orders.
struct CountingRules {
  /// The shop's rules in the order in which they are asked.
  private let rules: [OrderRule]
  private let aliases: CustomerAliases
  /// Customers of addresses that marketplaces made up.
  private let masked: RowSet
  private let countsMasked: Bool
  /// For each rule about customers those whom it fits.
  private let customersOfRule: [RowSet]

  /// The rules of a store.
  init(connection: Connection, settings: ShopSettings) throws(SQLiteError) {
    let rules = try OrderRule.all(in: connection)
    var masked: [Int32] = []
    var fitting = rules.map { _ in [Int32]() }
    let aboutCustomers = rules.indices.filter { rules[$0].field == .customer }
    // Both columns stand in an index, which is a third of the table.
    var customers = try connection.prepare(
      aboutCustomers.isEmpty
        ? "SELECT id, key FROM customer WHERE source_id = 0" : "SELECT id, key FROM customer")
    while try customers.step() {
      let key = customers.text(1)
      if Marketplace(masking: key) != nil { masked.append(customers.integer32(0)) }
      for rule in aboutCustomers where rules[rule].fits(key) {
        fitting[rule].append(customers.integer32(0))
      }
    }
    self.rules = rules
    aliases = try CustomerAliases(connection: connection)
    self.masked = RowSet(masked)
    countsMasked = settings.countsMaskedAddresses
    customersOfRule = fitting.map { RowSet($0) }
  }

  /// The names of the rules, by their places.
  var names: [String] { rules.map(\.name) }

  /// Whether tags and sources make a difference.
  var needsLabels: Bool { rules.contains { $0.field == .tag || $0.field == .source } }

  /// Makes an order that of the person whom its customer is, and says whether the address is masked.
  ///
  /// A masked address that was merged into another one is that person's like any other.
  func identify(_ order: inout OrderFacts) {
    guard let customer = order.customer else { return }
    order.customer = person(customer)
    order.isMasked = masked.contains(aliases.person(customer))
  }

  /// Who a customer is; nil for one of a masked address where those are nobody's.
  func person(_ customer: Int32) -> Int32? {
    let person = aliases.person(customer)
    return masked.contains(person) && !countsMasked ? nil : person
  }

  /// All customers who are a person.
  func customers(of person: Int32) -> [Int32] { [person] + aliases.others(of: person) }

  /// The first rule about customers that one fits, by name; nil for none.
  func ruleAbout(customer: Int32) -> String? {
    rules.indices.first { fits(rules: $0, customer) }.map { rules[$0].name }
  }

  private func fits(rules place: Int, _ customer: Int32) -> Bool {
    customersOfRule[place].contains(customer)
      || customersOfRule[place].contains(aliases.person(customer))
  }

  /// The place of the first rule that an order fits, with the customer whom its row names; nil for none.
  func firstFitting(_ order: OrderFacts, tags: String, source: String) -> Int? {
    rules.indices.first { place in
      let rule = rules[place]
      return switch rule.field {
      case .tag: rule.fits(anyOf: OrderTags.split(tags))
      case .code: rule.fits(anyOf: order.discountCodes)
      case .channel: rule.fits(order.channel)
      case .source: rule.fits(source)
      case .customer:
        order.customer.map { fits(rules: place, $0) } ?? false
      }
    }
  }
}

extension OrderRule {
  /// The rules of a store, in the order in which they are asked: as they were added.
  static func all(in connection: Connection) throws(SQLiteError) -> [OrderRule] {
    var select = try connection.prepare("SELECT name, field, pattern FROM order_rule ORDER BY id")
    var rules: [OrderRule] = []
    while try select.step() {
      // A field of a newer version means nothing to this one.
      guard let field = OrderRuleField(rawValue: select.text(1)),
        let rule = OrderRule(name: select.text(0), field: field, pattern: select.text(2))
      else { continue }
      rules.append(rule)
    }
    return rules
  }
}
