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
    /// Whether something else was asked since questions were wanted.
    var isPaused = false
    /// Whether something was asked since free memory was given back.
    var wasAsked = false
    var answers: [DataQuery: DataState] = [:]
    /// Counts the shops that were looked at: an answer begun in one is not kept for the next.
    var shop = 0
  }

  private let contents = Mutex(Contents())

  /// Where an answer takes longer, a key that comes meanwhile would wait too long for what nobody asked.
  private let longest: Duration

  /// Gives back what is free.
  private let returnMemory: @Sendable () -> Void

  /// None yet.
  init(
    longest: Duration = .milliseconds(50),
    returnMemory: @escaping @Sendable () -> Void = Program.returnFreeMemory
  ) {
    self.longest = longest
    self.returnMemory = returnMemory
  }

  /// Begins to answer questions, one after the other, in the place of those that are wanted no more.
  ///
  /// - Parameter answer: answers a question, and hands the answer on where the shop is still the same.
  func prepare(
    _ queries: [DataQuery], on workers: WorkerThreads,
    by answer:
      @escaping @Sendable (DataQuery, @escaping @Sendable (DataState) -> Void) async -> Void
  ) {
    let begins = contents.withLock { contents in
      contents.answers = contents.answers.filter { queries.contains($0.key) }
      contents.wanted = queries.filter {
        contents.answers[$0] == nil && $0 != contents.current
      }
      contents.isPaused = false
      // Where nothing is left to prepare, memory is given back that was needed for what was asked.
      guard !contents.isAtWork, contents.wasAsked || !contents.wanted.isEmpty else { return false }
      contents.isAtWork = true
      return true
    }
    guard begins else { return }
    Task.detached(executorPreference: workers, priority: .background) { [self] in
      while let (query, shop) = next() {
        let began = ContinuousClock.now
        // Kept where it is made, it is there before who asks for it meanwhile has a turn.
        await answer(query) {
          self.keep($0, for: query, of: shop, tookLong: ContinuousClock.now - began > self.longest)
        }
      }
      // What was only needed to make them may go, unless somebody waits.
      let mayGo = contents.withLock { contents in
        if !contents.isPaused { contents.wasAsked = false }
        return !contents.isPaused
      }
      if mayGo { returnMemory() }
    }
  }

  /// Hands out the answer to a question, if it is there, and only once; false where it is not.
  ///
  /// What is handed out stands before whatever comes of a shop that changes meanwhile.
  func hand(_ query: DataQuery, _ body: (DataState) -> Void) -> Bool {
    contents.withLock { contents in
      guard let answer = contents.answers.removeValue(forKey: query) else { return false }
      body(answer)
      return true
    }
  }

  /// Begins no further answer: something else is asked.
  func pause() {
    contents.withLock { contents in
      contents.wanted = []
      contents.isPaused = true
      contents.wasAsked = true
    }
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
      contents.current = nil
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
  private func keep(_ answer: DataState, for query: DataQuery, of shop: Int, tookLong: Bool) {
    contents.withLock { contents in
      contents.current = nil
      if tookLong { contents.wanted = [] }
      if case .loaded = answer, contents.shop == shop { contents.answers[query] = answer }
    }
  }
}
