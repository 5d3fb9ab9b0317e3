import Metrics
import Presentation
import Storage
import System
import TerminalUI
import Testing

@testable import Dashboard
@testable import stamgast

/// A walk over the figures of a shop, on which each is explained, and its SQL is run and compared with it.
final class FigureWalk {
  let harness: ScreenHarness
  private let store: OrderStore
  /// The SQL that has been run, with what the dashboard had.
  private(set) var checked: [String: FigureQuery] = [:]
  /// How many figures have been explained.
  private(set) var explained = 0

  /// Whether there is something under every cursor; a shop without customers has empty tables.
  private let isFull: Bool

  /// - Parameter store: the shop's store with its views as tables.
  init(
    _ desk: ShopDesk, _ store: OrderStore, keys: String = "", isFull: Bool = true
  ) async throws {
    self.isFull = isFull
    harness = try await ScreenHarness(size: Size(width: 120, height: 40), desk: desk)
    self.store = store
    await harness.press(keys)
  }

  /// Whether every figure is walked at several days, and opened: takes minutes.
  static let isExhaustive = Environment.nonEmptyValue("CHECK_SQL") != nil

  /// Asks what the figure under the cursor means, and runs its SQL.
  func explain(_ place: String) async throws {
    await harness.press("x")
    guard case .explanation(let explanation, _)? = harness.state.overlay else {
      if isFull { Issue.record("nothing explains \(place)") }
      return
    }
    await harness.press("Esc")
    explained += 1
    #expect(
      !explanation.queries.isEmpty || saysWhyNot(explanation),
      "\(place): \(explanation.title) has no SQL")
    for query in explanation.queries where checked[query.sql] != query {
      checked[query.sql] = query
      let answer = try await store.answer(query)
      #expect(
        query.isGiven(by: answer),
        "\(place): \(explanation.title)\n\(query.sql)\n\(query.columns)\ngives \(answer)\nshown \(query.rows)"
      )
    }
  }

  /// Whether it has no figures of its own, and says so.
  private func saysWhyNot(_ explanation: Explanation) -> Bool {
    UndefinedReason.allCases.contains { explanation.population == Strings().reason($0) }
  }

  /// Explains what is under the cursor at each step of a key, until it leads no further.
  ///
  /// - Parameter opening: at which steps what Enter opens is explained too; a part of a figure opens once more.
  func along(
    _ key: String, _ place: String, limit: Int = .max, opening: (Int) -> Bool = { _ in false }
  ) async throws {
    for step in 0..<limit {
      try await explain("\(place) \(step)")
      if opening(step), FigureWalk.isExhaustive || step.isMultiple(of: 4) {
        try await open("\(place) \(step)")
      }
      let before = harness.state.screen
      await harness.press(key)
      if harness.state.screen == before { return }
    }
  }

  /// Explains what Enter opens here, and what its parts open to.
  func open(_ place: String) async throws {
    let depth = harness.state.drilled.count
    await harness.press("Enter")
    guard harness.state.drilled.count > depth else {
      // What is none has no rows, and says so.
      if isFull, harness.state.message == nil {
        Issue.record("Enter opens nothing at \(place)")
      }
      return
    }
    switch harness.state.screen {
    case .parts(let parts):
      // A figure that was put together from others is explained where these are.
      try await along("Down", "\(place) opened", limit: 6) { _ in false }
      await harness.press("g")
      for row in 0..<6 {
        if await opensHere() { try await explain("\(place), part \(row)") }
        await harness.press("Esc".repeated(harness.state.drilled.count - depth - 1))
        let before = harness.state.screen
        await harness.press("Down")
        if harness.state.screen == before || parts.screen == harness.state.screen { break }
      }
    default: try await explain("\(place) opened")
    }
    while harness.state.drilled.count > depth { await harness.press("Esc") }
  }

  private func opensHere() async -> Bool {
    let depth = harness.state.drilled.count
    await harness.press("Enter")
    return harness.state.drilled.count > depth
  }
}

extension String {
  /// Words of a script, so many times.
  fileprivate func repeated(_ count: Int) -> String {
    Array(repeating: self, count: max(0, count)).joined(separator: " ")
  }
}
