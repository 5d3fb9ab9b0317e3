// What options and settings take and do.
extension Strings {
  /// What an option's value is called; nil for an option without one.
  public func valueName(_ option: ProgramOption) -> String? {
    switch option {
    case .store, .to: say("FILE", "BESTAND")
    case .watch: say("FOLDER", "MAP")
    case .theme: say("NAME|PATH", "NAAM|PAD")
    case .language: "en|nl"
    case .color: "auto|always|direct|never"
    case .glyphs: "braille|block|console|ascii"
    case .format: say("NAME", "NAAM")
    case .map: say("FIELD=COLUMN", "VELD=KOLOM")
    case .currency: "CODE"
    case .timeZone: "ZONE"
    case .dates: "day-first|month-first"
    case .decimal: say("SIGN", "TEKEN")
    case .asOf: say("DAY", "DAG")
    case .activityWindow: say("DAYS", "DAGEN")
    case .compareCoupons: say("A,B,DAYS", "A,B,DAGEN")
    case .initiative: say("CUSTOMERS,BEFORE,AFTER,COSTS", "KLANTEN,ERVOOR,ERNA,KOSTEN")
    case .split: say("NAME=ARM:SHARE,...", "NAAM=GROEP:DEEL,...")
    case .filter: "FILTER"
    case .refunds: "on-order-day|on-refund-day"
    case .scores: "ranks|thresholds"
    case .size: say("COLUMNSxROWS", "KOLOMMENxRIJEN")
    case .town: say("TOWN", "PLAATS")
    case .unset: say("KEY", "SLEUTEL")
    case .rejected, .undo: "N"
    case .dryRun, .json, .text, .pages, .all, .names, .demo, .again, .replace, .plain,
      .help, .version:
      nil
    }
  }

  /// What an option does, in a line.
  public func optionHelp(_ option: ProgramOption, of command: Subcommand) -> String {
    switch option {
    case .store: say("the shop's store", "het winkelbestand")
    case .watch:
      say(
        "import the exports that arrive in a folder, as they come",
        "de exports inlezen die in een map aankomen, als ze komen")
    case .theme:
      say(
        "a theme's name, or the path of a .theme file",
        "de naam van een thema, of het pad van een .theme-bestand")
    case .language: say("the language of the words", "de taal van de woorden")
    case .color:
      say(
        "colours; auto heeds NO_COLOR, direct has 24 bits",
        "kleuren; auto volgt NO_COLOR, direct heeft 24 bits")
    case .glyphs: say("what charts are drawn with", "waarmee grafieken getekend worden")
    case .plain:
      say(
        "words and numbers only, to be read aloud", "alleen woorden en getallen, om voor te lezen")
    case .format:
      switch command {
      case .export:
        say(
          "csv (usual), json, or a tool's form, named below",
          "csv, json of een andere vorm, zie onder")
      case .picture:
        say(
          "svg, text or ansi, whatever the file is called",
          "svg, text of ansi, hoe het bestand ook heet")
      default:
        say(
          "read the files as this format, whatever their header",
          "de bestanden als dit formaat lezen, wat hun kop ook is")
      }
    case .map:
      say(
        "a field stands in this column; may be repeated",
        "een veld staat in deze kolom; mag herhaald worden")
    case .currency:
      say(
        "the shop's currency, for amounts without one",
        "de valuta van de winkel, voor bedragen zonder")
    case .timeZone:
      say(
        "the shop's time zone, such as Europe/Amsterdam",
        "de tijdzone van de winkel, zoals Europe/Amsterdam")
    case .dates:
      say(
        "what comes first in 03/04/2024, where a file does not tell",
        "wat voorop staat in 03/04/2024, waar een bestand het niet zegt")
    case .decimal:
      say(
        "the decimal sign of 1.234, where a file does not tell",
        "het decimaalteken van 1.234, waar een bestand het niet zegt")
    case .dryRun:
      say(
        "say what would be imported, and keep nothing",
        "zeggen wat ingelezen zou worden, en niets bewaren")
    case .json:
      command == .report
        ? say("as JSON; with keys only these parts", "als JSON; met sleutels alleen deze delen")
        : say("as JSON", "als JSON")
    case .text: say("as text for people (default)", "als tekst voor mensen (als niets is gezegd)")
    case .pages:
      say(
        "as text for paper, in pages with a heading",
        "als tekst voor papier, in bladzijden met een kop")
    case .asOf:
      say(
        "look at nothing after this day (2024-03-31)",
        "na deze dag (2024-03-31) nergens naar kijken")
    case .activityWindow:
      say(
        "days that a purchase keeps a customer active",
        "dagen die een aankoop een klant actief houdt")
    case .compareCoupons:
      say(
        "two codes over so many days; may be repeated",
        "twee codes over zoveel dagen; mag herhaald worden")
    case .initiative:
      say("what a plan gains; may be repeated", "wat een plan oplevert; mag herhaald worden")
    case .filter:
      say(
        "a part of the shop (country=NL); may be repeated",
        "een deel van de winkel (land=NL); mag vaker")
    case .refunds:
      say(
        "when refunds count; else as the shop's setting says",
        "wanneer terugbetalingen tellen")
    case .scores:
      say(
        "ranks (default) or thresholds make the segments",
        "wat segmenten maakt; anders ranks")
    case .to:
      say(
        "write to a file instead of standard output",
        "in een bestand in plaats van standaarduitvoer")
    case .all:
      say(
        "also people who did not consent to marketing",
        "ook mensen die niet met marketing instemden")
    case .size:
      say(
        "the terminal that it is a picture of; 120x40 unless said",
        "de terminal van het beeld; anders 120x40")
    case .names: say("with names and addresses", "met namen en adressen")
    case .demo: say("of the demo shop", "van de voorbeeldwinkel")
    case .split:
      say(
        "begin a trial: arms with percents, the rest is control",
        "begin een proef: groepen met procenten, rest controle")
    case .again:
      say(
        "also people exported from a list for today lately",
        "ook wie kort geleden al is weggeschreven")
    case .town:
      say(
        "of a list for today those who live there", "van een lijst voor vandaag wie daar woont")
    case .unset:
      command == .advice
        ? say(
          "bring the program's own advice back", "het advies van het programma zelf terugbrengen")
        : say("take a setting back", "een instelling terugnemen")
    case .rejected:
      say(
        "the rows that import N rejected or took with a doubt, and why",
        "de rijen die import N weigerde of met twijfel opnam, en waarom")
    case .undo: say("take import N back", "import N ongedaan maken")
    case .replace:
      say("write over a file that is there already", "een bestand dat er al is overschrijven")
    case .help: say("this help", "deze hulp")
    case .version: say("the program's version", "de versie van het programma")
    }
  }

  /// What a setting means, by its name on the command line; empty for none of that name.
  public func settingHelp(_ name: String) -> String {
    switch name {
    case "name": say("the shop's name", "de naam van de winkel")
    case "currency":
      say("the currency of the figures, such as EUR", "de valuta van de cijfers, zoals EUR")
    case "time-zone":
      say(
        "the zone that days are in, such as Europe/Amsterdam",
        "de zone waarin dagen gelden, zoals Europe/Amsterdam")
    case "activity-window":
      say(
        "days that a purchase keeps a customer active",
        "dagen die een aankoop een klant actief houdt")
    case "masked-addresses":
      say(
        "orders of addresses that a marketplace made up: count or leave-out",
        "bestellingen van adressen die een marktplaats maakte: count of leave-out")
    case "refunds":
      say(
        "refunds count on their order's day, or on their own: on-refund-day",
        "terugbetalingen tellen op de besteldag, of op de eigen: on-refund-day")
    case "margin-rate":
      say(
        "margin as a fraction of net, for orders of unknown cost",
        "marge als deel van netto, voor bestellingen met onbekende kosten")
    case "acquisition-channels":
      say(
        "channels whose spend wins customers, such as google_ads, meta_ads",
        "kanalen waarvan de uitgaven klanten winnen, zoals google_ads, meta_ads")
    case "retention-channels":
      say(
        "channels whose spend keeps customers, such as email; no part of CAC",
        "kanalen waarvan uitgaven klanten houden, zoals email; geen deel van CAC")
    case "fixed-cost-channels":
      say(
        "channels that are agency fees, tools or pay; part of the all-in CAC",
        "kanalen die bureau, gereedschap of loon zijn; deel van CAC met alles")
    case "code-channels":
      say(
        "discount codes that are channels, such as FRIEND10=referral, ANNA*=anna",
        "kortingscodes die kanalen zijn, zoals FRIEND10=referral, ANNA*=anna")
    case "rfm-recency":
      say(
        "days since the last purchase up to which R is 5, 4, 3, 2 (m on panel 5)",
        "dagen sinds de laatste aankoop tot waar R 5, 4, 3, 2 is (m op paneel 5)")
    case "rfm-frequency":
      say("purchases from which F is 2, 3, 4, 5", "aankopen vanaf waar F 2, 3, 4, 5 is")
    case "rfm-monetary":
      say(
        "net from which M is 2, 3, 4, 5, in currency units",
        "netto vanaf waar M 2, 3, 4, 5 is, in eenheden van de valuta")
    case "second-order-days":
      say(
        "days after the first purchase in which a second is due: 30-90",
        "dagen na de eerste aankoop waarin een tweede te verwachten is: 30-90")
    case "cart-days":
      say(
        "days since a cart was begun in which to write about it",
        "dagen sinds het begin van een winkelwagen waarin erover te schrijven")
    case "refill-lead":
      say(
        "days before a product is used up at which to write",
        "dagen voordat een product op is waarop te schrijven")
    case "win-back-after":
      say(
        "days of silence after which somebody is to be won back",
        "dagen stilte waarna iemand terug te winnen is")
    case "slipping-drop":
      say(
        "fall of a regular's chance to come again that counts, 0 to 1",
        "daling van de kans dat een vaste klant terugkomt die telt, 0 tot 1")
    case "regulars-percent":
      say(
        "how many of a hundred customers are regulars, by margin",
        "hoeveel van de honderd klanten vaste klanten zijn, naar marge")
    case "ambassador-purchases":
      say("purchases that make somebody an ambassador", "aankopen die iemand tot ambassadeur maken")
    case "welcome-days": say("days that a customer is new", "dagen dat een klant nieuw is")
    case "points-per-unit":
      say(
        "points that a unit of the currency brings", "punten die een eenheid van de valuta brengt")
    case "rewards":
      say(
        "the points at which there is a reward, such as 100, 250",
        "de punten waarbij er een beloning is, zoals 100, 250")
    case "reward-distance":
      say(
        "points short of a reward that are close to it",
        "punten te weinig voor een beloning die er dichtbij zijn")
    case "leave-out-days":
      say(
        "days after an export in which people are on no list for today",
        "dagen na het wegschrijven dat mensen op geen lijst voor vandaag staan")
    case "trial-days":
      say(
        "days that count after a trial's start or a code's use",
        "dagen die tellen na begin van een proef of code")
    case "trial-difference":
      say(
        "difference that matters in a trial, as a fraction of the control",
        "verschil dat telt in een proef, als deel van de controle")
    case "least-margin":
      say(
        "least margin that a discount may leave, as a fraction of net",
        "kleinste marge die een korting mag laten, als deel van netto")
    case "shipping-cost":
      say(
        "what sending a parcel costs, in currency units",
        "wat een pakje versturen kost, in eenheden van de valuta")
    case "gift-cost":
      say(
        "what a gift costs, in currency units", "wat een cadeautje kost, in eenheden van de valuta")
    case "target-crr":
      say(
        "target: customer retention rate of a month, 0 to 1",
        "doel: klantbehoud (CRR) van een maand, 0 tot 1")
    case "target-repeat-rate":
      say(
        "target: share of a month's customers who buy again in it, 0 to 1",
        "doel: deel van de klanten van een maand dat er opnieuw in koopt, 0 tot 1")
    case "target-ltv":
      say(
        "target: lifetime value, in currency units",
        "doel: klantwaarde (LTV), in eenheden van de valuta")
    case "target-cac":
      say(
        "target: cost to acquire a customer, in currency units",
        "doel: wervingskosten per klant (CAC), in eenheden van de valuta")
    case "target-ltv-to-cac":
      say("target: lifetime value to acquisition cost", "doel: klantwaarde op wervingskosten")
    case "target-payback":
      say(
        "target: months until a customer has paid back",
        "doel: maanden tot een klant is terugverdiend")
    case "target-returning-share":
      say(
        "target: returning customers' share of a month's revenue, 0 to 1",
        "doel: aandeel van terugkerers in de omzet van een maand, 0 tot 1")
    case "target-active-customers":
      say("target: number of active customers", "doel: aantal actieve klanten")
    case "target-aov":
      say(
        "target: average order value, in currency units",
        "doel: gemiddelde bestelwaarde, in eenheden van de valuta")
    case "target-days-to-second":
      say("target: days until half have bought again", "doel: dagen tot de helft opnieuw kocht")
    default: ""
    }
  }
}

extension Strings {
  /// What stands for the arguments of a command, as in `[KEY [VALUE]]`, in the language.
  public func placeholders(_ text: String) -> String {
    guard language == .dutch else { return text }
    return Self.dutchPlaceholders.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  private static let dutchPlaceholders = [
    ("FILE", "BESTAND"), ("KEY", "SLEUTEL"), ("VALUE", "WAARDE"), ("LIST", "LIJST"),
    ("TEXT", "TEKST"), ("ACTION", "ACTIE"), ("PANEL", "PANEEL"), ("COMMAND", "OPDRACHT"),
    ("TOPIC", "ONDERWERP"), ("OPTION", "OPTIE"), ("MONTH", "MAAND"), ("NAME", "NAAM"),
    ("FIELD", "VELD"), ("DAY", "DAG"), ("COSTS", "KOSTEN"), ("WHEN", "WANNEER"), ("WEEKS", "WEKEN"),
  ]
}
