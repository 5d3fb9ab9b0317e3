/// How a picture of a screen is written; named as on the command line.
public enum PictureForm: String, CaseIterable, Sendable {
  /// A drawing for mails, slides and pages.
  case svg
  /// The characters alone.
  case text
  /// The characters with their colours, for terminals.
  case ansi

  /// What the name of a file in this form ends in.
  public var fileEnding: String {
    switch self {
    case .svg: ".svg"
    case .text: ".txt"
    case .ansi: ".ans"
    }
  }

  /// The form that the name of a file ends in; nil for any other.
  public init?(path: String) {
    guard
      let form = PictureForm.allCases.first(where: { path.lowercased().hasSuffix($0.fileEnding) })
    else { return nil }
    self = form
  }
}
