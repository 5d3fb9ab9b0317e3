/// The dashboard's panels, by the key that opens them.
public enum Panel: Int, CaseIterable, Hashable, Sendable {
  case overview = 1
  case retention = 2
  case customerValue = 3
  case cohorts = 4
  case segments = 5
  case customers = 6
  case timing = 7
  case today = 8
  case trials = 9
  case data = 0

  /// The digit that opens the panel.
  public var digit: Character { Character(String(rawValue)) }
}
