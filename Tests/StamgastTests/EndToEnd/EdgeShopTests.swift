import Dashboard
import Storage
import TerminalUI
import TestSupport
import Testing

@testable import stamgast

/// Shops at the edge of what figures are defined for, as an owner has them computed and looks at them.
@Suite struct EdgeShopTests {
  private func imported(_ edge: EdgeShop) throws -> ProgramShop {
    let shop = try ProgramShop()
    let run = try shop.run("import", "--time-zone", edge.zone, shop.file("shop.csv", edge.csv))
    #expect(run.status == 0, "\(run.error)")
    return shop
  }

  @Test(arguments: EdgeShop.all)
  func `the report says what was worked out by hand`(edge: EdgeShop) throws {
    let run = try imported(edge).run("report", "--json")
    #expect(run.status == 0)
    let report = try JSONParser.parse(run.output.utf8)
    for (path, text) in edge.figures.sorted(by: { $0.key < $1.key }) {
      let found = path.split(separator: ".").reduce(report) { part, name in
        (Int(name).map { part?[$0] } ?? part?[String(name)]) ?? nil
      }
      var comparison = JSONComparison()
      comparison.compare(try JSONParser.parse(text.utf8), found, path: path)
      #expect(comparison.differences == [])
    }
  }

  @Test(arguments: EdgeShop.all)
  func `every panel opens, as do its explanation and its rows`(edge: EdgeShop) async throws {
    let shop = try imported(edge)
    // The folder goes with the shop.
    defer { withExtendedLifetime(shop) {} }
    let store = try OrderStore(path: shop.storePath, mode: .reading)
    let harness = try await ScreenHarness(
      size: Size(width: 80, height: 24), desk: try await ShopDesk(store: store))
    for panel in ["1", "2", "3", "4", "5", "6", "7", "0"] {
      for keys in ["", "x", "Enter", "Tab x", "Tab Enter", ","] {
        await harness.press("\(panel) \(keys)")
        let lines = harness.canvas.lines
        #expect(lines.first?.contains("Stamgast") == true, "\(panel) \(keys)")
        #expect(lines.dropFirst(3).contains { !$0.allSatisfy { $0 == " " } }, "\(panel) \(keys)")
        #expect(lines.allSatisfy { !$0.contains("nan") }, "\(panel) \(keys)")
        #expect(!lines.contains { $0.contains("0.0…") }, "\(panel) \(keys)")
        await harness.press("Esc Esc =")
      }
    }
  }
}
