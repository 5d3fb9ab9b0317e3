/// A list of people that was split by lot, to see what writing to some of them does.
public struct Trial: Hashable, Sendable {
  /// A part of the people.
  public struct Arm: Hashable, Sendable {
    /// What it is called.
    public let name: String
    /// Its share of the people, in percent.
    public let share: Int

    /// An arm with its share in percent.
    public init(name: String, share: Int) {
      self.name = name
      self.share = share
    }
  }

  /// What the arm is called that gets nothing.
  public static let control = "control"

  /// What the trial is called.
  public let name: String
  /// The list that was split.
  public let list: String
  /// The day as of which it was split; what is bought on later days counts.
  public let start: CalendarDay
  /// Days after the start that count.
  public let days: Int
  /// The control first, then those that got something.
  public let arms: [Arm]

  /// A trial.
  public init(name: String, list: String, start: CalendarDay, days: Int, arms: [Arm]) {
    self.name = name
    self.list = list
    self.start = start
    self.days = days
    self.arms = arms
  }

  /// The last day that counts.
  public var lastDay: CalendarDay { start.advanced(by: days) }

  /// Whether days are still to come that count.
  public func isRunning(asOf day: CalendarDay) -> Bool { day < lastDay }
}
