internal import CSystem
internal import Glibc

/// A program in a terminal of its own, of which this is the side of the keyboard and the screen.
///
/// A program that is still running at the end of its life is killed.
public struct PseudoTerminal: ~Copyable {
  private let program: RunningProgram
  private let terminal: Int32
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  private var hasEnded = false

  /// Starts a program found in the path.
  ///
  /// - Parameters:
  ///   - arguments: the program's name and its arguments.
  ///   - environment: its whole environment, `TERM` among it.
  ///   - columns: the terminal's width.
  ///   - rows: the terminal's height.
  /// - Throws: what the system says where it has no terminal or no process left.
  public init(
    running arguments: [String], environment: [String: String], columns: Int, rows: Int
  ) throws(SystemError) {
    var opened: Int32 = -1
    program = try RunningProgram(
      arguments, environment: environment, columns: columns, rows: rows, terminal: &opened)
    terminal = opened
  }

  deinit {
    close(terminal)
    guard !hasEnded else { return }
    stamgast_program_signal(program.processID, SIGKILL)
    _ = try? program.wait()
  }

  /// The program's number among the system's processes.
  public var processID: Int { Int(program.processID) }

  /// Types keys, given as the bytes that a terminal sends for them.
  public func type(_ keys: String) throws(SystemError) {
    var rest = Array(keys.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { bytes in
        unsafe write(terminal, bytes.baseAddress, bytes.count)
      }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        throw .last("write")
      }
    }
  }

  /// What the program writes next, as far as it comes at once: nothing when the time is over first, nil
  /// when the terminal is closed at the program's side.
  public mutating func read(timeout: Duration) -> [UInt8]? {
    let (seconds, attoseconds) = timeout.components
    let milliseconds = max(0, seconds * 1000 + attoseconds / 1_000_000_000_000_000)
    let count = unsafe stamgast_pty_read(
      terminal, &buffer, buffer.count, Int32(clamping: milliseconds))
    return count < 0 ? nil : Array(buffer[..<count])
  }

  /// Tells the program another size.
  public func resize(columns: Int, rows: Int) throws(SystemError) {
    guard stamgast_pty_resize(terminal, Int32(columns), Int32(rows)) == 0 else {
      throw .last("ioctl")
    }
  }

  /// Reads until the program has ended, however long that takes.
  ///
  /// - Throws: what the system says where it cannot be waited for.
  public mutating func finish() throws(SystemError) -> ProgramEnding {
    while read(timeout: .seconds(1)) != nil {}
    hasEnded = true
    return try program.wait()
  }
}
