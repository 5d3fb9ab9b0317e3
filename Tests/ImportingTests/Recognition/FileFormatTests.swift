import Importing
import System
import Testing

/// What the beginning of a file tells it to be.
@Suite struct FileFormatTests {
  @Test(arguments: FixtureFiles.all)
  func `a file is taken for what its import takes it for`(fixture: String) throws {
    let path = path(ofFixture: fixture)
    let told = FileImport.format(of: try ByteInput(path: path), fileName: fixture)
    do {
      let file = try FileImport(input: ByteInput(path: path), fileName: fixture)
      // Only the rows tell carts from orders where both have the same columns.
      let isCart = file.recognised.format == .shopifyCarts && told == .shopifyOrders
      #expect(told == file.recognised.format || isCart)
    } catch ImportError.undecidedDates, ImportError.undecidedDecimals,
      ImportError.abandonedCheckouts, ImportError.noDays
    {
      // The rows leave something open, or show that nothing is to be had; the header is known all the same.
      #expect(told != nil)
    } catch {
      #expect(told == nil, "\(error)")
    }
  }

  @Test(arguments: FormatName.allCases)
  func `a format has a file of its own with rows to read`(_ format: FormatName) throws {
    let files = FixtureFiles.all.filter { !$0.contains("/refused/") && !$0.hasPrefix("headers/") }
    #expect(
      try files.contains { fixture in
        let file = try FileImport(
          input: ByteInput(path: path(ofFixture: fixture)), fileName: fixture)
        return file.recognised.format == format
      })
  }

  @Test func `what is no export is nothing known`() throws {
    for text in ["", "hello\nworld\n", "{\"name\": \"a package\"}", "[1, 2]", "PK\u{3}\u{4}"] {
      let input = try ByteInput.holding(Array(text.utf8))
      #expect(FileImport.format(of: input, fileName: "x") == nil, "\(text)")
    }
  }

  @Test func `no more than the beginning is read`() throws {
    // What comes after the first 64 KB would end an import.
    let rows = String(repeating: "1,2024-01-01,5\n", count: 20_000) + "\"never closed"
    let input = try ByteInput.holding(Array(("order_id,ordered_at,total\n" + rows).utf8))
    #expect(FileImport.format(of: input, fileName: "x") == .genericOrders)
    #expect(input.position < 1 << 18)
  }
}
