import Presentation
import Synchronization

/// Measures how far long work is, and tells it now and then.
final class ProgressMeter: Sendable {
  private let begun = ContinuousClock.now
  /// When it was told last, and how far the work was then at most: a file that turns out to need a second look would
  /// take the bar back.
  private let told = Mutex<(at: ContinuousClock.Instant?, share: Double)>((nil, 0))
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
    let shown: Double? = told.withLock { told in
      guard now - begun >= patience, told.at.map({ now - $0 >= interval }) ?? true else {
        return nil
      }
      told = (now, max(told.share, share))
      return told.share
    }
    return shown.map { WorkProgress(share: $0, rows: rows, after: (now - begun) / .seconds(1)) }
  }
}
