import Commerce
import Metrics
import Presentation
import Storage
import TerminalUI
import TestSupport
import Testing

@testable import Dashboard
@testable import stamgast

/// Whatever the cursor can stand on, on any panel and part, opens to its rows and to its explanation.
@Suite struct EveryFigureTests {
  /// How panels and what they can be turned into are reached, and how many parts Tab goes through there.
  static let places = [
    "1", "p 1", "2", "2 m", "2 t", "2 w", "2 w w", "2 w t", "3", "3 b", "3 t", "4", "4 p",
    "4 p p p",
    "4 c", "4 c c", "4 c c c", "4 c c c c", "4 c c c c c", "5", "6", "7", "7 t", "8", "8 m",
    "0",
  ]
  static let measures = CohortMeasure.allCases.indices.map {
    "4 " + String(repeating: "m", count: $0)
  }

  private static let store = Task { try await WalkedShop.store() }

  @Test(arguments: places + measures, ["", ", ,", "r , , ,"])
  func `every figure opens its rows and its explanation`(keys: String, day: String) async throws {
    // A desk of its own: the day of refunds is the desk's.
    let desk = try await ShopDesk(store: try await EveryFigureTests.store.value)
    let walk = EveryFigureWalk(
      try await ScreenHarness(size: Size(width: 160, height: 60), desk: desk))
    await walk.go("\(day) \(keys)")
  }

  @Test(arguments: ["", ", ,", "r , , ,"])
  func `initiatives and the what-if open likewise`(day: String) async throws {
    let store = try await WalkedShop.store()
    for (name, start, who) in [
      ("Card", "2024-02-08", ""), ("Parcel", "2024-02-01", "channel = none"),
    ] {
      let day = try #require(CalendarDay(iso: start))
      try await store.add(
        try #require(Initiative(name: name, start: day, costs: 1_000, who: who)))
    }
    let walk = EveryFigureWalk(
      try await ScreenHarness(
        size: Size(width: 160, height: 60), desk: try await ShopDesk(store: store)))
    await walk.go("\(day) 9 Tab", parts: 3)
  }

  @Test(arguments: ["", ", ,", "r , , ,"])
  func `launches and their weeks open likewise`(day: String) async throws {
    let store = try await WalkedShop.store()
    let start = try #require(Launch.Subject("2024-02-08"))
    try await store.add(try #require(Launch(name: "Sale", start, weeks: 2)))
    let walk = EveryFigureWalk(
      try await ScreenHarness(
        size: Size(width: 160, height: 60), desk: try await ShopDesk(store: store)))
    await walk.go("\(day) 9 Shift-Tab Shift-Tab", parts: 2)
  }
}

/// A walk over all that the cursor can stand on, on the panel that keys lead to.
final class EveryFigureWalk {
  private let harness: ScreenHarness
  private let strings = Strings()
  private let dash = Substring(Strings.dash)
  /// What has been walked over already, as text: another part may lead to it again.
  private var seen: Set<String> = []

  init(_ harness: ScreenHarness) {
    self.harness = harness
  }

  /// Walks over each part of a panel.
  func go(_ keys: String, parts: Int = 7) async {
    await harness.press("\(keys) g")
    for part in 0..<parts {
      await walk("\(keys), part \(part)")
      await harness.press("Tab g")
    }
  }

  /// Goes down and to the right from where the cursor stands, wherever that leads.
  private func walk(_ place: String) async {
    var waiting = [harness.state]
    while let state = waiting.popLast() {
      guard seen.insert("\(state.panel) \(state.drilled) \(state.screen)").inserted else {
        continue
      }
      harness.restore(state)
      await look("\(place): \(harness.copied ?? "?")")
      for key in ["Down", "Right"] {
        harness.restore(state)
        await harness.press(key)
        if harness.state.drilled.count == state.drilled.count { waiting.append(harness.state) }
      }
      // Nobody holds a key that long: what is beyond is of the same kind.
      if seen.count > 2_000 { return }
    }
  }

  /// Explains and opens what is under the cursor.
  private func look(_ place: String) async {
    let before = harness.state
    let population = await explain(place)
    harness.restore(before)
    await open(place, depth: 0, figure: (harness.copied ?? "") + " " + population)
    harness.restore(before)
  }

  /// What the figure is made of, as its explanation says.
  private func explain(_ place: String) async -> String {
    await harness.press("x")
    guard case .explanation(let explanation, _)? = harness.state.overlay else {
      Issue.record("nothing explains \(place)")
      return ""
    }
    #expect(!explanation.title.isEmpty && !explanation.definition.isEmpty, "\(place)")
    #expect(!explanation.population.isEmpty, "\(place)")
    let formula = explanation.formula.joined(separator: "\n")
    #expect(formula.contains { $0.isNumber } || formula.contains(Strings.dash), "\(place)")
    // A dash says why, in its own line.
    for line in explanation.formula where line.split(separator: " ").contains(dash) {
      #expect(saysWhy(line), "\(place): \(line)")
    }
    return explanation.population
  }

  private func saysWhy(_ line: String) -> Bool {
    UndefinedReason.allCases.contains { line.contains(strings.reason($0)) }
  }

  /// Opens what is under the cursor, and the parts that it opens to; what opens adds up to it.
  private func open(_ place: String, depth: Int, figure: String = "") async {
    let before = harness.state
    await harness.press("Enter")
    guard harness.state.drilled.count > before.drilled.count else {
      let words = harness.state.message?.text ?? ""
      #expect(!words.isEmpty, "Enter neither opens anything nor says why at \(place)")
      return
    }
    switch harness.state.screen {
    case .parts(let screen) where depth < 3: await openParts(of: screen, place, depth: depth)
    case .customers, .orders, .spend:
      guard depth == 0, before.screen.isFigure else { return }
      let sums = harness.state.listed
      let shown = harness.numbers(in: figure)
      #expect(shown.contains { sums.contains(abs($0)) }, "\(place) opens \(sums)")
    default: break
    }
  }

  private func openParts(of screen: FigurePartsScreen, _ place: String, depth: Int) async {
    let context = harness.state.context
    let loaded = context.load(screen.figure.query(context)) {
      screen.figure.parts(in: $0, context)
    }
    guard let parts = loaded.value?.parts, !parts.isEmpty else {
      Issue.record("no parts of \(place)")
      return
    }
    let opened = harness.state
    for (row, part) in parts.enumerated() {
      harness.restore(opened)
      for _ in 0..<row { await harness.press("Down") }
      let name = "\(place) › \(part.name)"
      await open(name, depth: depth + 1)
      if let value = part.number {
        switch harness.state.screen {
        case .customers, .orders, .spend:
          #expect(
            harness.state.listed.contains(value), "\(name): \(value) of \(harness.state.listed)")
        default: break
        }
      }
    }
  }
}

extension ScreenHarness {
  /// What y would copy.
  fileprivate var copied: String? { state.screen.model.copyText(state.context) }

  /// The numbers of a text, without their signs' currency.
  fileprivate func numbers(in text: String) -> [Double] {
    text.split { !$0.isNumber && $0 != "." && $0 != "," }.compactMap {
      FigureText(String($0)).value
    }
  }
}

extension Screen {
  /// Whether the cursor stands on a figure there, and not on a row of a list.
  fileprivate var isFigure: Bool {
    switch self {
    case .customers, .orders, .spend, .customer, .order: false
    default: true
    }
  }
}

extension DashboardState {
  /// What the list on screen adds up to, in each of its columns: numbers, and units of the currency.
  var listed: [Double] {
    answers.values.flatMap { state -> [Double] in
      guard case .loaded(let answer) = state else { return [] }
      switch answer {
      case .customerList(let sums):
        return [
          Double(sums.count), Double(sums.occasions), Double(sums.net) / 100,
          Double(sums.margin) / 100,
        ]
      case .orderList(let sums):
        return [
          Double(sums.count - sums.refunds), Double(sums.net) / 100, Double(sums.margin) / 100,
        ]
      case .spendList(let rows):
        return [Double(rows.count), Double(rows.reduce(0) { $0 + $1.amount }) / 100]
      default: return []
      }
    }
  }
}

extension FigurePart {
  /// How much it is where rows add up to it: a number, or units of the currency.
  fileprivate var number: Double? {
    switch value {
    case .count(let count): Double(count)
    case .money(let amount): amount.value.map { Double($0) / 100 }
    case .average: nil
    }
  }
}
