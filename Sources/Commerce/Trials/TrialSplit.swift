/// How a list is to be split: `spring=letter:40,gift:40`, and the rest of a hundred is the control.
public struct TrialSplit: Hashable, Sendable {
  /// What the trial is called.
  public let name: String
  /// The control first, then those that get something.
  public let arms: [Trial.Arm]

  /// Reads `NAME=ARM:SHARE,...`, shares in whole percent; nil where it says something else, where an arm has no name of
  /// its own, or where nothing is left for the control.
  ///
  /// Names become parts of file names and of tags: letters, digits, spaces, `-` and `_`, up to 40.
  public init?(parsing text: String) {
    let halves = text.split(separator: "=", omittingEmptySubsequences: false)
    guard halves.count == 2 else { return nil }
    var arms: [Trial.Arm] = []
    for part in halves[1].split(separator: ",", omittingEmptySubsequences: false) {
      let words = part.split(separator: ":", omittingEmptySubsequences: false).map(trimmed)
      guard words.count == 2, TrialSplit.isName(words[0]), let share = Int(words[1]),
        (1...99).contains(share), inLowerCase(words[0]) != Trial.control,
        !arms.contains(where: { inLowerCase($0.name) == inLowerCase(words[0]) })
      else { return nil }
      arms.append(Trial.Arm(name: words[0], share: share))
    }
    let rest = arms.reduce(100) { $0 - $1.share }
    name = trimmed(halves[0])
    guard TrialSplit.isName(name), rest > 0 else { return nil }
    self.arms = [Trial.Arm(name: Trial.control, share: rest)] + arms
  }

  /// What a person's place is taken from: the hash of this text.
  ///
  /// The name of the trial is part of it, so that other people are the control of the next trial.
  public func text(for key: String) -> String { "\(inLowerCase(name))\n\(key)" }

  /// The arm of somebody, by the hash of `text(for:)`: the hundreds' rest counts off the shares in the order in which they
  /// were given, and what is left is the control.
  public func arm(hash: UInt64) -> Int {
    var rest = Int(hash % 100)
    for (place, arm) in arms.enumerated().dropFirst() {
      if rest < arm.share { return place }
      rest -= arm.share
    }
    return 0
  }

  /// The trial that begins with the split.
  public func trial(of list: String, start: CalendarDay, days: Int) -> Trial {
    Trial(name: name, list: list, start: start, days: days, arms: arms)
  }

  private static func isName(_ text: String) -> Bool {
    (1...40).contains(text.count)
      && text.allSatisfy { $0.isLetter || $0.isNumber || " -_".contains($0) }
  }
}
