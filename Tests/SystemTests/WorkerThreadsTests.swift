import Synchronization
import Testing

@testable import System

@Suite struct WorkerThreadsTests {
  /// What was done, in order.
  private final class Done: Sendable {
    private let names = Mutex<[String]>([])
    func add(_ name: String) { names.withLock { $0.append(name) } }
    var all: [String] { names.withLock { $0 } }
  }

  @Test func `what is urgent goes before what came first`() async {
    let workers = WorkerThreads(count: 1)
    let done = Done()
    let gate = Semaphore()
    // The only thread is kept busy until everything has come.
    let first = Task.detached(executorPreference: workers) { gate.wait() }
    var tasks: [Task<Void, Never>] = []
    for (name, priority) in [
      ("slow", TaskPriority.utility), ("quick", .userInitiated), ("quick too", .userInitiated),
    ] {
      tasks.append(
        Task.detached(executorPreference: workers, priority: priority) { done.add(name) })
    }
    gate.signal()
    await first.value
    // The urgent ones first: to be waited for makes work urgent.
    for task in tasks.reversed() { await task.value }
    #expect(done.all == ["quick", "quick too", "slow"])
  }

  @Test func `work is waited for by who is on none of the threads`() {
    #expect(WorkerThreads(count: 2).run { 6 * 7 } == 42)
  }
}
