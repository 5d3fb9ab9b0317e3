internal import Glibc

/// A program that was started, until it is waited for.
public struct RunningProcess: Sendable {
  /// Its number.
  public let id: Int32
  /// Where its output goes.
  let files: TemporaryFolder

  /// Ends it at once, wherever it is.
  public func kill() { ChildProcess.signal(SIGKILL, to: id) }

  /// Holds it where it is, until it is killed or goes on; all its threads stand by then, or it has ended.
  public func stop() {
    ChildProcess.signal(SIGSTOP, to: id)
    while ChildProcess.isRunning(id), threads.contains(where: { !isStanding($0) }) { sched_yield() }
  }

  /// Lets it go on.
  public func goOn() { ChildProcess.signal(SIGCONT, to: id) }

  private var threads: [String] { TemporaryFolder.names(in: "/proc/\(id)/task") }

  private func isStanding(_ thread: String) -> Bool {
    ChildProcess.state(inFile: "/proc/\(id)/task/\(thread)/stat").map { "TtZX".contains($0) }
      ?? true
  }

  /// Waits until it has ended; once.
  public func wait() throws -> ChildProcess.Run {
    var status: Int32 = 0
    while unsafe waitpid(id, &status, 0) < 0 {
      guard errno == EINTR else { throw TestFileError(errorNumber: errno) }
    }
    return ChildProcess.Run(
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F),
      output: try text(ofFile: files.file("output")), error: try text(ofFile: files.file("error")))
  }
}

// How far it has come, as the system counts it; of a process that has just ended too. 0 where nothing is told.
extension RunningProcess {
  /// The nanoseconds that all its threads were on a processor.
  public var processorTime: Int {
    threads.reduce(0) { sum, thread in
      let counts = try? text(ofFile: "/proc/\(id)/task/\(thread)/schedstat").split(separator: " ")
      return sum + (counts?.first.flatMap { Int($0) } ?? 0)
    }
  }

  /// The bytes that it has written, to files and elsewhere.
  public var writtenBytes: Int {
    let lines = try? text(ofFile: "/proc/\(id)/io").split(separator: "\n")
    let line = lines?.first { $0.hasPrefix("wchar: ") }
    return line.flatMap { Int($0.dropFirst(7)) } ?? 0
  }

  /// Whether it holds a lock for writing on a byte of some file.
  public func holdsWriteLock(onByte byte: Int) -> Bool {
    let locks = (try? text(ofFile: "/proc/locks")) ?? ""
    return locks.split(separator: "\n").contains { line in
      // 1: POSIX  ADVISORY  WRITE 4711 fe:00:16220239 120 120
      let words = line.split(separator: " ").dropFirst().map(String.init)
      guard words.count == 7, words[0] == "POSIX", words[2] == "WRITE", words[3] == String(id),
        let first = Int(words[5])
      else { return false }
      return first <= byte && byte <= Int(words[6]) ?? .max
    }
  }
}
