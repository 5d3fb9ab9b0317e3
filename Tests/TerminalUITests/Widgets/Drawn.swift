@testable import TerminalUI

/// The rows that a widget draws on a canvas of its size.
func drawn(
  _ width: Int, _ height: Int, _ draw: (inout Canvas, Rect) -> Void
) -> [String] {
  var canvas = Canvas(size: Size(width: width, height: height))
  draw(&canvas, canvas.bounds)
  return canvas.lines
}

/// Whether a widget draws nothing outside of its rectangle, at every small size.
func staysInside(_ draw: (inout Canvas, Rect) -> Void) -> Bool {
  for width in 0...26 {
    for height in 0...9 {
      var canvas = Canvas(size: Size(width: width + 4, height: height + 4))
      let rect = Rect(x: 2, y: 2, width: width, height: height)
      draw(&canvas, rect)
      for y in 0..<canvas.size.height {
        for x in 0..<canvas.size.width where !rect.contains(x: x, y: y) && canvas[x, y] != .blank {
          return false
        }
      }
    }
  }
  return true
}
