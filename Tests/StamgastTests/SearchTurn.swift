@testable import Dashboard
@testable import stamgast

/// Lets one search at a time to the desks of the demo shop: they share a store, in which a search ends the one before.
actor SearchTurn {
  static let shared = SearchTurn()

  private var isTaken = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// What a desk answers, once those who came before have theirs.
  func answer(_ query: DataQuery, of desk: ShopDesk) async -> DataState {
    if isTaken {
      await withCheckedContinuation { waiting.append($0) }
    } else {
      isTaken = true
    }
    let answer = await desk.answer(query)
    if waiting.isEmpty { isTaken = false } else { waiting.removeFirst().resume() }
    return answer
  }
}
