internal import Glibc
internal import System

/// The program as it was built beside the tests, run as a user runs it.
public struct BuiltProgram: Sendable {
  /// What a run came to.
  public struct Run: Equatable, Sendable {
    /// The exit status; 128 and the number for a signal.
    public var status: Int32
    /// Standard output.
    public var output: String
    /// Standard error.
    public var error: String

    /// The lines of standard output.
    public var lines: [String] { output.split(separator: "\n").map(String.init) }
  }

  /// The folder that stands for the user's home: the store, settings and themes are in it.
  public let home: String
  private let path: String

  /// The program, with a home folder of its own.
  public init(home: String) {
    self.home = home
    let tests = Environment.executablePath ?? ""
    path =
      tests.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/") + "/stamgast"
  }

  /// Runs it to its end, with no terminal.
  ///
  /// - Parameters:
  ///   - arguments: what stands behind its name.
  ///   - input: the file that is its standard input; nil for none.
  /// - Throws: `TestFileError` where it can't be started.
  public func run(_ arguments: [String], input: String? = nil) throws -> Run {
    let files = try TemporaryFolder()
    let words = ["stamgast"] + arguments
    let settings = [
      "HOME=\(home)", "XDG_DATA_HOME=\(home)/data", "XDG_CONFIG_HOME=\(home)/config", "TZ=UTC",
      "TERM=xterm-256color", "PATH=/usr/bin:/bin",
    ]
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
    let write = O_WRONLY | O_CREAT
    unsafe posix_spawn_file_actions_addopen(&actions, 1, files.file("output"), write, 0o600)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, files.file("error"), write, 0o600)
    var child = pid_t()
    let failure = unsafe withCStrings(words) { words in
      unsafe withCStrings(settings) { settings in
        unsafe posix_spawn(&child, path, &actions, nil, words, settings)
      }
    }
    guard failure == 0 else { throw TestFileError(errorNumber: failure) }
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw TestFileError(errorNumber: errno) }
    }
    return Run(
      status: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + (status & 0x7F),
      output: try text(of: files.file("output")), error: try text(of: files.file("error")))
  }

  private func text(of path: String) throws -> String {
    String(decoding: try bytes(ofFile: path), as: UTF8.self)
  }
}

/// Calls a function with texts as C has them: a list that ends with a null pointer.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = unsafe texts.map { unsafe strdup($0) } + [nil]
  defer { unsafe copies.forEach { unsafe free($0) } }
  return unsafe body(copies)
}
