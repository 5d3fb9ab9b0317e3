extension Strings {
  /// A panel's name.
  public func panelName(_ panel: Panel) -> String {
    switch panel {
    case .overview: say("Overview", "Overzicht")
    case .retention: say("Retention", "Behoud")
    case .customerValue: say("LTV vs CAC", "LTV en CAC")
    case .cohorts: say("Cohorts", "Cohorten")
    case .segments: say("Segments", "Segmenten")
    case .customers: say("Customers", "Klanten")
    case .timing: say("Timing", "Ritme")
    case .today: say("Today", "Vandaag")
    case .trials: say("Trials", "Proeven")
    case .data: say("Data", "Gegevens")
    }
  }

  /// A panel's name where it is narrow: ten of them, with their keys, fill a line of 80.
  public func shortPanelName(_ panel: Panel) -> String {
    switch panel {
    case .overview: say("Home", "Start")
    case .retention: "CRR"
    case .customerValue: "LTV"
    case .cohorts: say("Cohorts", "Cohort")
    case .segments: say("Segments", "Segment")
    case .customers: say("People", "Klant")
    case .timing: say("When", "Ritme")
    case .today: say("Today", "Vandaag")
    case .trials: say("Trials", "Proef")
    case .data: "Data"
    }
  }

  /// Heads a number of customers where it is narrow.
  public var peopleColumn: String { say("People", "Mensen") }

  /// What a command does, in the footer's one or two words.
  public func hint(_ command: Command) -> String {
    switch command {
    case .moveUp, .moveDown: say("move", "gaan")
    case .moveLeft, .moveRight: say("choose", "kiezen")
    case .pageUp, .pageDown: say("page", "pagina")
    case .moveToFirst, .moveToLast: say("ends", "einden")
    case .panel(let panel): panelName(panel)
    case .nextPart, .previousPart: say("next part", "volgend deel")
    case .open: say("open", "openen")
    case .back: say("back", "terug")
    case .placeBefore, .placeAfter: say("places", "plekken")
    case .quit: say("quit", "stoppen")
    case .interrupt: say("stop", "afbreken")
    case .asOfEarlier, .asOfLater: say("as of", "peildag")
    case .asOfYearEarlier, .asOfYearLater: say("year", "jaar")
    case .asOfLatest: say("latest", "laatste")
    case .nextGrain: say("period", "periode")
    case .nextMeasure: say("measure", "maat")
    case .nextBasis: say("margin or net", "marge of netto")
    case .search: say("search", "zoeken")
    case .newSegment: say("new segment", "nieuw segment")
    case .editSegment: say("change", "wijzigen")
    case .removeSegment: say("remove", "weghalen")
    case .sortColumn: say("sort", "sorteren")
    case .sortDirection: say("reverse", "omkeren")
    case .explain: say("explain", "uitleg")
    case .filter: "filter"
    case .removeFilter: say("no filter", "geen filter")
    case .bookRefunds: say("refunds", "terugbet.")
    case .export: say("export", "uitvoer")
    case .copy: say("copy", "kopie")
    case .tableOrChart: say("table", "tabel")
    case .nextCut: say("cut", "snede")
    case .compare: say("compare", "naast elkaar")
    case .comparePeriods: say("two periods", "twee perioden")
    case .theme: say("theme", "thema")
    case .personalData: say("hide names", "namen weg")
    case .zoom: say("zoom", "groot")
    case .mouse: say("mouse", "muis")
    case .commandLine: say("command", "opdracht")
    case .find: say("find", "vinden")
    case .help: say("help", "hulp")
    case .redraw: say("redraw", "opnieuw")
    case .suspend: say("suspend", "onderbreken")
    }
  }

  /// What a command does, in a line of help.
  public func commandHelp(_ command: Command) -> String {
    switch command {
    case .moveUp: say("up", "omhoog")
    case .moveDown: say("down", "omlaag")
    case .moveLeft:
      say("left: the period, month or column before", "links: de periode, maand of kolom ervoor")
    case .moveRight:
      say("right: the period, month or column after", "rechts: de periode, maand of kolom erna")
    case .pageUp: say("a page up", "een pagina omhoog")
    case .pageDown: say("a page down", "een pagina omlaag")
    case .moveToFirst: say("to the first", "naar de eerste")
    case .moveToLast: say("to the last", "naar de laatste")
    case .panel(let panel): say("panel \(panelName(panel))", "paneel \(panelName(panel))")
    case .nextPart: say("next part of the panel", "volgend deel van het paneel")
    case .previousPart: say("previous part of the panel", "vorig deel van het paneel")
    case .open: say("open what is under the cursor", "openen wat onder de cursor staat")
    case .back: say("back, along the breadcrumb", "terug, langs het pad")
    case .placeBefore: say("the place visited before", "de plek waar u daarvoor was")
    case .placeAfter: say("the place left by going back", "de plek die u met teruggaan verliet")
    case .quit: say("back; on a panel: quit", "terug; op een paneel: stoppen")
    case .interrupt:
      say("stop the running work; else quit", "het lopende werk afbreken; anders stoppen")
    case .asOfEarlier:
      say("as of the last day of the period before", "peildag: laatste dag van de periode ervoor")
    case .asOfLater:
      say("as of the last day of the period after", "peildag: laatste dag van de periode erna")
    case .asOfYearEarlier:
      say("as of the same period a year earlier", "peildag: dezelfde periode een jaar eerder")
    case .asOfYearLater:
      say("as of the same period a year later", "peildag: dezelfde periode een jaar later")
    case .asOfLatest: say("as of the latest day", "peildag: de laatste dag")
    case .nextGrain:
      say(
        "month, quarter, year; of cohorts week, 30 days",
        "maand, kwartaal, jaar; bij cohorten ook week, 30 dagen")
    case .nextMeasure:
      say(
        "the next measure; panel 5: by rank or thresholds",
        "de volgende maat; paneel 5: naar rang of drempels")
    case .nextBasis:
      say(
        "count what customers bring as margin or as net",
        "wat klanten brengen tellen als marge of netto")
    case .search: say("search, narrowing as you type", "zoeken, nauwer met elke letter")
    case .newSegment:
      say(
        "a segment of your own, counted as you type; panel 9: an initiative, a launch",
        "een eigen segment, geteld terwijl u typt; paneel 9: een initiatief, een lancering")
    case .editSegment:
      say(
        "change the segment of your own, the initiative or the launch under the cursor",
        "het eigen segment, het initiatief of de lancering onder de cursor wijzigen")
    case .removeSegment:
      say(
        "remove it; in the what-if of panel 9 turn a figure back",
        "het weghalen; in het wat-als van paneel 9 een cijfer terugzetten")
    case .sortColumn: say("sort by the next column", "sorteren naar de volgende kolom")
    case .sortDirection: say("sort the other way round", "andersom sorteren")
    case .filter:
      say(
        "filter: channel, country, product, code, segment",
        "filter: kanaal, land, product, code, segment")
    case .removeFilter: say("remove the filter", "het filter weghalen")
    case .bookRefunds:
      say(
        "refunds on the order's day, or on the day they were paid",
        "terugbetalingen op de besteldag, of op de dag van betaling")
    case .explain:
      say("explain the figure under the cursor", "het cijfer onder de cursor uitleggen")
    case .export:
      say(
        "export the list on screen, or the screen as a picture",
        "de lijst op het scherm wegschrijven, of het scherm als beeld")
    case .copy:
      say(
        "copy what is under the cursor, or the SQL of an explanation",
        "kopiëren wat onder de cursor staat, of de SQL van een uitleg")
    case .tableOrChart:
      say(
        "the same data in another way: table, chart, colours",
        "dezelfde gegevens anders: tabel, grafiek, kleuren")
    case .nextCut:
      say(
        "cut by channel, country, product, code, order size",
        "snijden naar kanaal, land, product, code, ordergrootte")
    case .comparePeriods:
      say(
        "compare with the period before, or a year before",
        "vergelijken met de periode ervoor, of een jaar eerder")
    case .compare:
      say(
        "compare the row under the cursor, or no longer",
        "de rij onder de cursor vergelijken, of niet meer")
    case .theme: say("choose a theme, previewed at once", "een thema kiezen, meteen te zien")
    case .personalData:
      say("hide or show names and addresses", "namen en adressen verbergen of tonen")
    case .zoom: say("the focused part alone, whole screen", "alleen dit deel, over het hele scherm")
    case .mouse:
      say(
        "mouse off, so that it selects text; on again", "muis uit, zodat ze tekst kiest; weer aan")
    case .commandLine:
      say("a command by its name; Tab completes it", "een opdracht bij naam; Tab vult aan")
    case .find:
      say(
        "find customers, orders, products, panels, commands",
        "klanten, bestellingen, producten, panelen, opdrachten vinden")
    case .help: say("this help", "deze hulp")
    case .redraw: say("draw the screen anew", "het scherm opnieuw tekenen")
    case .suspend: say("suspend; fg comes back", "onderbreken; fg komt terug")
    }
  }

  /// The heading of a group of keys.
  public func helpGroup(_ group: HelpGroup) -> String {
    switch group {
    case .panels: say("Panels", "Panelen")
    case .moving: say("Moving", "Bewegen")
    case .time: say("Time", "Tijd")
    case .view: say("View", "Beeld")
    case .lists: say("Lists", "Lijsten")
    case .program: say("Program", "Programma")
    }
  }

  /// The title of help.
  public func helpTitle(_ screen: String) -> String { say("Keys: \(screen)", "Toetsen: \(screen)") }

  /// Names and addresses are hidden from now on.
  public var personalDataHidden: String {
    say("Names and addresses are hidden", "Namen en adressen zijn verborgen")
  }
  /// Names and addresses are shown again.
  public var personalDataShown: String {
    say("Names and addresses are shown", "Namen en adressen zijn zichtbaar")
  }
  /// Nothing under the cursor has an explanation.
  public var nothingToExplain: String {
    say("Nothing to explain under the cursor", "Onder de cursor is niets uit te leggen")
  }
  /// Nothing under the cursor can be copied.
  public var nothingToCopy: String {
    say("Nothing to copy under the cursor", "Onder de cursor is niets te kopiëren")
  }
  /// The user stopped the work.
  public var stopped: String {
    say("Stopped. Ctrl-L asks again.", "Afgebroken. Ctrl-L vraagt opnieuw.")
  }
  /// Stands before a search.
  public var searchPrompt: String { say("Search:", "Zoeken:") }
}
