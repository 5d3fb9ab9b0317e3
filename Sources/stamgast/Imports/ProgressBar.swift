import Dashboard
import Importing
import Presentation
import Synchronization
import System

/// A line on standard error that tells how far an import is, where that is a terminal; and the look at whether the user
/// wants it stopped.
final class ProgressBar: Sendable {
  private let console: Console
  private let file: String
  private let isVisible: Bool
  private let meter = ProgressMeter()
  private let isShown = Mutex(false)

  init(_ console: Console, file: String, isVisible: Bool) {
    self.console = console
    self.file = file
    self.isVisible = isVisible
  }

  /// Draws the line anew if that is due; throws where the user wants the import stopped.
  func show(_ progress: ImportProgress) throws {
    if InterruptWatch.hasCome { throw CommandFailure.interrupted }
    guard isVisible, let work = meter.progress(progress.share, rows: progress.rowCount) else {
      return
    }
    isShown.withLock { $0 = true }
    let width = (StandardStream.error.terminalSize?.columns ?? 80) - 1
    console.draw("\r\(text(work, width: width))\u{1B}[K")
  }

  /// Takes the line away.
  func clear() {
    let wasShown = isShown.withLock { isShown in
      defer { isShown = false }
      return isShown
    }
    if wasShown { console.draw("\r\u{1B}[K") }
  }

  /// The line in at most so many columns: the bar shrinks first, then the words.
  func text(_ progress: WorkProgress, width: Int) -> String {
    let words = console.strings.importProgress(
      Console.safe(file), share: progress.share, rows: progress.rows,
      rowsPerSecond: progress.rowsPerSecond, secondsLeft: progress.secondsLeft)
    let room = min(30, width - Console.width(words) - 3)
    guard room >= 5 else { return Console.clipped(words, to: width) }
    let filled = Int(progress.share * Double(room))
    let bar =
      String(repeating: "#", count: filled) + String(repeating: ".", count: room - filled)
    return "[\(bar)] \(words)"
  }
}

extension ImportProgress {
  /// How much of the file was read, 0 to 1.
  var share: Double { Double(readBytes) / Double(max(1, totalBytes)) }
}
