internal import System

/// The program as it was built beside the tests, run as a user runs it.
public struct BuiltProgram: Sendable {
  /// What a run came to.
  public typealias Run = ChildProcess.Run

  /// The folder that stands for the user's home: the store, settings and themes are in it.
  public let home: String

  /// The program, with a home folder of its own.
  public init(home: String) {
    self.home = home
  }

  /// The folder that the program lies in: beside the tests, or where `$STAMGAST_PROGRAM_FOLDER` says, so that the same
  /// tests can be run on a release build.
  public static var folder: String {
    if let folder = Environment.nonEmptyValue("STAMGAST_PROGRAM_FOLDER") { return folder }
    let tests = Environment.executablePath ?? ""
    return tests.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
  }

  /// The variables that make `home` the user's.
  public var environment: [String: String] {
    [
      "HOME": home, "XDG_DATA_HOME": "\(home)/data", "XDG_CONFIG_HOME": "\(home)/config",
      "TZ": "UTC", "TERM": "xterm-256color", "PATH": "/usr/bin:/bin",
    ]
  }

  /// Runs it to its end, with no terminal.
  ///
  /// - Parameters:
  ///   - arguments: what stands behind its name.
  ///   - input: the file that is its standard input; nil for none.
  /// - Throws: `TestFileError` where it can't be started.
  public func run(_ arguments: [String], input: String? = nil) throws -> Run {
    try start(arguments, input: input).wait()
  }

  /// Starts it beside the test; it is to be waited for.
  public func start(_ arguments: [String], input: String? = nil) throws -> RunningProcess {
    try ChildProcess.start(
      BuiltProgram.folder + "/stamgast", arguments, environment: environment, input: input)
  }

  /// Runs it with files limited to so many blocks of 512 bytes, as on a disk that is full.
  public func run(_ arguments: [String], blocksPerFile: Int) throws -> Run {
    try ChildProcess.run(
      "/bin/sh",
      ["-c", "ulimit -f \(blocksPerFile); exec \"$0\" \"$@\"", BuiltProgram.folder + "/stamgast"]
        + arguments, environment: environment)
  }
}
