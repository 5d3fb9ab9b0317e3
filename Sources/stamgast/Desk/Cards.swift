import Commerce
import Dashboard
import Metrics
import Presentation
import Storage
import System

extension ShopDesk {
  /// The card of a customer of the store as of a day.
  func customerCard(_ id: Int32, asOf day: CalendarDay) async throws -> CustomerCard {
    let details = try await store.customerDetails(ids: [id]).first
    let begun = generation
    let figures = customerFigures(asOf: day)
    if details != nil, ledgerIndex(id) == nil, !part.filter.isEmpty {
      throw DeskError.outsideFilter(part.filter)
    }
    guard let details, let index = ledgerIndex(id),
      let place = figures.place(ofCustomer: index)
    else { throw DeskError.notACustomerYet(asOf: day) }
    let figure = figures.rows[place]
    let addresses = SharedAddresses(figures)
    let isShared = addresses.isShared(purchases: Int(figure.occasions))
    let orders = try await store.ordersOfCustomer(id).filter {
      $0.placedAt.day <= day && part.holds($0.row)
    }
    try check(begun)
    return CustomerCard(
      row: CustomerRow(
        id: id, name: details.name, key: details.key, country: details.country,
        acceptsMarketing: details.acceptsMarketing, orders: Int(figure.occasions),
        net: figure.net, margin: figure.margin, firstDay: figure.firstDay,
        lastDay: figure.lastDay),
      email: details.email, otherKeys: details.otherKeys,
      sharedMark: isShared ? addresses.mark : nil, city: details.city,
      channel: ledger.channels[Int(figure.channel)],
      givenAway: ledger.givenAway(to: index), scores: rfmScores(asOf: day).cells[place],
      medianGapDays: medianGap(index, asOf: day), orders: orders.reversed().map(row))
  }

  /// The median of the days between a customer's occasions; nil with fewer than two.
  private func medianGap(_ index: Int32, asOf day: CalendarDay) -> Double? {
    let starts = ledger.customers.firstOccasion
    let days = ledger.occasions.day[Int(starts[Int(index)])..<Int(starts[Int(index) + 1])]
      .filter { $0 <= day.number }
    let gaps = zip(days.dropFirst(), days).map { $0 - $1 }.sorted()
    guard !gaps.isEmpty else { return nil }
    let middle = gaps.count / 2
    return gaps.count % 2 == 1
      ? Double(gaps[middle]) : Double(gaps[middle - 1] + gaps[middle]) / 2
  }

  /// An order's card.
  func orderCard(_ row: Int32) async throws -> OrderCard {
    guard let detail = try await store.orderDetail(row: row) else {
      throw DeskError.noSuchOrder
    }
    let order = detail.order
    let ids = order.customer.map { [$0] } ?? []
    let details = try await store.customerDetails(ids: ids).first
    let row = self.row(order)
    return OrderCard(
      row: row,
      customerID: order.customer.flatMap { ledgerIndex($0) == nil ? nil : $0 },
      email: details?.email ?? "", country: order.country, amounts: order.amounts,
      convertedAmounts: row.rate == nil ? nil : countedAmounts(order),
      isCostGiven: order.isCostGiven, discountCodes: order.discountCodes, tags: order.tags ?? [],
      source: order.source ?? "",
      lines: detail.lines.map { OrderCard.Line(line: $0.line, unitCost: $0.unitCost) },
      refunds: detail.refunds,
      fileName: detail.importRecord.fileName, fileLine: detail.fileLine,
      offsetMinutes: order.placedAt.offsetMinutes.map(Int.init))
  }

  /// A customer of the store in the ledger; nil for somebody without an occasion.
  func ledgerIndex(_ id: Int32) -> Int32? {
    let ids = ledger.customers.id
    var range = ids.indices
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if ids[middle] == id { return Int32(middle) }
      range = ids[middle] < id ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  /// The imports as panel 0 shows them, the latest first.
  func importRows() async throws -> [ImportRow] {
    try await store.imports().map { record in
      ImportRow(
        id: Int(record.id), fileName: record.fileName, format: record.format,
        importedAt: timeZone.localTime(at: record.importedAt), added: record.summary.added,
        changed: record.summary.changed, unchanged: record.summary.unchanged,
        rejected: record.summary.rejected, remarked: record.summary.remarked,
        days: record.summary.firstDay.flatMap { first in
          record.summary.lastDay.map { DayRange(first: first, last: $0) }
        }, isUndone: record.isUndone)
    }
  }

  /// The rows of an import that were not taken, and those that were with a doubt.
  func rejectedRows(_ importID: Int) async throws -> DataAnswer {
    let id = Int32(clamping: importID)
    return .rejectedRows(
      try await store.rejectedRows(importID: id),
      remarks: try await store.remarkedRows(importID: id))
  }
}

/// Why the desk has no answer.
enum DeskError: Error, Equatable {
  /// The customer's first occasion lies after the as-of day.
  case notACustomerYet(asOf: CalendarDay)
  /// The customer or the order is not in the part of the shop that is looked at.
  case outsideFilter(ShopFilter)
  /// Another shop, or another part of it, lies on the desk than when the work began.
  case dataHasChanged
  /// The order is not there any more.
  case noSuchOrder
}
