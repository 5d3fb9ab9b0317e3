import TerminalUI
import Testing

@testable import stamgast

@Suite("Screens in Dutch")
struct LanguageScreenTests {
  private static let sizes = [Size(width: 80, height: 24), Size(width: 120, height: 40)]

  private func lines(
    of screen: GoldenScreenTests.Case, _ size: Size, desk: ShopDesk
  ) async throws -> [String] {
    let harness = try await ScreenHarness(size: size, desk: desk)
    await harness.press(screen.keys)
    return harness.canvas.lines
  }

  /// Words that English can hardly do without, and Dutch does not have.
  private static let englishWords: Set<String> = [
    "the", "with", "by", "to", "customers", "customer", "purchase",
    "purchases", "month", "months", "days", "who", "their", "from", "again", "bought",
  ]

  @Test(arguments: GoldenScreenTests.cases, sizes)
  func `no word is left in English, and nothing is cut that is whole in English`(
    screen: GoldenScreenTests.Case, size: Size
  ) async throws {
    let english = try await lines(of: screen, size, desk: try await DemoDesk.shared.value)
    let dutch = try await lines(of: screen, size, desk: try await DemoDesk.dutch.value)
    // SQL is English everywhere.
    let said = dutch.prefix { !$0.contains("In SQL") }
    let words = said.flatMap { $0.split { $0.isWhitespace || $0.isPunctuation } }.map(String.init)
    #expect(words.filter(Self.englishWords.contains) == [])
    func cuts(_ lines: [String]) -> [String] { lines.filter { $0.contains("…") } }
    #expect(cuts(dutch).count <= cuts(english).count, "\(cuts(dutch))")
  }

  @Test(arguments: GoldenScreenTests.panels)
  func `a panel looks as it did`(panel: GoldenScreenTests.Case) async throws {
    let size = Size(width: 80, height: 24)
    let harness = try await ScreenHarness(size: size, desk: try await DemoDesk.dutch.value)
    await harness.press(panel.keys)
    try ScreenFile(named: "dutch-\(panel.name)-80x24").check(harness.canvas)
  }
}
