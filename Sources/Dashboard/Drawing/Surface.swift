import Commerce
import Presentation
import TerminalUI

/// The canvas that screens draw on, with the places that the mouse can hit.
struct Surface {
  /// The cells.
  var canvas: Canvas
  /// What a press on a place does; of two the later one counts.
  private(set) var targets: [(rect: Rect, action: MouseTarget)] = []

  /// The words for who has the screen read aloud; nil where it is looked at.
  let spoken: Strings?

  /// A surface of blank cells.
  init(size: Size, spoken: Strings? = nil) {
    canvas = Canvas(size: size)
    self.spoken = spoken
  }

  /// Lets a press on a place do something.
  mutating func onPress(_ rect: Rect, _ action: MouseTarget) {
    targets.append((rect, action))
  }

  /// What a press on a cell does.
  func target(x: Int, y: Int) -> MouseTarget? {
    targets.last { $0.rect.contains(x: x, y: y) }?.action
  }
}

/// What a press with the mouse does.
enum MouseTarget: Equatable {
  /// The same as a key, wherever one is.
  case key(Key)
  /// What a command does on the screen.
  case command(Command)
  /// Puts the keys to a part of the screen.
  case part(PanelPart)
  /// Chooses an item of a part; a second press opens it.
  case item(part: Int, row: Int, column: Int)
  /// Something in the menu that lies over the screen.
  case menu(MenuTarget)
  /// Sorts the list of a part by a column.
  case header(part: Int, column: Int)
}

/// What a press in a menu does.
enum MenuTarget: Equatable {
  /// Chooses a row; a press on the chosen one takes it.
  case row(Int)
  /// Ticks a row.
  case mark(Int)
  /// Shows the values of other things, or of another field.
  case subject(FilterSubject)
  case field(FilterField)
  /// Goes to a line that is typed.
  case line(Int)
  /// The window beside all that.
  case window
}
