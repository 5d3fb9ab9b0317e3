import NcursesBackend
import System
import TerminalUI

/// What the loop needs of a terminal.
protocol LoopTerminal: ~Copyable {
  /// The terminal's size.
  var size: Size { get }
  /// The characters that charts are drawn with.
  var glyphs: GlyphSet { get }
  /// Whether every other character than those of ASCII is shown as one of them.
  var isASCII: Bool { get }
  /// Whether frames are sent in few bytes, as on a slow line.
  var isFrugal: Bool { get }
  /// Whether the terminal was asked for the colour of its background and may still answer.
  var awaitsBackground: Bool { get }
  /// Lets the mouse work here, or leaves it to the terminal.
  mutating func useMouse(_ isUsed: Bool)
  /// Waits until something happens, `wake` is used or the time is over, and gives all that has come by then.
  mutating func nextEvents(wake: WakePipe, timeout: Duration?) -> [TerminalEvent]
  /// Shows a frame.
  mutating func present(_ canvas: Canvas, theme: Theme)
  /// Sends the next frame whole.
  mutating func redrawNextFrame()
  /// Stops until the shell's `fg`.
  mutating func suspend()
  /// Puts a text on the clipboard.
  func copy(_ text: String) -> CopyOutcome
}

extension NcursesTerminal: LoopTerminal {}
