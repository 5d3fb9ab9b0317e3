import Commerce
import Metrics
import Presentation
import Storage

/// `stamgast rules`, `stamgast rules add NAME FIELD=TEXT`, `stamgast rules remove NAME`
enum RulesCommand {
  static func run(_ options: Options, _ console: Console) async throws {
    switch try NamedListAction(options.arguments, of: .rules, placeholder: "FIELD=TEXT") {
    case .list: try await list(options, console)
    case .save(let name, let texts, _): try await add(name, texts[0], options, console)
    case .remove(let name):
      let store = try OrderStore(path: StoreLocation.path(options), mode: .writing)
      try await store.removeRule(named: name)
      console.note(console.strings.ruleRemoved(name))
    }
  }

  private static func list(_ options: Options, _ console: Console) async throws {
    let store = try StoreLocation.open(options)
    let (rules, ledger) = (try await store.rules(), try await store.ledger())
    guard !rules.isEmpty else { return try console.print([console.strings.noRules]) }
    let counts = RuleCoverage.all(of: ShopAsOf(ledger))
    let rows = zip(rules, counts).map { rule, count in
      [
        rule.name, "\(rule.field.rawValue)=\(rule.pattern)",
        console.strings.number.count(count.orders),
        console.strings.number.money(count.netRevenue, ledger.currency),
      ]
    }
    try console.print(
      TextColumns(rows: [console.strings.ruleColumns] + rows, rightAligned: [2, 3]).lines)
    try await noteUnknownLabels(of: rules, in: store, console)
  }

  private static func add(
    _ name: String, _ text: String, _ options: Options, _ console: Console
  ) async throws {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2,
      let field = OrderRuleField(rawValue: trimmed(parts[0]).lowercased()),
      let rule = OrderRule(name: name, field: field, pattern: String(parts[1]))
    else { throw UsageError.notARule(text) }
    let store = try OrderStore(path: StoreLocation.path(options), mode: .creating)
    try await store.add(rule)
    let ledger = try await store.ledger()
    if let count = RuleCoverage.all(of: ShopAsOf(ledger)).last {
      console.note(
        console.strings.ruleAdded(
          rule.name, count.orders,
          net: console.strings.number.money(count.netRevenue, ledger.currency)))
    }
    try await noteUnknownLabels(of: [rule], in: store, console)
  }

  /// Says of how many orders it is not known whether a rule fits them.
  private static func noteUnknownLabels(
    of rules: [OrderRule], in store: OrderStore, _ console: Console
  ) async throws {
    for field in [OrderRuleField.tag, .source] where rules.contains(where: { $0.field == field }) {
      let count = try await store.ordersWithout(field)
      if count > 0 { console.note(console.strings.labelsUnknown(field, count)) }
    }
  }
}
