import Dashboard
import Presentation

/// `stamgast keys`
enum KeysCommand {
  /// Lists the keys of the dashboard by group.
  static func run(_ console: Console, keys: KeyMap) throws {
    try console.print(lines(keys, console.strings))
  }

  /// The keys with what they do, a group below the other.
  static func lines(_ keys: KeyMap, _ strings: Strings) -> [String] {
    var lines: [String] = []
    for group in HelpGroup.allCases {
      let bindings = keys.bindings.filter { HelpGroup($0.command) == group }
      guard !bindings.isEmpty else { continue }
      if !lines.isEmpty { lines.append("") }
      lines.append(strings.helpGroup(group))
      let rows = bindings.map { binding in
        [
          "", binding.keys.map { $0.label(strings.language) }.joined(separator: " "),
          strings.commandHelp(binding.command),
        ]
      }
      lines += TextColumns(rows: rows).lines
    }
    return lines
  }
}
