internal import Commerce

/// A format of customers: a table of names and little peculiar.
protocol CustomerTable: SendableMetatype {
  static var format: FileFormat { get }
  /// Whether the customer of a row has an account; nil where the file does not tell.
  static func hasAccount(_ row: borrowing CSVReader, _ columns: FoundColumns) -> Bool?
}

extension CustomerTable {
  static func hasAccount(_ row: borrowing CSVReader, _ columns: FoundColumns) -> Bool? { nil }
}

/// Reads the people of a file of customers.
struct CustomerRows<Table: CustomerTable>: RowReader {
  static var format: FileFormat { Table.format }

  private let columns: FoundColumns
  private let since: Column

  init(_ columns: FoundColumns, _ context: ReadingContext) {
    self.columns = columns
    since = columns.first(.createdAt)
  }

  mutating func read(_ row: borrowing CSVReader, _ handle: (consuming ImportItem) throws -> Void)
    throws
  {
    var problems = RowProblems()
    problems.checkShape(row)
    let moment = row.moment(since)
    if moment == nil, !row.isBlank(since.index) { problems.add(.unreadableDate, row, since) }
    let person = columns.person(row, id: columns.text(row, .customerID))
    if person == nil { problems.add(.noCustomer, row, columns.first(.email)) }
    guard problems.first == nil, let person else {
      if let rejected = problems.first { try handle(.rejected(rejected)) }
      return
    }
    // The day is the one that is written: on which side of midnight hardly matters here.
    try handle(
      .customer(
        CustomerRecord(
          identity: person, knownSince: moment?.day, hasAccount: Table.hasAccount(row, columns))))
  }
}
