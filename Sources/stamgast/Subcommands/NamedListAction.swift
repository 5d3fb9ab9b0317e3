import Commerce
import Presentation

/// What is asked of a list of named things: `stamgast rules`, `... add NAME TEXT`, `... remove NAME`.
enum NamedListAction: Equatable {
  case list
  case add(name: String, text: String)
  case remove(name: String)

  /// Reads the words behind a command.
  ///
  /// - Parameter text: what the text of an addition is called where it is missing, such as `FILTER`.
  init(_ words: [String], of command: Subcommand, text: String) throws(UsageError) {
    switch (words.first, words.count) {
    case (nil, _): self = .list
    case ("add", 3): self = .add(name: words[1], text: words[2])
    case ("remove", 2): self = .remove(name: words[1])
    case ("add", ..<3): throw .missingArgument(command, "add NAME \(text)")
    case ("remove", 1): throw .missingArgument(command, "remove NAME")
    case ("add", _), ("remove", _): throw .unexpectedArgument(command, words[words.count - 1])
    case (let word?, _):
      throw .unknownAction(
        word, command, nearest: nearestName(to: word, among: ["add", "remove"]))
    }
  }
}
