import Presentation

/// The completion of command lines for zsh, made of the table of commands.
enum ZshCompletion {
  /// The script, to be read by the shell.
  static func lines(_ strings: Strings) -> [String] {
    ["#compdef stamgast", ""]
      + [CompletionTopic.lists, .themes].map { topic in
        "_stamgast_\(topic.rawValue)() { compadd \"$@\" -- "
          + "${(f)\"$(stamgast completions \(topic.rawValue) 2>/dev/null)\"} }"
      }
      + ["", "_stamgast() {", "  local context state line", "  local -a commands", "  commands=("]
      + CommandTable.named.map { spec in
        "    \(quoted("\(spec.command.rawValue):\(strings.summary(spec.command))"))"
      }
      + ["  )", "  _arguments -C -S \\"]
      + options(of: CommandTable.spec(.dashboard), strings).map { "    \($0) \\" }
      + [
        "    '1:command:->command' '*:: :->arguments'", "  case $state in",
        "    command) _describe command commands ;;", "    arguments)", "      case $words[1] in",
      ]
      + CommandTable.named.flatMap { command($0, strings) }
      + ["      esac ;;", "  esac", "}", "", "_stamgast \"$@\""]
  }

  private static func command(_ spec: CommandSpec, _ strings: Strings) -> [String] {
    let place = spec.completesFirstArgumentOnly ? "1" : "*"
    let argument = spec.argumentCompletion.map { quoted("\(place):argument:\(action($0))") }
    let specs = options(of: spec, strings) + (argument.map { [$0] } ?? [])
    return ["        \(spec.command.rawValue))", "          _arguments -S \\"]
      + specs.dropLast().map { "            \($0) \\" }
      + specs.suffix(1).map { "            \($0) ;;" }
  }

  private static func options(of spec: CommandSpec, _ strings: Strings) -> [String] {
    spec.allOptions.map { option in
      let name = option.option.rawValue
      var words = "[\(plain(strings.optionHelp(option.option, of: spec.command)))]"
      let value = spec.completion(of: option.option, strings)
      if let value, let valueName = strings.valueName(option.option) {
        words += ":\(plain(valueName)):\(action(value))"
      }
      let long = "--\(name)\(value == nil ? "" : "=")"
      guard let letter = option.letter else { return quoted(long + words) }
      let short = "-\(letter)\(value == nil ? "" : "+")"
      return "'(-\(letter) --\(name))'{\(short),\(long)}\(quoted(words))"
    }
  }

  private static func action(_ value: CompletionValue) -> String {
    switch value {
    case .files: "_files"
    case .folders: "_files -/"
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .asked(let topic): "_stamgast_\(topic.rawValue)"
    case .unknown: " "
    }
  }

  /// Words without the signs that `_arguments` reads as its own.
  private static func plain(_ text: String) -> String {
    text.reduce(into: "") { text, character in
      if "[]:\\".contains(character) { text += "\\" }
      text.append(character)
    }
  }

  private static func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: "'\\''"))'"
  }
}
