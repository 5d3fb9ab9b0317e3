import Commerce
import Dashboard
import Metrics
import Presentation
import System
import Testing

@testable import stamgast

@Suite struct EffectRunnerTests {
  private let workers = WorkerThreads(count: 2)

  /// What a question is answered with.
  private func answer(
    to query: DataQuery, by runner: EffectRunner, from queue: EventQueue
  ) async -> DataState {
    runner.load(query)
    while true {
      for case .answered(query, let answer) in queue.take() { return answer }
      await Task.yield()
    }
  }

  private func net(_ answer: DataState) -> Int64? {
    guard case .loaded(.overview(let figures)) = answer else { return nil }
    return figures.parts.last?.totals.netRevenue
  }

  @Test func `what was prepared is what would have been answered, and gone when the shop changes`()
    async throws
  {
    let queue = try EventQueue()
    let desk = try await ShopDesk(store: try await WalkedShop.store())
    let prepared = PreparedAnswers(longest: .seconds(3600))
    let runner = EffectRunner(
      desk: desk, workers: workers, queue: queue, strings: Strings(), prepared: prepared)
    let march = try #require(CalendarDay(iso: "2024-03-31"))
    let (overview, timing) = (
      DataQuery.overview(.month, asOf: march), DataQuery.timing(asOf: march)
    )
    func prepare() async {
      runner.prepare([overview, timing])
      while prepared.taken(timing) == nil { await Task.yield() }
    }
    await prepare()
    let known = await answer(to: overview, by: runner, from: queue)
    #expect(net(known) == 3_800)
    #expect(await known == desk.answer(overview))
    // Refunds on the day that they were paid: 10.00 less in March.
    await prepare()
    runner.book(.onRefundDay)
    var isBooked = false
    while !isBooked {
      for case .refundsBooked in queue.take() { isBooked = true }
      await Task.yield()
    }
    #expect(await net(answer(to: overview, by: runner, from: queue)) == 2_800)
  }
}
