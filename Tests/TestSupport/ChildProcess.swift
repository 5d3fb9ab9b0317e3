internal import Glibc

/// Another program, run to its end without a terminal.
public enum ChildProcess {
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

  /// Runs a program to its end.
  ///
  /// - Parameters:
  ///   - path: where it is; a bare name is looked for in this process's path.
  ///   - arguments: what stands behind its name.
  ///   - environment: all of its variables.
  ///   - input: the file that is its standard input; nil for none.
  /// - Throws: `TestFileError` where it can't be started.
  public static func run(
    _ path: String, _ arguments: [String], environment: [String: String], input: String? = nil
  ) throws -> Run {
    try start(path, arguments, environment: environment, input: input).wait()
  }

  /// Starts a program, which goes on beside the test; it is to be waited for.
  public static func start(
    _ path: String, _ arguments: [String], environment: [String: String], input: String? = nil
  ) throws -> RunningProcess {
    let files = try TemporaryFolder()
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let settings = environment.map { "\($0)=\($1)" }
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
    let write = O_WRONLY | O_CREAT
    unsafe posix_spawn_file_actions_addopen(&actions, 1, files.file("output"), write, 0o600)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, files.file("error"), write, 0o600)
    // Threads of the test runner have signals blocked, which a child would inherit.
    var attributes = posix_spawnattr_t()
    unsafe posix_spawnattr_init(&attributes)
    defer { unsafe posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var child = pid_t()
    let failure = unsafe withCStrings([name] + arguments) { words in
      unsafe withCStrings(settings) { settings in
        unsafe posix_spawnp(&child, path, &actions, &attributes, words, settings)
      }
    }
    guard failure == 0 else { throw TestFileError(errorNumber: failure) }
    return RunningProcess(id: child, files: files)
  }

  /// Sends a signal to a process that a test started; false where there is no such process.
  @discardableResult
  public static func signal(_ number: Int32, to process: Int32) -> Bool {
    process > 1 && kill(process, number) == 0
  }

  /// Whether a process is there and has not ended; one that nobody has asked how it ended has.
  public static func isRunning(_ process: Int32) -> Bool {
    state(inFile: "/proc/\(process)/stat").map { $0 != "Z" && $0 != "X" } ?? false
  }

  /// The letter of the state that a process or a thread is in; nil where there is none.
  static func state(inFile path: String) -> Character? {
    guard let status = try? text(ofFile: path), let name = status.lastIndex(of: ")") else {
      return nil
    }
    // The name in parentheses may hold anything; the state is the letter behind it.
    return status[name...].dropFirst(2).first
  }
}

/// The bytes that a file holds; 0 where there is none.
public func size(ofFile path: String) -> Int {
  var status = stat()
  return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
}

/// The text of a file.
public func text(ofFile path: String) throws -> String {
  String(decoding: try bytes(ofFile: path), as: UTF8.self)
}

/// Calls a function with texts as C has them: a list that ends with a null pointer.
private func withCStrings<Result>(
  _ texts: [String],
  _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = unsafe texts.map { unsafe strdup($0) } + [nil]
  defer { unsafe copies.forEach { unsafe free($0) } }
  return unsafe body(copies)
}
