extension Strings {
  /// What a command does, in a line.
  public func summary(_ command: Subcommand) -> String {
    switch command {
    case .dashboard:
      say("open the dashboard on the shop's store", "het dashboard van de winkel openen")
    case .demo:
      say(
        "open the dashboard on a demo shop; leaves no file behind",
        "het dashboard van een voorbeeldwinkel, zonder bestand")
    case .import:
      say(
        "add files that a shop system exported",
        "bestanden inlezen die een winkelsysteem heeft weggeschreven")
    case .report:
      say(
        "the figures without a screen, as text or JSON",
        "de cijfers zonder scherm, als tekst of JSON")
    case .today:
      say(
        "whom to write to, as text for a morning mail, or as JSON",
        "wie u vandaag kunt schrijven, als tekst of JSON")
    case .advice:
      say(
        "what to do with the people of a list, in your own words",
        "wat te doen met de mensen van een lijst, in uw eigen woorden")
    case .trials:
      say(
        "what trials and codes did, arm beside arm",
        "wat proeven en codes deden, groep naast groep")
    case .initiatives:
      say(
        "what you began for your customers, and what it brought",
        "wat u voor uw klanten begon, en wat het opbracht")
    case .launches:
      say(
        "what you brought out, and whether regulars came back for it",
        "wat u uitbracht, en of vaste klanten ervoor terugkwamen")
    case .export:
      say(
        "the people of a list, for a spreadsheet or an e-mail tool",
        "de mensen van een lijst, voor rekenblad of mailprogramma")
    case .picture:
      say(
        "a panel of the dashboard as a picture or as text",
        "een paneel van het dashboard als beeld of als tekst")
    case .segments:
      say("your own filters over customers, by name", "eigen filters over klanten, bij naam")
    case .customer:
      say(
        "a customer as text; two addresses made one person",
        "een klant als tekst; twee adressen tot één mens gemaakt")
    case .rules:
      say(
        "the shop's own rules which orders do not count",
        "de eigen regels van de winkel welke bestellingen niet tellen")
    case .shop:
      say("show or change the shop's settings", "de instellingen van de winkel tonen of veranderen")
    case .imports:
      say(
        "what was imported when, which rows were rejected; undo an import",
        "wat is ingelezen en geweigerd; een import ongedaan maken")
    case .backup:
      say(
        "write all of the store to a file, while it is in use",
        "het hele winkelbestand wegschrijven, ook in gebruik")
    case .restore:
      say(
        "put a backup in the place of the store",
        "een kopie in de plaats van het winkelbestand zetten")
    case .benchmarks:
      say(
        "the shop's figures beside its last year's and other shops'",
        "de cijfers naast die van vorig jaar en andere winkels")
    case .themes: say("the themes there are, each checked", "de thema's die er zijn, elk nagekeken")
    case .keys: say("the keys of the dashboard", "de toetsen van het dashboard")
    case .doctor:
      say(
        "what this terminal, its settings and the store are like",
        "hoe terminal, instellingen en winkelbestand ervoor staan")
    case .completions: say("completions for the shells", "aanvullingen voor de shells")
    case .man: say("the manual page stamgast(1)", "de handleiding stamgast(1)")
    case .help: say("help, also of config and views", "hulp, ook over config en views")
    }
  }

  /// The headings of help.
  public func helpHeading(_ heading: HelpHeading) -> String {
    switch heading {
    case .usage: say("Usage", "Gebruik")
    case .commands: say("Commands", "Opdrachten")
    case .options: say("Options", "Opties")
    case .examples: say("Examples", "Voorbeelden")
    case .lists: say("Lists", "Lijsten")
    case .settings: say("Settings", "Instellingen")
    case .formats: say("Formats", "Formaten")
    case .parts: say("Parts of the JSON", "Delen van de JSON")
    case .topics: say("What it writes", "Wat het schrijft")
    case .actions: say("Keys", "Toetsen")
    case .words: say("Words of a filter", "Woorden van een filter")
    case .values: say("Values", "Waarden")
    }
  }

  /// What the program is.
  public var tagline: String {
    say(
      "Stamgast shows which customers of a web shop come back, what it costs to win one, and what one is worth.",
      "Stamgast toont welke klanten van een webwinkel terugkomen, wat het kost er een te "
        + "winnen, en wat er een waard is.")
  }

  /// How the program is called.
  public var usageLine: String {
    say(
      "stamgast [COMMAND] [OPTION...] [ARGUMENT...]", "stamgast [OPDRACHT] [OPTIE...] [ARGUMENT...]"
    )
  }

  /// Where the help of a command is, and that of what is no command.
  public var helpHints: [String] {
    [
      say(
        "More on a command: stamgast help COMMAND", "Meer over een opdracht: stamgast help OPDRACHT"
      ),
      say(
        "The settings and keys of the dashboard: stamgast help config",
        "De instellingen en toetsen van het dashboard: stamgast help config"),
      say("The store in SQL: stamgast help views", "Het winkelbestand in SQL: stamgast help views"),
    ]
  }

  /// What people a list of the command `export` holds; nil for a list that is a segment.
  public func listHelp(_ list: String) -> String? {
    switch list {
    case "all": say("every customer", "elke klant")
    case "active": say("bought within the activity window", "kocht binnen het activiteitsvenster")
    case "one-time": say("bought once", "kocht één keer")
    case "second-order":
      say(
        "for today: a second order is due", "voor vandaag: een tweede bestelling is te verwachten")
    case "refill":
      say("for today: what they bought runs out", "voor vandaag: wat ze kochten raakt op")
    case "win-back":
      say("for today: silent for long, not yet lost", "voor vandaag: lang stil, nog niet verloren")
    case "slipping":
      say(
        "for today: among the best, less likely to come again",
        "voor vandaag: van de besten, minder kans op terugkomen")
    case "regulars":
      say("for today: the best who still come", "voor vandaag: de besten die nog komen")
    case "ambassadors":
      say(
        "for today: to be asked for a review or a friend",
        "voor vandaag: om een beoordeling of een vriend te vragen")
    case "new-customers":
      say(
        "for today: bought for the first time just now",
        "voor vandaag: kocht zojuist voor het eerst")
    case "reward":
      say("for today: close to their next reward", "voor vandaag: dicht bij de volgende beloning")
    case "abandoned-carts":
      say(
        "for today: left a cart at the checkout, ordered nothing since",
        "voor vandaag: liet een winkelwagen bij de kassa, bestelde sindsdien niets")
    case "guests":
      say(
        "for today: came again as a guest, without an account",
        "voor vandaag: kwam terug als gast, zonder account")
    case "best":
      say(
        "the best fifth by margin (setting regulars-percent)",
        "het beste vijfde deel naar marge (instelling regulars-percent)")
    case "repeat": say("bought again", "kocht opnieuw")
    case "cohort:MONTH":
      say(
        "first bought in a month, such as cohort:2024-03",
        "kocht voor het eerst in een maand, zoals cohort:2024-03")
    case "channel:NAME":
      say(
        "came by a channel, such as channel:google_ads",
        "kwam via een kanaal, zoals channel:google_ads")
    default: nil
    }
  }

  /// A segment as a list.
  public func segmentListHelp(_ segment: String) -> String {
    "segment \(segment)"
  }
}

/// The headings of help.
public enum HelpHeading: CaseIterable, Sendable {
  case usage, commands, options, examples, lists, settings, formats, parts, words, values
  case topics, actions
}
