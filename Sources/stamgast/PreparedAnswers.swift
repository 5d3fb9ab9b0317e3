import Dashboard
import Synchronization
import System

/// Answers to what is likely to be asked next, made while nothing else is asked, so that they are there when it is.
final class PreparedAnswers: Sendable {
  private struct Contents {
    /// What is still to be answered, the likeliest first.
    var wanted: [DataQuery] = []
    /// What is being answered.
    var current: DataQuery?
    var isAtWork = false
    var answers: [DataQuery: DataState] = [:]
    /// Counts the shops that were looked at: an answer begun in one is not kept for the next.
    var shop = 0
  }

  private let contents = Mutex(Contents())

  /// Where an answer takes longer, a key that comes meanwhile would wait too long for what nobody asked.
  private let longest: Duration

  /// None yet.
  init(longest: Duration = .milliseconds(50)) { self.longest = longest }

  /// Begins to answer questions, one after the other, in the place of those that are wanted no more.
  func prepare(
    _ queries: [DataQuery], on workers: WorkerThreads,
    by answer: @escaping @Sendable (DataQuery) async -> DataState?
  ) {
    let begins = contents.withLock { contents in
      contents.answers = contents.answers.filter { queries.contains($0.key) }
      contents.wanted = queries.filter {
        contents.answers[$0] == nil && $0 != contents.current
      }
      guard !contents.isAtWork, !contents.wanted.isEmpty else { return false }
      contents.isAtWork = true
      return true
    }
    guard begins else { return }
    Task.detached(executorPreference: workers, priority: .background) { [self] in
      while let (query, shop) = next() {
        let began = ContinuousClock.now
        let made = await answer(query)
        keep(made, for: query, of: shop, tookLong: ContinuousClock.now - began > longest)
      }
      // Nobody waits now; what was only needed to make them may go.
      Program.returnFreeMemory()
    }
  }

  /// Hands out the answer to a question, if it is there; only once.
  func take(_ query: DataQuery) -> DataState? {
    contents.withLock { $0.answers.removeValue(forKey: query) }
  }

  /// Begins no further answer: something else is asked.
  func pause() {
    contents.withLock { $0.wanted = [] }
  }

  /// Forgets them: the shop has changed.
  func forget() {
    contents.withLock { contents in
      contents.shop += 1
      contents.wanted = []
      contents.answers = [:]
    }
  }

  private func next() -> (DataQuery, shop: Int)? {
    contents.withLock { contents in
      guard !contents.wanted.isEmpty else {
        contents.isAtWork = false
        return nil
      }
      let query = contents.wanted.removeFirst()
      contents.current = query
      return (query, contents.shop)
    }
  }

  /// Keeps an answer; one that failed is for who asks in earnest.
  private func keep(_ answer: DataState?, for query: DataQuery, of shop: Int, tookLong: Bool) {
    contents.withLock { contents in
      contents.current = nil
      if tookLong { contents.wanted = [] }
      if case .loaded? = answer, contents.shop == shop { contents.answers[query] = answer }
    }
  }
}
