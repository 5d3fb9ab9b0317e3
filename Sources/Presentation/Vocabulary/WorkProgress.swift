/// How far long work is, and how long it still takes.
public struct WorkProgress: Equatable, Sendable {
  /// How much of it is done, 0 to 1.
  public let share: Double
  /// The rows that it has gone through; 0 where it is not counted in rows.
  public let rows: Int
  /// Rows a second so far; 0 where nothing is known.
  public let rowsPerSecond: Double
  /// The seconds that it still takes if it goes on as it went; nil while too little is done to tell.
  public let secondsLeft: Double?

  /// Nothing is done yet.
  public static let none = WorkProgress(share: 0, after: 0)

  /// So much of it, after so many seconds.
  public init(share: Double, rows: Int = 0, after seconds: Double) {
    self.share = min(1, max(0, share))
    self.rows = rows
    rowsPerSecond = seconds > 0 ? Double(rows) / seconds : 0
    secondsLeft = self.share > 0.01 ? seconds / self.share - seconds : nil
  }
}
