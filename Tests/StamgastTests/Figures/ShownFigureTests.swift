import Commerce
import Metrics
import Presentation
import TerminalUI
import TestSupport
import Testing

@testable import stamgast

/// Every figure of the panels against the report of the same day, read off the screen.
@Suite struct ShownFigureTests {
  /// How a day and a kind of period are reached from the first screen.
  struct View: CustomTestStringConvertible, Sendable {
    let keys: String
    let grain: PeriodGrain
    var testDescription: String { "\(grain) after \(keys.isEmpty ? "nothing" : keys)" }
  }

  static let views = [
    View(keys: "", grain: .month), View(keys: "p", grain: .quarter),
    View(keys: "p p", grain: .year),
    View(keys: ", , , , ,", grain: .month), View(keys: "<", grain: .month),
    View(keys: "p , , ,", grain: .quarter), View(keys: "p p , ,", grain: .year),
    View(keys: "< < < < ,", grain: .month),
  ]

  /// A period's row, with whatever mark tells that it is not final.
  private func row(of period: String, on screen: TerminalScreen) -> [String]? {
    ["", " *", " ~"].lazy.compactMap { screen.cells(ofRow: period + $0) }.first
  }

  @Test(arguments: views)
  func `the overview's table is the report of each period's last day`(view: View) async throws {
    let (screen, today) = try await shown(view, "1 t z")
    let report = try await DemoReport.json(asOf: today, [.retention, .periods])
    var pairs: [FigurePair] = []
    for period in periods(of: report, view.grain) {
      let cells = try #require(row(of: period.words, on: screen))
      let end = min(period.period.lastDay, today)
      let then = try await DemoReport.json(asOf: end, [.summary, .secondOrder])
      let summary = then["summary"]
      let retention = report["retention"]?[view.grain.rawValue]?.entry("period", period.name)
      let figures = report["periods"]?[view.grain.rawValue]?.entry("period", period.name)
      pairs += [
        FigurePair("\(period.name) CRR", cells[1], retention?["crr"], times: 100),
        FigurePair("\(period.name) repeat", cells[2], figures?["repeatPurchaseRate"], times: 100),
        FigurePair("\(period.name) LTV", cells[3], summary?["lifetimeValue"], times: 0.01),
        FigurePair(
          "\(period.name) CAC", cells[4], figures?["customerAcquisitionCost"], times: 0.01),
        FigurePair("\(period.name) LTV:CAC", cells[5], summary?["ltvToCac"]),
        FigurePair("\(period.name) payback", cells[6], summary?["paybackMonth"]),
        FigurePair(
          "\(period.name) returning", cells[7], figures?["returningRevenueShare"], times: 100),
        FigurePair("\(period.name) active", cells[8], summary?["activeCustomers"]),
        FigurePair("\(period.name) AOV", cells[9], figures?["averageOrderValue"], times: 0.01),
        FigurePair("\(period.name) second", cells[10], then["secondOrder"]?["medianDays"]),
      ]
    }
    #expect(!pairs.isEmpty)
    #expect(pairs.filter { !$0.agrees }.isEmpty)
  }

  @Test(arguments: views, [false, true])
  func `the flow of every period is the report's`(view: View, isOrderAgain: Bool) async throws {
    let (screen, today) = try await shown(view, isOrderAgain ? "2 m t z" : "2 t z")
    let key = isOrderAgain ? ReportKey.orderAgain : .retention
    let report = try await DemoReport.json(asOf: today, [key, .periods])
    var pairs: [FigurePair] = []
    for period in periods(of: report, view.grain) {
      let cells = try #require(row(of: period.words, on: screen))
      let flow = report[key.rawValue]?[view.grain.rawValue]?.entry("period", period.name)
      let counts = ["base", "retained", "lost", "firstTime", "wonBack", "end"]
      pairs += zip(counts, cells.dropFirst()).map {
        FigurePair("\(period.name) \($0)", $1, flow?[$0])
      }
      pairs.append(FigurePair("\(period.name) CRR", cells[7], flow?["crr"], times: 100))
      pairs.append(FigurePair("\(period.name) churn", cells[8], flow?["churn"], times: 100))
    }
    #expect(pairs.filter { !$0.agrees }.isEmpty)
  }

  @Test(arguments: views)
  func `channels and cohorts cost and bring what the report says`(view: View) async throws {
    let (screen, today) = try await shown(view, "3")
    let report = try await DemoReport.json(asOf: today, [.channels, .cohorts, .summary])
    var pairs: [FigurePair] = []
    for name in report["channels"]?.keys ?? [] {
      let cells = try #require(screen.cells(ofRow: name))
      let channel = report["channels"]?[name]
      pairs += [
        FigurePair("\(name) customers", cells[1], channel?["customers"]),
        FigurePair("\(name) LTV", cells[2], channel?["lifetimeValue"], times: 0.01),
        FigurePair("\(name) spend", cells[3], channel?["spend"], times: 0.01),
        FigurePair("\(name) CAC", cells[4], channel?["customerAcquisitionCost"], times: 0.01),
        FigurePair("\(name) LTV:CAC", cells[5], channel?["ltvToCac"]),
      ]
    }
    let (cohorts, _) = try await shown(view, "3 Tab z")
    for cohort in report["cohorts"]?.entries ?? [] {
      guard case .text(let name) = cohort["cohort"] else { continue }
      let words = try #require(
        CalendarDay(iso: name + "-01").map { Period(.month, containing: $0) })
      // A cohort whose month still runs is marked, and one in whose month an initiative began.
      let row = DateFormat().period(words)
      let cells = try #require(
        ["", "*", "◆", "◆*", "*◆"].lazy.compactMap { cohorts.cells(ofRow: row + $0) }.first)
      pairs += [
        FigurePair("\(name) size", cells[1], cohort["size"]),
        FigurePair("\(name) LTV", cells[2], cohort["lifetimeValue"]?.entries.last, times: 0.01),
        FigurePair("\(name) CAC", cells[3], cohort["customerAcquisitionCost"], times: 0.01),
        FigurePair("\(name) LTV:CAC", cells[4], cohort["ltvToCac"]),
        FigurePair("\(name) payback", cells[5], cohort["paybackMonth"]),
      ]
    }
    #expect(!pairs.isEmpty)
    #expect(pairs.filter { !$0.agrees }.isEmpty)
    let line = try #require(screen.lines.first { $0.contains("CAC € ") })
    let cost = line.split(separator: "CAC € ", maxSplits: 1)[1]
    let shop = FigurePair(
      "CAC", String(cost), report["summary"]?["customerAcquisitionCost"], times: 0.01)
    #expect(shop.agrees)
  }

  @Test(arguments: views, ["margin", "net"])
  func `value in both bases, horizons and what a customer may cost are the report's`(
    view: View, basis: String
  ) async throws {
    let (screen, today) = try await shown(view, basis == "net" ? "3 b" : "3")
    let value = try await DemoReport.json(asOf: today, [.customerValue])["customerValue"]?[basis]
    var pairs: [FigurePair] = []
    let channels = value?["channels"]
    let worths = (channels?.keys ?? []).map { ($0, channels?[$0]) } + [("Shop", value?["shop"])]
    for (name, worth) in worths {
      let cells = try #require(screen.cells(ofRow: name))
      pairs += [
        FigurePair("\(name) LTV", cells[2], worth?["lifetimeValue"], times: 0.01),
        FigurePair("\(name) CAC", cells[4], worth?["customerAcquisitionCost"], times: 0.01),
        FigurePair("\(name) LTV:CAC", cells[5], worth?["ltvToCac"]),
        FigurePair(
          "\(name) at most", cells[7], worth?["curve"]?[12]?["highestCost"], times: 0.01),
      ]
      // Where nothing was spent there is nothing to pay back.
      if worth?["spend"]?.double != 0 {
        pairs.append(FigurePair("\(name) payback", cells[6], worth?["paybackMonth"]))
      }
    }
    let margins = try await DemoReport.json(asOf: today, [.horizons])["horizons"]?.entries ?? []
    for (horizon, both) in zip(value?["horizons"]?.entries ?? [], margins) {
      let name = "\(Int(horizon["days"]?.double ?? 0)) days"
      let rows = screen.lines.map { TerminalScreen.cells(of: String($0.dropFirst(118))) }
      let line = try #require(rows.first { $0.first == name })
      pairs += [
        FigurePair("customers", line[1], horizon["customers"]),
        FigurePair("margin", line[2], both["grossMarginPerCustomer"], times: 0.01),
        FigurePair("net", line[3], both["netRevenuePerCustomer"], times: 0.01),
        FigurePair("ratio", line[4], horizon["ltvToCac"]),
        FigurePair("young", line[5], horizon["tooYoung"]),
        FigurePair("CAC", line[6], horizon["customerAcquisitionCost"], times: 0.01),
      ]
    }
    #expect(pairs.count > 60)
    #expect(pairs.filter { !$0.agrees }.isEmpty)
  }

  @Test(arguments: views.prefix(5))
  func `what is expected of all customers is the report's, with its backtest`(
    view: View
  ) async throws {
    let (screen, today) = try await shown(view, "3 Tab Tab Tab z")
    let report = try await DemoReport.json(asOf: today, [.forecast])["forecast"]
    let (totals, backtest) = (report?["totals"], report?["backtest"])
    let customers = try #require(totals?["customers"]?.double)
    func cells(_ row: String) throws -> [String] { try #require(screen.cells(ofRow: row)) }
    var pairs = [
      FigurePair(
        "still there", try cells("Still there")[1], totals?["meanPAlive"], times: customers),
      FigurePair(
        "share", String(try cells("Still there")[3].split(separator: " of ")[0]),
        totals?["meanPAlive"], times: 100),
    ]
    for (row, part, key, factor) in [
      ("Backtest", backtest, "expectedOccasions", 1.0),
      ("Purchases", totals, "expectedOccasions", 1), ("Net", totals, "futureValue", 0.01),
      ("Margin", totals, "futureMargin", 0.01),
    ] {
      let cells = try cells(row)
      let ends = cells[2].split(separator: " to ").map(String.init)
      try #require(ends.count == 2)
      pairs.append(FigurePair(row, cells[1], part?[key], times: factor))
      for (place, end) in ends.enumerated() {
        pairs.append(
          FigurePair("\(row) \(place)", end, part?[key + "Interval"]?[place], times: factor))
      }
      if row != "Backtest" {
        pairs.append(
          FigurePair(
            "\(row) each", String(cells[3].split(separator: " a ")[0]), part?[key],
            times: factor / customers))
      }
    }
    pairs.append(
      FigurePair(
        "came", String(try cells("Backtest")[3].split(separator: " ")[0]),
        backtest?["actualOccasions"]))
    #expect(pairs.count == 18)
    #expect(pairs.filter { !$0.agrees }.isEmpty)
  }

  @Test(arguments: views, 0...6)
  func `every cell of the cohorts is the report's`(view: View, measure: Int) async throws {
    let steps = Array(repeating: "m", count: measure).joined(separator: " ")
    let (screen, today) = try await shown(view, "4 " + steps)
    let report = try await DemoReport.json(asOf: today, [.cohorts, .averageCurve])
    var pairs: [FigurePair] = []
    var rows = 0
    for line in screen.lines.dropFirst(4).prefix(while: { !isMean($0) }) {
      let words = line.split(separator: " ").filter { !"│┃›".contains($0) }.map(String.init)
      guard words.count > 3, let name = monthName(words[0], words[1].filter { $0 != "◆" })
      else { continue }
      let cohort = try #require(report["cohorts"]?.entry("cohort", name))
      rows += 1
      let size = cohort["size"]?.double ?? 0
      let contents = [
        0: ("customers", 100 / size), 1: ("repeaters", 100 / size),
        2: ("occasions", 1 / size), 3: ("netRevenue", 0.01 / size), 4: ("grossMargin", 0.01 / size),
        5: ("lifetimeValue", 0.01),
        6: ("lifetimeValue", size / (cohort["spend"]?.double ?? 0)),
      ]
      let (key, factor) = try #require(contents[measure])
      pairs.append(FigurePair("\(name) size", words[2], cohort["size"]))
      var values = cohort[key]?.entries ?? []
      // The report has the purchases of each month, the screen those so far.
      if measure == 2 {
        var sum = 0.0
        values = values.map {
          sum += $0.double ?? 0
          return .number(sum)
        }
      }
      pairs += zip(words.dropFirst(3), values).enumerated().map { place, pair in
        FigurePair("\(name) M\(place)", pair.0, pair.1, times: factor)
      }
    }
    #expect(rows == report["cohorts"]?.entries.count)
    #expect(pairs.filter { !$0.agrees }.isEmpty)
    if measure == 0 {
      let means = try #require(screen.lines.first(where: isMean))
      let curve = report["averageCurve"]?.entries ?? []
      let wrong = zip(means.split(separator: " ").dropFirst(), curve).filter { shown, point in
        !FigurePair("mean", String(shown), point["retention"], times: 100).agrees
      }
      #expect(wrong.isEmpty)
    }
  }

  @Test(arguments: ["quarter", "year", "week", "thirtyDays"])
  func `every cell of another grain is the report's`(grain: String) async throws {
    let steps = ["quarter": "p", "year": "p p", "week": "p p p", "thirtyDays": "p p p p"]
    let view = View(keys: "", grain: .month)
    let (screen, today) = try await shown(view, "4 \(try #require(steps[grain])) g")
    let report = try await DemoReport.json(asOf: today, [.cohortsBy])["cohortsBy"]?[grain]
    let cohorts = report?["cohorts"]?.entries ?? []
    let rows = screen.lines.dropFirst(4).prefix { !isMean($0) }
    var pairs: [FigurePair] = []
    // A row's name has one word, two or three; what follows it is the size and the cells.
    let words = ["quarter": 2, "year": 1, "week": 3, "thirtyDays": 2][grain] ?? 0
    for (line, cohort) in zip(rows, cohorts) {
      let cells = line.split(separator: " ").filter { !"│┃›".contains($0) }.map(String.init)
      let name = cohort["cohort"].map { "\($0)" } ?? ""
      pairs.append(FigurePair("\(name) size", cells[words], cohort["size"]))
      let factor = 100 / (cohort["size"]?.double ?? 1)
      pairs += zip(cells.dropFirst(words + 1), cohort["customers"]?.entries ?? []).map {
        FigurePair(name, $0, $1, times: factor)
      }
    }
    #expect(pairs.count > 10)
    #expect(pairs.filter { !$0.agrees }.isEmpty)
  }

  @Test(arguments: ["channel", "country", "product", "code", "orderSize"])
  func `every row of a cut is the report's`(cut: String) async throws {
    let cuts = ["channel", "country", "product", "code", "orderSize"]
    let keys = Array(repeating: "c", count: (cuts.firstIndex(of: cut) ?? 0) + 1)
    let view = View(keys: "", grain: .month)
    let (screen, today) = try await shown(view, "4 " + keys.joined(separator: " ") + " g")
    let report = try await DemoReport.json(asOf: today, [.cohortsBy])["cohortsBy"]?[cut]
    let cohorts = report?["cohorts"]?.entries ?? []
    let rows = screen.lines.dropFirst(4).prefix { !trimmed($0).hasPrefix("all ") }
    var pairs: [FigurePair] = []
    for (line, cohort) in zip(rows, cohorts) {
      // A name takes 24 columns, then comes the size.
      let cells = line.dropFirst(25).split(separator: " ").filter { !"│┃›".contains($0) }
        .map(String.init)
      pairs.append(FigurePair("size", try #require(cells.first), cohort["size"]))
      let counts = zip(cohort["customers"]?.entries ?? [], cohort["members"]?.entries ?? [])
      pairs += zip(cells.dropFirst(), counts).map { shown, count in
        FigurePair("cell", shown, count.0, times: 100 / (count.1.double ?? 1))
      }
    }
    #expect(pairs.count > 10)
    #expect(pairs.filter { !$0.agrees }.isEmpty)
  }

  @Test(arguments: views)
  func `segments and their map are the report's`(view: View) async throws {
    let (screen, today) = try await shown(view, "5")
    let report = try await DemoReport.json(asOf: today, [.rfm])
    var pairs: [FigurePair] = []
    for segment in RFMSegment.allCases {
      let name = Strings().segmentName(segment)
      let table = screen.lines.map { String($0.dropFirst(90)) }
      let cells = try #require(table.map(TerminalScreen.cells).first { $0.first == name })
      let figures = report["rfm"]?["segments"]?[segment.rawValue]
      pairs += [
        FigurePair("\(name) customers", cells[1], figures?["customers"]),
        FigurePair("\(name) share", cells[2], figures?["customerShare"], times: 100),
        FigurePair("\(name) net", cells[cells.count - 3], figures?["netRevenue"], times: 0.01),
        FigurePair(
          "\(name) its share", cells[cells.count - 2], figures?["netRevenueShare"], times: 100),
        FigurePair("\(name) silent", cells[cells.count - 1], figures?["medianDaysSinceLastOrder"]),
      ]
    }
    #expect(pairs.filter { !$0.agrees }.isEmpty)
    var fields = Array(repeating: Array(repeating: 0, count: 5), count: 5)
    let cells = report["rfm"]?["cells"]
    for scores in cells?.keys ?? [] {
      let digits = scores.compactMap(\.wholeNumberValue)
      let count = Int(cells?[scores]?.double ?? 0)
      fields[digits[0] - 1][(digits[1] + digits[2]) / 2 - 1] += count
    }
    let map = screen.lines.compactMap { line -> [Int]? in
      // The days that a row spans may stand before its score.
      let words = line.prefix(90).split(separator: " ").drop { $0.first != "R" }
      // The field under the cursor stands in brackets.
      let counts = words.compactMap { word in Int(word.filter { !",[]".contains($0) }) }
      return words.first?.first == "R" && counts.count == 5 ? counts : nil
    }
    #expect(map == fields.reversed())
  }

  @Test(arguments: views)
  func `the timing of purchases is the report's`(view: View) async throws {
    let (screen, today) = try await shown(view, "7")
    let report = try await DemoReport.json(asOf: today, [.timing])["timing"]
    var pairs: [FigurePair] = []
    for entry in report?["curve"]?.entries ?? [] {
      let days = Int(try #require(entry["days"]?.double))
      let cells = try #require(screen.cells(ofRow: DateFormat().days(days)))
      pairs += [
        FigurePair("\(days) share", cells[1], entry["kaplanMeier"], times: 100),
        FigurePair("\(days) low", cells[2], entry["interval"]?[0], times: 100),
        FigurePair("\(days) known", cells[3], entry["observable"]),
        FigurePair("\(days) within", cells[4], entry["within"]),
        FigurePair("\(days) plain", cells[5], entry["share"], times: 100),
      ]
      if let high = cells[2].split(separator: " to ").dropFirst().first {
        pairs.append(FigurePair("\(days) high", String(high), entry["interval"]?[1], times: 100))
      }
    }
    for step in report?["ladder"]?.entries ?? [] {
      let number = Int(try #require(step["number"]?.double))
      let cells = try #require(screen.cells(ofRow: Strings().ordinal(number)))
      pairs += [
        FigurePair("\(number) customers", cells[1], step["customers"]),
        FigurePair("\(number) so far", cells[2], step["wentOnSoFar"], times: 100),
        FigurePair("\(number) in a year", cells[3], step["wentOnWithinYear"], times: 100),
        FigurePair("\(number) median", cells[4], step["medianDays"]),
        FigurePair("\(number) AOV", cells[5], step["averageOrderValue"], times: 0.01),
        FigurePair("\(number) margin", cells[6], step["marginPerOrder"], times: 0.01),
      ]
    }
    // The bars stand in the right two fifths: their figures are the last words of a row.
    let rows = screen.lines.map { $0.dropFirst(120).split(separator: " ").map(String.init) }
    let intervals = report?["intervals"]?.entries ?? []
    // Where nobody has come again yet that is said in their place.
    let hasIntervals = intervals.contains { $0["count"]?.double ?? 0 > 0 }
    #expect(screen.contains(Strings().reason(.noRepeaters)) == !hasIntervals)
    for entry in intervals where hasIntervals {
      let from = Int(try #require(entry["from"]?.double))
      let words = try #require(
        rows.first { $0.first == entry["to"]?.double.map { "\(from)–\(Int($0))" } ?? "\(from)+" })
      pairs += [
        FigurePair("\(from) count", words[words.count - 3], entry["count"]),
        FigurePair("\(from) share", words[words.count - 2], entry["share"], times: 100),
      ]
    }
    let days = ["weekdays", "months"].flatMap { report?[$0]?.entries ?? [] }
    let names =
      (0..<7).map(DateFormat().shortWeekday) + (1...12).map(DateFormat().shortMonth)
    for (name, entry) in zip(names, days) {
      let words = try #require(rows.first { $0.first == name })
      // A dash stands alone; a change has its sign of per cent.
      let end = words.last == "%" ? 3 : 2
      pairs.append(FigurePair("\(name) a day", words[words.count - end], entry["returnsPerDay"]))
      pairs.append(
        FigurePair(
          "\(name) change", words[words.count - end + 1], entry["againstAverage"], times: 100))
    }
    #expect(pairs.count > 40)
    #expect(pairs.filter { !$0.agrees }.isEmpty)
    let average = FigurePair(
      "average",
      try #require(
        screen.lines.first { $0.contains("average ") }.map {
          String($0.split(separator: "average ")[1])
        }), report?["returnsPerDay"])
    #expect(average.agrees)
  }

  @Test(arguments: views)
  func `the products are the report's`(view: View) async throws {
    let (screen, today) = try await shown(view, "7 Tab Tab Tab Tab z")
    let report = try await DemoReport.json(asOf: today, [.products])["products"]
    var pairs: [FigurePair] = []
    let products = report?["products"]?.entries ?? []
    for product in products.prefix(50) {
      let name = try #require(product["name"]?.words)
      let cells = try #require(screen.cells(ofRow: name), "\(name)")
      pairs += [
        FigurePair("\(name) bought", cells[1], product["lately"].map(Self.sum)),
        FigurePair("\(name) returning", cells[2], product["lately"]?["returningShare"], times: 100),
        FigurePair("\(name) again", cells[4], product["repeatRate"], times: 100),
        FigurePair("\(name) refill", cells[5], product["refillDays"]),
        FigurePair("\(name) pairs", cells[6], product["pairs"]),
      ]
    }
    let (beside, _) = try await shown(view, "7 Tab Tab Tab Tab g j Tab z")
    for companion in report?["beside"]?.entries.first?["companions"]?.entries.prefix(40) ?? [] {
      let name = try #require(companion["name"]?.words)
      let cells = try #require(beside.cells(ofRow: name), "\(name)")
      pairs += [
        FigurePair("\(name) next", cells[1], companion["next"]),
        FigurePair("\(name) next share", cells[2], companion["nextShare"], times: 100),
        FigurePair("\(name) next lift", cells[3], companion["nextLift"]),
        FigurePair("\(name) together share", cells[5], companion["togetherShare"], times: 100),
        FigurePair("\(name) together lift", cells[6], companion["togetherLift"]),
      ]
    }
    let (firsts, _) = try await shown(view, "7 Shift-Tab z")
    for product in report?["firstProducts"]?.entries.prefix(50) ?? [] {
      let name = try #require(product["name"]?.words)
      let cells = try #require(firsts.cells(ofRow: name), "\(name)")
      pairs += [
        FigurePair("\(name) customers", cells[1], product["customers"]),
        FigurePair("\(name) again", cells[2], product["repeatRate"], times: 100),
        FigurePair("\(name) in a year", cells[3], product["repeatRateWithin"], times: 100),
        FigurePair("\(name) LTV", cells[4], product["lifetimeValue"], times: 0.01),
        FigurePair("\(name) LTV in a year", cells[5], product["lifetimeValueWithin"], times: 0.01),
      ]
    }
    #expect(pairs.count > 20)
    #expect(pairs.filter { !$0.agrees }.isEmpty)
  }

  /// All purchases of a split.
  private static func sum(_ split: JSONValue) -> JSONValue {
    .number(["first", "again", "newToIt"].reduce(0) { $0 + (split[$1]?.double ?? 0) })
  }

  // MARK: Reading

  /// The large screen that keys lead to, and the day that it is as of.
  private func shown(_ view: View, _ keys: String) async throws -> (TerminalScreen, CalendarDay) {
    let harness = try await ScreenHarness(size: Size(width: 200, height: 60))
    await harness.press(view.keys)
    await harness.press(keys)
    let screen = TerminalScreen(lines: harness.canvas.lines)
    let words = screen.lines[0].split(separator: " ")
    let place = try #require(words.firstIndex(of: "of"))
    let month = try #require(monthName(String(words[place + 2]), String(words[place + 3])))
    let first = try #require(CalendarDay(iso: month + "-01"))
    return (screen, first.advanced(by: try #require(Int(words[place + 1])) - 1))
  }

  private struct NamedPeriod {
    let name: String
    let period: Period
    var words: String { DateFormat().period(period) }
  }

  /// The periods that the report has figures of.
  private func periods(of report: JSONValue, _ grain: PeriodGrain) -> [NamedPeriod] {
    let entries = report["periods"]?[grain.rawValue]?.entries ?? []
    return entries.compactMap { entry in
      guard case .text(let name) = entry["period"] else { return nil }
      let start = name.replacing("-Q", with: "-0")
      // The n-th quarter's third month is the 3 n-th.
      let month = grain == .quarter ? (Int(start.suffix(1)) ?? 1) * 3 : Int(start.dropFirst(5)) ?? 1
      guard let year = Int(name.prefix(4)), let day = CalendarDay(year: year, month: month, day: 1)
      else { return nil }
      return NamedPeriod(name: name, period: Period(grain, containing: day))
    }
  }

  /// `Aug 2026` as the report names it; nil where it is no month.
  private func isMean(_ line: String) -> Bool { trimmed(line).hasPrefix("mean") }

  private func monthName(_ word: String, _ year: String) -> String? {
    let names = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    guard let place = names.firstIndex(of: word), Int(year) != nil else { return nil }
    return "\(year)-\(place < 9 ? "0" : "")\(place + 1)"
  }
}
