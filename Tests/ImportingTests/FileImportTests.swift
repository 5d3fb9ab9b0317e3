import Importing
import System
import Testing

@Suite struct FileImportTests {
  private let text =
    "date,spend\n" + (0..<20_000).map { "2024-01-01,\($0)\n" }.joined()

  @Test func `the same bytes have the same hash, other bytes another`() throws {
    #expect(try read(text).contentHash == read(text).contentHash)
    #expect(try read(text).contentHash != read(text + "\n").contentHash)
  }

  @Test func `a Shopify file, which is read twice, is hashed once`() throws {
    let text = "Name,Financial Status,Created at,Total,Lineitem quantity,Refunded Amount\n"
    #expect(try read(text).contentHash?.byteCount == Int64(text.utf8.count))
  }

  @Test func `progress goes up to all bytes and rows`() throws {
    var file = try FileImport(input: .holding(Array(text.utf8)), fileName: "f")
    var seen: [ImportProgress] = []
    try file.read({ _ in }, progress: { seen.append($0) })
    #expect(seen.map(\.readBytes) == seen.map(\.readBytes).sorted())
    #expect(seen.map(\.rowCount) == [4096, 8192, 12_288, 16_384, 20_000])
    let size = Int64(text.utf8.count)
    #expect(seen.last == ImportProgress(readBytes: size, totalBytes: size, rowCount: 20_000))
  }

  @Test func `whoever takes the items can stop the reading`() throws {
    struct Stop: Error {}
    var file = try FileImport(input: .holding(Array(text.utf8)), fileName: "f")
    var count = 0
    #expect(throws: Stop.self) {
      try file.read { _ in
        count += 1
        if count == 3 { throw Stop() }
      }
    }
    #expect(count == 3)
    #expect(file.contentHash == nil)
  }

  @Test func `a file can be read again`() throws {
    var file = try FileImport(input: .holding(Array(text.utf8)), fileName: "f")
    var counts = [0, 0]
    for index in 0...1 {
      try file.read { if case .spend = $0 { counts[index] += 1 } }
    }
    #expect(counts == [20_000, 20_000])
  }
}
