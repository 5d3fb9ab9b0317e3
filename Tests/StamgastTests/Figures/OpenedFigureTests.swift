import Dashboard
import Metrics
import Presentation
import TerminalUI
import TestSupport
import Testing

@testable import stamgast

/// Enter on a figure opens as many rows as it says, and they add up to it.
@Suite struct OpenedFigureTests {
  static let days = ["", ", , , ,", "p", "p p , "]

  @Test(arguments: days)
  func `each part of a flow opens its customers`(keys: String) async throws {
    let harness = try await ScreenHarness(size: Size(width: 200, height: 60))
    await harness.press(keys)
    await harness.press("2")
    let parts = [
      "Active at the start", "Retained", "Lost", "First-time", "Won back", "Active at the end",
    ]
    // The cursor stands on the second part.
    await harness.press("Up")
    for part in parts {
      let line = try #require(harness.canvas.lines.first { $0.hasPrefix(" \(part)") })
      let count = line.dropFirst(part.count + 1).first { $0.isNumber }.map { _ in
        FigureText(String(line.dropFirst(part.count + 1))).value
      }
      await harness.press("Enter")
      #expect(try totals(harness).count == count)
      await harness.press("Esc Down")
    }
  }

  @Test(arguments: days)
  func `each step between two periods opens rows that add up to it`(keys: String) async throws {
    let harness = try await ScreenHarness(size: Size(width: 200, height: 60))
    await harness.press(keys)
    await harness.press("2 w")
    // Years have one comparison only.
    for comparison in ["g", "w g"] {
      await harness.press(comparison)
      let lines = harness.canvas.lines
      let start = try #require(lines.firstIndex { $0.hasPrefix(" Net ") })
      let end = try #require(lines[(start + 1)...].firstIndex { $0.hasPrefix(" Net ") })
      #expect(end - start > 6)
      for line in lines[start...end] {
        await harness.press("Enter")
        if harness.canvas.lines.map(TerminalScreen.cells).contains(["Part", "Value"]) {
          await openParts(of: harness, depth: 0)
        } else {
          // A loss is a sum of what is gone.
          let row = TerminalScreen.cells(of: line).suffix(2).map {
            FigureText($0.hasPrefix("-") ? String($0.dropFirst()) : $0).value
          }
          let list = try totals(harness)
          #expect(list.count == row.first)
          #expect(list.net == row.last, "\(line)")
          await harness.press("Esc")
        }
        await harness.press("Down")
      }
    }
    await harness.press("Tab g")
    for _ in 0..<4 {
      await harness.press("Enter")
      await openParts(of: harness, depth: 0)
      await harness.press("Down")
    }
  }

  @Test(arguments: days)
  func `a channel opens its margin, its customers and its spend`(keys: String) async throws {
    let harness = try await ScreenHarness(size: Size(width: 200, height: 60))
    await harness.press(keys)
    await harness.press("3")
    let channels = Set(["google_ads", "meta_ads", "organic", "(none)", "coupon_site", "referral"])
    let rows = harness.canvas.lines.map(TerminalScreen.cells).filter {
      channels.contains($0[safe: 0] ?? "")
    }
    #expect(rows.count > 3)
    for row in rows {
      await harness.press("Enter")
      await harness.press("Enter")
      let margin = try totals(harness)
      #expect(FigureText(row[1]).value == margin.count)
      #expect(abs(margin.margin / (margin.count ?? 1) - (FigureText(row[2]).value ?? 0)) < 0.006)
      await harness.press("Esc Down Enter")
      #expect(try totals(harness).count == FigureText(row[1]).value)
      await harness.press("Esc Down Enter")
      let spend = TerminalScreen(lines: harness.canvas.lines)
      if FigureText(row[3]).value != 0 { #expect(spend.contains(row[3])) }
      await harness.press("Esc Esc Down")
    }
  }

  @Test(arguments: days)
  func `a cell of a cohort opens who came and who did not`(keys: String) async throws {
    let harness = try await ScreenHarness(size: Size(width: 200, height: 60))
    await harness.press(keys)
    await harness.press("4")
    for step in ["Up", "Up", "Right", "Up", "Right", "Up"] {
      await harness.press(step)
      await harness.press("Enter")
      let parts = harness.canvas.lines.map(TerminalScreen.cells).filter { $0.count == 2 }.dropFirst(
        1)
      let values = parts.compactMap { FigureText($0[1]).value }
      #expect(values.count == 3)
      #expect(values[0] + values[1] == values[2])
      for value in values {
        await harness.press("Enter")
        let shown = try totals(harness).count
        #expect(shown == value)
        await harness.press("Esc Down")
      }
      await harness.press("Esc")
    }
  }

  @Test(arguments: days)
  func `a segment opens its people, with their orders and their revenue`(keys: String) async throws
  {
    let harness = try await ScreenHarness(size: Size(width: 200, height: 60))
    await harness.press(keys)
    await harness.press("5")
    let names = RFMSegment.allCases.map(Strings().segmentName)
    let rows = harness.canvas.lines.map { TerminalScreen.cells(of: String($0.dropFirst(90))) }
      .filter { names.contains($0[safe: 0] ?? "") && $0.count > 4 }
    #expect(rows.count == names.count)
    for row in rows {
      await harness.press("Enter")
      let list = try totals(harness)
      #expect(list.count == FigureText(row[1]).value)
      #expect(FigureText(row[row.count - 3]).stands(for: list.net))
      await harness.press("Esc Down")
    }
  }

  @Test(arguments: days)
  func `each tile opens parts that open to rows that add up to them`(keys: String) async throws {
    let harness = try await ScreenHarness(size: Size(width: 200, height: 60))
    await harness.press(keys)
    for tile in 0..<KPI.allCases.count {
      await harness.press("1 g")
      for _ in 0..<tile { await harness.press("Right") }
      await harness.press("Enter")
      await openParts(of: harness, depth: 0)
    }
  }

  @Test(arguments: days)
  func `tiles of lifetime value open a panel with their figure and its parts`(keys: String)
    async throws
  {
    let harness = try await ScreenHarness(size: Size(width: 200, height: 60))
    await harness.press(keys)
    for tile in [KPI.lifetimeValue, .ltvToCac, .payback] {
      await harness.press("1 g")
      for _ in 0..<(KPI.allCases.firstIndex(of: tile) ?? 0) { await harness.press("Right") }
      await harness.press("y")
      guard case .copy(let copied)? = harness.effects.last else {
        Issue.record("a tile is copied")
        return
      }
      // The tile's name, its figure, and the period in brackets.
      let named = copied.dropFirst(Strings().kpiName(tile).count + 1)
      let shown = String(named[..<(named.ranges(of: " (").first?.lowerBound ?? named.endIndex)])
      await harness.press("Enter")
      let lines = harness.canvas.lines
      #expect(lines[2].hasPrefix(" Overview › LTV vs CAC"))
      let figure = tile == .payback ? "payback " + shown : shown
      #expect(lines.contains { $0.contains(figure) }, "\(figure) of \(copied)")
      await harness.press("Enter")
      await openParts(of: harness, depth: 0)
      await harness.press("Esc")
    }
  }

  @Test(arguments: days)
  func `a day and the steps of the timing open parts that open to rows that add up to them`(
    keys: String
  ) async throws {
    let harness = try await ScreenHarness(size: Size(width: 200, height: 60))
    await harness.press(keys)
    for day in ["7", "7 g", "7 G", "7 PgDn"] {
      await harness.press(day)
      await harness.press("Enter")
      await openParts(of: harness, depth: 0)
    }
    await harness.press("7 Tab")
    for _ in 0..<10 {
      await harness.press("Enter")
      #expect(harness.canvas.lines[2].contains(" purchase"))
      await openParts(of: harness, depth: 0)
      await harness.press("Down")
    }
  }

  @Test(arguments: days)
  func `days between purchases and days of return open as many purchases`(keys: String)
    async throws
  {
    let harness = try await ScreenHarness(size: Size(width: 200, height: 60))
    await harness.press(keys)
    let timing = try await DemoReport.json(asOf: harness.state.asOf, [.timing])["timing"]
    let returns = ["weekdays", "months"].flatMap { timing?[$0]?.entries ?? [] }.map {
      $0["returns"]?.double
    }
    let lists = [
      ("7 Tab Tab", timing?["intervals"]?.entries.map { $0["count"]?.double } ?? []),
      ("7 Tab", returns),
    ]
    #expect(lists.map(\.1.count) == [14, 19])
    for (keys, counts) in lists {
      await harness.press(keys)
      for count in counts {
        await harness.press("Enter")
        #expect(try totals(harness).orders == count)
        await harness.press("Esc Down")
      }
    }
  }

  /// Opens every part on the screen and compares it with the list or the parts behind it.
  private func openParts(of harness: ScreenHarness, depth: Int) async {
    let header = ["Part", "Value"]
    let rows = harness.canvas.lines.map(TerminalScreen.cells)
    guard depth < 3, let start = rows.firstIndex(of: header) else { return }
    for part in rows[(start + 1)...].prefix(while: { $0.count == 2 }) {
      await harness.press("Enter")
      let opened = harness.canvas.lines.map(TerminalScreen.cells)
      if opened.contains(header), opened[2] != rows[2] {
        await openParts(of: harness, depth: depth + 1)
      } else if FigureText(part[1]).value.map({ $0 != 0 }) ?? false {
        // The list's last row holds the totals, one of which is the part's.
        let totals = opened.last { $0.count > 1 && isTotal($0) } ?? []
        let values = totals.map { FigureText($0).value }
        #expect(values.contains(FigureText(part[1]).value), "\(part) opens \(totals)")
      }
      await harness.press("Esc Down")
    }
    await harness.press("Esc")
  }

  private func isTotal(_ cells: [String]) -> Bool {
    ["customer", "order", "day", "Total"].contains { cells[0].contains($0) }
  }

  private struct Totals {
    var count: Double?
    var orders = 0.0
    var net = 0.0
    var margin = 0.0
  }

  /// The last row of the list on screen; nobody is a list of nobody.
  private func totals(_ harness: ScreenHarness) throws -> Totals {
    let rows = harness.canvas.lines.map(TerminalScreen.cells)
    if harness.canvas.lines.contains(where: { $0.contains(Strings().noCustomers) }) {
      return Totals(count: 0)
    }
    let row = try #require(rows.last { $0.first?.contains(" customer") == true })
    return Totals(
      count: FigureText(row[0]).value,
      orders: row[safe: 1].flatMap { FigureText($0).value } ?? 0,
      net: row[safe: 2].flatMap { FigureText($0).value } ?? 0,
      margin: row[safe: 3].flatMap { FigureText($0).value } ?? 0)
  }
}

extension Array {
  /// An element; nil where there is none.
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
