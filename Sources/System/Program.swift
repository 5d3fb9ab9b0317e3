internal import CSystem
internal import Glibc

/// The process as a whole.
public enum Program {
  /// From now on large arrays go back to the system as soon as nobody uses them.
  ///
  /// The columns of a large shop come and go by the megabyte, on several threads. Smaller ones stay, as
  /// getting fresh memory costs more than filling it.
  public static func returnLargeMemory() { stamgast_return_blocks_above(4 << 20) }

  /// Returns what is free to the system now, where it is much: a moment's work, for when nobody waits.
  public static func returnFreeMemory() { stamgast_return_free_memory() }

  /// From now on a file that may grow no further (`ulimit -f`) is told as an error, and does not end the process.
  public static func tellFileSizeLimit() { stamgast_tell_file_size_limit() }

  /// Ends the process with an exit status. Nothing on the stack is cleaned up any more: for `main` alone.
  public static func end(status: Int32) -> Never { exit(status) }
}
