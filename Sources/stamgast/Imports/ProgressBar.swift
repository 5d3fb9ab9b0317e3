import Importing
import Presentation
import Synchronization
import System

/// A line on standard error that tells how far long work is, where that is a terminal.
final class ProgressBar: Sendable {
  private let console: Console
  private let isVisible: Bool
  private let words: @Sendable (WorkProgress) -> String
  private let meter = ProgressMeter()
  private let isShown = Mutex(false)

  /// A line that is not there yet.
  ///
  /// - Parameter words: tells how far the work is; may hold what a file is called.
  init(
    _ console: Console, isVisible: Bool = StandardStream.error.isTerminal,
    words: @escaping @Sendable (WorkProgress) -> String
  ) {
    self.console = console
    self.isVisible = isVisible
    self.words = words
  }

  /// Draws the line anew if that is due.
  func show(_ share: Double, rows: Int = 0) {
    guard isVisible, let progress = meter.progress(share, rows: rows) else { return }
    isShown.withLock { $0 = true }
    let width = (StandardStream.error.terminalSize?.columns ?? 80) - 1
    console.draw("\r\(text(progress, width: width))\u{1B}[K")
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
    let words = Console.safe(words(progress))
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
