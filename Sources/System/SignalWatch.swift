internal import CSystem

/// The signals of a program that has the whole screen: those that tell it something come as values, and
/// those that end it give the terminal back first, faults and traps too.
///
/// Only one can be at a time.
public struct SignalWatch: ~Copyable {
  /// What a signal told.
  public struct Notices: OptionSet, Sendable {
    /// One bit each.
    public let rawValue: Int32
    /// Notices by their bits.
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// The terminal has another size.
    public static let resized = Notices(rawValue: Int32(STAMGAST_SIGNAL_RESIZED))
    /// The program is to stop until it is continued.
    public static let suspend = Notices(rawValue: Int32(STAMGAST_SIGNAL_SUSPEND))
    /// The program was continued by someone else.
    public static let resumed = Notices(rawValue: Int32(STAMGAST_SIGNAL_RESUMED))
  }

  /// What a wait ended with.
  public struct Readiness: OptionSet, Sendable {
    /// One bit each.
    public let rawValue: Int32
    /// Readiness by its bits.
    public init(rawValue: Int32) { self.rawValue = rawValue }
    /// The terminal has input.
    public static let input = Readiness(rawValue: Int32(STAMGAST_READY_TERMINAL))
    /// A signal came.
    public static let signal = Readiness(rawValue: Int32(STAMGAST_READY_SIGNAL))
    /// The wake pipe was used.
    public static let wake = Readiness(rawValue: Int32(STAMGAST_READY_WAKE))
    /// The terminal is gone.
    public static let hangup = Readiness(rawValue: Int32(STAMGAST_READY_HANGUP))
  }

  private let descriptor: Int32

  /// Takes signals over, before the terminal's settings are changed.
  ///
  /// - Parameter reset: at most 256 bytes that bring the terminal back to what a shell expects.
  /// - Throws: what the system says, or that there is a watch already.
  public init(reset: [UInt8]) throws(SystemError) {
    descriptor = unsafe stamgast_signals_open(StandardStream.output.rawValue, reset, reset.count)
    guard descriptor >= 0 else { throw .last("sigaction") }
  }

  deinit { stamgast_signals_close() }

  /// The notices since the last call.
  public func drain() -> Notices { Notices(rawValue: stamgast_signals_drain()) }

  /// Waits for input, a signal, or a wake; nothing when the time is over.
  ///
  /// - Parameters:
  ///   - wake: the pipe that other threads wake the loop with.
  ///   - timeout: how long at most; nil waits for ever.
  public func wait(wake: WakePipe?, timeout: Duration?) -> Readiness {
    Readiness(
      rawValue: stamgast_wait(
        StandardStream.input.rawValue, descriptor, wake?.descriptor ?? -1,
        timeout.map(Self.milliseconds) ?? -1))
  }

  /// Stops the program as Ctrl-Z does, with the terminal as the shell had it; returns when it goes on.
  public func stop() {
    stamgast_signals_stop()
  }

  /// Rounded up, so that a loop with a deadline does not spin before it.
  private static func milliseconds(_ duration: Duration) -> Int32 {
    let (seconds, attoseconds) = duration.components
    guard seconds >= 0 else { return 0 }
    guard seconds < 1_000_000 else { return 1_000_000_000 }
    let rest = (max(0, attoseconds) + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(seconds) * 1000 + Int32(rest)
  }
}

/// Holds back what is written to standard error while the screen is in use, and writes it out at the end.
public struct HeldStandardError: ~Copyable {
  /// Begins to hold; without a place for a temporary file nothing is held.
  public init() { _ = stamgast_standard_error_hold() }

  deinit { stamgast_standard_error_release() }
}
