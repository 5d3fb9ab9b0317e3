import Commerce
import Presentation
import System

/// A command line, taken apart: the command, its options and its arguments.
struct Options: Equatable {
  var command: Subcommand
  /// What stands behind the command.
  var arguments: [String] = []
  /// The values of each option that was given, in their order; an empty text for one without a value.
  private var values: [ProgramOption: [String]] = [:]

  init(_ command: Subcommand, arguments: [String] = [], values: [ProgramOption: [String]] = [:]) {
    self.command = command
    self.arguments = arguments
    self.values = values
  }

  /// Takes a command line apart, without the program's name. Options may stand before and behind the command.
  init(parsing words: [String], _ strings: Strings = Strings()) throws(UsageError) {
    let table = CommandTable.parserOptions(strings)
    let items: [OptionParser.Item]
    do {
      items = try OptionParser(options: table).parse(words)
    } catch {
      throw .option(error, nearest: Options.nearestOption(to: error))
    }
    self.init(.dashboard)
    var rest: [String] = []
    for item in items {
      switch item {
      case .argument(let word): rest.append(word)
      case .option(let name, let value):
        if let option = ProgramOption(rawValue: name) {
          values[option, default: []].append(value ?? "")
        }
      }
    }
    if let word = rest.first {
      guard let found = Subcommand(rawValue: word), found != .dashboard else {
        let names = Subcommand.allCases.map(\.rawValue)
        throw .unknownCommand(word, nearest: nearestName(to: word, among: names))
      }
      command = found
      arguments = Array(rest.dropFirst())
    }
    try check()
  }

  /// Whether an option was given.
  func has(_ option: ProgramOption) -> Bool { values[option] != nil }

  /// The value that was given last; nil where none was.
  func value(_ option: ProgramOption) -> String? { values[option]?.last }

  /// All values of an option, in their order.
  func all(_ option: ProgramOption) -> [String] { values[option] ?? [] }

  /// The value of an option, read as something; nil where it was not given.
  func value<Value>(_ option: ProgramOption, as read: (String) -> Value?) throws(UsageError)
    -> Value?
  {
    guard let text = value(option) else { return nil }
    guard let value = read(text) else { throw .badValue(option, found: text) }
    return value
  }

  /// The value of an option that is one of a few words, in any case; nil where it was not given.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ option: ProgramOption
  ) throws(UsageError) -> Choice? {
    guard let text = value(option) else { return nil }
    guard let choice = Choice(rawValue: text.lowercased()) else {
      throw .badChoice(option, found: text, choices: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  private func check() throws(UsageError) {
    let spec = CommandTable.spec(command)
    let known = Set(spec.allOptions.map(\.option))
    for option in ProgramOption.allCases where has(option) && !known.contains(option) {
      throw .foreignOption(option, command)
    }
    guard !has(.help) else { return }
    guard arguments.count >= spec.argumentCount.lowerBound else {
      throw .missingArgument(command, spec.arguments.joined(separator: " "))
    }
    if arguments.count > spec.argumentCount.upperBound {
      throw .unexpectedArgument(command, arguments[spec.argumentCount.upperBound])
    }
  }

  private static func nearestOption(to error: OptionError) -> String? {
    guard case .unknown(let word) = error, word.hasPrefix("--") else { return nil }
    let name = word.dropFirst(2).prefix { $0 != "=" }
    return nearestName(to: String(name), among: ProgramOption.allCases.map(\.rawValue))
      .map { "--" + $0 }
  }
}
