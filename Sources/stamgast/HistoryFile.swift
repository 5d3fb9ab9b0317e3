import Dashboard
import Synchronization
import System

/// The command lines that were entered, in a file for its owner only.
final class HistoryFile: Sendable {
  private let path: String
  private let writing = Mutex<Void>(())

  /// The history in a file, which need not be there.
  init(path: String) {
    self.path = path
  }

  /// What the file holds; nothing where it can't be read.
  func read() -> CommandHistory {
    let text = (try? SmallFile.text(of: path)) ?? ""
    return CommandHistory(text.split(separator: "\n").map(String.init))
  }

  /// Adds a line to what is there now: another dashboard may have added to it.
  ///
  /// - Throws: `SystemError` where the file can't be written.
  func add(_ line: String) throws {
    try writing.withLock { _ in
      try Folder.create(Folder.containing(path))
      var history = read()
      history.add(line)
      var file = try PrivateFile(path: path)
      try file.write(Array((history.lines.joined(separator: "\n") + "\n").utf8))
      try file.commit()
    }
  }
}
