internal import Synchronization

/// Threads that asynchronous work runs on, beside the one that the program began with.
///
/// Work of the higher priority goes first, of equal priority what came first. The threads sleep until there is work.
/// Those that Swift's runtime would start look once a second whether they are needed, which a program at rest should
/// not do.
public final class WorkerThreads: TaskExecutor {
  private let jobs = Mutex<[UnownedJob]>([])
  private let waiting = Semaphore()

  /// Starts so many threads, which live as long as the program.
  public init(count: Int) {
    for _ in 0..<max(1, count) {
      // Without a single thread nothing could run at all.
      _ = try? SystemThread { self.work() }
    }
  }

  /// Takes a piece of work from Swift's runtime.
  public func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    waiting.signal()
  }

  private func work() -> Never {
    while true {
      waiting.wait()
      let job = jobs.withLock { jobs in
        // The most urgent, of these the one that waits longest.
        jobs.indices.min { jobs[$0].priority > jobs[$1].priority }.map { jobs.remove(at: $0) }
      }
      if let job {
        unsafe job.runSynchronously(on: asUnownedTaskExecutor())
      }
    }
  }

  /// Does asynchronous work on the threads, and waits for it here.
  ///
  /// Not to be called on one of the threads.
  public func run<Result: Sendable>(_ body: @escaping @Sendable () async -> Result) -> Result {
    let outcome = Outcome<Result>()
    Task.detached(executorPreference: self) { outcome.set(await body()) }
    return outcome.wait()
  }

  /// A result on its way from one thread to another.
  private final class Outcome<Result: Sendable>: Sendable {
    private let result = Mutex<Result?>(nil)
    private let isThere = Semaphore()

    func set(_ value: Result) {
      result.withLock { $0 = value }
      isThere.signal()
    }

    func wait() -> Result {
      while true {
        isThere.wait()
        if let value = result.withLock({ $0 }) { return value }
      }
    }
  }
}
