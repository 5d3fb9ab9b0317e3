import Presentation
import TerminalUI

extension ThemeFinding {
  /// What is wrong, with the role and the depth: `heat2, 16 colours: contrast 3.34, not at least 4.5`.
  func text(_ strings: Strings) -> String {
    let words =
      switch flaw {
      case .text(let contrast, let required):
        strings.faintText(contrast: contrast, required: required)
      case .ground(let contrast, let required, let other):
        strings.faintGround(
          contrast: contrast, required: required, beside: other.map { "\($0)" })
      case .unnamedText: strings.unnamedText
      case .like(let other): strings.looksLike("\(other)")
      }
    return "\(role), \(strings.colorDepth(colors)): \(words)"
  }

  private var colors: Int? {
    switch depth {
    case .trueColor: nil
    case .palette256: 256
    case .palette16: 16
    case .mono: 0
    }
  }
}
