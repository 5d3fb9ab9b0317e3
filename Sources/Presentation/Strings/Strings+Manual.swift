/// The sections of the manual page.
public enum ManualSection: CaseIterable, Sendable {
  case name, synopsis, description, commands, configuration, keys, files, environment, exitStatus
}

extension Strings {
  /// The title of a section of the manual page, as such pages have them.
  public func manualTitle(_ section: ManualSection) -> String {
    switch section {
    case .name: "NAME"
    case .synopsis: "SYNOPSIS"
    case .description: "DESCRIPTION"
    case .commands: "COMMANDS"
    case .configuration: "CONFIGURATION"
    case .keys: "KEYS"
    case .files: "FILES"
    case .environment: "ENVIRONMENT"
    case .exitStatus: "EXIT STATUS"
    }
  }

  /// What the program is, behind its name.
  public var manualName: String { "dashboard of a web shop's customers" }

  /// What the manual page says before the commands: paragraphs.
  public var manualDescription: [String] {
    [
      tagline,
      "It reads the files that a shop system exports and keeps them in a store, one file on this machine. Nothing is "
        + "sent anywhere. Without a command it opens the dashboard.",
    ]
  }

  /// The files that the program knows, each with what it is.
  public var manualFiles: [(path: String, meaning: String)] {
    [
      ("$XDG_DATA_HOME/stamgast/shop.db", "the store (~/.local/share/stamgast/shop.db)"),
      ("$XDG_CONFIG_HOME/stamgast/config", "how the dashboard opens (~/.config/stamgast/config)"),
      ("$XDG_CONFIG_HOME/stamgast/themes", "a folder of your own themes, NAME.theme"),
    ]
  }

  /// The environment variables that the program heeds, each with what it does.
  public var manualEnvironment: [(name: String, meaning: String)] {
    [
      ("STAMGAST_STORE", "the store, where --store names none"),
      ("XDG_DATA_HOME, XDG_CONFIG_HOME", "the folders that the store and the configuration are in"),
      ("NO_COLOR", "no colours, unless --color always asks for them"),
      ("TERM", "the kind of terminal"),
      ("LC_ALL, LC_CTYPE, LANG", "whether the terminal shows UTF-8; else all is written in ASCII"),
    ]
  }

  /// What an exit status says; empty for one that the program never ends with.
  public func exitHelp(_ status: Int32) -> String {
    switch status {
    case 0: "all is done"
    case 1: "it failed for another reason than these"
    case 64: "the command line is wrong"
    case 65: "a file is not understood"
    case 66: "a file is missing"
    case 73: "a file can't be made"
    case 74: "reading or writing failed"
    case 75: "somebody else is writing to the store"
    case 77: "not permitted"
    case 130: "stopped by Ctrl-C"
    default: ""
    }
  }

  /// What `completions` writes for a word behind it; empty for none of that name.
  public func completionHelp(_ name: String) -> String {
    switch name {
    case "bash": "for ~/.local/share/bash-completion/completions/stamgast"
    case "zsh": "for a file _stamgast in a folder of $fpath"
    case "fish": "for ~/.config/fish/completions/stamgast.fish"
    case "lists": "the lists that export knows, with the cohorts and channels of the store"
    case "themes": "the names of the themes"
    default: ""
    }
  }
}
