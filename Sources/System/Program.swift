internal import Glibc

/// The process as a whole.
public enum Program {
  /// Ends the process with an exit status. Nothing on the stack is cleaned up any more: for `main` alone.
  public static func end(status: Int32) -> Never { exit(status) }
}
