internal import Commerce

/// Reads the spend of an advertising platform.
///
/// Rows of a day add up, by campaign or device or age as they are: days are handed on at the end of the file. A
/// row that covers several days is spread evenly over them.
struct SpendRows<Table: SpendTable>: RowReader {
  static var format: FileFormat { Table.format }

  private struct Key: Hashable {
    var day: CalendarDay
    var currency: Currency?
  }

  private let columns: FoundColumns
  private let context: ReadingContext
  private let spend, campaign: Column
  /// Whether amounts are in millionths of the currency's unit.
  private let isInMicros: Bool
  private let headerCurrency: Currency?
  private var currencies: CurrencyCells
  /// What stands above the header about the days covered.
  private var reportDays: SpendDays?
  /// Ten-thousandths of minor units: platforms write up to six decimals.
  private var days: [Key: Int64] = [:]

  private static var fineDecimals: Int { 4 }
  private static var fineUnits: Int64 { 10_000 }
  private static var limit: Int64 { AmountLimit.minorUnits * fineUnits }

  init(_ columns: FoundColumns, _ context: ReadingContext) {
    self.columns = columns
    self.context = context
    spend = columns.first(.spend)
    campaign = columns.first(.campaign)
    isInMicros = ColumnName.key(spend.name).hasSuffix("cost_micros")
    headerCurrency = ColumnName.currency(in: spend.name)
    currencies = CurrencyCells(columns.first(.currency), beside: [spend], context)
  }

  static var surveyedRows: SurveyedRows { .all }

  mutating func endSurvey() throws(ImportError) {
    let hasDays = [Role.day, .week, .month, .firstDay].contains { columns.first($0).isPresent }
    if !hasDays { reportDays = try ReportHeading.days(context) }
  }

  mutating func read(_ row: borrowing CSVReader, _ handle: (consuming ImportItem) throws -> Void)
    throws
  {
    if isTotal(row) { return }
    var problems = RowProblems()
    let currency = try currencies.read(row, &problems, else: headerCurrency) ?? headerCurrency
    // Nothing was spent where nothing is written.
    guard
      let amount = amount(row, decimals: currency?.decimals ?? context.decimals, &problems)
    else {
      if let rejected = problems.first { try handle(.rejected(rejected)) }
      return
    }
    let (range, column) = days(row)
    guard let range, let count = range.dayCount else {
      problems.add(.unreadableDate, row, column)
      if let rejected = problems.first { try handle(.rejected(rejected)) }
      return
    }
    problems.checkShape(row)
    if let rejected = problems.first { return try handle(.rejected(rejected)) }
    if count == 1 {
      add(amount, on: range.first, currency)
    } else {
      let whole = roundedProduct(amount, 1, dividedBy: SpendRows.fineUnits)
      for part in range.spread(whole) {
        add(part.amount &* SpendRows.fineUnits, on: part.day, currency)
      }
    }
  }

  mutating func finish(_ handle: (consuming ImportItem) throws -> Void) throws {
    let order = days.keys.sorted {
      ($0.day, $0.currency?.code ?? "") < ($1.day, $1.currency?.code ?? "")
    }
    for key in order {
      let amount = roundedProduct(days[key] ?? 0, 1, dividedBy: SpendRows.fineUnits)
      try handle(
        .spend(
          MarketingSpend(
            day: key.day, channel: Table.channel, amount: amount, currency: key.currency)))
    }
    days = [:]
  }

  /// What was spent, in ten-thousandths of minor units; nil where nothing is written, or nothing readable.
  private func amount(
    _ row: borrowing CSVReader, decimals: Int, _ problems: inout RowProblems
  ) -> Int64? {
    guard isInMicros else {
      return problems.amount(
        row, spend, decimals: decimals + SpendRows.fineDecimals, limit: SpendRows.limit)
    }
    guard let micros = problems.amount(row, spend, decimals: 0, limit: .max) else { return nil }
    let parts = (0..<decimals).reduce(SpendRows.fineUnits) { parts, _ in parts * 10 }
    let amount = roundedProduct(micros, parts, dividedBy: 1_000_000)
    if amount.magnitude <= SpendRows.limit.magnitude { return amount }
    problems.add(.unreasonableAmount, row, spend)
    return nil
  }

  private mutating func add(_ amount: Int64, on day: CalendarDay, _ currency: Currency?) {
    let key = Key(day: day, currency: currency)
    days[key] = (days[key] ?? 0) &+ amount
  }

  /// The days that a row covers, and the column that tells.
  private func days(_ row: borrowing CSVReader) -> (SpendDays?, Column) {
    let day = columns.first(.day)
    if day.isPresent { return (row.moment(day).map { SpendDays($0.day, $0.day) }, day) }
    let week = columns.first(.week)
    if week.isPresent {
      return (row.moment(week).map { SpendDays($0.day, $0.day.advanced(by: 6)) }, week)
    }
    let month = columns.first(.month)
    if month.isPresent { return (SpendDays(month: row.text(month.index)), month) }
    let first = columns.first(.firstDay)
    guard first.isPresent else { return (reportDays, spend) }
    guard let start = row.moment(first)?.day else { return (nil, first) }
    let last = columns.first(.lastDay)
    guard last.isPresent else { return (SpendDays(start, start), first) }
    return (row.moment(last).map { SpendDays(start, $0.day) }, last)
  }

  /// Whether a row merely adds up others, or is what a report ends with.
  private func isTotal(_ row: borrowing CSVReader) -> Bool {
    var first = inLowerCase(row.text(0))
    if first.hasPrefix("©") { return true }
    // Where days come first, a total has none.
    if first.isEmpty || first == "-" { first = inLowerCase(row.text(campaign.index)) }
    for word in ["total", "totaal", "gesamt", "insgesamt", "totale"] where first.hasPrefix(word) {
      // A campaign may be called Total Wine: only a colon, or nothing, makes it a total.
      let rest = trimmed(first.dropFirst(word.utf8.count))
      if rest.isEmpty || rest.hasPrefix(":") || rest.hasPrefix("of ") { return true }
    }
    return Table.hasUnnamedTotals && campaign.isPresent && row.isBlank(campaign.index)
  }
}

/// What stands above a report's table.
enum ReportHeading {
  /// The days that the report covers; throws where none of its lines is a range of days.
  static func days(_ context: ReadingContext) throws(ImportError) -> SpendDays {
    for row in context.preamble {
      let line = row.filter { !$0.isEmpty }.joined(separator: ", ")
      if let day = DateText(line), let only = day.moment(context.dateOrder) {
        return SpendDays(only.day, only.day)
      }
      guard let (first, last) = SpendDays.ends(of: line), let start = DateText(first),
        let end = DateText(last)
      else { continue }
      var evidence = DateEvidence()
      evidence.note(start)
      evidence.note(end)
      let order = context.dateOrder ?? evidence.decided(usual: nil)
      guard let firstDay = start.moment(order), let lastDay = end.moment(order) else {
        throw .undecidedDates(file: context.fileName, column: line, found: first)
      }
      return SpendDays(firstDay.day, lastDay.day)
    }
    throw .noDays(file: context.fileName)
  }
}
