/// The sections of the manual page.
public enum ManualSection: CaseIterable, Sendable {
  case name, synopsis, description, commands, configuration, keys, files, environment, exitStatus
}

extension Strings {
  /// The title of a section of the manual page, as such pages have them.
  public func manualTitle(_ section: ManualSection) -> String {
    switch section {
    case .name: say("NAME", "NAAM")
    case .synopsis: say("SYNOPSIS", "OVERZICHT")
    case .description: say("DESCRIPTION", "BESCHRIJVING")
    case .commands: say("COMMANDS", "OPDRACHTEN")
    case .configuration: say("CONFIGURATION", "INSTELLINGEN")
    case .keys: say("KEYS", "TOETSEN")
    case .files: say("FILES", "BESTANDEN")
    case .environment: say("ENVIRONMENT", "OMGEVING")
    case .exitStatus: say("EXIT STATUS", "AFSLUITSTATUS")
    }
  }

  /// What the program is, behind its name.
  public var manualName: String {
    say("dashboard of a web shop's customers", "dashboard van de klanten van een webwinkel")
  }

  /// What the manual page says before the commands: paragraphs.
  public var manualDescription: [String] {
    [
      tagline,
      say(
        "It reads the files that a shop system exports and keeps them in a store, one file on this machine. Nothing is "
          + "sent anywhere. Without a command it opens the dashboard.",
        "Het leest de bestanden die een winkelsysteem wegschrijft en bewaart ze in een "
          + "winkelbestand, één bestand op deze machine. Er wordt nergens iets heen gestuurd. "
          + "Zonder opdracht opent het dashboard."),
    ]
  }

  /// The files that the program knows, each with what it is.
  public var manualFiles: [(path: String, meaning: String)] {
    [
      (
        "$XDG_DATA_HOME/stamgast/shop.db",
        say(
          "the store (~/.local/share/stamgast/shop.db)",
          "het winkelbestand (~/.local/share/stamgast/shop.db)")
      ),
      (
        "$XDG_CONFIG_HOME/stamgast/config",
        say(
          "how the dashboard opens (~/.config/stamgast/config)",
          "hoe het dashboard opent (~/.config/stamgast/config)")
      ),
      (
        "$XDG_CONFIG_HOME/stamgast/themes",
        say("a folder of your own themes, NAME.theme", "een map met eigen thema's, NAAM.theme")
      ),
      (
        "$XDG_STATE_HOME/stamgast/history",
        say(
          "the last commands that were entered below : (~/.local/state/stamgast/history)",
          "de laatste opdrachten die onder : zijn gegeven (~/.local/state/stamgast/history)")
      ),
    ]
  }

  /// The environment variables that the program heeds, each with what it does.
  public var manualEnvironment: [(name: String, meaning: String)] {
    [
      (
        "STAMGAST_STORE",
        say("the store, where --store names none", "het winkelbestand, waar --store er geen noemt")
      ),
      (
        "XDG_DATA_HOME, XDG_CONFIG_HOME, XDG_STATE_HOME",
        say(
          "the folders that the store, the configuration and the commands entered are in",
          "de mappen waarin het winkelbestand, de instellingen en de ingevoerde opdrachten staan")
      ),
      (
        "NO_COLOR",
        say(
          "no colours, unless --color always asks for them",
          "geen kleuren, tenzij --color er altijd om vraagt")
      ),
      ("TERM", say("the kind of terminal", "het soort terminal")),
      (
        "LC_ALL, LC_MESSAGES, LANG",
        say(
          "the language of the words, English or Dutch",
          "de taal van de woorden, Engels of Nederlands")
      ),
      (
        "LC_ALL, LC_CTYPE, LANG",
        say(
          "whether the terminal shows UTF-8; else all is written in ASCII",
          "of de terminal UTF-8 toont; anders staat alles in ASCII")
      ),
    ]
  }

  /// What an exit status says; empty for one that the program never ends with.
  public func exitHelp(_ status: Int32) -> String {
    switch status {
    case 0: say("all is done", "alles is gedaan")
    case 1:
      say("it failed for another reason than these", "het mislukte om een andere reden dan deze")
    case 64: say("the command line is wrong", "de opdrachtregel klopt niet")
    case 65: say("a file is not understood", "een bestand is niet begrepen")
    case 66: say("a file is missing", "een bestand ontbreekt")
    case 73: say("a file can't be made", "een bestand is niet te maken")
    case 74: say("reading or writing failed", "lezen of schrijven mislukte")
    case 75:
      say("somebody else is writing to the store", "iemand anders schrijft in het winkelbestand")
    case 77: say("not permitted", "geen toestemming")
    case 130: say("stopped by Ctrl-C", "gestopt met Ctrl-C")
    default: ""
    }
  }

  /// What `completions` writes for a word behind it; empty for none of that name.
  public func completionHelp(_ name: String) -> String {
    switch name {
    case "bash":
      say(
        "for ~/.local/share/bash-completion/completions/stamgast",
        "voor ~/.local/share/bash-completion/completions/stamgast")
    case "zsh":
      say(
        "for a file _stamgast in a folder of $fpath",
        "voor een bestand _stamgast in een map van $fpath")
    case "fish":
      say(
        "for ~/.config/fish/completions/stamgast.fish",
        "voor ~/.config/fish/completions/stamgast.fish")
    case "lists":
      say(
        "the lists that export knows, with the cohorts and channels of the store",
        "de lijsten die export kent, met de cohorten en kanalen van het winkelbestand")
    case "themes": say("the names of the themes", "de namen van de thema's")
    default: ""
    }
  }
}
