internal import Commerce

/// Keeps the ledger in the store as one value a column, which loads at memory speed.
///
/// Numbers are kept in the machine's byte order, and the stamp's `format` is such a number: an archive of
/// a machine with the other order, or of another version of this file, doesn't fit and is made anew.
/// Rows that never became an order are no part of it; neither is the activity window.
struct LedgerArchive {
  let connection: Connection

  /// Changes whenever the columns below do, or what they are sorted by.
  private static let format = Int64(littleEndian: 10)

  /// The columns by the row that they are kept in.
  private enum Column: Int64 {
    case channelNames = 1
    case codeNames
    case customerID, firstOccasion
    case occasionDay, occasionNet, occasionMargin, occasionChannel
    case codeUseCustomer, codeUseDay, codeUseCode
    case day, notCounted, otherCurrency, countedOrders, unidentified, withoutCost
    case withoutOccasion, dayNet, dayMargin
    case spendDay, spendChannel, spendAmount
    case currencyCodes, currencyDays
    case orderRow, orderCustomer, orderDay, orderNet, orderMargin, orderMarks
    case countryNames, productNames, occasionCountry, customerFirstProduct
    case dayLeftOut, dayMasked
    case ruleNames, leftOutRow, leftOutDay, leftOutRule, leftOutNet
    case converted
    case orderGapDay, orderGapCurrency, orderGapCount
    case spendGapDay, spendGapCurrency, spendGapCount
    case spendPurpose
    case refundCustomer, refundOccasion, refundOrderDay, refundDay, refundNet, refundMargin
    case dayRefunded
    case refundRow
    case giveawayCustomer, giveawayAmount
    case orderWideNet, orderWideNetPlace, orderWideMargin, orderWideMarginPlace
    case dayPartDay, dayPart, dayPartOrders, dayPartAmount
    case foreignDay, foreignCurrency, foreignOrders, foreignAmount
    case leftOutTotal, leftOutConverted
  }

  // MARK: Writing

  /// Replaces what is kept, as made at a generation.
  func write(
    _ ledger: Ledger, orders: OrderColumns, generation: Int64
  ) throws(SQLiteError) {
    try writeOccasions(of: ledger)
    try writeDays(ledger.days)
    try writeParts(of: ledger)
    try writeLeftOut(of: ledger)
    try write(ledger.refunds)
    try write(ledger.giveaways.customer, to: .giveawayCustomer)
    try write(ledger.giveaways.amount, to: .giveawayAmount)
    try writeNames(of: ledger)
    try writeSpend(of: ledger)
    try write(ledger.orderGaps, to: (.orderGapDay, .orderGapCurrency, .orderGapCount))
    try write(orders.row, to: .orderRow)
    try write(orders.customer, to: .orderCustomer)
    try write(orders.day, to: .orderDay)
    try write(orders.net, to: .orderNet, wide: (.orderWideNetPlace, .orderWideNet))
    try write(orders.margin, to: .orderMargin, wide: (.orderWideMarginPlace, .orderWideMargin))
    try write(orders.marks.map { $0.rawValue }, to: .orderMarks)
    var stamp = try connection.prepare(
      """
      INSERT OR REPLACE INTO ledger_stamp
        (id, format, generation, currency, customer_count, occasion_count, order_count)
      VALUES (1, ?, ?, ?, ?, ?, ?)
      """)
    stamp.bind(LedgerArchive.format)
    stamp.bind(generation)
    stamp.bind(ledger.currency?.code)
    stamp.bind(Int64(ledger.customers.count))
    stamp.bind(Int64(ledger.occasions.count))
    stamp.bind(Int64(orders.count))
    try stamp.run()
  }

  /// Replaces the spend that is kept, and its channels; the rest of what is kept fits the new generation too.
  func writeSpend(of ledger: Ledger, generation: Int64) throws(SQLiteError) {
    try writeNames(of: ledger)
    try writeSpend(of: ledger)
    var stamp = try connection.prepare("UPDATE ledger_stamp SET generation = ?")
    stamp.bind(generation)
    try stamp.run()
  }

  private func writeSpend(of ledger: Ledger) throws(SQLiteError) {
    try write(ledger.spend.day, to: .spendDay)
    try write(ledger.spend.channel, to: .spendChannel)
    try write(ledger.spend.amount, to: .spendAmount)
    try write(ledger.spend.purpose.map { $0.rawValue }, to: .spendPurpose)
    try write(ledger.spendGaps, to: (.spendGapDay, .spendGapCurrency, .spendGapCount))
  }

  private func writeOccasions(of ledger: Ledger) throws(SQLiteError) {
    try write(ledger.customers.id, to: .customerID)
    try write(ledger.customers.firstOccasion, to: .firstOccasion)
    try write(ledger.customers.firstProduct, to: .customerFirstProduct)
    try write(ledger.occasions.day, to: .occasionDay)
    try write(ledger.occasions.net, to: .occasionNet)
    try write(ledger.occasions.margin, to: .occasionMargin)
    try write(ledger.occasions.channel, to: .occasionChannel)
    try write(ledger.occasions.country, to: .occasionCountry)
    try write(ledger.codeUses.customer, to: .codeUseCustomer)
    try write(ledger.codeUses.day, to: .codeUseDay)
    try write(ledger.codeUses.code, to: .codeUseCode)
  }

  private func write(
    _ gaps: RateGapColumns, to columns: (day: Column, currency: Column, count: Column)
  ) throws(SQLiteError) {
    try write(gaps.day, to: columns.day)
    try write(LedgerArchive.bytes(of: gaps.currency.map(\.code)), to: columns.currency)
    try write(gaps.count, to: columns.count)
  }

  private func writeDays(_ days: DayColumns) throws(SQLiteError) {
    try write(days.day, to: .day)
    try write(days.notCounted, to: .notCounted)
    try write(days.otherCurrency, to: .otherCurrency)
    try write(days.leftOut, to: .dayLeftOut)
    try write(days.countedOrders, to: .countedOrders)
    try write(days.converted, to: .converted)
    try write(days.unidentified, to: .unidentified)
    try write(days.masked, to: .dayMasked)
    try write(days.withoutCost, to: .withoutCost)
    try write(days.withoutOccasion, to: .withoutOccasion)
    try write(days.net, to: .dayNet)
    try write(days.margin, to: .dayMargin)
    try write(days.refunded, to: .dayRefunded)
  }

  private func writeParts(of ledger: Ledger) throws(SQLiteError) {
    let (parts, foreign) = (ledger.dayParts, ledger.foreign)
    try write(parts.day, to: .dayPartDay)
    try write(parts.part, to: .dayPart)
    try write(parts.orders, to: .dayPartOrders)
    try write(parts.amount, to: .dayPartAmount)
    try write(foreign.day, to: .foreignDay)
    try write(LedgerArchive.bytes(of: foreign.currency.map(\.code)), to: .foreignCurrency)
    try write(foreign.orders, to: .foreignOrders)
    try write(foreign.amount, to: .foreignAmount)
  }

  private func write(_ refunds: RefundColumns) throws(SQLiteError) {
    try write(refunds.customer, to: .refundCustomer)
    try write(refunds.occasion, to: .refundOccasion)
    try write(refunds.orderDay, to: .refundOrderDay)
    try write(refunds.day, to: .refundDay)
    try write(refunds.net, to: .refundNet)
    try write(refunds.margin, to: .refundMargin)
    try write(refunds.row, to: .refundRow)
  }

  private func writeLeftOut(of ledger: Ledger) throws(SQLiteError) {
    try write(LedgerArchive.bytes(of: ledger.rules), to: .ruleNames)
    try write(ledger.leftOut.row, to: .leftOutRow)
    try write(ledger.leftOut.day, to: .leftOutDay)
    try write(ledger.leftOut.rule, to: .leftOutRule)
    try write(ledger.leftOut.net, to: .leftOutNet)
    try write(ledger.leftOut.total, to: .leftOutTotal)
    try write(ledger.leftOut.converted, to: .leftOutConverted)
  }

  private func writeNames(of ledger: Ledger) throws(SQLiteError) {
    try write(LedgerArchive.bytes(of: ledger.channels), to: .channelNames)
    try write(LedgerArchive.bytes(of: ledger.codes), to: .codeNames)
    try write(LedgerArchive.bytes(of: ledger.countries), to: .countryNames)
    try write(LedgerArchive.bytes(of: ledger.products), to: .productNames)
    try write(
      LedgerArchive.bytes(of: ledger.orderCurrencies.map(\.currency.code)), to: .currencyCodes)
    try write(ledger.orderCurrencies.map(\.firstDay.number), to: .currencyDays)
  }

  private func write(
    _ amounts: AmountColumn, to column: Column, wide: (places: Column, amounts: Column)
  ) throws(SQLiteError) {
    try write(amounts.narrow, to: column)
    try write(amounts.wideAmounts.places, to: wide.places)
    try write(amounts.wideAmounts.amounts, to: wide.amounts)
  }

  private func write(
    _ elements: [some BitwiseCopyable & FixedWidthInteger], to column: Column
  ) throws(SQLiteError) {
    var statement = try connection.prepare(
      "INSERT OR REPLACE INTO ledger_column (id, data) VALUES (?, ?)")
    statement.bind(column.rawValue)
    statement.bind(elements)
    try statement.run()
  }

  // MARK: Reading

  private struct Stamp {
    var currency: Currency?
    var customers: Int
    var occasions: Int
    var orders: Int
  }

  /// The stamp; nil where nothing is kept, or what is kept was made by another version or from older rows.
  private func stamp() throws(SQLiteError) -> Stamp? {
    var stamp = try connection.prepare(
      """
      SELECT currency, customer_count, occasion_count, order_count FROM ledger_stamp
      WHERE format = ? AND generation = (SELECT generation FROM store_state)
      """)
    stamp.bind(LedgerArchive.format)
    guard try stamp.step() else { return nil }
    return Stamp(
      currency: Currency(code: stamp.text(0)), customers: Int(stamp.integer(1)),
      occasions: Int(stamp.integer(2)), orders: Int(stamp.integer(3)))
  }

  /// The currency of the ledger that is kept, which may be none; nil where none fits the rows of the store.
  func currency() throws(SQLiteError) -> Currency?? { try stamp()?.currency }

  /// The ledger that is kept, without its rows counts; nil where none fits the rows of the store.
  func ledger() throws(SQLiteError) -> Ledger? {
    guard let stamp = try stamp() else { return nil }
    var ledger = Ledger(currency: stamp.currency)
    ledger.channels = LedgerArchive.names(in: try read(.channelNames))
    ledger.codes = LedgerArchive.names(in: try read(.codeNames))
    ledger.countries = LedgerArchive.names(in: try read(.countryNames))
    ledger.products = LedgerArchive.names(in: try read(.productNames))
    ledger.customers.id = try read(.customerID)
    ledger.customers.firstOccasion = try read(.firstOccasion)
    ledger.customers.firstProduct = try read(.customerFirstProduct)
    ledger.occasions.day = try read(.occasionDay)
    ledger.occasions.net = try read(.occasionNet)
    ledger.occasions.margin = try read(.occasionMargin)
    ledger.occasions.channel = try read(.occasionChannel)
    ledger.occasions.country = try read(.occasionCountry)
    ledger.codeUses.customer = try read(.codeUseCustomer)
    ledger.codeUses.day = try read(.codeUseDay)
    ledger.codeUses.code = try read(.codeUseCode)
    ledger.days = try readDays()
    ledger.dayParts = DayPartColumns(
      day: try read(.dayPartDay), part: try read(.dayPart), orders: try read(.dayPartOrders),
      amount: try read(.dayPartAmount))
    ledger.foreign = ForeignColumns(
      day: try read(.foreignDay),
      currency: LedgerArchive.names(in: try read(.foreignCurrency)).compactMap {
        Currency(code: $0)
      }, orders: try read(.foreignOrders), amount: try read(.foreignAmount))
    ledger.rules = LedgerArchive.names(in: try read(.ruleNames))
    ledger.leftOut = LeftOutColumns(
      row: try read(.leftOutRow), day: try read(.leftOutDay), rule: try read(.leftOutRule),
      net: try read(.leftOutNet), total: try read(.leftOutTotal),
      converted: try read(.leftOutConverted))
    ledger.refunds = RefundColumns(
      customer: try read(.refundCustomer), occasion: try read(.refundOccasion),
      orderDay: try read(.refundOrderDay), day: try read(.refundDay), net: try read(.refundNet),
      margin: try read(.refundMargin), row: try read(.refundRow))
    ledger.giveaways = GiveawayColumns(
      customer: try read(.giveawayCustomer), amount: try read(.giveawayAmount))
    ledger.spend.day = try read(.spendDay)
    ledger.spend.channel = try read(.spendChannel)
    ledger.spend.amount = try read(.spendAmount)
    let purposes: [UInt8] = try read(.spendPurpose)
    ledger.spend.purpose = purposes.compactMap { SpendPurpose(rawValue: $0) }
    ledger.orderCurrencies = zip(
      LedgerArchive.names(in: try read(.currencyCodes)), try read(.currencyDays) as [Int32]
    ).compactMap { code, day in
      Currency(code: code).map {
        CurrencyFirstDay(currency: $0, firstDay: CalendarDay(number: day))
      }
    }
    ledger.orderGaps = try readGaps(.orderGapDay, .orderGapCurrency, .orderGapCount)
    ledger.spendGaps = try readGaps(.spendGapDay, .spendGapCurrency, .spendGapCount)
    return LedgerArchive.isWhole(ledger, stamp) ? ledger : nil
  }

  private func readGaps(
    _ day: Column, _ currency: Column, _ count: Column
  ) throws(SQLiteError) -> RateGapColumns {
    RateGapColumns(
      day: try read(day),
      currency: LedgerArchive.names(in: try read(currency)).compactMap { Currency(code: $0) },
      count: try read(count))
  }

  private func readDays() throws(SQLiteError) -> DayColumns {
    DayColumns(
      day: try read(.day), notCounted: try read(.notCounted),
      otherCurrency: try read(.otherCurrency), leftOut: try read(.dayLeftOut),
      countedOrders: try read(.countedOrders), converted: try read(.converted),
      unidentified: try read(.unidentified), masked: try read(.dayMasked),
      withoutCost: try read(.withoutCost),
      withoutOccasion: try read(.withoutOccasion), net: try read(.dayNet),
      margin: try read(.dayMargin), refunded: try read(.dayRefunded))
  }

  /// The orders that are kept; nil where none fit the rows of the store.
  func orderColumns() throws(SQLiteError) -> OrderColumns? {
    guard let stamp = try stamp() else { return nil }
    let marks: [UInt8] = try read(.orderMarks)
    guard let net = try readAmounts(.orderNet, wide: (.orderWideNetPlace, .orderWideNet)),
      let margin = try readAmounts(
        .orderMargin, wide: (.orderWideMarginPlace, .orderWideMargin))
    else { return nil }
    let orders = OrderColumns(
      row: try read(.orderRow), customer: try read(.orderCustomer), day: try read(.orderDay),
      net: net, margin: margin,
      marks: marks.map { OrderMarks(rawValue: $0) })
    let lengths = [
      orders.row.count, orders.customer.count, orders.day.count, orders.net.count,
      orders.margin.count, orders.marks.count,
    ]
    return lengths.allSatisfy { $0 == stamp.orders } ? orders : nil
  }

  private func readAmounts(
    _ column: Column, wide: (places: Column, amounts: Column)
  ) throws(SQLiteError) -> AmountColumn? {
    AmountColumn(
      narrow: try read(column), wide: (try read(wide.places), try read(wide.amounts)))
  }

  /// An empty array where the column is missing, which the counts of the stamp then tell.
  private func read<Element: BitwiseCopyable & FixedWidthInteger>(
    _ column: Column
  ) throws(SQLiteError) -> [Element] {
    try connection.openBlob(table: "ledger_column", column: "data", row: column.rawValue)
      .elements(of: Element.self)
  }

  /// Whether all columns are as long as they should be, so that indices into them can be trusted.
  private static func isWhole(_ ledger: Ledger, _ stamp: Stamp) -> Bool {
    let (occasions, days, spend) = (ledger.occasions, ledger.days, ledger.spend)
    let columnsOfDays = [
      days.notCounted.count, days.otherCurrency.count, days.leftOut.count,
      days.countedOrders.count, days.converted.count, days.unidentified.count, days.masked.count,
      days.withoutCost.count, days.withoutOccasion.count, days.net.count,
      days.margin.count, days.refunded.count,
    ]
    return ledger.customers.count == stamp.customers
      && ledger.customers.firstOccasion.count == stamp.customers + 1
      && ledger.customers.firstProduct.count == stamp.customers
      && ledger.customers.firstOccasion.last.map(Int.init) == stamp.occasions
      && [
        occasions.day.count, occasions.net.count, occasions.margin.count, occasions.channel.count,
        occasions.country.count,
      ]
      .allSatisfy { $0 == stamp.occasions }
      && [ledger.orderGaps, ledger.spendGaps].allSatisfy {
        $0.currency.count == $0.day.count && $0.count.count == $0.day.count
      }
      && ledger.refunds.isWhole
      && ledger.refunds.customer.allSatisfy { Int($0) < stamp.customers }
      && ledger.refunds.occasion.allSatisfy { Int($0) < stamp.occasions }
      && ledger.giveaways.amount.count == ledger.giveaways.customer.count
      && ledger.giveaways.customer.allSatisfy { (0..<stamp.customers).contains(Int($0)) }
      && columnsOfDays.allSatisfy { $0 == days.day.count }
      && spend.channel.count == spend.day.count && spend.amount.count == spend.day.count
      && spend.purpose.count == spend.day.count
      && ledger.dayParts.isWhole && ledger.foreign.isWhole && ledger.leftOut.isWhole
      && ledger.leftOut.rule.allSatisfy { Int($0) < ledger.rules.count }
      && ledger.codeUses.day.count == ledger.codeUses.customer.count
      && ledger.codeUses.code.count == ledger.codeUses.customer.count
  }

  // MARK: Names

  /// Names one after the other, each ended by a byte that no UTF-8 text has.
  private static func bytes(of names: [String]) -> [UInt8] {
    names.flatMap { Array($0.utf8) + [0xFF] }
  }

  private static func names(in bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0xFF, omittingEmptySubsequences: false).dropLast().map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
