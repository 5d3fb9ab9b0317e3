import DemoShop
import System
import Testing

@Suite struct DemoFileTests {
  private static let files = DemoFile.all()

  @Test func `the same bytes come out every time`() {
    #expect(DemoFile.all() == Self.files)
  }

  @Test func `the files that the repository holds are those of the generator`() throws {
    for file in Self.files {
      #expect(try Self.kept(file) == file.bytes, "\(file.path) differs: run `make demo-data`")
    }
  }

  @Test func `there is a file of orders for each year, one of products and one of spend`() {
    #expect(
      Self.files.map(\.path) == [
        "shopify/orders_export_2023.csv", "shopify/orders_export_2024.csv",
        "shopify/orders_export_2025.csv", "shopify/orders_export_2026.csv",
        "shopify/products_export.csv", "spend.csv",
      ])
  }

  @Test func `all files together stay below eight megabytes`() {
    #expect(Self.files.reduce(0) { $0 + $1.bytes.count } < 8_000_000)
  }

  @Test func `every address is at example com`() throws {
    for file in Self.files where file.path.contains("orders") {
      let text = String(decoding: file.bytes, as: UTF8.self)
      for line in text.split(separator: "\n") where line.hasPrefix("#") {
        let email = line.split(separator: ",", omittingEmptySubsequences: false)[1].lowercased()
        let host = email.split(separator: "@").last.map(String.init) ?? ""
        #expect(email.isEmpty || host == "example.com" || host.hasSuffix(".example.com"))
      }
    }
  }

  @Test func `one customer's name would take over a terminal`() {
    let name = "\"\"\"\u{1B}]0;pwned\u{07}\u{1B}[2J\u{202E}\""
    let buyers = Set(
      Self.files.flatMap { file in
        String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
          .filter { $0.contains(name) }
          .map { $0.split(separator: ",", omittingEmptySubsequences: false)[1].lowercased() }
      })
    #expect(buyers.count == 1)
  }

  /// What the repository holds of a file: its bytes up to one more than it should have.
  private static func kept(_ file: DemoFile) throws -> [UInt8] {
    let input = try ByteInput(path: "\(demoData)/\(file.path)")
    var bytes = [UInt8](repeating: 0, count: file.bytes.count + 1)
    var end = 0
    while case let count = try input.read(into: &bytes, from: end), count > 0 { end += count }
    return Array(bytes[..<end])
  }

  private static let demoData: String = {
    let path = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return "/\(path)/demo-data"
  }()
}
