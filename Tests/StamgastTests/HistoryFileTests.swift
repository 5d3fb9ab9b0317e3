import Dashboard
import System
import TestSupport
import Testing

@testable import stamgast

@Suite struct HistoryFileTests {
  @Test func `lines are kept for the next time, in a file for its owner only`() throws {
    let home = try TemporaryFolder()
    let path = home.file("state/stamgast/history")
    try HistoryFile(path: path).add("as-of 2026-03")
    try HistoryFile(path: path).add("cohorts")
    #expect(HistoryFile(path: path).read().lines == ["as-of 2026-03", "cohorts"])
    #expect(permissions(ofFile: path) == 0o600)
    #expect(permissions(ofFile: home.file("state/stamgast")) == 0o700)
  }

  @Test func `another dashboard's lines stay, and there are never too many`() throws {
    let home = try TemporaryFolder()
    let path = home.file("history")
    let lines = (0..<CommandHistory.limit).map { "line \($0)" }
    try write(Array(lines.joined(separator: "\n").utf8), toFile: path)
    try HistoryFile(path: path).add("line 5")
    try HistoryFile(path: path).add("new")
    let kept = HistoryFile(path: path).read().lines
    #expect(kept.count == CommandHistory.limit)
    #expect(kept.suffix(2) == ["line 5", "new"])
    #expect(kept.first == "line 1")
  }

  @Test func `where there is no file there is no history`() throws {
    #expect(HistoryFile(path: "/nowhere/history").read() == CommandHistory())
  }

  @Test(arguments: [
    (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/stamgast/history"),
    (["XDG_STATE_HOME": "s", "HOME": "/h"], "/h/.local/state/stamgast/history"),
  ])
  func `it lies where programs keep their state`(environment: [String: String], path: String) {
    let folders = ResourceFolders(
      executable: "", environment: { environment[$0] }, exists: { _ in false })
    #expect(folders.history == path)
  }
}
