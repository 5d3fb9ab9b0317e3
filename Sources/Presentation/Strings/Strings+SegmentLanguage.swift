public import Metrics

/// What is said of segments of the shop's own, and of the language of their filters.
extension Strings {
  /// There are no segments of the shop's own.
  public var noOwnSegments: String {
    say(
      "No segments of your own yet: n on panel 5, or stamgast segments add sleepers \"orders >= 3 and lastOrder > 90 days ago\"",
      "Nog geen eigen segmenten: n op paneel 5, of stamgast segments add slapers \"orders "
        + ">= 3 and lastOrder > 90 days ago\"")
  }
  /// The columns of the list of segments.
  public var ownSegmentColumns: [String] {
    [
      say("Name", "Naam"), panelName(.customers), shareColumn, movementColumn, revenueColumn,
      "Filter",
    ]
  }
  /// A segment was added.
  public func ownSegmentAdded(_ name: String, _ count: Int) -> String {
    say("segment “\(name)” has \(customers(count))", "segment “\(name)” heeft \(customers(count))")
  }
  /// A segment was removed.
  public func ownSegmentRemoved(_ name: String) -> String {
    say(
      "segment “\(name)” is gone; its customers stay",
      "segment “\(name)” is weg; de klanten blijven")
  }
  /// A segment of that name is there.
  public func segmentExists(_ name: String) -> String {
    say(
      "there is a segment “\(name)” already; remove it first, or choose another name",
      "er is al een segment “\(name)”; haal het eerst weg, of kies een andere naam")
  }
  /// No segment of that name.
  public func unknownOwnSegment(_ name: String) -> String {
    say(
      "“\(name)” is no segment of your own; stamgast segments lists them",
      "“\(name)” is geen eigen segment; stamgast segments noemt ze")
  }
  /// A name that no segment can have.
  public func notASegmentName(_ name: String) -> String {
    say(
      "a segment can't be called “\(name)”: 1 to 40 characters without a colon were expected, and no name that "
        + "stamgast help export lists",
      "een segment kan niet “\(name)” heten: verwacht werden 1 tot 40 tekens zonder "
        + "dubbele punt, en geen naam die stamgast help export noemt")
  }
  /// A segment that another one's filter names.
  public func segmentInUse(_ name: String, by other: String) -> String {
    say(
      "segment “\(other)” is made of “\(name)”; change or remove that one first",
      "segment “\(other)” is uit “\(name)” gemaakt; wijzig of verwijder dat eerst")
  }
  /// A filter that is not understood.
  public func badSegmentFilter(_ text: String, _ error: SegmentFilterError) -> String {
    "filter “\(text)”, \(filterProblem(error))"
  }
  /// What is wrong in a filter, and where.
  public func filterProblem(_ error: SegmentFilterError) -> String {
    let found = error.found.map { "“\($0)”" } ?? say("the end", "het einde")
    return say(
      "character \(error.place + 1): found \(found), expected \(expectation(error.expected))",
      "teken \(error.place + 1): gevonden \(found), verwacht \(expectation(error.expected))")
      + suggestion(error.nearest)
  }
  /// What is to come next in a filter that is right so far.
  public func filterContinues(_ expected: SegmentFilterError.Expected) -> String {
    say("next: \(expectation(expected))", "nu: \(expectation(expected))")
  }
  /// A filter asks for chances, and there is no forecast.
  public func nothingKnownOfAlive(_ reason: UndefinedReason) -> String {
    say(
      "alive is not known: \(self.reason(reason)); comparisons with it are false",
      "alive is niet bekend: \(self.reason(reason)); vergelijkingen ermee zijn niet waar")
  }

  private func expectation(_ expected: SegmentFilterError.Expected) -> String {
    func list(_ words: [String]) -> String { words.joined(separator: ", ") }
    return switch expected {
    case .field:
      say(
        "one of \(list(SegmentField.allCases.map(\.rawValue))), not, or (",
        "een van \(list(SegmentField.allCases.map(\.rawValue))), not, of (")
    case .comparison(let field):
      say(
        "one of \(field.kind.operators.joined(separator: " "))",
        "een van \(field.kind.operators.joined(separator: " "))")
    case .value(let field): valueWords(field.kind)
    case .segmentOfOthers:
      say(
        "a segment that can be read, and is not made of this one",
        "een segment dat te lezen is, en niet van dit segment is gemaakt")
    case .clearAmount:
      say(
        "a thousand as 1000, or one as 1.00: 1.000 may be either",
        "duizend als 1000, of een als 1,00: 1.000 kan beide zijn")
    case .and: say("and, with the second value", "and, met de tweede waarde")
    case .ago: "ago"
    case .unit: list(SegmentUnit.allCases.map(\.rawValue)) + " ago"
    case .list: say("values in parentheses: (a, b)", "waarden tussen haakjes: (a, b)")
    case .further: say("a comma or )", "een komma of )")
    case .connection:
      say(
        "and, or, or the end; a text of several words stands in quotation marks",
        "and, or, of het einde; een tekst van meer woorden staat tussen aanhalingstekens")
    case .closing: say("and, or, or )", "and, or, of )")
    case .quote:
      say("the quotation mark that ends the text", "het aanhalingsteken dat de tekst sluit")
    case .valueOfOrders:
      say(
        "channel, country, product or code, =, and one value; the rest of the language is for customers",
        "kanaal, land, product of code, =, en één waarde; de rest van de taal is voor "
          + "klanten")
    case .shorter:
      say(
        "at most \(SegmentFilter.lengthLimit) characters",
        "hoogstens \(SegmentFilter.lengthLimit) tekens")
    }
  }

  private func valueWords(_ kind: SegmentField.Kind) -> String {
    switch kind {
    case .count: say("a whole number", "een heel getal")
    case .money:
      say("an amount such as 12.50", "een bedrag zoals 12,50")
    case .day:
      say("a day such as 2024-03-31, or 90 days ago", "een dag zoals 2024-03-31, of 90 days ago")
    case .text: say("a text, or none", "een tekst, of none")
    case .segment:
      say("one of the segments, or one of your own", "een van de segmenten, of een eigen")
    case .share: say("a chance from 0 to 1, such as 0.5", "een kans van 0 tot 1, zoals 0,5")
    case .answer: say("yes, no, or none", "yes, no of none")
    }
  }

  /// What a word of a filter asks for.
  public func segmentFieldHelp(_ field: SegmentField) -> String {
    switch field {
    case .orders: say("days with a purchase so far", "dagen met een aankoop tot nu toe")
    case .lastOrder: say("day of the last purchase", "dag van de laatste aankoop")
    case .firstOrder: say("day of the first purchase", "dag van de eerste aankoop")
    case .net:
      say(
        "net revenue so far, in the shop's currency",
        "netto-omzet tot nu toe, in de valuta van de winkel")
    case .margin: say("margin so far", "marge tot nu toe")
    case .averageOrder: say("net revenue per purchase", "netto-omzet per aankoop")
    case .country:
      say("country of the first purchase", "land van de eerste aankoop; “land” mag ook")
    case .channel:
      say("channel of the first purchase", "kanaal van de eerste aankoop; “kanaal” mag ook")
    case .firstProduct:
      say(
        "product that stands first in the first order",
        "product dat in de eerste bestelling vooraan staat")
    case .firstCode:
      say(
        "a discount code of the day of the first purchase",
        "een kortingscode van de dag van de eerste aankoop")
    case .segment:
      say(
        "RFM segment, such as at-risk, or one of your own",
        "RFM-segment, zoals at-risk, of een eigen")
    case .alive:
      say("chance that the customer comes again, 0 to 1", "kans dat de klant terugkomt, 0 tot 1")
    case .consent:
      say(
        "consent to marketing: yes, no, none if unknown",
        "toestemming voor marketing: yes, no, none als onbekend")
    case .recency: say("score of recency, 1 to 5", "score van hoe kort geleden, 1 tot 5")
    case .frequency: say("score of frequency, 1 to 5", "score van hoe vaak, 1 tot 5")
    case .monetary: say("score of money, 1 to 5", "score van hoeveel, 1 tot 5")
    }
  }

  /// How values of a filter are written.
  public var segmentValueHelp: [(written: String, meaning: String)] {
    [
      (
        say("3   12.50", "3   12,50"),
        say(
          "a number; its decimals behind a point or a comma",
          "een getal; decimalen achter een komma of een punt")
      ),
      ("2024-03-31", say("a day; > is after it", "een dag; > is erna")),
      (
        "90 days ago",
        say(
          "days, weeks, months or years before the as-of day; > is longer ago",
          "zoveel days, weeks, months of years voor de peildag; > is langer geleden")
      ),
      (
        "NL   'New Zealand'",
        say(
          "a text, letter case ignored; of several words in quotation marks",
          "een tekst, hoofdletters tellen niet; van meer woorden tussen aanhalingstekens")
      ),
      ("none", say("no value: firstCode = none", "geen waarde: firstCode = none")),
      ("in (NL, BE)", say("one of these", "een van deze")),
      (
        "between 30 and 90",
        say(
          "from the smaller to the larger, both included",
          "van de kleinste tot de grootste, beide inbegrepen")
      ),
    ]
  }

  /// The language of filters in words.
  var segmentLanguageHelp: [String] {
    [
      say(
        "A segment of your own is a filter over customers, saved by name. It is counted anew on every day that is "
          + "looked at: panel 5 lists it (n there makes one, counted as you type), stamgast export NAME writes its "
          + "people, and f and --filter keep only them. Its name stands for its filter: segment = NAME.",
        "Een eigen segment is een filter over klanten, bij naam bewaard. Het wordt op elke "
          + "bekeken dag opnieuw geteld: paneel 5 toont het (n daar maakt er een, geteld terwijl "
          + "u typt), stamgast export NAAM schrijft de mensen weg, en f en --filter houden "
          + "alleen hen. De naam staat voor het filter: segment = NAAM."),
      say(
        "Comparisons are joined with and, or, not and parentheses; not binds closest, then and, then or. A "
          + "comparison with what is not known is false, != too; not of it is then true, and = none asks for it.",
        "Vergelijkingen worden verbonden met and, or, not en haakjes; not bindt het sterkst, "
          + "dan and, dan or. Een vergelijking met wat niet bekend is, is niet waar, != ook "
          + "niet; not daarvan is dan wel waar, en = none vraagt ernaar."),
    ]
  }
}
