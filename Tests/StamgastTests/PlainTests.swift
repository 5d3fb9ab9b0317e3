import Dashboard
import Presentation
import TerminalUI
import TestSupport
import Testing

@testable import stamgast

@Suite("Plain mode")
struct PlainTests {
  private let size = Size(width: 80, height: 24)

  private func harness(_ keys: String = "", size: Size? = nil) async throws -> ScreenHarness {
    let harness = try await ScreenHarness(size: size ?? self.size, glyphs: .plain)
    await harness.press(keys)
    return harness
  }

  /// What is said below a screen of 80 x 24.
  private func said(_ harness: ScreenHarness) -> String {
    harness.canvas.lines[21...22].joined(separator: " ")
  }

  @Test(arguments: GoldenScreenTests.cases)
  func `no screen has lines, boxes, bars or dots, and on each the cursor stands on words`(
    screen: GoldenScreenTests.Case
  ) async throws {
    let canvas = try await harness(screen.keys).canvas
    let drawn = canvas.lines.joined().unicodeScalars.filter {
      (0x2500...0x259F).contains($0.value) || (0x2800...0x28FF).contains($0.value)
    }
    #expect(drawn.isEmpty)
    let cursor = try #require(canvas.cursor)
    let isEntering = canvas.lines[cursor.y].contains(":")
    #expect(isEntering || canvas[cursor.x, cursor.y].text != " ")
  }

  @Test func `a screen opens with what it is, of when, and what is under the cursor`() async throws
  {
    let harness = try await harness()
    #expect(said(harness).hasPrefix("Overview. "))
    #expect(said(harness).contains("as of 17 Sep 2026, months. CRR 97.1 %"))
    await harness.press("2")
    #expect(said(harness).hasPrefix("Retention. "))
  }

  @Test
  func `who opens a customer hears the name, and in a table of figures which one Enter opens`()
    async throws
  {
    #expect(said(try await harness("6 Enter")).hasPrefix("Customers > Valérie Zwart. "))
    let table = try await harness("2 t l")
    #expect(said(table).hasPrefix("Lost 62 (Aug 2026)"))
    await table.press("l")
    #expect(said(table).hasPrefix("First-time "))
  }

  @Test
  func `what is typed after : is told with what completes it, and of a search the first find`()
    async throws
  {
    let line = try await harness(": c o h")
    #expect(said(line).contains("coh, cohorts, panel Cohorts"))
    let finder = try await harness("8 Ctrl-P")
    await finder.press("h a n s")
    #expect(said(finder).contains("customer, Hans "))
  }

  @Test func `an explanation is read on from where it is scrolled to`() async throws {
    let explained = try await harness("6 x")
    let first = said(explained)
    await explained.press("j")
    #expect(said(explained) != first)
    #expect(!said(explained).isEmpty)
  }

  @Test func `a sort says what it is by and what is under the cursor`() async throws {
    let sorted = try await harness("6 s")
    #expect(said(sorted).hasPrefix("Sorted by"))
  }

  @Test func `the values of a table are said by the names of their columns`() async throws {
    let harness = try await harness("5")
    #expect(said(harness).contains("Champions, People 580, Share 12.5 %, "))
    await harness.press("6 S")
    #expect(!said(harness).contains("sorted up"))
    // Where a line is all there is, the values come before the names.
    let narrow = try await self.harness("5", size: Size(width: 60, height: 13))
    #expect(narrow.canvas.lines[11].contains("Champions, 580"))
  }

  @Test(arguments: ["3", "3 Tab", "5", "7 Tab", "8", "9", "0"])
  func `what is under the cursor is told to its last value, whatever leads there`(
    keys: String
  ) async throws {
    for language in [Language.english, .dutch] {
      let harness = try await ScreenHarness(
        size: size, glyphs: .plain,
        desk: try await (language == .dutch ? DemoDesk.dutch : DemoDesk.shared).value)
      await harness.press(keys)
      let cursor = try #require(harness.canvas.cursor)
      let row = harness.canvas.lines[cursor.y].split(separator: "  ")
      let last = try #require(row.last).trimmingPrefix(" ")
      #expect(said(harness).contains(last), "\(keys): \(said(harness))")
    }
  }

  @Test func `a move is told by the row that it leads to`() async throws {
    let harness = try await harness("6 j")
    #expect(
      said(harness)
        == "Hans Vos, Purchases 34, Net € 4,600.41, Margin € 2,416.71, Last order 11 Sep '26 ")
    #expect(harness.canvas.cursor?.x == 1)
    #expect(harness.canvas.cursor?.y == 4)
  }

  @Test func `another day, a message and a menu are told`() async throws {
    let harness = try await harness("6 ,")
    #expect(said(harness).contains("as of 31 Aug 2026 (past), months"))
    await harness.press("M")
    #expect(said(harness).hasPrefix(Strings().mouseOff("M").prefix(20)))
    await harness.press("T")
    #expect(said(harness).hasPrefix("Themes."))
    await harness.press("Esc ?")
    #expect(said(harness).contains("Customers"))
    // What lies below is not read with it.
    #expect(!harness.canvas.lines.contains { $0.contains("Valérie Zwart") })
  }

  @Test func `one part stands alone, numbers in the place of charts, and z has nothing to do`()
    async throws
  {
    let harness = try await harness("3")
    #expect(harness.canvas.lines.contains { $0.contains("By channel") })
    #expect(!harness.canvas.lines.contains { $0.contains("Margin per customer") })
    await harness.press("Shift-Tab")
    #expect(harness.canvas.lines.contains { $0.contains("Margin per customer") })
    #expect(harness.canvas.lines.contains { $0.hasPrefix(" M1 ") })
    let before = harness.canvas
    await harness.press("z")
    #expect(harness.canvas == before)
    #expect(harness.canvas.lines.last?.contains("z zoom") == false)
  }

  @Test(arguments: [
    "2", "2 z", "2 w", "3 Shift-Tab", "4", "4 t", "7", "7 Tab Tab Tab Tab", "8", "9 Tab",
    "9 Tab Tab Tab", "9 Shift-Tab", "1 z",
  ])
  func `no key turns numbers into a chart of letters`(keys: String) async throws {
    let harness = try await harness(keys)
    await harness.press("t")
    // A curve of letters is lines of blanks and letters without a word.
    let drawn = harness.canvas.lines[2..<21].filter { line in
      line.contains(/^[ 0-9]*[.*hlmfJc@ ]{3,}$/) && line.contains { ".*@hlmfJc".contains($0) }
    }
    #expect(drawn.isEmpty, "\(drawn)")
  }

  @Test func `where there is nothing but a chart to show the other way, no key is offered for it`()
    async throws
  {
    let harness = try await harness("7")
    #expect(!harness.canvas.lines[23].contains("t table"))
    await harness.press("t")
    #expect(said(harness).hasPrefix("Plain mode has words and numbers, no charts"))
  }

  @Test func `the column that sorts a list is told in words`() async throws {
    let header = try await harness("6").canvas.lines[2]
    #expect(header.contains("Net, sorted down"))
    #expect(try await harness("6 S").canvas.lines[2].contains("Net, sorted up"))
    #expect(try await harness("9 Tab Tab").canvas.lines[3].contains("Since, sorted down"))
  }

  @Test func `a cohort is told by where one is, and a cell by what it means`() async throws {
    let harness = try await harness("4")
    #expect(said(harness).contains("bought in the month. Jul 2026, M1: 16.5 % (11.2 to 23.8 %)"))
    await harness.press("h")
    #expect(said(harness).hasPrefix("Jul 2026, M0: 100.0 %"))
  }

  @Test func `changes are words, and a figure that there is not has its reason`() async throws {
    let lines = try await harness().canvas.lines
    #expect(lines.contains { $0.hasPrefix("CRR 97.1 %  up 2.0 pt vs Jul") })
    #expect(lines.contains { $0.hasPrefix("2nd order –  fewer than half came back yet") })
    #expect(!lines.joined().contains { "▲▼=".contains($0) })
    let value = try await harness("3").canvas.lines.joined()
    #expect(!value.contains { "▲▼".contains($0) })
  }

  @Test func `retention is read one figure a line`() async throws {
    let lines = try await harness("2").canvas.lines
    #expect(lines[2].hasPrefix("CRR"))
    #expect(lines.contains { $0.hasPrefix("Retained") || $0.contains("Active at the start") })
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 9])
  func `it is drawn at any size`(height: Int) async throws {
    for width in [0, 1, 5, 30] {
      let harness = try await harness("6 j", size: Size(width: width, height: height))
      #expect(KeyStormTests.fault(of: harness.canvas, harness.state) == nil)
    }
  }
}

@Suite("What colours say")
struct ColorAloneTests {
  /// Signs and words that say whether something is better or worse.
  private static let signs = Set("▲▼+-−<>=~")
  private static let words = ["under", "over"]

  @Test(arguments: GoldenScreenTests.cases)
  func `better and worse are told by a sign or a word too`(screen: GoldenScreenTests.Case)
    async throws
  {
    let harness = try await ScreenHarness(size: Size(width: 120, height: 40))
    await harness.press(screen.keys)
    for y in 0..<40 {
      for role in [StyleRole.better, .worse] {
        let row = harness.canvas.row(y)
        let runs = row.split { $0.role != role }
          // The frame of what lies over a panel cuts what stands there.
          .filter {
            $0.startIndex == row.startIndex || !"│┃╮╯┐┘┓┛".contains(row[$0.startIndex - 1].text)
          }
          .map { $0.reduce(into: "") { $0 += $1.text } }
        for run in runs where run.contains(where: \.isNumber) {
          #expect(
            run.contains(where: Self.signs.contains)
              || Self.words.contains { run.split(separator: " ").contains(Substring($0)) },
            "“\(run)”")
        }
      }
    }
  }

  @Test
  func `without colour every theme marks the cursor, the tab and a match otherwise than text`()
    throws
  {
    for found in ThemeFinder().all() {
      let theme = try found.theme.get()
      func style(_ role: StyleRole) -> ThemeStyle { theme.style(of: role, depth: .mono) }
      for (role, plain) in [
        (StyleRole.cursor, StyleRole.text), (.cursorPassive, .text), (.cursor, .cursorPassive),
        (.tabSelected, .tab), (.match, .text), (.error, .text), (.message, .text),
        (.footerKey, .footer), (.heading, .text),
      ] {
        #expect(style(role) != style(plain), "\(found.name): \(role)")
      }
    }
  }
}
