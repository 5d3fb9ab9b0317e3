import Commerce
import Dashboard
import Metrics
import Presentation

extension SmallShop {
  /// The people of a list, found and in order.
  func customerRows(_ list: CustomerListQuery, of shop: ShopAsOf) -> [CustomerRow] {
    let rows = customers(list, of: shop).map { row($0, list.scope, of: shop) }.filter {
      list.search.isEmpty || matches(list.search, [$0.name, $0.key])
    }
    return rows.sorted { left, right in
      let (first, second) = list.descending ? (right, left) : (left, right)
      return switch list.sort {
      case .name: first.name < second.name
      case .orders: first.orders < second.orders
      case .net: first.net < second.net
      case .margin: first.margin < second.margin
      case .firstDay: first.firstDay < second.firstDay
      case .lastDay: first.lastDay < second.lastDay
      }
    }
  }

  private func customers(_ list: CustomerListQuery, of shop: ShopAsOf) -> [Int32] {
    if case .withPurchase(let choice) = list.customers {
      return shop.customers(of: occasions(choice, of: shop))
    }
    return shop.customers(list.customers)
  }

  private func occasions(_ choice: PurchaseChoice, of shop: ShopAsOf) -> [Int32] {
    switch choice {
    case .product(let product): shop.occasions(of: product, in: purchases)
    case .marked(let marked): shop.occasions(of: marked, among: occasions(with: marked.mark))
    }
  }

  private func matches(_ search: String, _ texts: [String]) -> Bool {
    texts.contains { $0.lowercased().contains(search.lowercased()) }
  }

  private func row(_ index: Int32, _ scope: OccasionScope, of shop: ShopAsOf) -> CustomerRow {
    let ledger = shop.ledger
    let starts = ledger.customers.firstOccasion
    let all = Int(starts[Int(index)])..<Int(starts[Int(index) + 1])
    let past = all.filter { ledger.occasions.day[$0] <= shop.asOf.number }
    let bought = scope.choice.map { occasions($0, of: shop) }
    let chosen = past.filter { place in
      if let bought, !bought.contains(Int32(place)) { return false }
      let day = ledger.occasions.day[place]
      let isOfKind = scope.kind.includes(
        place: place - all.lowerBound, day: day,
        previous: ledger.occasions.day[max(all.lowerBound, place - 1)],
        first: ledger.occasions.day[all.lowerBound])
      return isOfKind
        && scope.days.map { $0.first.number <= day && day <= $0.last.number } ?? true
    }
    let person = people[Int(ledger.customers.id[Int(index)])]
    func dayOf(_ place: Int?) -> CalendarDay {
      CalendarDay(number: place.map { ledger.occasions.day[$0] } ?? 0)
    }
    return CustomerRow(
      id: ledger.customers.id[Int(index)], name: person.name, key: person.email,
      country: person.country,
      acceptsMarketing: person.acceptsMarketing, orders: chosen.count,
      net: chosen.reduce(0) { $0 + ledger.occasions.net[$1] },
      margin: chosen.reduce(0) { $0 + ledger.occasions.margin[$1] },
      firstDay: dayOf(past.first), lastDay: dayOf(past.last))
  }

  /// What the rows of a list add up to.
  func summary(_ rows: [CustomerRow], _ list: CustomerListQuery, of shop: ShopAsOf)
    -> CustomerListSummary
  {
    CustomerListSummary(
      count: rows.count, unfilteredCount: customers(list, of: shop).count,
      occasions: rows.reduce(0) { $0 + $1.orders }, net: rows.reduce(0) { $0 + $1.net },
      margin: rows.reduce(0) { $0 + $1.margin })
  }

  /// The orders of a list, found and in order.
  func orderRows(_ list: OrderListQuery) -> [OrderRow] {
    let rows = sales.indices.map(orderRow).filter { row in
      let isChosen =
        switch list.orders {
        case .counted(let days):
          row.isCounted && days.map { $0.first <= row.day && row.day <= $0.last } ?? true
        case .outsideOccasions(let days):
          row.isCounted && row.customer.isEmpty && row.day >= days.first && row.day <= days.last
        case .ofCustomer(let id): sales[Int(row.row)].person == Int(id)
        case .unidentified: row.isCounted && row.customer.isEmpty
        case .withoutCost: row.isCounted && row.lacksCost
        case .notCounted: !row.isCounted && row.leftOutBy == nil
        case .leftOut(let rule): row.leftOutBy == rule
        case .masked: row.isCounted && sales[Int(row.row)].isMasked
        case .reconciled(let item, let period):
          period.contains(row.day) && belongs(row, to: item)
        case .withoutOccasion, .foreign, .converted, .otherCurrency, .giftCards, .refunded: false
        }
      return isChosen && row.day <= list.asOf
        && (list.search.isEmpty || matches(list.search, [row.id, row.customer]))
    }
    return rows.sorted { left, right in
      let (first, second) = list.descending ? (right, left) : (left, right)
      return switch list.sort {
      case .day: first.day < second.day
      case .net: first.net < second.net
      case .margin: first.margin < second.margin
      }
    }
  }

  /// What the rows of a list add up to.
  func summary(_ rows: [OrderRow], _ list: OrderListQuery) -> OrderListSummary {
    var all = list
    all.search = ""
    return OrderListSummary(
      count: rows.count, unfilteredCount: orderRows(all).count,
      net: rows.reduce(0) { $0 + $1.net }, margin: rows.reduce(0) { $0 + $1.margin })
  }

  private func belongs(_ row: OrderRow, to item: ReconciliationItem) -> Bool {
    let amounts = amounts(sales[Int(row.row)])
    return switch item {
    case .all: true
    case .cancelled: OrderStanding(status: row.status) == .cancelled
    case .pending: OrderStanding(status: row.status) == .pending
    case .test: OrderStanding(status: row.status) == .test
    case .rule(let name): row.leftOutBy == name
    case .counted, .net: row.isCounted
    case .tax: row.isCounted && amounts.tax != 0
    case .shipping: row.isCounted && amounts.shipping != 0
    case .refunds: row.isCounted && amounts.refunded != 0
    case .converted, .foreign, .replaced, .rejected, .outsideInUTC, .insideInUTC: false
    }
  }

  private func orderRow(_ row: Int) -> OrderRow {
    let sale = sales[row]
    let person = sale.person.map { people[$0] }
    let amounts = amounts(sale)
    return OrderRow(
      row: Int32(row), id: orderID(row), day: day(sale.day), secondOfDay: 36_000,
      customer: person.map { $0.name.isEmpty ? $0.email : $0.name } ?? "", status: sale.status,
      channel: sale.channel, total: sale.total, net: amounts.net,
      margin: amounts.margin(lacksCost: sale.cost == nil), lacksCost: sale.cost == nil,
      currency: nil, isCounted: isCounted(sale), leftOutBy: sale.rule.map { rules[$0] })
  }

  /// The days of spend of a list.
  func spendRows(_ list: SpendListQuery) -> [SpendRow] {
    spend.filter { entry in
      entry.day <= list.asOf && list.spend.channel.map { $0 == entry.channel } ?? true
        && list.spend.days.map { $0.first <= entry.day && entry.day <= $0.last } ?? true
        && list.spend.purposes.contains(entry.purpose)
    }.map {
      SpendRow(day: $0.day, channel: $0.channel, amount: $0.amount, purpose: $0.purpose)
    }
  }

  /// What is known and lacking, with the carts.
  func coverage(of shop: ShopAsOf) -> Coverage {
    var coverage = Coverage(of: shop)
    let known = carts.filter { $0.day <= shop.asOf }
    let open = known.filter { $0.state == .open }
    coverage.carts = CartTotals(
      carts: known.count, open: open.count, openValue: open.reduce(0) { $0 + $1.value })
    return coverage
  }

  /// A customer's card.
  func customerCard(_ id: Int32, of shop: ShopAsOf) -> CustomerCard {
    let figures = CustomerFigures(of: shop)
    let index = Int32(shop.ledger.customers.id.firstIndex(of: id) ?? 0)
    let row = row(index, .everything, of: shop)
    let place = figures.rows.firstIndex { $0.customer == index } ?? 0
    let id = Int(id)
    let own = sales.indices.filter { sales[$0].person == id && day(sales[$0].day) <= shop.asOf }
    return CustomerCard(
      row: row, email: people[id].email, city: people[id].city,
      channel: shop.ledger.channels[Int(figures.rows[place].channel)],
      scores: RFMScores(figures).cells[place], medianGapDays: row.orders > 1 ? 30 : nil,
      orders: own.reversed().map(orderRow))
  }

  /// An order's card.
  func orderCard(_ row: Int32) -> OrderCard {
    let sale = sales[Int(row)]
    let buyers = ledger.customers.id
    return OrderCard(
      row: orderRow(Int(row)),
      customerID: sale.person.map(Int32.init).flatMap { buyers.contains($0) ? $0 : nil },
      email: sale.person.map { people[$0].email } ?? "", country: "NL", amounts: amounts(sale),
      discountCodes: sale.codes,
      lines: [
        OrderCard.Line(
          line: OrderLine(name: product, sku: product, quantity: 2, unitPrice: sale.total / 2),
          unitCost: sale.cost.map { $0 / 2 }),
        OrderCard.Line(
          line: OrderLine(name: product, sku: "", quantity: 0, unitPrice: 0), unitCost: nil),
      ],
      fileName: fileName, fileLine: Int(row) + 2, offsetMinutes: 60)
  }

  /// The one import.
  var importRow: ImportRow {
    ImportRow(
      id: 1, fileName: fileName, format: "shopify-orders",
      importedAt: LocalTime(
        day: DashboardTests.day("2025-06-17"), secondOfDay: 36_000),
      added: sales.count, changed: 0, unchanged: 0, rejected: 2, remarked: isDoubted ? 1 : 0,
      days: nil,
      isUndone: isImportUndone)
  }

  /// The rows that were not taken.
  var rejectedRows: [RejectedRow] {
    [
      RejectedRow(line: 7, column: "Total", found: fileName, reason: .unreadableAmount),
      RejectedRow(line: 9, column: "", found: "", reason: .malformedRow),
    ]
  }

  /// The rows that were taken with a doubt.
  var remarkedRows: [RowRemark] {
    [RowRemark(line: 8, column: "Discount", found: fileName, reason: .discountSign)]
  }
}
