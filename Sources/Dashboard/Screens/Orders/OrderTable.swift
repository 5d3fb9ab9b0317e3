import Commerce
import Presentation
import TerminalUI

/// The table that orders stand in, on lists and on a customer's card.
enum OrderTable {
  /// What a column shows.
  enum Field: CaseIterable {
    case order, day, customer, status, channel, total, net, margin
  }

  /// A column on screen.
  struct Column {
    let field: Field
    let alignment: TextAlignment
    let minimumWidth: Int
    let idealWidth: Int
    let priority: Int
    let sort: OrderColumn?

    /// Whether it holds amounts of money.
    var isMoney: Bool { field == .total || field == .net || field == .margin }
  }

  static let columns: [Column] = [
    Column(
      field: .order, alignment: .left, minimumWidth: 10, idealWidth: 14, priority: 0, sort: nil),
    Column(
      field: .day, alignment: .left, minimumWidth: 16, idealWidth: 16, priority: 0, sort: .day),
    Column(
      field: .customer, alignment: .left, minimumWidth: 12, idealWidth: 28, priority: 2, sort: nil),
    Column(
      field: .status, alignment: .left, minimumWidth: 9, idealWidth: 18, priority: 4, sort: nil),
    Column(
      field: .channel, alignment: .left, minimumWidth: 10, idealWidth: 12, priority: 3, sort: nil),
    Column(
      field: .total, alignment: .right, minimumWidth: 9, idealWidth: 12, priority: 1, sort: nil),
    Column(
      field: .net, alignment: .right, minimumWidth: 11, idealWidth: 12, priority: 0, sort: .net),
    Column(
      field: .margin, alignment: .right, minimumWidth: 11, idealWidth: 12, priority: 0,
      sort: .margin),
  ]

  /// The table of so many orders; `row` gives an order, nil while it is on its way.
  ///
  /// - Parameter amount: heads what each adds to the figure that they are of, where that is not its total.
  static func table(
    count: Int, cursor: Int?, offset: Int, sort: (column: OrderColumn, descending: Bool)?,
    search: String, isFocused: Bool = true, hidesCustomer: Bool = false, amount: String? = nil,
    _ context: ScreenContext,
    row: @escaping (Int) -> OrderRow?
  ) -> Table {
    let shown = shown(hidesCustomer: hidesCustomer)
    let figure: Field = sort?.column == .margin ? .margin : .net
    return Table(
      columns: shown.map { column in
        TableColumn(
          column.field == .total
            ? amount ?? context.strings.totalColumn
            : title(column.field, context.strings), alignment: column.alignment,
          minimumWidth: minimumWidth(of: column, context),
          idealWidth: column.isMoney ? context.moneyWidth(column.idealWidth) : column.idealWidth,
          priority: column.priority,
          grows: column.field == (hidesCustomer ? .channel : .customer),
          sort: column.sort != nil && column.sort == sort?.column
            ? (sort?.descending == true ? .descending : .ascending) : nil)
      },
      rowCount: count, cursor: cursor, offset: offset, isFocused: isFocused,
      essentials: Table.Essentials(
        label: shown.firstIndex { $0.field == .day } ?? 0,
        figure: shown.firstIndex { $0.field == figure } ?? 0), glyphs: context.glyphs
    ) { index in
      guard let order = row(index) else { return [TableCell("…", role: .dim)] }
      return shown.map { column in
        let text = text(column.field, order, context)
        let role: StyleRole =
          !order.isCounted
          ? .dim
          : column.field == .margin && order.lacksCost
            ? .uncertain : column.sort == nil && column.field != .order ? .dim : .text
        let isSearched = column.field == .order || column.field == .customer
        return TableCell(
          text, role: role, matched: isSearched ? SearchMatch.range(of: search, in: text) : 0..<0)
      }
    }
  }

  /// What stands for an order that does not count is told whole in either language.
  private static func minimumWidth(of column: Column, _ context: ScreenContext) -> Int {
    if column.isMoney { return context.moneyWidth(column.minimumWidth) }
    let isStatus = column.field == .status
    return isStatus
      ? TextWidth.width(of: context.strings.statusName("cancelled")) : column.minimumWidth
  }

  /// A line of totals with texts in some columns.
  static func totals(_ texts: [Field: String], hidesCustomer: Bool = false) -> [TableCell] {
    shown(hidesCustomer: hidesCustomer).map { TableCell(texts[$0.field] ?? "") }
  }

  /// The columns; of a customer's own orders everybody knows whose they are.
  private static func shown(hidesCustomer: Bool) -> [Column] {
    hidesCustomer ? columns.filter { $0.field != .customer } : columns
  }

  private static func title(_ field: Field, _ strings: Strings) -> String {
    switch field {
    case .order: strings.orderColumn
    case .day: strings.dayColumn
    case .customer: strings.customerColumn
    case .status: strings.statusColumn
    case .channel: strings.channelColumn
    case .total: strings.totalColumn
    case .net: strings.columnName(OrderColumn.net)
    case .margin: strings.columnName(OrderColumn.margin)
    }
  }

  private static func text(
    _ field: Field, _ order: OrderRow, _ context: ScreenContext
  ) -> String {
    let strings = context.strings
    let currency = order.currency ?? context.shop.currency
    switch field {
    case .order: return order.refundOf == nil ? order.id : strings.refundOfOrder(order.id)
    case .day:
      let day = strings.date.shortDay(order.day)
      return order.secondOfDay.map { day + " " + strings.date.time(secondOfDay: $0) } ?? day
    case .customer:
      if order.customer.isEmpty { return strings.nobody }
      return context.hidesPersonalData ? strings.hiddenAddress : order.customer
    case .status: return order.refundOf.map(strings.paidBack) ?? strings.statusName(order.status)
    case .channel: return strings.shown(order.channel)
    case .total:
      if let amount = order.amount { return context.money(amount) }
      return order.refundOf == nil ? strings.number.money(order.total, currency) : ""
    case .net:
      let currency = order.rate == nil && order.refundOf == nil ? currency : context.shop.currency
      // The reason stands where the figure is missing: the column of statuses may have no room.
      guard !order.isCounted else { return strings.number.money(order.net, currency) }
      if let rule = order.leftOutBy { return rule }
      return order.status.isEmpty ? Strings.dash : strings.statusName(order.status)
    case .margin:
      // What counts a cost as 0 is marked wherever it stands.
      guard order.isCounted else { return Strings.dash }
      let currency = order.rate == nil && order.refundOf == nil ? currency : context.shop.currency
      return strings.number.money(order.margin, currency) + (order.lacksCost ? "?" : "")
    }
  }
}
