import Metrics
import TerminalUI
import Testing

@testable import Dashboard

/// What panels do with the room of a large terminal, and without it on a small one.
@Suite struct RoomLayoutTests {
  @Test(arguments: [(120, 40), (200, 60), (320, 80)])
  func `imports have all their columns on every usual terminal`(width: Int, height: Int) {
    let text = Session(width: width, height: height).after("0").text
    for column in [" # ", "Imported", "New", "Rejected"] {
      #expect(text.contains(column), "\(column) at \(width)x\(height)")
    }
  }

  @Test func `the tables of panel 0 stand right below the imports, with what the cursor means`() {
    let data = Session(width: 200, height: 60).after("0")
    let lines = data.lines
    func row(_ text: String) -> Int { lines.firstIndex { $0.contains(text) } ?? -1 }
    let way = row(" From your shop's total to net revenue ")
    #expect(way > 0 && way == row(" From rows to customers "))
    // Title, header, three imports at least, and a blank line.
    #expect(way - row(" Imports ") <= 6)
    #expect(row("── orders_2024.csv ─") > way)
  }

  @Test func `the table of panel 2 beside its chart has its title and the width`() throws {
    let lines = Session(width: 200, height: 60).after("2").lines
    let title = try #require(lines.firstIndex { $0.contains("── All figures (") })
    let header = lines[title + 1]
    #expect(header.hasPrefix(" Month"))
    let end = header.reversed().drop { $0 == " " }.count
    #expect(end > 150)
  }

  @Test func `all figures of the overview begin where other tables do`() throws {
    let lines = Session(width: 200, height: 60).after("1").lines
    let title = try #require(lines.firstIndex { $0.contains("── All figures (") })
    #expect(lines[title + 1].hasPrefix(" Month"))
    #expect(lines[title + 1].reversed().drop { $0 == " " }.count > 180)
  }

  @Test func `no fact stands twice on the smallest panel 7`() {
    let text = Session(width: 40, height: 12).after("7").text
    #expect(text.ranges(of: "2nd in 90 d").count == 1)
  }

  @Test func `few rows name no ends of the interval, many do`() {
    #expect(!Session(.roaster, width: 80, height: 24).after("7").text.contains(" low "))
    #expect(Session(.roaster, width: 200, height: 60).after("7").text.contains(" low "))
  }

  @Test(arguments: [(80, 24), (200, 60)])
  func `a card says once and in full why there is no forecast`(width: Int, height: Int) throws {
    var session = Session(width: width, height: height).after("6").after([.enter])
    let (query, answer) = try #require(
      session.state.answers.first { if case .customerOutlook = $0.key { true } else { false } })
    guard case .loaded(.customerOutlook(var outlook)) = answer else {
      Issue.record("the outlook is there")
      return
    }
    // As in a shop of few customers, where the models say no more than the backtest.
    let reason = try #require(outlook.backtest.expectedOccasions.undefinedReason)
    outlook.forecast.pAlive = .undefined(reason)
    outlook.forecast.expectedOccasions = .undefined(reason)
    outlook.forecast.expectedNet = .undefined(reason)
    session.send(.answered(query, .loaded(.customerOutlook(outlook))))
    #expect(session.text.ranges(of: "fewer than 50 customers came back").count == 1)
    #expect(session.text.ranges(of: "fewer than").count == 1)
  }

  @Test func `the legend of curves is whole on a usual terminal`() {
    let lines = Session(width: 80, height: 24).after("4tt").lines
    #expect(!lines.suffix(3).joined().contains("…"))
  }
}
