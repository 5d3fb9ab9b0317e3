import Commerce
import Dashboard
import Metrics
import Presentation
import Storage

extension ShopDesk {
  /// Rows that are read from the store at once.
  private static let exportPage = 2000

  /// Writes a list to a file. People without consent to marketing are left out, as are their names in lists of orders;
  /// all names and addresses while they are hidden.
  func export(_ request: ExportRequest) async throws -> ExportOutcome {
    switch request.list {
    case .customers(let query): try await exportCustomers(query, request)
    case .orders(let query): try await exportOrders(query, request)
    case .carts(let day): try await exportCarts(asOf: day, request)
    case .forecasts(let query): try await exportForecasts(query, request)
    case .spend(let query):
      try write(
        columns: SpendExport.columns,
        rows: spendRows(query).map {
          SpendExport.row(
            day: $0.day, channel: $0.channel, amount: $0.amount,
            for: strings.spendPurpose($0.purpose), ledger.currency)
        }, request)
    case .table(let columns, let rows):
      try write(
        columns: columns,
        rows: rows.map { row in
          row.map { value in
            switch value {
            case .text(let text): .text(text)
            case .number(let number): .number(number)
            }
          }
        }, request)
    }
  }

  private func write(
    columns: [String], rows: [[ListExport.Cell]], _ request: ExportRequest
  ) throws -> ExportOutcome {
    try ListExport.write(columns: columns, rows: rows, form: request.form, to: request.path)
    return ExportOutcome(written: rows.count)
  }

  private func exportCustomers(
    _ query: CustomerListQuery, _ request: ExportRequest
  ) async throws -> ExportOutcome {
    let export = PeopleExport(
      people: try await listedPeople(query), name: request.name, form: request.form,
      isWithoutNames: request.hidesPersonalData, store: store, strings: strings)
    var outcome: ExportOutcome
    let reached: [Int32]
    if let split = request.split {
      let list =
        if case .today(let choice) = query.customers { choice.list.name } else { request.name }
      let trial = split.trial(of: list, start: query.asOf, days: settings.trialDays)
      (outcome, reached) = try await export.split(
        trial, by: split, beside: request.path, storePath: path)
      forgetToday()
      outcome.changesLists = !reached.isEmpty
    } else {
      (outcome, reached) = try await export.write(to: request.path)
    }
    // Without names nobody can be written to, and who is shown an advertisement is not written to.
    if case .today(let choice) = query.customers, !request.hidesPersonalData,
      request.form.taker != .adPlatform, !reached.isEmpty
    {
      try await note(reached, from: choice.list)
      outcome.changesLists = true
    }
    return outcome
  }

  /// The people of a list in its order, with purchases and sums over what it is about; of carts these.
  private func listedPeople(_ query: CustomerListQuery) async throws -> ListedPeople {
    if case .today(let choice) = query.customers, choice.list == .abandonedCarts {
      let carts = try await openCarts(choice, asOf: query.asOf)
      return ListedPeople(
        carts, of: shop(asOf: query.asOf), customerFigures(asOf: query.asOf),
        rfmScores(asOf: query.asOf))
    }
    let listing = try await customerListing(query)
    return listedPeople(of: listing, query, rfmScores(asOf: query.asOf))
  }

  private func exportForecasts(
    _ query: ForecastListQuery, _ request: ExportRequest
  ) async throws -> ExportOutcome {
    let listing = try await forecastListing(query)
    var names = ListedNames(areHidden: request.hidesPersonalData)
    var writer = try ListWriter(
      columns: names.columns(ForecastExport.columns), form: request.form, to: request.path)
    for first in stride(from: 0, to: listing.places.count, by: ShopDesk.exportPage) {
      let range = first..<min(first + ShopDesk.exportPage, listing.places.count)
      for (row, accepts) in try await forecastRows(listing, range, query) {
        try writer.append(
          ForecastExport.row(
            row, customer: names.name(row.key, accepts: accepts), ledger.currency))
      }
    }
    try writer.finish()
    return names.outcome(written: writer.rowCount)
  }

  private func exportOrders(
    _ query: OrderListQuery, _ request: ExportRequest
  ) async throws -> ExportOutcome {
    let listing = try await orderListing(query)
    var names = ListedNames(areHidden: request.hidesPersonalData)
    var writer = try ListWriter(
      columns: names.columns(OrderExport.columns), form: request.form, to: request.path)
    for first in stride(from: 0, to: listing.rows.count, by: ShopDesk.exportPage) {
      let range = first..<min(first + ShopDesk.exportPage, listing.rows.count)
      for (stored, order) in try await orderRows(listing, range) {
        // All of a converted order's money is in the shop's currency.
        let converted = order.rate == nil ? nil : countedAmounts(stored)
        // An order belongs into the list of its day; who placed it is nobody's business without consent.
        let customer = names.name(
          order.customer, accepts: stored.customerAcceptsMarketing,
          isSomebody: stored.customer != nil)
        try writer.append(
          OrderExport.row(
            id: order.refundOf == nil ? order.id : strings.refundOfOrder(order.id), day: order.day,
            customer: customer, status: order.status, channel: order.channel,
            total: order.refundOf == nil ? converted?.total ?? order.total : 0, net: order.net,
            margin: order.margin,
            converted == nil ? order.currency ?? ledger.currency : ledger.currency))
      }
    }
    try writer.finish()
    return names.outcome(written: writer.rowCount)
  }
}
