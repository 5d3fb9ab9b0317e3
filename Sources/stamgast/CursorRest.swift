import Dashboard
import TerminalUI

/// What a slow line is spared while the cursor moves: what tells of the row under it, such as the card beside a list,
/// stays as it is and is drawn once the keys have rested. It names the row that it is of, so that nobody is misled.
struct CursorRest {
  /// How long no key has to come. Who holds a key down or counts rows is faster; a card of some hundred bytes takes
  /// about as long at 9600 bits a second, and without colour on a quick one it does not seem late.
  static let duration = Duration.milliseconds(300)

  private let now: () -> ContinuousClock.Instant
  /// When what was left is to be drawn; nil where the frame on screen is whole.
  private var end: ContinuousClock.Instant?
  /// The frame on screen, if no more than the cursor has moved since.
  private var shown: Canvas?
  /// Whether the last press was for nothing, and so is what may follow it as a part of the same click.
  private var missed = false

  /// - Parameter now: tells the time.
  init(now: @escaping () -> ContinuousClock.Instant = { .now }) { self.now = now }

  /// How long the keys have still to rest; nil where nothing waits for that.
  var left: Duration? { end.map { max(.zero, $0 - now()) } }

  /// Takes note of what is about to happen.
  mutating func note(_ event: Event, in state: DashboardState) {
    switch event {
    case .answered, .progressed, .filtering, .importing:
      // Nor is the answer for a row that the cursor passes a reason to draw its card.
      break
    case _ where state.isCursorMove(event):
      end = now() + Self.duration
    default:
      (end, shown) = (nil, nil)
    }
  }

  /// Whether a press falls on what still tells of the row before: it is for nothing that is there any more, and all that
  /// it does is to end the rest. To be asked before note is taken of it.
  ///
  /// - Parameter whole: the frame as it would be drawn now; made only where one is waiting.
  mutating func misses(_ event: Event, _ whole: @autoclosure () -> Canvas) -> Bool {
    guard case .terminal(let input) = event else { return false }
    guard case .mouse(let action, let x, let y) = input else {
      missed = false
      return false
    }
    var points = [(x, y)]
    switch action {
    case .wheelUp, .wheelDown:
      missed = false
      return false
    case .press: missed = false
    case .doublePress: break
    case .drag(let fromX, let fromY): points.append((fromX, fromY))
    }
    if !missed, end != nil, let shown {
      let whole = whole()
      missed = points.contains { whole.isFollower(atX: $0.0, y: $0.1, unlikeThatOf: shown) }
    }
    return missed
  }

  /// What of a whole frame is to be shown now.
  mutating func frame(_ whole: Canvas) -> Canvas {
    guard let end, now() < end, let shown, let frame = whole.leavingFollowers(of: shown) else {
      (end, shown) = (nil, whole)
      return whole
    }
    self.shown = frame
    return frame
  }
}
