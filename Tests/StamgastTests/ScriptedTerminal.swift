import NcursesBackend
import System
import TerminalUI

@testable import stamgast

/// A terminal in memory whose waits bring what a script says; at its end it is gone.
struct ScriptedTerminal: LoopTerminal {
  /// What a wait brings.
  enum Step {
    /// Nothing, until the time is over.
    case quiet
    /// The answers to all that was asked so far.
    case answers
    case input([TerminalEvent])
  }

  private var script: [Step]
  private let runner: SlowRunner
  /// The frames shown, as text.
  private(set) var frames: [String] = []
  /// The names of the themes that they were shown in.
  private(set) var themes: [String] = []
  /// How long each wait might have lasted; nil without end. Looking without waiting is none.
  private(set) var timeouts: [Duration?] = []
  /// What time it is, as far as waits have let it pass.
  private let clock: SteppedClock

  let size: Size
  let isFrugal: Bool
  let glyphs: GlyphSet
  let isASCII = false
  /// Whether the script has the colour of the background still to tell.
  var awaitsBackground: Bool {
    script.contains { step in
      guard case .input(let events) = step else { return false }
      return events.contains { if case .background = $0 { true } else { false } }
    }
  }

  init(
    script: [Step], runner: SlowRunner, size: Size = Size(width: 80, height: 24),
    glyphs: GlyphSet = .braille,
    isFrugal: Bool = false, clock: SteppedClock = SteppedClock()
  ) {
    self.script = script
    self.runner = runner
    self.size = size
    self.glyphs = glyphs
    self.isFrugal = isFrugal
    self.clock = clock
  }

  mutating func nextEvents(wake: WakePipe, timeout: Duration?) -> [TerminalEvent] {
    if timeout == .zero { return [] }
    timeouts.append(timeout)
    guard !script.isEmpty else { return [.disconnected] }
    switch script.removeFirst() {
    case .quiet:
      guard let timeout else { return [.disconnected] }
      clock.now += timeout
      return []
    case .answers:
      runner.answer()
      return []
    case .input(let events): return events
    }
  }

  mutating func present(_ canvas: Canvas, theme: Theme) {
    frames.append(canvas.lines.joined(separator: "\n"))
    themes.append(theme.name)
  }

  mutating func useMouse(_ isUsed: Bool) {}
  mutating func redrawNextFrame() {}
  mutating func suspend() {}
  func copy(_ text: String) -> CopyOutcome { .terminal }
}

/// A clock that goes on when it is told to.
final class SteppedClock {
  var now = ContinuousClock.now
}
