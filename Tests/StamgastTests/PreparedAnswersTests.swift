import Commerce
import Dashboard
import Synchronization
import System
import Testing

@testable import stamgast

@Suite struct `Prepared answers` {
  private let workers = WorkerThreads(count: 2)
  private let prepared = PreparedAnswers(longest: .seconds(3600))

  /// A question that stands for nothing.
  private func query(_ number: Int) -> DataQuery { .rejectedRows(importID: number) }

  /// Answers questions, and knows which it was asked; one that it is told to hold back waits to be let go.
  private final class Desk: Sendable {
    private let asked = Mutex<[DataQuery]>([])
    let begun = AsyncStream<DataQuery>.makeStream()
    let gate = AsyncStream<Void>.makeStream()
    let held: DataQuery?

    init(holding held: DataQuery? = nil) { self.held = held }

    var questions: [DataQuery] { asked.withLock(\.self) }

    func answer(_ query: DataQuery, _ hand: @Sendable (DataState) -> Void) async {
      asked.withLock { $0.append(query) }
      begun.continuation.yield(query)
      if query == held { for await _ in gate.stream { break } }
      hand(.loaded(.rejectedRows([])))
    }
  }

  private func take(_ number: Int) -> DataState? { prepared.taken(query(number)) }

  private func prepare(_ numbers: [Int], by desk: Desk) {
    prepared.prepare(numbers.map(query), on: workers) { await desk.answer($0, $1) }
  }

  /// Waits until a question was prepared.
  private func answer(to number: Int) async -> DataState {
    while true {
      if let answer = take(number) { return answer }
      await Task.yield()
    }
  }

  @Test func `an answer is handed out once`() async {
    prepare([1], by: Desk())
    #expect(await answer(to: 1) == .loaded(.rejectedRows([])))
    #expect(take(1) == nil)
  }

  @Test func `what is likeliest is prepared first, and each question once`() async {
    let desk = Desk()
    prepare([3, 1, 2], by: desk)
    _ = await answer(to: 2)
    #expect(desk.questions == [3, 1, 2].map(query))
    prepare([3, 1], by: desk)
    #expect(take(1) != nil && take(3) != nil)
    #expect(desk.questions.count == 3)
  }

  @Test func `what is not likely any more is not kept`() async {
    prepare([1, 2], by: Desk())
    _ = await answer(to: 2)
    prepare([3], by: Desk())
    #expect(take(1) == nil)
  }

  @Test func `an answer of a shop that has changed meanwhile is not kept`() async {
    let desk = Desk(holding: query(1))
    prepare([1], by: desk)
    for await _ in desk.begun.stream { break }
    prepared.forget()
    prepare([2], by: desk)
    desk.gate.continuation.yield()
    _ = await answer(to: 2)
    #expect(take(1) == nil)
  }

  @Test func `answers of the shop before are forgotten`() async {
    prepare([1, 2], by: Desk())
    _ = await answer(to: 2)
    prepared.forget()
    #expect(take(1) == nil)
  }

  @Test func `after a pause what was begun is finished, and nothing else begun`() async {
    let desk = Desk(holding: query(1))
    prepare([1, 2], by: desk)
    for await _ in desk.begun.stream { break }
    prepared.pause()
    desk.gate.continuation.yield()
    _ = await answer(to: 1)
    prepare([3], by: desk)
    _ = await answer(to: 3)
    #expect(desk.questions == [1, 3].map(query))
  }

  @Test func `where an answer takes long the others are left to who asks`() async {
    let patient = PreparedAnswers(longest: .zero)
    let desk = Desk()
    patient.prepare([1, 2].map(query), on: workers) { await desk.answer($0, $1) }
    while patient.taken(query(1)) == nil { await Task.yield() }
    patient.prepare([3].map(query), on: workers) { await desk.answer($0, $1) }
    while patient.taken(query(3)) == nil { await Task.yield() }
    #expect(desk.questions == [1, 3].map(query))
  }

  @Test
  func `memory is given back once after something was asked, though nothing is left to prepare`()
    async
  {
    let (returns, continuation) = AsyncStream<Void>.makeStream()
    let count = Atomic(0)
    let prepared = PreparedAnswers(longest: .seconds(3600)) {
      count.add(1, ordering: .relaxed)
      continuation.yield()
    }
    let desk = Desk()
    func prepare(_ numbers: [Int]) {
      prepared.prepare(numbers.map(query), on: workers) { await desk.answer($0, $1) }
    }
    prepare([])
    prepare([1])
    for await _ in returns { break }
    prepare([1])
    prepared.pause()
    prepare([1])
    for await _ in returns { break }
    #expect(count.load(ordering: .relaxed) == 2)
    #expect(desk.questions == [query(1)])
  }

  @Test func `a failure is not kept`() async {
    prepared.prepare([1, 2].map(query), on: workers) { asked, hand in
      hand(asked == self.query(1) ? .failed("no") : .loaded(.rejectedRows([])))
    }
    _ = await answer(to: 2)
    #expect(take(1) == nil)
  }
}

extension PreparedAnswers {
  /// The answer to a question, if it is there, handed out as to who asks.
  func taken(_ query: DataQuery) -> DataState? {
    var answer: DataState?
    _ = hand(query) { answer = $0 }
    return answer
  }
}
