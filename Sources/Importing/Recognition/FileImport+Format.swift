public import System

extension FileImport {
  /// What the beginning of a file tells it to be, by the same recognition that an import goes by; nil where it is
  /// nothing known.
  ///
  /// It reads some 64 KB however large the file is (of JSON its first element), so what only the rows can tell stays
  /// open: whether orders of Shopify are carts, and what the import would ask.
  public static func format(of input: ByteInput, fileName: String) -> FormatName? {
    do throws(ImportError) {
      let sample = try TextSample(input, fileName: fileName, encoding: nil)
      if let format = try json(sample, input, fileName: fileName) { return format.name }
      return HeaderSearch.find(in: sample, fileName: fileName, options: ImportOptions())?
        .columns.format.name
    } catch {
      return nil
    }
  }
}
