import Importing
import System
import Testing

@Suite struct FileImportTests {
  private let text =
    "date,spend\n" + (0..<20_000).map { "2024-01-01,\($0).5\n" }.joined()

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

  /// Files of which all rows have to be looked at first, for the quotes and for the decimal sign.
  @Test(arguments: [
    ("amazon-order-id\tpurchase-date\titem-price\tproduct-name", "\t2026-03-01T10:00:00Z\t5\tCup"),
    ("order_id;ordered_at;total", ";2026-03-01;12,50"),
  ])
  func `looking at all rows first is told, counts like the reading and can be stopped`(
    header: String, row: String
  ) throws {
    struct Stop: Error {}
    let text = header + "\n" + (0..<5000).map { "\($0)\(row)\n" }.joined()
    let input = try ByteInput.holding(Array(text.utf8))
    let size = Int64(text.utf8.count)
    var options = ImportOptions.inBerlin()
    options.readsOnce = true
    var seen: [ImportProgress] = []
    var file = try FileImport(input: input, fileName: "f", options: options) { seen.append($0) }
    #expect(seen.map(\.rowCount) == [0])
    #expect(seen.first?.totalBytes == 2 * size)
    try file.read({ _ in }, progress: { seen.append($0) })
    #expect(seen.map(\.rowCount) == [0, 4096, 5000])
    let shares = seen.map { Double($0.readBytes) / Double($0.totalBytes) }
    #expect(shares == shares.sorted())
    // Of a file as small as this all rows are looked at for their signs, too.
    #expect(seen.last == ImportProgress(readBytes: 3 * size, totalBytes: 3 * size, rowCount: 5000))
    #expect(throws: Stop.self) {
      _ = try FileImport(input: input, fileName: "f", options: options) { _ in throw Stop() }
    }
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
