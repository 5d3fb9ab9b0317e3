import Importing
import Presentation
import Synchronization
import System

/// A line on standard error that tells how far an import is, where that is a terminal; and the look at whether the user
/// wants it stopped.
final class ProgressBar: Sendable {
  private struct Line {
    var drawnAt: ContinuousClock.Instant?
    var isShown = false
  }

  private let console: Console
  private let file: String
  private let isVisible: Bool
  private let begun = ContinuousClock.now
  private let line = Mutex(Line())

  private static let interval = Duration.milliseconds(100)
  /// Work that is over sooner needs no bar.
  private static let patience = Duration.milliseconds(300)

  init(_ console: Console, file: String, isVisible: Bool) {
    self.console = console
    self.file = file
    self.isVisible = isVisible
  }

  /// Draws the line anew if that is due; throws where the user wants the import stopped.
  func show(_ progress: ImportProgress) throws {
    if InterruptWatch.hasCome { throw CommandFailure.interrupted }
    guard isVisible else { return }
    let now = ContinuousClock.now
    let isDue = line.withLock { line in
      guard now - begun >= Self.patience else { return false }
      if let drawnAt = line.drawnAt, now - drawnAt < Self.interval { return false }
      line.drawnAt = now
      line.isShown = true
      return true
    }
    guard isDue else { return }
    let width = (StandardStream.error.terminalSize?.columns ?? 80) - 1
    console.draw("\r\(text(progress, seconds: (now - begun) / .seconds(1), width: width))\u{1B}[K")
  }

  /// Takes the line away.
  func clear() {
    let isShown = line.withLock { line in
      defer { line.isShown = false }
      return line.isShown
    }
    if isShown { console.draw("\r\u{1B}[K") }
  }

  /// The line in at most so many columns: the bar shrinks first, then the words.
  func text(_ progress: ImportProgress, seconds: Double, width: Int) -> String {
    let share = min(1, Double(progress.readBytes) / Double(max(1, progress.totalBytes)))
    let left = share > 0.01 ? seconds / share - seconds : nil
    let words = console.strings.importProgress(
      Console.safe(file), share: share, rows: progress.rowCount,
      rowsPerSecond: seconds > 0 ? Double(progress.rowCount) / seconds : 0, secondsLeft: left)
    let room = min(30, width - Console.width(words) - 3)
    guard room >= 5 else { return Console.clipped(words, to: width) }
    let filled = Int(share * Double(room))
    let bar =
      String(repeating: "#", count: filled) + String(repeating: ".", count: room - filled)
    return "[\(bar)] \(words)"
  }
}
