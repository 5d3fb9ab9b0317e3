/// How the program ends, in the numbers of BSD's `sysexits.h`.
enum ExitCode: Int32, CaseIterable {
  case done = 0
  case failed = 1
  /// The command line is wrong.
  case usage = 64
  /// The input is not understood.
  case data = 65
  /// The input is missing.
  case noInput = 66
  /// A file can't be made.
  case cannotCreate = 73
  /// Reading or writing failed.
  case inputOutput = 74
  /// Somebody else is writing to the store.
  case busy = 75
  /// The user is not permitted to.
  case notPermitted = 77
  /// The user stopped it, as a shell tells Ctrl-C.
  case interrupted = 130
}
