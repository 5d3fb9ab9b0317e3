import Dashboard
import Synchronization

/// The answers about a shop, each worked out once.
final class AnswerBook: Sendable {
  let shop: SmallShop
  private let known = Mutex<[DataQuery: DataAnswer]>([:])

  init(_ shop: SmallShop) {
    self.shop = shop
  }

  /// The book of the shop that nearly all tests look at.
  static let standard = AnswerBook(.standard)

  func answer(_ query: DataQuery) -> DataAnswer {
    if let answer = known.withLock({ $0[query] }) { return answer }
    let answer = shop.answer(query)
    known.withLock { $0[query] = answer }
    return answer
  }
}
