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
