import Presentation
import Synchronization

/// Measures how far long work is, and tells it now and then.
final class ProgressMeter: Sendable {
  private let begun = ContinuousClock.now
  private let toldAt = Mutex<ContinuousClock.Instant?>(nil)
  /// How long nothing is told: work that is over sooner is not worth it.
  private let patience: Duration
  /// What lies between two tellings at least.
  private let interval: Duration

  /// Begins to measure.
  init(patience: Duration = .milliseconds(300), interval: Duration = .milliseconds(100)) {
    self.patience = patience
    self.interval = interval
  }

  /// How far the work is if that is to be told now; nil else.
  ///
  /// - Parameters:
  ///   - share: how much of it is done, 0 to 1.
  ///   - rows: how many rows it has gone through.
  func progress(_ share: Double, rows: Int = 0) -> WorkProgress? {
    let now = ContinuousClock.now
    let isDue = toldAt.withLock { told in
      guard now - begun >= patience, told.map({ now - $0 >= interval }) ?? true else {
        return false
      }
      told = now
      return true
    }
    guard isDue else { return nil }
    return WorkProgress(share: share, rows: rows, after: (now - begun) / .seconds(1))
  }
}
