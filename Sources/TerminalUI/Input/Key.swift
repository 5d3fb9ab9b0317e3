/// A key as the user pressed it.
public enum Key: Hashable, Sendable {
  /// A printable character.
  case character(Character)
  case enter, escape, backspace, delete, tab, shiftTab
  case up, down, left, right, pageUp, pageDown, home, end
  /// Ctrl with a letter, given in lower case.
  case control(Character)
  /// A function key, from 1.
  case function(Int)
}

/// What the terminal tells the program.
public enum TerminalEvent: Equatable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted; it is never taken for keys.
  case paste(String)
  /// The mouse did something at a cell.
  case mouse(MouseAction, x: Int, y: Int)
  /// The terminal told the colour of its background.
  case background(ThemeColor)
  /// The terminal has another size now.
  case resized(Size)
  /// The program was resumed after a suspension; everything must be drawn anew.
  case resumed
  /// The terminal is gone; nothing can be shown any more.
  case disconnected
}

/// What the mouse did.
public enum MouseAction: Equatable, Sendable {
  case press, doublePress, wheelUp, wheelDown
  /// It was pressed at one cell and released at another.
  case drag(fromX: Int, fromY: Int)
}
