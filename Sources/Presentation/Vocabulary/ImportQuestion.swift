/// What a file leaves open, so that a person has to tell.
public enum ImportQuestion: Equatable, Sendable {
  /// Whether dates such as the one found have the day first.
  case dates(column: String, found: String)
  /// What the sign in amounts such as the one found is for.
  case decimals(column: String, found: String)

  /// The letters that answer it.
  public var letters: [Character] {
    switch self {
    case .dates: ["d", "m"]
    case .decimals: ["t", "d"]
    }
  }
}
