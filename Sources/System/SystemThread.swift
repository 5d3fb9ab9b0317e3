internal import Glibc

/// A thread of its own for work that waits, which a thread of Swift's own pool must not.
struct SystemThread: ~Copyable {
  private let thread: pthread_t

  /// What the thread does, on its way there.
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts the work. Throws where the system gives no thread; then nothing is done.
  init(_ body: @escaping @Sendable () -> Void) throws(SystemError) {
    var thread = pthread_t()
    let work = unsafe Unmanaged.passRetained(Work(body))
    let code = unsafe pthread_create(
      &thread, nil,
      { work in
        if let work = unsafe work {
          unsafe Unmanaged<Work>.fromOpaque(work).takeRetainedValue().body()
        }
        return nil
      }, work.toOpaque())
    guard code == 0 else {
      unsafe work.release()
      throw SystemError(operation: "pthread_create", path: "", code: code)
    }
    self.thread = thread
  }

  deinit { pthread_detach(thread) }

  /// Waits until the work is done.
  consuming func join() {
    pthread_join(thread, nil)
    discard self
  }
}
