internal import Commerce
public import System

/// A file on its way in: recognised by its header, then read row by row.
///
/// Pure but for the reading of the input: the shop's zone and currency come with the options, and
/// what the rows tell is handed on as values.
public struct FileImport {
  /// What was understood of the file.
  public let recognised: RecognisedFile
  /// What the file's bytes come to; nil until all of them are read.
  public private(set) var contentHash: ContentHash?

  private let readsOnce: Bool
  /// The bytes that went by before the reading: those of the whole file for each time that all of it was looked at.
  private let surveyedBytes: Int64
  private let input: ByteInput
  private let content: Content
  private let context: ReadingContext

  /// What there is to read, and how.
  private enum Content {
    case rows(FoundColumns, TextLayout)
    case elements(any JSONOrder.Type, TextEncoding)
  }

  /// Reads a file's header, and where amounts or dates could mean several things, its rows. `fileName` is what
  /// messages call it.
  ///
  /// Throws `ImportError` where the file is nothing known, not the format that the options ask for, or can't be decided
  /// without asking; and what `progress` throws to stop, which is told how far it is where all rows have to be looked at.
  public init(
    input: ByteInput, fileName: String, options: ImportOptions = ImportOptions(),
    progress: (ImportProgress) throws -> Void = { _ in }
  ) throws {
    let sample = try TextSample(input, fileName: fileName, encoding: options.encoding)
    self.input = input
    readsOnce = options.readsOnce
    if let format = try FileImport.json(sample, input, fileName: fileName) {
      recognised = RecognisedFile(
        fileName: fileName, format: format.name, delimiter: ",", header: [], understood: [],
        encoding: sample.encoding, findings: [], gaps: [], tellsTotals: true)
      content = .elements(format, sample.encoding)
      surveyedBytes = 0
      context = ReadingContext(fileName: fileName, options: options)
      return
    }
    var layout = TextLayout(encoding: sample.encoding, expectsUTF8: sample.isEncodingOpen)
    let found = HeaderSearch.find(in: sample, fileName: fileName, options: options)
    layout.delimiter = found?.delimiter
    layout.rowsBeforeHeader = found?.rowsBefore ?? 0
    var reader = try CSVReader(input, fileName: fileName, layout: layout)
    let header = try reader.readHeader()
    let named =
      if let found {
        found.columns
      } else {
        try FormatRecognition(fileName: fileName, header: header, columnMap: options.columnMap)
          .columns(of: options.format)
      }
    layout.delimiter = reader.delimiter
    var surveyedBytes: Int64 = 0
    func report() throws {
      try progress(
        ImportProgress(
          readBytes: surveyedBytes + input.position, totalBytes: surveyedBytes + 2 * input.size,
          rowCount: 0))
    }
    if named.format.isUnquoted, layout.delimiter == UInt8(ascii: "\t") {
      layout.hasQuotes = try QuoteSurvey.hasQuotes(
        input, fileName: fileName, layout: layout, report: report)
      surveyedBytes += input.size
    }
    let told = try FileImport.carts(named, header, input, fileName, layout, options) ?? named
    let survey = try ColumnSurvey.decide(
      told, input: input, fileName: fileName, layout: layout, options: options, report: report)
    if survey.isOfAllRows { surveyedBytes += input.size }
    self.surveyedBytes = surveyedBytes
    let columns = survey.columns
    let repeated = try RepeatedColumns.findings(
      columns, header: header, input: input, fileName: fileName, layout: layout)
    content = .rows(columns, layout)
    recognised = RecognisedFile(
      fileName: fileName, format: columns.format.name,
      delimiter: Character(Unicode.Scalar(reader.delimiter)), header: header,
      understood: columns.understood.map { .init(name: $0.field, column: $0.column) },
      encoding: layout.encoding,
      findings: survey.findings + FileImport.spreading(columns) + repeated, gaps: columns.gaps,
      tellsTotals: columns.tellTotals)
    context = ReadingContext(
      fileName: fileName, options: options, preamble: reader.preamble)
  }

  /// The format of a file of JSON, told by its first order; nil where the file is none.
  static func json(_ sample: TextSample, _ input: ByteInput, fileName: String)
    throws(ImportError) -> (any JSONOrder.Type)?
  {
    let first = sample.bytes.first { !CellText.isSpace($0) }
    guard first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else { return nil }
    var elements = try JSONElements(input, fileName: fileName, encoding: sample.encoding)
    guard let element = try elements.readElement() else { throw .empty(file: fileName) }
    guard let format = JSONFormats.all.first(where: { $0.recognises(element) }) else {
      throw .unknownJSON(file: fileName)
    }
    return format
  }

  /// The columns of a file of carts where nothing but its rows tells it from one of orders; nil for any other.
  private static func carts(
    _ columns: FoundColumns, _ header: [String], _ input: ByteInput, _ fileName: String,
    _ layout: TextLayout, _ options: ImportOptions
  ) throws(ImportError) -> FoundColumns? {
    guard columns.format.name == .shopifyOrders, options.format == nil,
      try ShopifyCarts.fill(
        columns, input: input, fileName: fileName, layout: layout, options: options)
    else { return nil }
    return try FormatRecognition(
      fileName: fileName, header: header, columnMap: options.columnMap
    ).match(.shopifyCarts)
  }

  /// Spend without a column of days may have rows that cover several.
  private static func spreading(_ columns: FoundColumns) -> [FileFinding] {
    columns.format.name.contents == .spend && !columns.first(.day).isPresent
      ? [.spreadOverDays] : []
  }

  /// Hands on everything that the file tells, in its order, and how far it has come.
  ///
  /// Rows of an order that are not next to each other come together at the end. Either
  /// closure may throw to stop. Throws `ImportError` for what concerns the file as a whole, and `FirstRowsMisled` where
  /// what was handed on is void; bad rows are handed on as rejected. May be called again, and then reads the file
  /// again.
  public mutating func read(
    _ handle: (consuming ImportItem) throws -> Void,
    progress: (ImportProgress) throws -> Void = { _ in }
  ) throws {
    switch content {
    case .rows(let columns, let layout):
      guard let format = FileFormat.reader(of: columns.format.name) else { return }
      var limits = OrderLimits(
        total: columns.first(.total).name, placedAt: columns.first(.placedAt).name,
        lastDay: context.lastDay)
      try read(format, columns, layout, { try limits.check($0, handle) }, progress)
    case .elements(let format, let encoding):
      var limits = OrderLimits(total: "", placedAt: format.placedAt, lastDay: context.lastDay)
      try readElements(format, encoding, { try limits.check($0, handle) }, progress)
    }
  }

  private mutating func read<Rows: RowReader>(
    _ format: Rows.Type, _ columns: FoundColumns, _ layout: TextLayout,
    _ handle: (consuming ImportItem) throws -> Void, _ progress: (ImportProgress) throws -> Void
  ) throws {
    var rows = format.init(columns, context)
    guard format.surveyedRows != .none else {
      return try readRows(&rows, layout, handle, progress, earlierBytes: surveyedBytes)
    }
    let first = format.surveyedRows == .first && readsOnce ? FileImport.firstRows : .max
    if let surveyed = try survey(&rows, layout, progress, first: first) {
      return try readRows(
        &rows, layout, handle, progress, surveyed: surveyed, earlierBytes: surveyedBytes)
    }
    // Once through the file is enough to know its encoding.
    var layout = layout
    layout.expectsUTF8 = false
    try readRows(&rows, layout, handle, progress, earlierBytes: surveyedBytes + input.size)
  }

  private mutating func readElements(
    _ format: any JSONOrder.Type, _ encoding: TextEncoding,
    _ handle: (consuming ImportItem) throws -> Void, _ progress: (ImportProgress) throws -> Void
  ) throws {
    var elements = try JSONElements(input, fileName: recognised.fileName, encoding: encoding)
    var count = 0
    while let element = try elements.readElement() {
      let line = elements.startLine
      let item = format.item(element, line: line, context)
      if case .order = item {
        for doubt in format.doubts(element, line: line, context) { try handle(.remark(doubt)) }
      }
      try handle(item)
      count += 1
      if count % 256 == 0 {
        try progress(
          ImportProgress(readBytes: input.position, totalBytes: input.size, rowCount: count))
      }
    }
    contentHash = elements.hash.value
    try progress(
      ImportProgress(readBytes: input.size, totalBytes: input.size, rowCount: count))
  }

  /// How many rows are looked at to foresee what the others tell.
  static let firstRows = 16_384

  /// How many rows go by from one report of progress to the next.
  static let rowsPerReport = 4096

  /// Reads all rows; those behind the ones that were surveyed, if that were not all, are looked at before each is read.
  private mutating func readRows<Rows: RowReader>(
    _ rows: inout Rows, _ layout: TextLayout, _ handle: (consuming ImportItem) throws -> Void,
    _ progress: (ImportProgress) throws -> Void, surveyed: Int = .max, earlierBytes: Int64
  ) throws {
    var reader = try CSVReader(input, fileName: recognised.fileName, layout: layout)
    _ = try reader.readHeader()
    var rowCount = 0
    let total = input.size + earlierBytes
    while try reader.readRow() {
      if rowCount >= surveyed { rows.survey(reader) }
      try rows.read(reader, handle)
      rowCount += 1
      if rowCount % FileImport.rowsPerReport == 0 {
        if rowCount > surveyed { try FileImport.check(rows) }
        let done = earlierBytes + input.position
        try progress(ImportProgress(readBytes: done, totalBytes: total, rowCount: rowCount))
      }
    }
    if rowCount > surveyed { try FileImport.check(rows) }
    try rows.finish(handle)
    contentHash = reader.hash.value
    try progress(ImportProgress(readBytes: total, totalBytes: total, rowCount: rowCount))
  }

  private static func check(_ rows: borrowing some RowReader) throws(FirstRowsMisled) {
    if !rows.bearsOut { throw FirstRowsMisled() }
  }

  /// Looks at the first rows, and at all others too where these don't let foresee them; then draws conclusions for
  /// all. How many were looked at; nil for all.
  private func survey<Rows: RowReader>(
    _ rows: inout Rows, _ layout: TextLayout, _ progress: (ImportProgress) throws -> Void,
    first: Int
  ) throws -> Int? {
    var reader = try CSVReader(input, fileName: recognised.fileName, layout: layout)
    _ = try reader.readHeader()
    var rowCount = 0
    while try reader.readRow() {
      rows.survey(reader)
      rowCount += 1
      if rowCount == first, rows.bearsOut {
        try rows.endSurvey()
        return rowCount
      }
      if rowCount > first || first == .max, rowCount % FileImport.rowsPerReport == 0 {
        try progress(
          ImportProgress(
            readBytes: surveyedBytes + input.position, totalBytes: surveyedBytes + 2 * input.size,
            rowCount: 0))
      }
    }
    try rows.endSurvey()
    return nil
  }
}

/// The rows of a file that was to be read once tell otherwise than its first: what was handed on is void.
public struct FirstRowsMisled: Error {}
