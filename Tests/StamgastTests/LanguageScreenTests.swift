import Commerce
import Presentation
import TerminalUI
import Testing

@testable import stamgast

@Suite("Screens in Dutch")
struct LanguageScreenTests {
  private static let sizes = [Size(width: 80, height: 24), Size(width: 120, height: 40)]
  private static let filterMenus = [
    GoldenScreenTests.Case("filter-menu", "f"),
    GoldenScreenTests.Case("filter-menu-countries", "f Right"),
    GoldenScreenTests.Case("filter-menu-orders", "f Tab Right"),
  ]
  private static let cases = GoldenScreenTests.cases + filterMenus

  private func canvas(
    of screen: GoldenScreenTests.Case, _ size: Size, in language: Language
  ) async throws -> Canvas {
    let desk =
      switch language {
      case .english: try await DemoDesk.shared.value
      case .dutch: try await DemoDesk.dutch.value
      }
    let harness = try await ScreenHarness(size: size, desk: desk)
    await harness.press(screen.keys)
    return harness.canvas
  }

  /// The words of a screen. SQL is English everywhere; addresses, names of files and of what platforms export are
  /// others' own; of a word at the edge of a window only a piece may be seen.
  private func words(of lines: [String]) -> [String] {
    let said = lines.prefix { !$0.contains("In SQL") }.joined(separator: " ")
    let pieces = said.split(separator: " ").filter { piece in
      !piece.contains { "@…_│┃╭╰╮╯".contains($0) } && !piece.dropLast().contains(".")
        && !piece.hasSuffix("-orders")
    }
    return pieces.flatMap(words)
  }

  private func words(in text: some StringProtocol) -> [String] {
    String(text).split { !$0.isLetter }.map(String.init)
  }

  /// What the demo shop's channels, products and codes are called, word by word: that is the shop's own.
  private func wordsOfShop() async throws -> Set<String> {
    let ledger = await (try await DemoDesk.shared.value).ledger
    let names = (ledger.channels + ledger.products + ledger.codes).filter { $0 != Order.noChannel }
    return Set(names.flatMap(words).map { $0.lowercased() })
      .union(["cadeau", "card", "kantoor", "season", "spaarkaart", "web"])
  }

  /// Words that Dutch has too, in small letters.
  private static let shared: Set<String> = [
    "apart", "band", "code", "codes", "cohort", "csv", "cursor", "curve", "export", "interval",
    "later", "lift", "likelihood", "lot", "ltv", "mail", "mailings", "marketing", "net", "open",
    "over", "parameters", "per", "product", "segment", "status", "tag", "terminal", "test", "was",
    "week", "zone",
    // Of names of people and of others' systems.
    "den", "der", "klaviyo", "van",
  ]

  /// What is written in English in every language: names of commands, settings and columns, the language of filters, and
  /// what the keys of a case type.
  private static let written: [String: Set<String>] = [
    "command-line-tab": ["earlier", "later", "latest", "year"],
    "segment-editor": ["and", "country", "none", "orders"],
    "customer-value-explained": [
      "channels", "cost", "dollars", "fixed", "purpose", "retention", "shop", "stamgast",
    ],
    "timing-explained": ["rate", "retention"],
    "customers-search": ["pwned"], "find": ["zwart"], "find-product": ["espre"],
  ]

  /// English words of the program that nothing of the demo shop is called by, in whatever letters they stand.
  private static let englishWords: Set<String> = [
    "the", "with", "by", "to", "customers", "customer", "purchase", "purchases", "month",
    "months", "days", "who", "their", "from", "again", "bought", "order", "orders", "channel",
    "country", "paid", "pending", "refunded", "cancelled", "none", "aov", "margin", "total",
    "period", "day",
  ]

  @Test(arguments: cases, sizes)
  func `no word is left in English, and nothing is cut that is whole in English`(
    screen: GoldenScreenTests.Case, size: Size
  ) async throws {
    let english = try await canvas(of: screen, size, in: .english).lines
    let dutch = try await canvas(of: screen, size, in: .dutch).lines
    let written = Self.written[screen.name] ?? []
    let words = words(of: dutch).filter { !written.contains($0) }
    let ofShop = try await wordsOfShop()
    #expect(words.filter { Self.englishWords.contains($0.lowercased()) } == [])
    // Whatever is left in English stands on both screens; two letters say little.
    let inBoth = Set(words).intersection(self.words(of: english)).filter {
      $0.count > 2 && $0 == $0.lowercased() && !Self.shared.contains($0) && !ofShop.contains($0)
    }
    #expect(inBoth.sorted() == [])
    func cuts(_ lines: [String]) -> [String] { lines.filter { $0.contains("…") } }
    #expect(cuts(dutch).count <= cuts(english).count, "\(cuts(dutch))")
  }

  @Test(arguments: cases, Language.allCases)
  func `a label is parted from its value by a blank`(
    screen: GoldenScreenTests.Case, language: Language
  ) async throws {
    for size in Self.sizes {
      let canvas = try await canvas(of: screen, size, in: language)
      for y in 0..<size.height {
        let row = Array(canvas.row(y))
        let touches = zip(row, row.dropFirst()).contains { label, value in
          label.role == .heading && value.role == .text && label.text != " " && value.text != " "
        }
        #expect(!touches, "\(canvas.lines[y])")
      }
    }
  }

  @Test(arguments: GoldenScreenTests.panels)
  func `a panel looks as it did`(panel: GoldenScreenTests.Case) async throws {
    let size = Size(width: 80, height: 24)
    let harness = try await ScreenHarness(size: size, desk: try await DemoDesk.dutch.value)
    await harness.press(panel.keys)
    try ScreenFile(named: "dutch-\(panel.name)-80x24").check(harness.canvas)
  }
}
