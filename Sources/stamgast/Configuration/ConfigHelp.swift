import Dashboard
import Presentation

/// `stamgast help config`, from the tables by which the file is read.
enum ConfigHelp {
  /// The word behind `help`.
  static let topic = "config"

  /// The help of the configuration.
  static func lines(_ strings: Strings) -> [String] {
    var lines = strings.wrapped(strings.configSummary)
    for paragraph in strings.configDetails { lines += [""] + strings.wrapped(paragraph) }
    lines += ["", strings.helpHeading(.settings)]
    for setting in settings(strings) { lines += ["  " + setting.name, "      " + setting.meaning] }
    lines += ["", strings.helpHeading(.actions)]
    for paragraph in strings.configKeyDetails(fixed: fixedKeys(strings)) {
      lines += strings.wrapped(paragraph) + [""]
    }
    return lines
      + TextColumns(rows: actions(strings).map { ["", $0.name, $0.keys, $0.meaning] }).lines
  }

  /// The settings as the file has them, with what they do.
  static func settings(_ strings: Strings) -> [(name: String, meaning: String)] {
    ConfigSetting.allCases.map { setting in
      let values = Configuration.values(of: setting)
      let value = values.isEmpty ? strings.configValueName(setting) : values.joined(separator: "|")
      return ("\(setting.rawValue) = \(value)", strings.configHelp(setting))
    }
  }

  /// The actions with the keys that the program gives them.
  static func actions(_ strings: Strings) -> [(name: String, keys: String, meaning: String)] {
    KeyMap.standard.bindings.map { binding in
      (
        ConfigFile.keyPrefix + binding.command.name,
        binding.keys.map { $0.label(strings.language) }.joined(separator: " "),
        strings.commandHelp(binding.command)
      )
    }
  }

  /// The labels of the keys that stay.
  static func fixedKeys(_ strings: Strings) -> [String] {
    KeyMap.fixedKeys.map { $0.label(strings.language) }
  }
}
