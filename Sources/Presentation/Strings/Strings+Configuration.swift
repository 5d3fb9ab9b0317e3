extension Strings {
  /// What a setting of the configuration does, and what stands where it is not set.
  public func configHelp(_ setting: ConfigSetting) -> String {
    switch setting {
    case .language:
      say(
        "the language of the words, whatever the environment says (that of LC_ALL, LC_MESSAGES or LANG)",
        "de taal van de woorden, wat de omgeving ook zegt (die van LC_ALL, LC_MESSAGES of LANG)")
    case .theme:
      say(
        "the theme to begin with, by its name or the path of a .theme file (one for the terminal's background)",
        "het thema om mee te beginnen, bij naam of het pad van een .theme-bestand (een bij "
          + "de achtergrond van de terminal)")
    case .color:
      say(
        "whether to use colours; auto heeds NO_COLOR, which comes before this file, direct takes 16.7 "
          + "million where terminfo has xterm-direct (auto)",
        "of er kleuren zijn; auto volgt NO_COLOR, dat voor dit bestand gaat, direct neemt er 16,7 miljoen waar "
          + "terminfo xterm-direct heeft (auto)")
    case .glyphs:
      say(
        "what charts are drawn with (what the terminal should be able to show)",
        "waarmee grafieken getekend worden (wat de terminal zou moeten kunnen)")
    case .panel: say("the panel to open (overview)", "het paneel om mee te openen (overview)")
    case .period:
      say(
        "how long the periods are at the start (month)",
        "hoe lang de perioden in het begin zijn (month)")
    case .hideNames:
      say(
        "hide names and addresses from the start (no)",
        "namen en adressen van het begin af verbergen (no)")
    case .mouse:
      say(
        "use the mouse; without, the terminal selects text with it (yes)",
        "de muis gebruiken; zonder selecteert de terminal er tekst mee (yes)")
    case .plain:
      say(
        "words and numbers only, for those who have the screen read to them (no)",
        "alleen woorden en getallen, voor wie het scherm laat voorlezen (no)")
    case .escapeDelay:
      say(
        "milliseconds until an Esc is the key, 10 to 1000; longer on lines that pull arrows apart (50, over SSH 100)",
        "milliseconden tot een Esc de toets is, 10 tot 1000; langer op lijnen die pijlen uit "
          + "elkaar trekken (50, over SSH 100)")
    }
  }

  /// What a setting's value is called where it is none of a few words.
  public func configValueName(_ setting: ConfigSetting) -> String {
    switch setting {
    case .theme: say("NAME|PATH", "NAAM|PAD")
    case .escapeDelay: say("MILLISECONDS", "MILLISECONDEN")
    default: say("VALUE", "WAARDE")
    }
  }

  /// What the configuration is, in a line.
  public var configSummary: String {
    say(
      "how the dashboard opens, and its keys: \(configPath)",
      "hoe het dashboard opent, en zijn toetsen: \(configPath)")
  }

  /// Where the configuration is.
  public var configPath: String {
    "$XDG_CONFIG_HOME/stamgast/config (~/.config/stamgast/config)"
  }

  /// How the configuration is written: paragraphs.
  public var configDetails: [String] {
    [
      say(
        "One setting a line, as name = value; # at the start of a line, or between blanks, begins a comment. An option of the command line comes before the "
          + "environment, that before this file, and this file before what stands in brackets below.",
        "Eén instelling per regel, als naam = waarde; # aan het begin van een regel, of tussen "
          + "spaties, begint een opmerking. Een optie van "
          + "de opdrachtregel gaat voor de omgeving, die voor dit bestand, en dit bestand voor "
          + "wat hieronder tussen haakjes staat."),
      say(
        "A file with a mistake is refused with its line, before the dashboard opens.",
        "Een bestand met een fout wordt met de regel geweigerd, voordat het dashboard opent."),
    ]
  }

  /// How keys are written in the configuration: paragraphs.
  ///
  /// - Parameter fixed: the labels of the keys that stay.
  public func configKeyDetails(fixed: [String]) -> [String] {
    [
      say(
        "key.ACTION = KEY [KEY...] gives an action other keys in the place of its own; none takes them away. The first "
          + "one is shown. A key has one meaning on all panels: who gives a key of another action has to give that "
          + "one a new key too.",
        "key.ACTIE = TOETS [TOETS...] geeft een actie andere toetsen in plaats van de eigen; "
          + "none neemt ze weg. De eerste wordt getoond. Een toets betekent op alle panelen "
          + "hetzelfde: wie een toets van een andere actie geeft, moet die ook een nieuwe geven."),
      say(
        "A KEY is a character, or one of Space, Tab, Shift-Tab, Enter, Esc, Backspace, Del, Up, Down, Left, Right, "
          + "PgUp, PgDn, Home, End, F1 to F12, Ctrl-A to Ctrl-Z, and Hash for #. These stay with their "
          + "actions: \(fixed.joined(separator: ", ")).",
        "Een TOETS is een teken, of een van Spatie, Tab, Shift-Tab, Enter, Esc, Backspace, "
          + "Del, Omhoog, Omlaag, Links, Rechts, PgUp, PgDn, Home, End, F1 tot F12, Ctrl-A tot Ctrl-Z, "
          + "en Hash voor #. Deze blijven bij hun acties: \(fixed.joined(separator: ", "))."),
    ]
  }

  // MARK: What is wrong

  /// A line of the configuration without `=`.
  public func notASetting(_ found: String) -> String {
    say("“\(found)”, not NAME = VALUE", "“\(found)”, niet NAAM = WAARDE")
  }
  /// A setting that there is none of.
  public func unknownConfigSetting(_ found: String, nearest: String?) -> String {
    say("“\(found)” is no setting", "“\(found)” is geen instelling") + suggestion(nearest)
      + say("; stamgast help config lists them", "; stamgast help config noemt ze")
  }
  /// An action that there is none of.
  public func unknownKeyAction(_ found: String, nearest: String?) -> String {
    say("“\(found)” is no action", "“\(found)” is geen actie") + suggestion(nearest)
      + say("; stamgast help config lists them", "; stamgast help config noemt ze")
  }
  /// A setting that stands in the file twice.
  public func repeatedSetting(_ name: String, firstLine: Int) -> String {
    say(
      "\(name) was set before, in line \(firstLine)", "\(name) stond er al, in regel \(firstLine)")
  }
  /// A value that the setting can't have.
  ///
  /// - Parameter expected: the words that it can be; none where it is a text or a number.
  public func badConfigValue(_ setting: ConfigSetting, found: String, expected: [String]) -> String
  {
    let name = setting.rawValue
    let wanted =
      switch setting {
      case .theme:
        say(
          "a theme's name or the path of a .theme file",
          "de naam van een thema of het pad van een .theme-bestand")
      case .escapeDelay:
        say("milliseconds from 10 to 1000, such as 200", "milliseconden van 10 tot 1000, zoals 200")
      default: say("one of ", "een van ") + expected.joined(separator: ", ")
      }
    return say("\(name) is “\(found)”, not \(wanted)", "\(name) is “\(found)”, niet \(wanted)")
  }
  /// A key that an action has twice.
  public func repeatedKey(_ key: String, of action: String) -> String {
    say(
      "key.\(action) names “\(key)” twice; once is enough",
      "key.\(action) noemt “\(key)” twee keer; één keer is genoeg")
  }
  /// A word that is no key.
  public func notAKey(_ found: String, of action: String) -> String {
    found.isEmpty
      ? say(
        "key.\(action) names no key, such as x, F2 or Ctrl-X; none takes its keys away",
        "key.\(action) noemt geen toets, zoals x, F2 of Ctrl-X; none neemt de toetsen weg")
      : say(
        "key.\(action) is “\(found)”, not a key such as x, F2, Ctrl-X or Space",
        "key.\(action) is “\(found)”, geen toets zoals x, F2, Ctrl-X of Spatie")
  }
  /// A key that always stays with its action.
  public func fixedKey(_ key: String, of action: String) -> String {
    say(
      "\(key) always stands for \(action) and can't be given away",
      "\(key) staat altijd voor \(action) en is niet weg te geven")
  }
  /// A key of two actions.
  public func keyConflict(_ key: String, _ action: String, with other: String, otherLine: Int?)
    -> String
  {
    otherLine.map {
      say(
        "“\(key)” stands for \(action) here and for \(other) in line \($0)",
        "“\(key)” staat hier voor \(action) en in regel \($0) voor \(other)")
    }
      ?? say(
        "“\(key)” stands for \(other) already; give that another key too, or \(action) another one",
        "“\(key)” staat al voor \(other); geef die ook een andere toets, of \(action) een "
          + "andere")
  }
}
