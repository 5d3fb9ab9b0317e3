internal import Commerce
internal import System

/// Decides how the amounts and dates of a file are read, column by column.
///
/// Where the first rows are as plain as the format promises, that is all. Else every row is looked at before
/// any is taken: `03/04/2024` and `1.234` are understood by the rest of their column, or not at all.
struct ColumnSurvey {
  private let columns: FoundColumns
  private let amounts: [Column]
  private let dates: [Column]
  private var signs: [DecimalEvidence]
  private var orders: [DateEvidence]
  /// Whether `1.234` is to be asked for: no program is known that wrote it, and no currency that has three decimals.
  private let doubtsPoints: Bool

  private static let sampleRows = 500

  /// The columns with their ways of reading, and what was decided.
  struct Outcome {
    var columns: FoundColumns
    var findings: [FileFinding] = []
    /// Whether all rows had to be looked at.
    var isOfAllRows = false
  }

  /// Looks at the rows of a file, as many as are needed.
  ///
  /// Throws where a column's dates or amounts can be read in two ways.
  ///
  /// - Parameter report: called now and then; what it throws ends the survey.
  static func decide(
    _ columns: FoundColumns, input: ByteInput, fileName: String, layout: TextLayout,
    options: ImportOptions, report: () throws -> Void
  ) throws -> Outcome {
    var survey = ColumnSurvey(columns, options)
    guard !survey.amounts.isEmpty || !survey.dates.isEmpty else { return Outcome(columns: columns) }
    var reader = try CSVReader(input, fileName: fileName, layout: layout)
    _ = try reader.readHeader()
    var isPlain =
      options.decimalSign == nil && options.dateOrder == nil
      && columns.format.decimalSign == .point
    var count = 0
    while try reader.readRow() {
      if isPlain {
        if count >= sampleRows, survey.isForeseeable { return Outcome(columns: columns) }
        isPlain = survey.isPlain(reader)
      }
      survey.note(reader)
      count += 1
      if count % FileImport.rowsPerReport == 0 { try report() }
    }
    return isPlain && !survey.hasUndecidedPoints
      ? Outcome(columns: columns, isOfAllRows: count > sampleRows)
      : try survey.outcome(fileName, options)
  }

  private init(_ columns: FoundColumns, _ options: ImportOptions) {
    self.columns = columns
    doubtsPoints = columns.format.isAnybodys && options.currency?.decimals != 3
    amounts = columns.columns(of: .amount)
    dates = columns.columns(of: .date)
    signs = Array(repeating: DecimalEvidence(), count: amounts.count)
    orders = Array(repeating: DateEvidence(), count: dates.count)
  }

  /// Whether a column of plain amounts holds `1.234` and none that tells what its point is.
  private var hasUndecidedPoints: Bool {
    doubtsPoints && signs.contains { $0.unclear != nil && $0.sign == nil }
  }

  /// Whether the plain rows so far tell what a point will be in the others.
  private var isForeseeable: Bool {
    !doubtsPoints || amounts.isEmpty
      || (signs.contains { $0.sign == .point } && !hasUndecidedPoints)
  }

  private func isPlain(_ row: borrowing CSVReader) -> Bool {
    for column in amounts where row.amount(column, decimals: 2) == .unreadable { return false }
    for column in dates where row.moment(column) == nil && !row.isBlank(column.index) {
      return false
    }
    return true
  }

  private mutating func note(_ row: borrowing CSVReader) {
    for (index, column) in amounts.enumerated() where !row.isDigits(column.index) {
      signs[index].note(MoneyText(row.text(column.index)))
    }
    for (index, column) in dates.enumerated() where !row.isBlank(column.index) {
      if row.moment(column) != nil { continue }
      if let text = DateText(row.text(column.index)) { orders[index].note(text) }
    }
  }

  private func outcome(_ fileName: String, _ options: ImportOptions) throws(ImportError)
    -> Outcome
  {
    var ways: [Int: CellReading] = [:]
    var findings: [FileFinding] = []
    for (column, evidence) in zip(amounts, signs) {
      guard let sign = sign(evidence, options) else {
        throw .undecidedDecimals(
          file: fileName, column: column.name, found: evidence.unclear?.text ?? "")
      }
      ways[column.index] = .amounts(sign)
      if sign == .comma, evidence.sign != nil {
        findings.append(.decimalComma(column: column.name))
      }
    }
    for (column, evidence) in zip(dates, orders) {
      let order = options.dateOrder ?? evidence.decided(usual: columns.format.dateOrder)
      if order == nil, evidence.isNeeded {
        throw .undecidedDates(
          file: fileName, column: column.name, found: evidence.unclear ?? "")
      }
      ways[column.index] = .dates(order)
      if let order, evidence.isNeeded {
        findings.append(
          .dateOrder(order, column: column.name, hasSeveralShapes: evidence.hasSeveralShapes))
      }
    }
    return Outcome(columns: columns.reading(ways), findings: findings, isOfAllRows: true)
  }

  /// A column's sign; what its own amounts leave open, those of the other columns settle where they agree.
  private func sign(_ evidence: DecimalEvidence, _ options: ImportOptions) -> DecimalSign? {
    if let given = options.decimalSign { return given }
    let usual = doubtsPoints && evidence.unclear != nil ? nil : columns.format.decimalSign
    if let sign = evidence.decided(usual: usual) { return sign }
    guard !evidence.isContradictory, !signs.contains(where: \.isContradictory) else { return nil }
    let others = Set(signs.compactMap(\.sign))
    return others.count == 1 ? others.first : nil
  }
}
