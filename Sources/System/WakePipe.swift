internal import CSystem

/// Wakes a loop that waits for input, from any thread.
public final class WakePipe: Sendable {
  /// What the loop waits on.
  let descriptor: Int32

  /// A pipe with nothing in it.
  ///
  /// - Throws: what the system says where none can be made.
  public init() throws(SystemError) {
    descriptor = stamgast_wake_open()
    guard descriptor >= 0 else { throw .last("eventfd") }
  }

  deinit { stamgast_wake_close(descriptor) }

  /// Makes the loop go on at once, or not wait the next time.
  public func wake() {
    stamgast_wake_signal(descriptor)
  }

  /// Forgets the calls of `wake` so far; whether there were any.
  @discardableResult
  public func drain() -> Bool {
    stamgast_wake_drain(descriptor) != 0
  }
}
