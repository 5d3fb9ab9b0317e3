internal import CSystem

/// Notes that the user wants long work to stop (Ctrl-C, or the terminal is gone), so that it can end in order.
///
/// The second signal ends the process at once. Only one can be at a time.
public struct InterruptWatch: ~Copyable {
  /// Begins to watch.
  public init() { stamgast_interrupts_open() }

  deinit { stamgast_interrupts_close() }

  /// Whether a signal has come to the one that watches.
  public static var hasCome: Bool { stamgast_interrupts_came() != 0 }

  /// Does something during which nothing is to be ended in order, such as waiting for an answer: a signal ends the
  /// process there as if nobody watched.
  public static func suspended<Result>(_ body: () -> Result) -> Result {
    stamgast_interrupts_close()
    defer { stamgast_interrupts_open() }
    return body()
  }

  /// Ends the watch; so does the end of its life.
  public consuming func end() {}
}
