internal import Glibc
internal import Synchronization

/// Threads that asynchronous work runs on, beside the one that the program began with.
///
/// The threads sleep until there is work. Those that Swift's runtime would start look once a second whether they
/// are needed, which a program at rest should not do.
public final class WorkerThreads: TaskExecutor {
  private let jobs = Mutex<[UnownedJob]>([])
  private let waiting = Semaphore()

  /// Starts so many threads, which live as long as the program.
  public init(count: Int) {
    for _ in 0..<max(1, count) {
      var thread = pthread_t()
      let worker = unsafe Unmanaged.passRetained(self).toOpaque()
      unsafe pthread_create(
        &thread, nil,
        { worker in
          if let worker = unsafe worker {
            unsafe Unmanaged<WorkerThreads>.fromOpaque(worker).takeRetainedValue().work()
          }
          return nil
        }, worker)
      pthread_detach(thread)
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
      let job = jobs.withLock { $0.isEmpty ? nil : $0.removeFirst() }
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

/// A count of things that are there; who waits for one sleeps.
///
/// The semaphore stays at its place in memory for as long as the object lives, and POSIX lets every thread use it.
@safe private final class Semaphore: @unchecked Sendable {
  private let semaphore: UnsafeMutablePointer<sem_t>

  init() {
    unsafe semaphore = .allocate(capacity: 1)
    unsafe sem_init(semaphore, 0, 0)
  }

  deinit {
    unsafe sem_destroy(semaphore)
    unsafe semaphore.deallocate()
  }

  func signal() { unsafe sem_post(semaphore) }

  func wait() {
    // A signal's handler may end the wait early.
    while unsafe sem_wait(semaphore) != 0 && errno == EINTR {}
  }
}
