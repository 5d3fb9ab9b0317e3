import Importing
import Presentation
import System

/// Asks the person at the terminal what a file leaves open.
struct ImportQuestions {
  private let console: Console
  private let isAnswerable: Bool

  init(_ console: Console) {
    self.console = console
    isAnswerable = StandardStream.input.isTerminal && StandardStream.error.isTerminal
  }

  /// Puts the answer into the options; false where the error is no such question, nobody is there to answer, or
  /// the answer is none.
  mutating func settle(_ error: ImportError, _ path: String, _ options: inout ImportOptions) -> Bool
  {
    guard isAnswerable, path != "-" else { return false }
    switch error {
    case .undecidedDates(let file, let column, let found) where options.dateOrder == nil:
      let answer = console.ask(console.strings.datesQuestion(file, column: column, found: found))
      options.dateOrder = answer == "d" ? .dayFirst : answer == "m" ? .monthFirst : nil
      return options.dateOrder != nil
    case .undecidedDecimals(let file, let column, let found) where options.decimalSign == nil:
      let answer = console.ask(console.strings.decimalQuestion(file, column: column, found: found))
      options.decimalSign = ImportQuestions.sign(in: found, answer: answer)
      return options.decimalSign != nil
    default: return false
    }
  }

  /// The decimal sign, from what the sign in an amount is said to be for.
  static func sign(in found: String, answer: String) -> DecimalSign? {
    let isComma = found.contains(",")
    switch answer {
    case "d": return isComma ? .comma : .point
    case "t": return isComma ? .point : .comma
    default: return nil
    }
  }
}
