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

  private let input: ByteInput
  private let columns: FoundColumns
  private let context: ReadingContext

  /// Reads a file's header. `fileName` is what messages call it.
  ///
  /// Throws where the file is nothing known, or not the format that the options ask for.
  public init(input: ByteInput, fileName: String, options: ImportOptions = ImportOptions())
    throws(ImportError)
  {
    var reader = try CSVReader(input, fileName: fileName)
    let header = try reader.readHeader()
    columns = try FormatRecognition(
      fileName: fileName, header: header, columnMap: options.columnMap
    ).columns(of: options.format)
    recognised = RecognisedFile(
      fileName: fileName, delimiter: reader.delimiter, header: header, columns: columns)
    context = ReadingContext(
      fileName: fileName, timeZone: options.timeZone, fallbackTimeZone: options.fallbackTimeZone,
      currency: options.currency)
    self.input = input
  }

  /// Hands on everything that the file tells, in its order, and how far it has come.
  ///
  /// Rows of a Shopify order that are not next to each other come together at the end. Either
  /// closure may throw to stop. Throws `ImportError` for what concerns the file as a whole; bad
  /// rows are handed on as rejected. May be called again, and then reads the file again.
  public mutating func read(
    _ handle: (ImportItem) throws -> Void, progress: (ImportProgress) throws -> Void = { _ in }
  ) throws {
    switch columns.format.name {
    case .genericOrders: try readRows(GenericOrders(columns, context), handle, progress)
    case .genericSpend: try readRows(GenericSpend(columns, context), handle, progress)
    case .shopifyProducts: try readRows(ShopifyProducts(columns, context), handle, progress)
    case .shopifyOrders:
      let survey = try surveyed(progress)
      let rows = ShopifyOrders(columns, context, survey: survey)
      try readRows(rows, handle, progress, earlierBytes: input.size)
    }
  }

  /// How many rows go by from one report of progress to the next.
  private static let rowsPerReport = 4096

  private mutating func readRows<Rows: RowReader>(
    _ rows: Rows, _ handle: (ImportItem) throws -> Void,
    _ progress: (ImportProgress) throws -> Void, earlierBytes: Int64 = 0
  ) throws {
    var rows = rows
    var reader = try CSVReader(input, fileName: recognised.fileName)
    _ = try reader.readHeader()
    var rowCount = 0
    let total = input.size + earlierBytes
    while try reader.readRow() {
      try rows.read(reader, handle)
      rowCount += 1
      if rowCount % FileImport.rowsPerReport == 0 {
        let done = earlierBytes + input.position
        try progress(ImportProgress(readBytes: done, totalBytes: total, rowCount: rowCount))
      }
    }
    try rows.finish(handle)
    contentHash = reader.hash.value
    try progress(ImportProgress(readBytes: total, totalBytes: total, rowCount: rowCount))
  }

  /// The first of the two readings of a Shopify orders file.
  private func surveyed(_ progress: (ImportProgress) throws -> Void) throws -> ShopifySurvey {
    var survey = ShopifySurvey(columns, context)
    var reader = try CSVReader(input, fileName: recognised.fileName)
    _ = try reader.readHeader()
    var rowCount = 0
    while try reader.readRow() {
      survey.note(reader)
      rowCount += 1
      if rowCount % FileImport.rowsPerReport == 0 {
        try progress(
          ImportProgress(readBytes: input.position, totalBytes: input.size * 2, rowCount: 0))
      }
    }
    guard !survey.isAbandonedCheckouts else {
      throw ImportError.abandonedCheckouts(file: recognised.fileName)
    }
    return survey
  }
}
