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

  /// Ends the watch; so does the end of its life.
  public consuming func end() {}
}
