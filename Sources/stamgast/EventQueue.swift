import Dashboard
import Synchronization
import System

/// Events from other threads on their way to the loop, which they wake.
final class EventQueue: Sendable {
  private let events = Mutex<[Event]>([])
  /// What the loop waits on beside the terminal.
  let wake: WakePipe

  /// An empty queue.
  init() throws {
    wake = try WakePipe()
  }

  /// Puts an event into the queue and wakes the loop.
  func post(_ event: Event) {
    events.withLock { $0.append(event) }
    wake.wake()
  }

  /// Takes all events out of the queue.
  func take() -> [Event] {
    events.withLock { events in
      defer { events.removeAll() }
      return events
    }
  }
}
