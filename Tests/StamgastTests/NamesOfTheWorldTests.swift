import Dashboard
import TerminalUI
import Testing

@testable import stamgast

@Suite("Names of the world")
struct NamesOfTheWorldTests {
  /// Wide, combining, from right to left, joined, too long, and none.
  private static let names = [
    "田中 太郎", "김민지", "Zoe\u{0308} Cafe\u{0301}", "שרה כהן", "ليلى حسن", "สมชาย ใจดี",
    "👩‍👩‍👧 Familie 🇳🇱", "Đặng Thị Hồng Nhung van der Woude-Pluymaekers", "",
  ]

  private static func desk() async throws -> ShopDesk {
    var customers = "customer_email,name,consent\n"
    var orders = "order_id,customer_email,ordered_at,total\n"
    for (place, name) in names.enumerated() {
      customers += "c\(place)@example.com,\(name),yes\n"
      for order in 0...place {
        orders += "\(place)-\(order),c\(place)@example.com,2024-0\(1 + order % 9)-05,10.00\n"
      }
    }
    return try await .ofFiles(["orders.csv": orders, "customers.csv": customers])
  }

  @Test(arguments: [Size(width: 80, height: 24), Size(width: 40, height: 12)])
  func `whatever a name is written in, the figures behind it stand below each other`(size: Size)
    async throws
  {
    let harness = try await ScreenHarness(size: size, desk: try await Self.desk())
    await harness.press("6")
    let canvas = harness.canvas
    try ScreenFile(named: "names-of-the-world-\(size.width)x\(size.height)").check(canvas)
    #expect(KeyStormTests.fault(of: canvas, harness.state) == nil)
    guard size.width == 80 else { return }
    // The number of purchases ends in one column, row for row: 9 for the last name down to 1 for the first.
    let header = try #require(canvas.lines.firstIndex { $0.contains("Purchases") })
    let row = canvas.row(header).map(\.text).joined()
    let end = try #require(row.firstRange(of: "Purchases")?.upperBound)
    let column = row.distance(from: row.startIndex, to: end) - 1
    for place in Self.names.indices {
      #expect(canvas[column, header + 1 + place].text == "\(Self.names.count - place)")
    }
  }

  @Test func `each is found by its letters, and its card opens`() async throws {
    let harness = try await ScreenHarness(
      size: Size(width: 80, height: 24), desk: try await Self.desk())
    for (search, name) in [("田中", "田中 太郎"), ("zoe", "Zoë Café"), ("שרה", "שרה כהן")] {
      await harness.press("6 /")
      for letter in search { await harness.press(.character(letter)) }
      await harness.press("Enter Enter")
      #expect(harness.canvas.lines[2].hasPrefix(" Customers “\(search)” › \(name)"))
      await harness.press("Esc Esc")
    }
  }
}
