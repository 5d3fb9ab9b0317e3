import Commerce
import Presentation

/// What is asked of a list of named things: `stamgast rules`, `... add NAME TEXT`, `... remove NAME`; where one can be
/// changed also `... list` and `... change NAME TEXT`.
enum NamedListAction: Equatable {
  case list
  /// One is added, or put in the place of another.
  case save(name: String, texts: [String], replacing: String?)
  case remove(name: String)

  /// Reads the words behind a command.
  ///
  /// - Parameters:
  ///   - texts: how many texts stand behind the name of an addition.
  ///   - placeholder: what these are called where one is missing, such as `FILTER`.
  ///   - canChange: whether there is `change` too.
  init(
    _ words: [String], of command: Subcommand, texts: ClosedRange<Int> = 1...1,
    placeholder: String, canChange: Bool = false
  ) throws(UsageError) {
    let actions = canChange ? ["list", "add", "change", "remove"] : ["add", "remove"]
    guard let word = words.first else {
      self = .list
      return
    }
    guard actions.contains(word) else {
      throw .unknownAction(word, command, nearest: nearestName(to: word, among: actions))
    }
    let rest = Array(words.dropFirst())
    let (needed, missing): (ClosedRange<Int>, String) =
      switch word {
      case "list": (0...0, "")
      case "remove": (1...1, "remove NAME")
      default: (1 + texts.lowerBound...1 + texts.upperBound, "\(word) NAME \(placeholder)")
      }
    if rest.count < needed.lowerBound { throw .missingArgument(command, missing) }
    if rest.count > needed.upperBound { throw .unexpectedArgument(command, words[words.count - 1]) }
    self =
      switch word {
      case "list": .list
      case "remove": .remove(name: rest[0])
      default:
        .save(
          name: rest[0], texts: Array(rest.dropFirst()),
          replacing: word == "change" ? rest[0] : nil)
      }
  }
}
