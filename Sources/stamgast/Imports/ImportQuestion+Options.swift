import Importing
import Presentation

extension ImportQuestion {
  /// What an import asks; nil for an error that no answer helps.
  init?(_ error: ImportError) {
    switch error {
    case .undecidedDates(_, let column, let found): self = .dates(column: column, found: found)
    case .undecidedDecimals(_, let column, let found):
      self = .decimals(column: column, found: found)
    default: return nil
    }
  }

  /// Whether the options hold an answer, given or by an option.
  func isSettled(in options: ImportOptions) -> Bool {
    switch self {
    case .dates: options.dateOrder != nil
    case .decimals: options.decimalSign != nil
    }
  }

  /// Puts the answer that a letter stands for into the options; false for a letter that is none.
  func settle(_ letter: Character, in options: inout ImportOptions) -> Bool {
    guard letters.contains(letter) else { return false }
    switch self {
    case .dates: options.dateOrder = letter == "d" ? .dayFirst : .monthFirst
    case .decimals(_, let found):
      // What is no sign for decimals is one for thousands, and the other one is for decimals.
      let isComma = found.contains(",")
      options.decimalSign = (letter == "d") == isComma ? .comma : .point
    }
    return true
  }
}
