public import Presentation

/// A file to be imported, with what was answered about it.
public struct ImportRequest: Equatable, Sendable {
  /// The file, as it was typed or found.
  public let path: String
  /// The answers to what the file leaves open.
  public internal(set) var answers: [ImportAnswer]

  /// A file of which nothing was asked yet, or all of this.
  public init(path: String, answers: [ImportAnswer] = []) {
    self.path = path
    self.answers = answers
  }
}

/// A question with the letter that answers it.
public struct ImportAnswer: Equatable, Sendable {
  /// What was asked.
  public let question: ImportQuestion
  /// One of its letters.
  public let letter: Character

  /// An answer.
  public init(_ question: ImportQuestion, _ letter: Character) {
    self.question = question
    self.letter = letter
  }
}

/// How the import of a file ended; the texts are lines for people.
public enum ImportEnd: Equatable, Sendable {
  /// What the file was taken for, and what became of its rows.
  case imported(String)
  /// Why nothing of it was kept.
  case failed(String)
  /// It was stopped, and nothing of it was kept.
  case stopped
  /// It waits for an answer; without one nothing of it is kept, for the reason told.
  case asks(ImportQuestion, else: String)
}
