import Commerce

/// What the owner writes down by name, to see what came of it.
public enum EntryKind: Sendable {
  case initiative, launch
}

/// One of them as it was typed, not yet read.
public enum NamedEntry: Equatable, Sendable {
  case initiative(InitiativeEntry)
  case launch(LaunchEntry)

  /// What it is.
  public var kind: EntryKind {
    switch self {
    case .initiative: .initiative
    case .launch: .launch
    }
  }

  /// What it is called.
  public var name: String {
    switch self {
    case .initiative(let entry): entry.name
    case .launch(let entry): entry.name
    }
  }
}

/// An initiative as it was typed.
public struct InitiativeEntry: Equatable, Sendable {
  /// What it is called.
  public var name: String
  /// The day that it began on.
  public var start: String
  /// What it has cost, in units of the shop's currency.
  public var costs: String
  /// A filter over customers; empty for all.
  public var who: String

  /// What was typed.
  public init(name: String, start: String, costs: String, who: String) {
    self.name = name
    self.start = start
    self.costs = costs
    self.who = who
  }
}

/// A launch as it was typed.
public struct LaunchEntry: Equatable, Sendable {
  /// What it is called.
  public var name: String
  /// The day that it began on, or what tells it: `product=...`, `tag=...`.
  public var subject: String
  /// For how many weeks orders are counted; empty for as many as usual.
  public var weeks: String

  /// What was typed.
  public init(name: String, subject: String, weeks: String) {
    self.name = name
    self.subject = subject
    self.weeks = weeks
  }
}
