internal import Glibc

/// The time of day as the machine has it.
public enum WallClock {
  /// Microseconds since 1970-01-01T00:00:00Z.
  public static func microseconds() -> Int64 {
    var now = timespec()
    guard unsafe clock_gettime(CLOCK_REALTIME, &now) == 0 else { return 0 }
    return Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1000
  }
}
