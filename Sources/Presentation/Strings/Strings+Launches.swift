public import Commerce
public import Metrics

// MARK: Panel 9, launches

extension Strings {
  /// What the part of the panel is about.
  public var launchesScope: String {
    say("did it bring regulars back", "kwamen vaste klanten ervoor terug")
  }
  /// The list.
  public var launchesTitle: String { say("Launches and seasons", "Lanceringen en seizoenen") }
  /// What its figures are.
  public var launchesNote: String {
    say(
      "repeat orders in the weeks after, against what was to be expected",
      "herhaalaankopen in de weken erna, naast wat te verwachten was")
  }
  /// Its columns: name, day, weeks, before, after, expected, difference, interval, net, outcome.
  public var launchListColumns: [String] {
    [
      say("Launch", "Lancering"), say("Since", "Sinds"), say("Weeks", "Weken"),
      say("Before", "Ervoor"), say("After", "Erna"), say("Expected", "Verwacht"),
      say("Difference", "Verschil"), say("95 % interval", "95 %-interval"),
      say("Net after", "Omzet erna"), say("Outcome", "Uitkomst"),
    ]
  }
  /// The columns of its weeks: week, first day, repeat orders, a year earlier, expected, difference, net.
  public var launchWeekColumns: [String] {
    [
      say("Week", "Week"), say("From", "Vanaf"), say("Repeat orders", "Herhaalaankopen"),
      say("Year before", "Jaar ervoor"), say("Expected", "Verwacht"),
      say("Difference", "Verschil"), say("Net", "Omzet"),
    ]
  }
  /// The same in a file, with the launch first.
  public var launchExportColumns: [String] {
    [
      say("Launch", "Lancering"), say("Of", "Van"), say("Since", "Sinds"), say("Weeks", "Weken"),
      say("Before", "Ervoor"), say("After", "Erna"),
      say("Year earlier, before", "Jaar eerder, ervoor"),
      say("Year earlier, after", "Jaar eerder, erna"), say("Expected", "Verwacht"),
      say("Difference", "Verschil"), say("From", "Van"), say("To", "Tot"),
      say("Net after", "Omzet erna"), say("Net before", "Omzet ervoor"),
      say("With it", "Ermee"), say("Outcome", "Uitkomst"),
    ]
  }
  /// What may be said of a launch.
  public func launchVerdict(_ verdict: LaunchVerdict) -> String {
    switch verdict {
    case .waiting: say("not begun", "nog niet begonnen")
    case .running: say("still running", "loopt nog")
    case .historyTooShort: say("history too short", "historie te kort")
    case .small: say("too few orders", "te weinig aankopen")
    case .open: say("no clear difference", "onbeslist")
    case .fewer: say("fewer than expected", "minder dan verwacht")
    case .more: say("more than expected", "meer dan verwacht")
    }
  }
  /// What tells when a launch began.
  public func launchSubject(_ launch: Launch) -> String {
    switch launch.subject {
    case .day: say("its day", "de dag")
    case .first(.product(let text)):
      say("first sale of “\(text)”", "eerste verkoop van “\(text)”")
    case .first(.tag(let text)):
      say("tag “\(text)”, first of the season", "tag “\(text)”, eerste van het seizoen")
    }
  }
  /// A number of weeks.
  public func weeks(_ count: Int) -> String {
    count == 1 ? say("1 week", "1 week") : say("\(count) weeks", "\(count) weken")
  }
  /// What stands beside the title of a launch's weeks.
  public func launchFacts(_ launch: Launch, since day: CalendarDay?) -> String {
    let since = day.map { say("since \(date.day($0)), ", "sinds \(date.day($0)), ") } ?? ""
    return "\(since)\(weeks(launch.weeks)), \(launchSubject(launch))"
  }
  /// A week of a launch.
  public func launchWeek(_ number: Int) -> String { number < 0 ? "\(number)" : "+\(number)" }
  /// The same as a title.
  public func launchWeek(_ name: String, _ number: Int) -> String {
    say("\(name), week \(launchWeek(number))", "\(name), week \(launchWeek(number))")
  }
  /// The orders of both sides with their days, and how many a week.
  public func launchSides(_ launch: LaunchComparison) -> String {
    func side(_ side: RepeatOrderDays) -> String {
      let last = side.days.upperBound.advanced(by: -1)
      let weekly =
        Double(side.orders) * 7 / Double(last.days(since: side.days.lowerBound) + 1)
      return "\(number.count(side.orders)), \(number.decimal(weekly, digits: 1)) "
        + say("a week", "per week")
        + " (\(span(from: date.day(side.days.lowerBound), to: date.day(last))))"
    }
    return say(
      "Repeat orders after: \(side(launch.after)); before: \(side(launch.before)).",
      "Herhaalaankopen erna: \(side(launch.after)); ervoor: \(side(launch.before)).")
  }
  /// What the expected number is made of.
  public func launchBasis(_ launch: LaunchComparison) -> String {
    let expected = number.decimal(launch.expected, digits: 1)
    let before = number.count(launch.before.orders)
    switch (launch.basis, launch.lastYear) {
    case (.lastYear, let past?):
      let (after, earlier) = (
        number.count(past.after.orders), number.count(past.before.orders)
      )
      return say(
        "Expected: \(before) before × \(after) / \(earlier), as the same weeks went a year earlier = \(expected).",
        "Verwacht: \(before) ervoor × \(after) / \(earlier), zoals dezelfde weken een jaar eerder = \(expected)."
      )
    case (.fewLastYear, _):
      return say(
        "Expected: the \(before) of the weeks before alone, since a year earlier there were fewer than ten on a side.",
        "Verwacht: alleen de \(before) van de weken ervoor, omdat er een jaar eerder aan een kant minder dan tien waren."
      )
    case _ where !launch.isKnownBefore:
      return say(
        "The data begins within the weeks before: the \(before) of them are not all there were, and nothing is called.",
        "De gegevens beginnen in de weken ervoor: de \(before) daarvan zijn niet alles, en er wordt niets beweerd."
      )
    default:
      return say(
        "Expected: the \(before) of the weeks before alone, since the data does not reach a year earlier: what the season does is in the difference.",
        "Verwacht: alleen de \(before) van de weken ervoor, omdat de gegevens geen jaar eerder beginnen: het seizoen zit in het verschil."
      )
    }
  }
  /// How much of its weeks is over.
  public func launchIsRunning(_ launch: LaunchComparison, of all: Int) -> String {
    let over = launch.after.days.upperBound.days(since: launch.after.days.lowerBound)
    return say(
      "\(over) of \(all) days are over: they stand against as many days before, on the same days of the week.",
      "\(over) van \(all) dagen zijn voorbij: ze staan naast evenveel dagen ervoor, op dezelfde weekdagen."
    )
  }
  /// What the repeat orders brought.
  public func launchNet(after: String, before: String) -> String {
    say(
      "Net of the repeat orders: \(after) after, \(before) before.",
      "Omzet van de herhaalaankopen: \(after) erna, \(before) ervoor.")
  }
  /// How many of the orders after it have its mark.
  public func launchMarked(_ count: String, of all: String, _ mark: LaunchMark) -> String {
    switch mark {
    case .product: say("\(count) of the \(all) hold it.", "\(count) van de \(all) bevatten het.")
    case .tag: say("\(count) of the \(all) have the tag.", "\(count) van de \(all) hebben de tag.")
    }
  }
  /// What the interval does not know.
  public var launchIsNoLot: String {
    say(
      "The interval knows chance alone: mailings, weather and prices of those weeks are in the difference too.",
      "Het interval kent alleen toeval: ook mailings, weer en prijzen van die weken zitten in het verschil."
    )
  }
  /// A launch in a line: sides, expected, difference with interval, outcome.
  public func launchLine(
    after: String, before: String, expected: String, difference: String, verdict: String
  ) -> String {
    say(
      "\(after) repeat orders after, \(before) before, \(expected) expected: \(difference): \(verdict)",
      "\(after) herhaalaankopen erna, \(before) ervoor, \(expected) verwacht: \(difference): \(verdict)"
    )
  }
  /// No launch.
  public var noLaunches: [String] {
    [
      say("No launches yet.", "Nog geen lanceringen."),
      say(
        "A launch is what you brought out on a day: a new blend, Black Friday, everything tagged “xmas”. Panel 9 then counts repeat orders in the weeks after it, beside what the weeks before and last year let expect, and every chart marks its day. Its day may be written, or found: the first sale of a product, the first order of each season with a tag.",
        "Een lancering is wat u op een dag uitbracht: een nieuwe melange, Black Friday, alles met de tag “kerst”. Paneel 9 telt dan herhaalaankopen in de weken erna, naast wat de weken ervoor en vorig jaar lieten verwachten, en elke grafiek toont de dag. De dag wordt genoemd, of gevonden: de eerste verkoop van een product, de eerste bestelling van elk seizoen met een tag."
      ), "stamgast launches add \"Winter blend\" product=\"Winter blend\"",
    ]
  }
  /// Repeat orders of a side, as a part of a figure.
  public func launchOrders(isAfter: Bool, lastYear: Bool = false) -> String {
    let side =
      isAfter
      ? say("Repeat orders after", "Herhaalaankopen erna")
      : say("Repeat orders before", "Herhaalaankopen ervoor")
    return lastYear ? side + say(", a year earlier", ", een jaar eerder") : side
  }
  /// Those with its mark, as a part of a figure.
  public func launchMarkedOrders(_ mark: LaunchMark) -> String {
    switch mark {
    case .product: say("Of those after, with the product", "Van die erna, met het product")
    case .tag: say("Of those after, with the tag", "Van die erna, met de tag")
    }
  }
  /// Their net, as a part of a figure.
  public var launchNetAfter: String {
    say("Net of the repeat orders after", "Omzet van de herhaalaankopen erna")
  }
  /// What the figures are.
  public var launchDefinition: String {
    say(
      "Repeat orders: purchases that are not their customer's first. After: from the launch's day on. Before: as many days, the same days of the week, up to the day before it. Expected: those before, times last year's after by last year's before, 364 days earlier; without last year those before.",
      "Herhaalaankopen: aankopen die niet de eerste van hun klant zijn. Erna: vanaf de dag van de lancering. Ervoor: evenveel dagen, dezelfde weekdagen, tot en met de dag ervoor. Verwacht: die ervoor, maal die erna van vorig jaar gedeeld door die ervoor van vorig jaar, 364 dagen eerder; zonder vorig jaar die ervoor."
    )
  }
  /// What a week is.
  public var launchWeekDefinition: String {
    say(
      "Repeat orders of a week: purchases that are not their customer's first. Week +1 begins with the launch. Expected: the weeks before it, spread as the same weeks were a year earlier; without last year evenly.",
      "Herhaalaankopen van een week: aankopen die niet de eerste van hun klant zijn. Week +1 begint met de lancering. Verwacht: de weken ervoor, verdeeld zoals dezelfde weken een jaar eerder; zonder vorig jaar gelijkmatig."
    )
  }
  /// Which day a filter does not move.
  public var launchDayIsTheShops: String {
    say(
      "A filter narrows the orders; the launch's day stays that of the whole shop",
      "Een filter beperkt de aankopen; de dag van de lancering blijft die van de hele winkel")
  }
  /// How it is judged.
  public var launchTests: [String] {
    [
      say(
        "Interval: counts that come by chance; the logarithm of each varies by one part in the count (Altman and Bland 2003). It is called once the weeks are over, with ten repeat orders before and after, and if the interval leaves zero out.",
        "Interval: aantallen die door toeval komen; de logaritme van elk varieert met één gedeeld door het aantal (Altman en Bland 2003). Er is een oordeel als de weken voorbij zijn, met tien herhaalaankopen ervoor en erna, en als het interval nul niet bevat."
      ), launchIsNoLot,
    ]
  }
  /// First purchases, which are left out.
  public var launchLeavesOutFirst: String {
    say("First purchases are left out", "Eerste aankopen tellen niet mee")
  }
  /// The names of the curves: this year's, and the expected.
  public var launchCurves: (own: String, expected: String) {
    (say("came", "kwam"), say("expected", "verwacht"))
  }
}

// MARK: Where one is made

extension Strings {
  /// The frame's title.
  public func launchEditorTitle(_ edited: String?) -> String {
    edited.map { say("Launch “\($0)”", "Lancering “\($0)”") }
      ?? say("New launch", "Nieuwe lancering")
  }
  /// What stands before each line: name, when, weeks.
  public var launchPrompts: [String] {
    [say("Name:", "Naam:"), say("Since:", "Sinds:"), say("Weeks:", "Weken:")]
  }
  /// What each line takes.
  public var launchEntryHelp: [String] {
    [
      say("what charts and lists call it", "zo heet het in grafieken en lijsten"),
      say(
        "a day, 2025-11-28, or what tells it: product=Winter blend (name or SKU), product=WB-* (all that begin so), tag=xmas",
        "een dag, 2025-11-28, of wat hem vertelt: product=Wintermelange (naam of SKU), product=WM-* (alles wat zo begint), tag=kerst"
      ),
      say(
        "for how many weeks orders are counted, 1 to 26; nothing is 4",
        "hoeveel weken aankopen tellen, 1 tot 26; niets is 4"),
    ]
  }
  /// Asks whether a launch is to go.
  public func removeLaunchPrompt(_ name: String) -> String {
    say("Remove launch “\(name)”?", "Lancering “\(name)” weghalen?")
  }
  /// Names the key that makes one.
  public var newLaunch: String { say("new launch", "nieuwe lancering") }
  /// A launch was saved of which something is to be said, in the one line that there is.
  public func launchSaved(butNote warning: String) -> String {
    say("Saved, but \(warning)", "Bewaard, maar \(warning)")
  }
  /// A launch was saved.
  public func launchSaved(_ name: String) -> String {
    say("Launch “\(name)” is saved", "Lancering “\(name)” is bewaard")
  }
}

// MARK: Without a screen

extension Strings {
  /// What the command does.
  var launchHelp: [String] {
    [
      say(
        "Lists launches and seasons, and whether they brought regulars back: repeat orders in the weeks after each, against "
          + "what the weeks before and the same weeks of last year (364 days earlier) let expect, the difference with its "
          + "95 % interval, and their net. Nothing is called while the interval holds zero, or the weeks still run.",
        "Somt lanceringen en seizoenen op, en of vaste klanten ervoor terugkwamen: herhaalaankopen in de weken erna, naast "
          + "wat de weken ervoor en dezelfde weken van vorig jaar (364 dagen eerder) lieten verwachten, het verschil met "
          + "95 %-interval, en de omzet. Zolang een interval nul bevat of de weken nog lopen volgt geen oordeel."
      ),
      say(
        "add NAME WHEN [WEEKS] adds one, change NAME WHEN [WEEKS] gives one of that name another beginning and other weeks, "
          + "remove NAME forgets it. WHEN is a day, 2025-11-28; product=NAME or product=SKU, the day of its first sale; or "
          + "tag=TAG, the first order of each season with the tag, where a season begins after 180 days without it. A * at "
          + "the end of either stands for all that begin so: product=WB-* is a product with all its variants. WEEKS are 1 to "
          + "26, else 4. What no order has so far is saved and said, with the names that come near.",
        "add NAAM WANNEER [WEKEN] voegt er een toe, change NAAM WANNEER [WEKEN] geeft die met die naam een ander begin en "
          + "andere weken, remove NAAM vergeet haar. WANNEER is een dag, 2025-11-28; product=NAAM of product=SKU, de dag van "
          + "de eerste verkoop; of tag=TAG, de eerste bestelling van elk seizoen met de tag, waarbij een seizoen begint na "
          + "180 dagen zonder. Een * aan het eind staat voor alles wat zo begint: product=WM-* is een product met al zijn "
          + "varianten. WEKEN zijn 1 tot 26, anders 4. Wat nog geen bestelling heeft wordt bewaard en gemeld, met de namen "
          + "die erop lijken."),
      say(
        "The dashboard marks each launch on its charts, and panel 9 shows the same week by week. A filter narrows the "
          + "orders that are counted, not the day that is found.",
        "Het dashboard zet elke lancering in zijn grafieken, en paneel 9 toont hetzelfde per week. Een filter beperkt de "
          + "aankopen die tellen, niet de dag die wordt gevonden."),
    ] + filterHelp
  }
  /// A launch of that name is there.
  public func launchExists(_ name: String) -> String {
    say(
      "there is a launch “\(name)” already; stamgast launches change “\(name)” changes it",
      "er is al een lancering “\(name)”; stamgast launches change “\(name)” wijzigt haar")
  }
  /// No launch is called that.
  public func unknownLaunch(_ name: String) -> String {
    say(
      "there is no launch “\(name)”; stamgast launches lists them",
      "er is geen lancering “\(name)”; stamgast launches somt ze op")
  }
  /// A name that no launch can have.
  public func notALaunchName(_ name: String) -> String {
    say(
      "“\(name)” is no name for a launch: 1 to \(Initiative.nameLimit) characters",
      "“\(name)” is geen naam voor een lancering: 1 tot \(Initiative.nameLimit) tekens")
  }
  /// A text that tells no beginning.
  public func notALaunchSubject(_ text: String) -> String {
    say(
      "“\(text)” is no day like 2025-11-28, no product=NAME and no tag=TAG",
      "“\(text)” is geen dag als 2025-11-28, geen product=NAAM en geen tag=TAG")
  }
  /// No order that counts has the mark of a launch; near it, nearest first.
  public func launchNotFound(_ mark: LaunchMark, near: [String]) -> String {
    let text = "“\(mark.text)”"
    let lacking =
      switch mark {
      case .product:
        say(
          "no order that counts holds \(text) so far", "nog geen bestelling die telt bevat \(text)")
      case .tag:
        say("no order has the tag \(text) so far", "nog geen bestelling heeft de tag \(text)")
      }
    guard !near.isEmpty else { return lacking }
    let names = listed(near)
    return lacking + say("; near it: \(names)", "; lijkt op: \(names)")
  }
  /// A text that is no number of weeks.
  public func notWeeks(_ text: String) -> String {
    say(
      "“\(text)” is no number of weeks from 1 to 26", "“\(text)” is geen aantal weken van 1 tot 26")
  }
  /// A launch was forgotten.
  public func launchRemoved(_ name: String) -> String {
    say(
      "launch “\(name)” forgotten; nothing else changed",
      "lancering “\(name)” vergeten; verder is niets veranderd")
  }
}
