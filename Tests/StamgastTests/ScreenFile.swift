import System
import TerminalUI
import Testing

/// A screen as a file: rows of text, then rows of letters that tell each cell's role.
///
/// `RECORD_SCREENS=1 swift test` writes the files anew; the difference is to be read like code.
struct ScreenFile {
  private let path: String

  init(named name: String, file: String = #filePath) {
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    path = folder.joined(separator: "/") + "/Screens/\(name).screen"
  }

  /// Compares a screen with the file, or writes the file.
  func check(_ canvas: Canvas, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let text = ScreenFile.text(of: canvas)
    if Environment.nonEmptyValue("RECORD_SCREENS") != nil {
      let file = try OutputFile(path: path)
      try file.write(Array(text.utf8))
      return
    }
    let recorded = try ScreenFile.contents(of: path)
    guard text != recorded else { return }
    let (now, then) = (ScreenFile.lines(text), ScreenFile.lines(recorded))
    let row = zip(now, then).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let place = row ?? min(now.count, then.count)
    let shown = place < now.count ? now[place] : "(nothing)"
    let expected = place < then.count ? then[place] : "(nothing)"
    Issue.record(
      "\(path) differs first in line \(place + 1):\nexpected \(expected)\nis       \(shown)",
      sourceLocation: sourceLocation)
  }

  private static func contents(of path: String) throws -> String {
    let input = try ByteInput(path: path)
    var bytes = [UInt8](repeating: 0, count: Int(input.size))
    var count = 0
    while count < bytes.count {
      let more = try input.read(into: &bytes, from: count)
      guard more > 0 else { break }
      count += more
    }
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// A letter for each role, in the order in which roles are declared; capitals are bold.
  private static let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789!#$%&*+=?@~^<>")

  private static func text(of canvas: Canvas) -> String {
    var text = canvas.lines.joined(separator: "\n") + "\n\n"
    for y in 0..<canvas.size.height {
      for cell in canvas.row(y) {
        let letter = String(letters[Int(cell.role.rawValue)])
        text += cell.isBold ? letter.uppercased() : letter
      }
      text += "\n"
    }
    return text
  }
}
