internal import Glibc

/// A count of things that are there; who waits for one sleeps.
///
/// The semaphore stays at its place in memory for as long as the object lives, and POSIX lets every thread use it.
@safe final class Semaphore: @unchecked Sendable {
  private let semaphore: UnsafeMutablePointer<sem_t>

  /// A semaphore with so many things there.
  init(count: Int = 0) {
    unsafe semaphore = .allocate(capacity: 1)
    unsafe sem_init(semaphore, 0, UInt32(clamping: count))
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
