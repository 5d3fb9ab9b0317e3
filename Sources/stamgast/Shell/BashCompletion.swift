import Presentation

/// The completion of command lines for bash, made of the table of commands.
enum BashCompletion {
  /// The script, to be read by the shell.
  static func lines(_ strings: Strings) -> [String] {
    let specs = CommandTable.all
    let takingValues = Set(
      specs.flatMap(\.allOptions).filter { strings.valueName($0.option) != nil }
        .flatMap(CommandSpec.spellings)
    ).sorted()
    return start
      + ["      \(takingValues.joined(separator: "|"))) ((at++)) ;;"] + behindWords
      + specs.flatMap { values(of: $0, strings) }
      + ["  esac", "  if [[ $cur == -* ]]; then", "    case $command in"]
      + specs.map { spec in
        "      \(name(of: spec))) _stamgast_words "
          + spec.allOptions.map { "--" + $0.option.rawValue }.joined(separator: " ") + " ;;"
      }
      + ["    esac", "    return", "  fi", "  case $command in"]
      + [
        "    '') _stamgast_words \(CommandTable.named.map(\.command.rawValue).joined(separator: " ")) ;;"
      ]
      + specs.compactMap(argument)
      + end
  }

  private static func name(of spec: CommandSpec) -> String {
    spec.command == .dashboard ? "''" : spec.command.rawValue
  }

  /// What stands behind each option of a command that has a value.
  private static func values(of spec: CommandSpec, _ strings: Strings) -> [String] {
    spec.allOptions.compactMap { option in
      spec.completion(of: option.option, strings).map { value in
        let places = CommandSpec.spellings(option).map { "\(spec.command.rawValue):\($0)" }
        return "    \(places.joined(separator: "|"))) \(call(value)); return ;;"
      }
    }
  }

  private static func argument(of spec: CommandSpec) -> String? {
    spec.argumentCompletion.map { value in
      let first = spec.completesFirstArgumentOnly ? "((place == 0)) && " : ""
      return "    \(spec.command.rawValue)) \(first)\(call(value)) ;;"
    }
  }

  private static func call(_ value: CompletionValue) -> String {
    switch value {
    case .files: "_stamgast_paths -f"
    case .folders: "_stamgast_paths -d"
    case .words(let words): "_stamgast_words " + words.joined(separator: " ")
    case .asked(let topic): "_stamgast_asked \"$1\" \(topic.rawValue)"
    case .unknown: ":"
    }
  }

  // `compgen -W` would expand what the store says as the shell's own words: so the words are compared one by one.
  private static let start = """
    # bash completion of stamgast
    _stamgast_offer() {
      [[ $1 == "$cur"* ]] || return 0
      local word=$1
      # What stands before the last colon of a word is a word of its own to bash.
      if [[ $cur == *:* && $COMP_WORDBREAKS == *:* ]]; then word=${word#"${cur%:*}:"}; fi
      COMPREPLY+=("$(printf %q "$word")")
    }
    _stamgast_words() {
      local word
      for word in "$@"; do _stamgast_offer "$word"; done
    }
    _stamgast_asked() {
      local word
      while IFS= read -r word; do _stamgast_offer "$word"; done \\
        < <("$1" completions "$2" 2>/dev/null)
    }
    _stamgast_paths() {
      local path
      compopt -o filenames 2>/dev/null
      while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen "$1" -- "$cur")
    }
    _stamgast() {
      local line=${COMP_LINE:0:COMP_POINT}
      local cur=${line##*[[:space:]]} prev= command= at=1 place=0 words
      read -ra words <<<"${line%"$cur"}"
      COMPREPLY=()
      while ((at < ${#words[@]})); do
        prev=${words[at]}
        case $prev in
    """.split(separator: "\n").map(String.init)

  private static let behindWords = """
          -*) ;;
          *) if [[ -z $command ]]; then command=$prev; else ((place++)); fi ;;
        esac
        ((at++))
      done
      # An option that waits for its value was passed over together with it.
      prev=${words[${#words[@]} - 1]}
      if [[ $cur == --*=* ]]; then prev=${cur%%=*} cur=${cur#*=}; fi
      case $command:$prev in
    """.split(separator: "\n").map(String.init)

  private static let end = """
      esac
    }
    complete -F _stamgast stamgast
    """.split(separator: "\n").map(String.init)
}
