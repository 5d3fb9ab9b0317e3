import Commerce
import Metrics

/// The ledger of a golden set, read by the rules of the generic format.
struct GoldenShop {
  let ledger: Ledger
  /// What each customer is known by; customers' ids are places in it.
  private let keys: [String]

  init(orders: String, spend: String?, zone: GoldenZone) throws {
    var rows = RowCounts()
    var customers: [String: Int32] = [:]
    let versions = try GoldenShop.orderFacts(orders, zone, &rows, &customers)
    keys = customers.sorted { $0.value < $1.value }.map(\.key)
    let currencies = versions.compactMap(\.facts.currency).reduce(into: [Currency: Int]()) {
      $0[$1, default: 0] += 1
    }
    let currency = currencies.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    var builder = LedgerBuilder(currency: currency)
    for version in versions { builder.add(version.facts) }
    if let spend {
      let table = GoldenTable(try GoldenFile.bytes(spend))
      for row in table.rows {
        guard let day = CalendarDay(iso: table.cell(row, "date")),
          let amount = goldenAmount(table.cell(row, "spend"))
        else { continue }
        builder.add(
          MarketingSpend(
            day: day, channel: GoldenShop.channel(table.cell(row, "channel")), amount: amount))
      }
    }
    ledger = builder.build(rows: rows) { versions[Int($0)].id }.ledger
  }

  /// The customers that the forecast is shown by.
  func examples(asOf day: CalendarDay?) -> ForecastExamples {
    var examples = ForecastExamples()
    for figure in CustomerFigures(of: ShopAsOf(ledger, asOf: day)).rows {
      examples.offer(figure, key: keys[Int(ledger.customers.id[Int(figure.customer)])])
    }
    return examples
  }

  private static func channel(_ text: String) -> String {
    text.isEmpty ? Order.noChannel : text.lowercased()
  }

  private static func orderFacts(
    _ file: String, _ zone: GoldenZone, _ counts: inout RowCounts,
    _ customers: inout [String: Int32]
  ) throws -> [(id: String, facts: OrderFacts)] {
    let table = GoldenTable(try GoldenFile.bytes(file))
    var versions: [(id: String, facts: OrderFacts)] = []
    var indexOfID: [String: Int] = [:]
    for row in table.rows {
      switch order(row, table, zone, &customers) {
      case .failure(let rejection): counts.rejected[rejection.reason, default: 0] += 1
      case .success(var facts):
        let id = table.cell(row, "order_id")
        let index = indexOfID[id] ?? versions.count
        facts.row = Int32(index)
        if index < versions.count {
          counts.replacedOrders += 1
          versions[index].facts = facts
        } else {
          indexOfID[id] = index
          versions.append((id, facts))
        }
      }
    }
    return versions
  }

  private struct Rejection: Error {
    let reason: RejectionReason
  }

  private static func order(
    _ row: [String], _ table: GoldenTable, _ zone: GoldenZone, _ customers: inout [String: Int32]
  ) -> Result<OrderFacts, Rejection> {
    func cell(_ column: String) -> String { table.cell(row, column) }
    guard !cell("order_id").isEmpty else { return .failure(Rejection(reason: .noOrderId)) }
    guard let placed = goldenMoment(cell("ordered_at"), in: zone) else {
      return .failure(Rejection(reason: .unreadableDate))
    }
    let names = ["total", "tax", "shipping", "refunded", "discount", "cost_of_goods"]
    let amounts = names.map { cell($0).isEmpty ? 0 : goldenAmount(cell($0)) }
    guard !cell("total").isEmpty, !amounts.contains(nil) else {
      return .failure(Rejection(reason: .unreadableAmount))
    }
    let sums = amounts.map { $0 ?? 0 }
    let lacksCost = cell("cost_of_goods").isEmpty
    let identity = CustomerIdentity(email: cell("customer_email"), platformID: cell("customer_id"))
    let customer = identity.map { identity in
      let id = customers[identity.key] ?? Int32(customers.count)
      customers[identity.key] = id
      return id
    }
    let code = cell("discount_code").uppercased()
    return .success(
      OrderFacts(
        row: 0, customer: customer, day: placed.day, instant: placed.instant,
        hasTime: placed.hasTime, currency: Currency(code: cell("currency")),
        standing: OrderStanding(status: cell("status").lowercased()),
        amounts: OrderAmounts(
          total: sums[0], tax: sums[1], shipping: sums[2], refunded: sums[3], discount: sums[4],
          cost: lacksCost ? nil : sums[5]),
        lacksCost: lacksCost, channel: channel(cell("channel")),
        discountCodes: code.isEmpty ? [] : [code]))
  }
}
