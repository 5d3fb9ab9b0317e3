import Presentation
import System
import TerminalUI

/// Where a command writes what it has to say, and the words it says it in.
struct Console: Sendable {
  let strings: Strings
  private let writeOutput: @Sendable ([UInt8]) throws -> Void
  private let writeError: @Sendable ([UInt8]) throws -> Void

  /// The standard streams.
  static func standard(_ language: Language) -> Console {
    Console(
      strings: Strings(language), writeOutput: { try StandardStream.output.write($0) },
      writeError: { try StandardStream.error.write($0) })
  }

  init(
    strings: Strings, writeOutput: @escaping @Sendable ([UInt8]) throws -> Void,
    writeError: @escaping @Sendable ([UInt8]) throws -> Void
  ) {
    self.strings = strings
    self.writeOutput = writeOutput
    self.writeError = writeError
  }

  /// Writes bytes to standard output as they are.
  func write(_ bytes: [UInt8]) throws { try writeOutput(bytes) }

  /// Writes lines to standard output, made safe to show: they may hold what a file says.
  func print(_ lines: [String]) throws {
    try writeOutput(Console.bytes(lines))
  }

  /// Writes a line to standard output, made safe to show.
  func print(_ line: String) throws { try print([line]) }

  /// Writes a line to standard error, made safe to show. That it can't be written changes nothing.
  func note(_ line: String) { try? writeError(Console.bytes([line])) }

  /// Writes a line to standard error that stands for itself: `stamgast: …`.
  func complain(_ message: String) { note("stamgast: " + message) }

  /// Writes to standard error as it is: what moves the cursor.
  func draw(_ text: String) { try? writeError(Array(text.utf8)) }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    lines.reduce(into: []) { bytes, line in
      bytes += TextWidth.sanitized(line).utf8
      bytes.append(UInt8(ascii: "\n"))
    }
  }
}

extension Console {
  /// Asks the person at the terminal; the first letter or the number of the answer, in lower case, empty for none.
  func ask(_ question: String) -> String {
    draw(Console.safe(question))
    let line = InterruptWatch.suspended { readLine() }
    return line.map { String($0.lowercased().prefix(1)) } ?? ""
  }

  /// A text made safe to show.
  static func safe(_ text: String) -> String { TextWidth.sanitized(text) }

  /// The columns that a text takes.
  static func width(_ text: String) -> Int { TextWidth.width(of: text) }

  /// A text in at most so many columns, made safe to show.
  static func clipped(_ text: String, to width: Int) -> String {
    TextWidth.clipped(text, to: width)
  }
}
