import Dashboard
import Presentation
import System
import TerminalUI

extension PictureRequest {
  /// What the file holds.
  var contents: String {
    switch form {
    case .svg: SVGPicture(canvas, theme: theme, title: title).text
    case .text: canvas.lines.joined(separator: "\n") + "\n"
    case .ansi: ANSIPicture.text(canvas, theme: theme)
    }
  }

  /// Writes it to a file of its owner's that is there whole or not at all.
  func write(to path: String) throws(SystemError) {
    var file = try PrivateFile(path: path)
    try file.write(Array(contents.utf8))
    try file.commit()
  }
}
