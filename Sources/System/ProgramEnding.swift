internal import CSystem
internal import Glibc

/// How a program ended.
public struct ProgramEnding: Equatable, Sendable {
  /// Its exit status; 128 + the signal's number where a signal ended it.
  public var status: Int
  /// The most memory that it had at once, in kilobytes.
  public var peakKilobytes: Int
}

/// A program that was started and has not been waited for.
struct RunningProgram {
  let processID: Int32

  /// Starts a program found in the path with an environment of its own; its output goes to a file.
  init(_ words: [String], environment: [String: String], output: String) throws(SystemError) {
    let (arguments, variables) = RunningProgram.texts(words, environment)
    processID = unsafe stamgast_program_start(
      arguments, words.count, variables, environment.count, output, 0, 0, nil)
    guard processID > 0 else { throw .last("fork", path: words.first ?? "") }
  }

  /// Starts a program found in the path in a terminal of its own, of which the other end is `terminal`.
  init(
    _ words: [String], environment: [String: String], columns: Int, rows: Int,
    terminal: inout Int32
  ) throws(SystemError) {
    let (arguments, variables) = RunningProgram.texts(words, environment)
    processID = unsafe stamgast_program_start(
      arguments, words.count, variables, environment.count, nil, Int32(columns), Int32(rows),
      &terminal)
    guard processID > 0 else { throw .last("forkpty", path: words.first ?? "") }
  }

  /// Waits until it has ended.
  func wait() throws(SystemError) -> ProgramEnding {
    var ending = stamgast_ending()
    guard unsafe stamgast_program_wait(processID, &ending) == 0 else { throw .last("wait4") }
    return ProgramEnding(status: Int(ending.status), peakKilobytes: Int(ending.peak_kilobytes))
  }

  /// One after the other, each ended by a 0: so no array of pointers has to be owned here.
  private static func texts(
    _ words: [String], _ environment: [String: String]
  ) -> (arguments: [UInt8], variables: [UInt8]) {
    let variables = environment.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
    return (words.flatMap { $0.utf8 + [0] }, variables.flatMap { $0.utf8 + [0] })
  }
}

extension Subprocess {
  /// Runs a program found in the path, with what it writes in a file and what it complains of thrown away.
  ///
  /// - Parameters:
  ///   - arguments: the program's name and its arguments.
  ///   - environment: its whole environment.
  ///   - output: the file, which is made or emptied.
  /// - Returns: how it ended; status 127 where there is no such program.
  /// - Throws: what the system says where no process could be started.
  public static func run(
    _ arguments: [String], environment: [String: String], output: String
  ) throws(SystemError) -> ProgramEnding {
    try RunningProgram(arguments, environment: environment, output: output).wait()
  }
}
