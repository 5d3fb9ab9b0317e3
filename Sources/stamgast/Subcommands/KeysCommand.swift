import Dashboard
import Presentation

/// `stamgast keys`
enum KeysCommand {
  /// Lists the keys of the dashboard by group.
  static func run(_ console: Console, keys: KeyMap = .standard) throws {
    let strings = console.strings
    var lines: [String] = []
    for group in HelpGroup.allCases {
      let bindings = keys.bindings.filter { HelpGroup($0.command) == group }
      guard !bindings.isEmpty else { continue }
      if !lines.isEmpty { lines.append("") }
      lines.append(strings.helpGroup(group))
      let rows = bindings.map { binding in
        [
          "", binding.keys.map(\.label).joined(separator: " "),
          strings.commandHelp(binding.command),
        ]
      }
      lines += TextColumns(rows: rows).lines
    }
    try console.print(lines)
  }
}
