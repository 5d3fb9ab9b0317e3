public import Commerce

/// Who is not to be written to on a day: who was exported from a list for today, and the controls of trials.
public struct TodayContacts: Equatable, Sendable {
  /// Somebody who was exported.
  public struct Entry: Equatable, Sendable {
    /// The person's id in the store.
    public var person: Int32
    /// The last day that the shop knew of then.
    public var day: CalendarDay

    /// Somebody who was exported on a day.
    public init(person: Int32, day: CalendarDay) {
      self.person = person
      self.day = day
    }
  }

  /// Those of a trial who get nothing.
  public struct Controls: Equatable, Sendable {
    /// The trial.
    public var trial: Trial
    /// Their ids in the store.
    public var people: Set<Int32>

    /// The controls of a trial.
    public init(of trial: Trial, _ people: Set<Int32>) {
      self.trial = trial
      self.people = people
    }
  }

  private let entries: [Entry]
  private let controls: [Controls]

  /// Exports in any order, and the controls of trials.
  public init(_ entries: [Entry] = [], controls: [Controls] = []) {
    self.entries = entries
    self.controls = controls
  }

  /// Those who were exported in so many days up to a day, it included.
  func people(lately days: Int, asOf day: CalendarDay) -> Set<Int32> {
    Set(entries.lazy.filter { $0.day <= day && day.days(since: $0.day) < days }.map(\.person))
  }

  /// The controls of the trials that run on a day: who is written to is no control any more.
  func controls(asOf day: CalendarDay) -> Set<Int32> {
    controls.reduce(into: []) { people, controls in
      if controls.trial.start <= day, controls.trial.isRunning(asOf: day) {
        people.formUnion(controls.people)
      }
    }
  }
}
