import Presentation

/// The completion of command lines for fish, made of the table of commands.
enum FishCompletion {
  /// The script, to be read by the shell.
  static func lines(_ strings: Strings) -> [String] {
    let names = CommandTable.named.map(\.command.rawValue).joined(separator: " ")
    let first = "\"not __fish_seen_subcommand_from \(names)\""
    var lines = ["# fish completion of stamgast", "complete -c stamgast -f"]
    for spec in CommandTable.named {
      lines.append(
        "complete -c stamgast -n \(first) -a \(spec.command.rawValue) "
          + "-d \(quoted(strings.summary(spec.command)))")
    }
    for spec in CommandTable.all {
      let here =
        spec.command == .dashboard
        ? first : "\"__fish_seen_subcommand_from \(spec.command.rawValue)\""
      for option in spec.allOptions {
        let letter = option.letter.map { " -s \($0)" } ?? ""
        let value = spec.completion(of: option.option, strings).map { " " + parameter($0) } ?? ""
        let words = quoted(strings.optionHelp(option.option, of: spec.command))
        lines.append(
          "complete -c stamgast -n \(here)\(letter) -l \(option.option.rawValue)\(value) "
            + "-d \(words)")
      }
      if let argument = spec.argumentCompletion {
        lines.append("complete -c stamgast -n \(here) \(offer(argument))")
      }
    }
    return lines
  }

  /// An option's value: `-r` requires one, `-x` allows no file besides.
  private static func parameter(_ value: CompletionValue) -> String {
    value == .files ? "-r -F" : value == .unknown ? "-x" : "-x \(offer(value))"
  }

  private static func offer(_ value: CompletionValue) -> String {
    switch value {
    case .files: "-F"
    case .folders: "-a '(__fish_complete_directories)'"
    case .words(let words): "-a \(quoted(words.joined(separator: " ")))"
    case .asked(let topic): "-a '(stamgast completions \(topic.rawValue) 2>/dev/null)'"
    case .unknown: ""
    }
  }

  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
  }
}
