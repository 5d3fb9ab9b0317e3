/// A language that the program speaks.
public enum Language: String, CaseIterable, Equatable, Sendable {
  case english = "en"
  case dutch = "nl"

  /// The language of a locale as `LANG` names it, `nl_NL.UTF-8`; nil for one that is not spoken here.
  public init?(locale: String) {
    let name = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" && $0 != "-" }
    self.init(rawValue: name.lowercased())
  }
}
