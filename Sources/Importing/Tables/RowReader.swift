internal import Commerce
internal import System

/// What makes Commerce values of one format's rows.
protocol RowReader: SendableMetatype {
  /// The format that it reads.
  static var format: FileFormat { get }

  /// A reader of rows with these columns.
  init(_ columns: FoundColumns, _ context: ReadingContext)

  /// Which rows are looked at before any is read.
  static var surveyedRows: SurveyedRows { get }

  /// Looks at a row before it is read.
  mutating func survey(_ row: borrowing CSVReader)

  /// Draws the conclusions from the rows that were looked at; throws where the file can't be read.
  mutating func endSurvey() throws(ImportError)

  /// Whether the rows that were looked at so far bear out what was concluded, or without conclusions yet, let foresee
  /// what the others will tell.
  var bearsOut: Bool { get }

  /// Takes one row, and hands on what is complete.
  mutating func read(_ row: borrowing CSVReader, _ handle: (consuming ImportItem) throws -> Void)
    throws

  /// Hands on what was still open at the end of the file.
  mutating func finish(_ handle: (consuming ImportItem) throws -> Void) throws
}

extension RowReader {
  static var surveyedRows: SurveyedRows { .none }
  var bearsOut: Bool { true }
  mutating func survey(_ row: borrowing CSVReader) {}
  mutating func endSurvey() throws(ImportError) {}
  mutating func finish(_ handle: (consuming ImportItem) throws -> Void) throws {}
}

/// Which rows of a file are looked at before any is read.
enum SurveyedRows {
  case none
  /// All of them: the first can't be read without what the last tells.
  case all
  /// So many that the others hardly ever tell otherwise; these are looked at while they are read.
  case first
}

/// What the rows of a file are read against.
struct ReadingContext {
  let fileName: String
  /// The shop's zone, else the one that stands in for it.
  let timeZone: ShopTimeZone
  /// Whether it is the shop's.
  let isZoneKnown: Bool
  /// The shop's currency; nil where it is not known.
  let currency: Currency?
  /// The same, else that of its orders.
  let orderCurrency: Currency?
  /// What stands above the header.
  let preamble: [[String]]
  /// The order of dates in digits, where the user gave it.
  let dateOrder: DateOrder?
  /// When the file is imported, in microseconds since 1970; nil where that does not matter.
  private let importedAt: Int64?

  /// What the options say of a file.
  init(fileName: String, options: ImportOptions, preamble: [[String]] = []) {
    self.fileName = fileName
    timeZone = options.timeZone ?? options.fallbackTimeZone
    isZoneKnown = options.timeZone != nil
    currency = options.currency
    orderCurrency = options.currency ?? options.orderCurrency
    dateOrder = options.dateOrder
    importedAt = options.importedAt
    self.preamble = preamble
  }

  /// Decimals of amounts whose currency is not given.
  var decimals: Int { currency?.decimals ?? 2 }

  /// The last day that an order can have: the one after the import's, as clocks and zones differ; nil for any.
  var lastDay: CalendarDay? { importedAt.map { localDay(of: $0).advanced(by: 1) } }

  /// Checks that a sign of several currencies beside an amount can be that of the currency that it would be in: the one
  /// that is given, else the shop's.
  func check(
    _ money: MoneyText, _ given: Currency?, _ row: borrowing CSVReader, _ column: Column,
    _ problems: inout RowProblems
  ) throws(ImportError) {
    guard money.isOfSeveral else { return }
    guard let known = given ?? orderCurrency else {
      throw .currencyUnknown(
        file: fileName, line: row.line, column: column.name, found: row.text(column.index))
    }
    if !money.candidates.contains(known.code) { problems.addContradiction(row, column, known) }
  }

  /// Where a written moment lies, and the day that it counts on.
  ///
  /// With an offset it is an instant, whose day the zone tells; without one it is the shop's own
  /// time, and its day stays whatever the zone is. Throws for universal time in an unknown zone: a
  /// guess would put late orders on the wrong day.
  func placedAt(_ moment: WrittenMoment, in row: borrowing CSVReader, _ column: Column)
    throws(ImportError) -> PlacedAt
  {
    var placed = asWritten(moment)
    guard let offset = moment.offsetMinutes else { return placed }
    if !isZoneKnown, offset == 0 {
      throw .zoneUnknown(
        file: fileName, line: row.line, column: column.name, found: row.text(column.index))
    }
    placed.day = localDay(of: placed.instant)
    placed.countsAsWritten = false
    return placed
  }

  /// The shop's day of an instant, in microseconds since 1970-01-01T00:00:00Z.
  func localDay(of instant: Int64) -> CalendarDay {
    let second = (instant >= 0 ? instant : instant - 999_999) / 1_000_000
    return CalendarDay(number: timeZone.localDay(at: second))
  }

  /// Where a written moment lies, counting on the day that is written whatever its offset.
  func asWritten(_ moment: WrittenMoment) -> PlacedAt {
    PlacedAt(
      day: moment.day, instant: instant(of: moment), hasTime: moment.timeOfDay != nil,
      offsetMinutes: moment.offsetMinutes, countsAsWritten: true)
  }

  /// Microseconds since 1970-01-01T00:00:00Z.
  private func instant(of moment: WrittenMoment) -> Int64 {
    if let offset = moment.offsetMinutes { return moment.local - Int64(offset) * 60_000_000 }
    let (seconds, fraction) = (moment.timeOfDay ?? 0).quotientAndRemainder(dividingBy: 1_000_000)
    let instant = timeZone.instant(
      ofLocalDay: moment.day.number, secondOfDay: Int(seconds))
    return instant * 1_000_000 + fraction
  }
}
