extension Strings {
  /// What a setting of the configuration does, and what stands where it is not set.
  public func configHelp(_ setting: ConfigSetting) -> String {
    switch setting {
    case .language:
      say(
        "the language of the words, whatever the environment says (that of LC_ALL, LC_MESSAGES or LANG)",
        "de taal van de woorden, wat de omgeving ook zegt (die van LC_ALL, LC_MESSAGES of LANG)")
    case .theme:
      "the theme to begin with, by its name or the path of a .theme file (one for the terminal's background)"
    case .color: "whether to use colours; auto heeds NO_COLOR, which comes before this file (auto)"
    case .glyphs: "what charts are drawn with (what the terminal should be able to show)"
    case .panel: "the panel to open (overview)"
    case .period: "how long the periods are at the start (month)"
    case .hideNames: "hide names and addresses from the start (no)"
    case .mouse: "use the mouse; without, the terminal selects text with it (yes)"
    }
  }

  /// What a setting's value is called where it is none of a few words.
  public func configValueName(_ setting: ConfigSetting) -> String {
    setting == .theme ? "NAME|PATH" : "VALUE"
  }

  /// What the configuration is, in a line.
  public var configSummary: String {
    "how the dashboard opens, and its keys: \(configPath)"
  }

  /// Where the configuration is.
  public var configPath: String {
    "$XDG_CONFIG_HOME/stamgast/config (~/.config/stamgast/config)"
  }

  /// How the configuration is written: paragraphs.
  public var configDetails: [String] {
    [
      "One setting a line, as name = value; # begins a comment. An option of the command line comes before the "
        + "environment, that before this file, and this file before what stands in brackets below.",
      "A file with a mistake is refused with its line, before the dashboard opens.",
    ]
  }

  /// How keys are written in the configuration: paragraphs.
  ///
  /// - Parameter fixed: the labels of the keys that stay.
  public func configKeyDetails(fixed: [String]) -> [String] {
    [
      "key.ACTION = KEY [KEY...] gives an action other keys in the place of its own; none takes them away. The first "
        + "one is shown. A key has one meaning on all panels: who gives a key of another action has to give that "
        + "one a new key too.",
      "A KEY is a character, or one of Space, Tab, Shift-Tab, Enter, Esc, Backspace, Del, Up, Down, Left, Right, "
        + "PgUp, PgDn, Home, End, F1 to F12, Ctrl-A to Ctrl-Z, and Hash for #. These stay with their "
        + "actions: \(fixed.joined(separator: ", ")).",
    ]
  }

  // MARK: What is wrong

  /// A line of the configuration without `=`.
  public func notASetting(_ found: String) -> String { "“\(found)”, not NAME = VALUE" }
  /// A setting that there is none of.
  public func unknownConfigSetting(_ found: String, nearest: String?) -> String {
    "“\(found)” is no setting" + suggestion(nearest) + "; stamgast help config lists them"
  }
  /// An action that there is none of.
  public func unknownKeyAction(_ found: String, nearest: String?) -> String {
    "“\(found)” is no action" + suggestion(nearest) + "; stamgast help config lists them"
  }
  /// A setting that stands in the file twice.
  public func repeatedSetting(_ name: String, firstLine: Int) -> String {
    "\(name) was set before, in line \(firstLine)"
  }
  /// A value that the setting can't have.
  public func badConfigValue(_ setting: String, found: String, expected: [String]) -> String {
    "\(setting) is “\(found)”, not "
      + (expected.isEmpty ? "a value" : "one of " + expected.joined(separator: ", "))
  }
  /// A word that is no key.
  public func notAKey(_ found: String, of action: String) -> String {
    found.isEmpty
      ? "key.\(action) names no key, such as x, F2 or Ctrl-X; none takes its keys away"
      : "key.\(action) is “\(found)”, not a key such as x, F2, Ctrl-X or Space"
  }
  /// A key that always stays with its action.
  public func fixedKey(_ key: String, of action: String) -> String {
    "\(key) always stands for \(action) and can't be given away"
  }
  /// A key of two actions.
  public func keyConflict(_ key: String, _ action: String, with other: String, otherLine: Int?)
    -> String
  {
    otherLine.map { "“\(key)” stands for \(action) here and for \(other) in line \($0)" }
      ?? "“\(key)” stands for \(other) already; give that another key too, or \(action) another one"
  }
}
