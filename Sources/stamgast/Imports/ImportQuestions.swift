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
  func settle(_ error: ImportError, _ path: String, _ options: inout ImportOptions) -> Bool {
    guard isAnswerable, path != "-", let question = ImportQuestion(error),
      !question.isSettled(in: options),
      let letter = console.ask(
        console.strings.importQuestion(question, StoreImport.fileName(of: path))
      ).first
    else { return false }
    return question.settle(letter, in: &options)
  }
}
