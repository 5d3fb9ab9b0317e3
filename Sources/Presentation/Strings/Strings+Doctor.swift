// What `stamgast doctor` says of the terminal and asks about it.
extension Strings {
  /// What a finding is about.
  public func doctorSubject(_ subject: DoctorSubject) -> String {
    switch subject {
    case .terminal: say("terminal", "terminal")
    case .characters: say("characters", "tekens")
    case .charts: say("charts", "grafieken")
    case .colors: say("colours", "kleuren")
    case .frames: say("drawing", "tekenen")
    case .escape: say("Esc key", "Esc-toets")
    case .copying: say("copying", "kopiëren")
    case .settings: say("settings", "instellingen")
    case .themes: say("themes", "thema's")
    case .demo: say("demo shop", "voorbeeldwinkel")
    case .store: say("store", "winkelbestand")
    case .timeZone: say("time zone", "tijdzone")
    }
  }

  /// What is thought of it, in a word.
  public func doctorVerdict(_ verdict: DoctorVerdict) -> String {
    switch verdict {
    case .fine: say("ok", "goed")
    case .note: say("note", "let op")
    case .wrong: say("wrong", "fout")
    }
  }

  /// The last line: how many things are wrong.
  public func doctorOutcome(wrongCount: Int) -> String {
    switch wrongCount {
    case 0: say("Nothing is wrong.", "Er is niets fout.")
    case 1: say("One thing is wrong.", "Eén ding is fout.")
    default: say("\(wrongCount) things are wrong.", "\(wrongCount) dingen zijn fout.")
    }
  }

  // MARK: The terminal

  /// No `TERM`.
  public var doctorNoTerm: String {
    say(
      "TERM is not set, so nothing is known of the terminal; set it: export TERM=xterm-256color",
      "TERM is niet gezet, dus van de terminal is niets bekend; zet het: export TERM=xterm-256color"
    )
  }

  /// A terminal that terminfo does not know.
  public func doctorUnknownTerm(_ name: String) -> String {
    say(
      "“\(name)” is unknown on this machine, so xterm-256color is taken; install ncurses-term, or where it is known: "
        + "infocmp -x \(name) | ssh HOST tic -x -",
      "“\(name)” is op deze machine onbekend, dus wordt xterm-256color genomen; installeer "
        + "ncurses-term, of waar het bekend is: infocmp -x \(name) | ssh HOST tic -x -")
  }

  /// A terminal that can't move its cursor.
  public func doctorNoCursor(_ name: String) -> String {
    say(
      "“\(name)” can't move its cursor, so there is no dashboard in it; stamgast report works",
      "“\(name)” kan zijn cursor niet verplaatsen, dus er is geen dashboard in; stamgast report "
        + "werkt")
  }

  /// A terminal's size.
  public func doctorSize(columns: Int, rows: Int) -> String {
    "\(columns) × \(rows)"
  }

  /// A terminal of less than 80 × 24.
  public var doctorSmall: String {
    say(
      "parts are left out; from 80 × 24 on all is shown that matters",
      "delen vallen weg; vanaf 80 × 24 staat alles er wat telt")
  }

  /// Which characters there are, by a locale; empty where none is set.
  public func doctorUTF8(_ locale: String) -> String {
    locale.isEmpty ? "UTF-8" : "UTF-8 (\(locale))"
  }

  /// A locale that is not there, in whose place another one is taken.
  public func doctorNoLocale(_ locale: String, isUTF8: Bool) -> String {
    isUTF8
      ? say(
        "UTF-8, though the locale \(locale) is not on this machine; sudo locale-gen \(locale) makes it",
        "UTF-8, al is de taalinstelling \(locale) niet op deze machine; sudo locale-gen \(locale) "
          + "maakt haar")
      : say(
        "ASCII, since the locale \(locale) is not on this machine; set another: export LANG=C.UTF-8",
        "ASCII, want de taalinstelling \(locale) is niet op deze machine; zet een andere: export "
          + "LANG=C.UTF-8")
  }

  /// ASCII only.
  public var doctorASCII: String {
    say(
      "ASCII: names lose their accents; for all letters: export LANG=C.UTF-8",
      "ASCII: namen verliezen hun accenten; voor alle letters: export LANG=C.UTF-8")
  }

  /// What charts are drawn with.
  public func doctorCharts(_ glyphs: String, isChosen: Bool) -> String {
    isChosen
      ? say("\(glyphs), as the settings say", "\(glyphs), zoals de instellingen zeggen")
      : say("\(glyphs), as fits the terminal", "\(glyphs), zoals bij de terminal past")
  }

  /// No colours: by wish, or since the terminal has none.
  public func doctorNoColors(byWish: String?) -> String {
    byWish.map { say("none, as \($0) says", "geen, zoals \($0) zegt") }
      ?? say(
        "none in this terminal; signs and words say the same",
        "geen in deze terminal; tekens en woorden zeggen hetzelfde")
  }

  /// How many colours there are.
  public func doctorColors(_ count: Int, hasTrueColor: Bool) -> String {
    hasTrueColor ? say("all of 24 bits", "alle van 24 bits") : String(count)
  }

  /// The terminal says that it has more colours than terminfo does.
  public func doctorMoreColors(_ count: Int) -> String {
    say(
      "\(count), though the terminal has all of 24 bits; TERM=xterm-direct uses them where it is known",
      "\(count), al heeft de terminal ze alle van 24 bits; TERM=xterm-direct gebruikt ze waar "
        + "het bekend is")
  }

  /// Eight or sixteen colours.
  public func doctorFewColors(_ count: Int) -> String {
    say(
      "\(count); most terminals show 256: export TERM=xterm-256color",
      "\(count); de meeste terminals tonen er 256: export TERM=xterm-256color")
  }

  /// How frames come.
  public func doctorFrames(isSynchronized: Bool) -> String {
    isSynchronized
      ? say(
        "whole frames, where the terminal knows synchronized output",
        "hele beelden, waar de terminal gelijktijdige uitvoer kent")
      : say("line by line", "regel voor regel")
  }

  /// After how long an Esc is the key.
  public func doctorEscape(milliseconds: Int, isChosen: Bool, isDistant: Bool) -> String {
    let delay = say("after \(milliseconds) ms", "na \(milliseconds) ms")
    if isChosen { return delay + say(", as the settings say", ", zoals de instellingen zeggen") }
    return isDistant
      ? delay
        + say(
          ", for a line over a network; escape-delay in the settings changes it",
          ", voor een lijn over een netwerk; escape-delay in de instellingen verandert het")
      : delay
  }

  /// How copying works.
  public func doctorCopying(throughTmux: Bool) -> String {
    throughTmux
      ? say(
        "through tmux; where nothing arrives: tmux set -g set-clipboard on",
        "door tmux; waar niets aankomt: tmux set -g set-clipboard on")
      : say(
        "the terminal is asked (OSC 52) and does not answer; where nothing arrives, allow it in its settings",
        "de terminal wordt gevraagd (OSC 52) en antwoordt niet; waar niets aankomt, sta het toe "
          + "in zijn instellingen")
  }

  /// Copying through GNU screen.
  public var doctorCopyingThroughScreen: String {
    say(
      "through screen to the terminal (OSC 52), which does not answer; where nothing arrives, e writes a file",
      "door screen naar de terminal (OSC 52), die niet antwoordt; waar niets aankomt, schrijft "
        + "e een bestand")
  }

  /// A terminal without a clipboard.
  public func doctorNoCopying(_ name: String) -> String {
    say(
      "“\(name)” has no clipboard; e writes a list to a file",
      "“\(name)” heeft geen klembord; e schrijft een lijst in een bestand")
  }

  // MARK: Questions

  /// Above the rows to choose from.
  public var doctorGlyphsTitle: String {
    say(
      "The same chart in four kinds of characters:",
      "Dezelfde grafiek in vier soorten tekens:")
  }

  /// Which of so many rows looks right; what is used now.
  public func doctorGlyphsQuestion(count: Int, now: String) -> String {
    say(
      "Which is the first that looks right: smooth, without boxes or question marks in it? 1 to \(count); Enter "
        + "leaves \(now): ",
      "Welke is de eerste die er goed uitziet: vloeiend, zonder hokjes of vraagtekens? 1 tot "
        + "\(count); Enter laat \(now): ")
  }

  /// Above the row of colours.
  public var doctorColorsTitle: String {
    say("The colours of the theme:", "De kleuren van het thema:")
  }

  /// The words of the row of colours.
  public var doctorColorWords: [String] {
    say("one two three four five", "een twee drie vier vijf").split(separator: " ").map(String.init)
  }

  /// Whether the colours can be told apart and read.
  public var doctorColorsQuestion: String {
    say(
      "Can you read every word and number in it? y or n; Enter leaves the colours as they are: ",
      "Kunt u elk woord en getal erin lezen? j of n; Enter laat de kleuren zoals ze zijn: ")
  }

  /// The first letter of a yes.
  public var doctorYes: String { say("y", "j") }

  /// The letter of no.
  public var doctorNo: String { say("n", "n") }

  /// What was kept, and where.
  public func doctorKept(_ setting: String, in path: String) -> String {
    say("Kept in \(path): \(setting)", "Bewaard in \(path): \(setting)")
  }
}
