public import Commerce
internal import Metrics

extension Strings {
  /// What the panel is about.
  public var dataScope: String {
    say(
      "what was imported, and why figures differ from your shop's own screen",
      "wat is ingelezen, en waarom cijfers anders zijn dan in uw winkelsysteem")
  }
  /// The table of imports.
  public var importsTitle: String { say("Imports", "Ingelezen") }
  /// The table of what is known.
  public var coverageTitle: String { say("From rows to customers", "Van rijen tot klanten") }
  /// What is known is of all of history, not of a period.
  public func allUpTo(_ day: CalendarDay) -> String {
    say("all up to \(date.day(day))", "alles tot en met \(date.day(day))")
  }
  /// Heads files.
  public var fileColumn: String { say("File", "Bestand") }
  /// Heads formats.
  public var formatColumn: String { say("Taken for", "Gelezen als") }
  /// Heads times of import.
  public var importedColumn: String { say("Imported", "Ingelezen") }
  /// Heads new rows.
  public var newColumn: String { say("New", "Nieuw") }
  /// Heads changed rows.
  public var changedColumn: String { say("Changed", "Anders") }
  /// Heads unchanged rows.
  public var unchangedColumn: String { say("Same", "Gelijk") }
  /// Heads rejected rows.
  public var rejectedColumn: String { say("Rejected", "Fout") }
  /// Heads rows that were taken with a doubt.
  public var doubtsColumn: String { say("Doubts", "Twijfel") }
  /// Heads reasons.
  public var whyColumn: String { say("Why", "Waarom") }
  /// Heads lines of a file.
  public var lineColumn: String { say("Line", "Regel") }
  /// Heads columns of a file.
  public var columnColumn: String { say("Column", "Kolom") }
  /// Heads offending texts.
  public var foundColumn: String { say("Found", "Gevonden") }
  /// The file of an import that was undone.
  public func undoneFile(_ name: String) -> String { "(\(undoneMark)) \(name)" }
  /// What it means that an import was undone.
  public var undoneDefinition: String {
    say(
      "This import was undone: nothing of it counts any more. The numbers are what it brought.",
      "Dit inlezen is ongedaan gemaakt: niets ervan telt nog. De getallen zijn wat het " + "bracht."
    )
  }
  /// All rows of a file were taken.
  public var nothingRejected: String {
    say("Every row of this file was taken.", "Elke rij van dit bestand is opgenomen.")
  }

  /// Why a row was not taken.
  public func rejection(_ reason: RejectionReason) -> String {
    switch reason {
    case .noOrderId: say("no order number", "geen bestelnummer")
    case .unreadableDate: say("not a date like 2024-03-31", "geen datum zoals 2024-03-31")
    case .unreadableAmount: say("not an amount like 1234.50", "geen bedrag zoals 1234,50")
    case .unknownCurrency: say("not a currency like EUR", "geen valuta zoals EUR")
    case .otherCurrency:
      say("in another currency than its row", "in een andere valuta dan de rij")
    case .unreasonableAmount:
      say("an amount that no order comes to", "een bedrag waarop geen bestelling uitkomt")
    case .lostDigits:
      say(
        "an order number that a spreadsheet cut short",
        "een bestelnummer dat een rekenblad heeft afgekapt")
    case .wrongSum:
      say("its parts do not come to its total", "de delen komen niet op het totaal uit")
    case .noCustomer: say("no e-mail address or customer number", "geen e-mailadres of klantnummer")
    case .countedElsewhere:
      say(
        "an order of another shop, in that shop's own export",
        "een bestelling van een andere winkel, in de export daarvan")
    case .malformedRow:
      say("more cells than the header has columns", "meer cellen dan de kop kolommen heeft")
    }
  }

  /// A share of the counted orders.
  public func ofCounted(_ share: Double) -> String { number.percentage(share) }
  /// Rows of the order files.
  public var rowsLine: String { say("Orders in the files", "Bestellingen gelezen") }
  /// What they are.
  public var rowsWhy: String {
    say("files taken twice count once", "dubbele bestanden tellen één keer")
  }
  /// Rows not taken.
  public var rejectedLine: String { say("Rejected", "Geweigerd") }
  /// Why.
  public var rejectedWhy: String {
    say("Enter on an import lists them", "Enter op een bestand toont ze")
  }
  /// Orders that were replaced.
  public var replacedLine: String { say("Replaced", "Vervangen") }
  /// Why.
  public var replacedWhy: String {
    say("a later row took their place", "een latere rij nam hun plaats")
  }
  /// Orders after the as-of day.
  public var laterLine: String { say("After this day", "Na deze dag") }
  /// Why.
  public var laterWhy: String { say("after the as-of day", "na de peildag") }
  /// Orders that do not count.
  public var notCountedLine: String { say("Not counted", "Niet geteld") }
  /// Why.
  public var notCountedWhy: String {
    say("by status: cancelled, test …", "om de status: geannuleerd, test …")
  }
  /// Orders that count.
  public var countedLine: String { say("Counted orders", "Getelde bestellingen") }
  /// What they are in.
  public var countedWhy: String { say("in the shop's totals", "in de totalen van de winkel") }
  /// Words with a share behind them; without orders there is none.
  private func withShare(_ words: String, _ share: String) -> String {
    share.isEmpty ? words : "\(words); \(share)"
  }
  /// Orders of nobody.
  public var unidentifiedLine: String { say("Unidentified", "Zonder naam") }
  /// Why.
  public func unidentifiedWhy(_ share: String) -> String {
    withShare(say("nobody is named", "niemand genoemd"), share)
  }
  /// Orders of addresses that marketplaces made up.
  public var maskedLine: String { say("Masked addresses", "Schijnadressen") }
  /// Whose they are.
  public func maskedWhy(_ share: String) -> String {
    withShare(say("made up by a marketplace", "van een marktplaats"), share)
  }
  /// Orders that a rule leaves out.
  public func ruleLine(_ name: String) -> String { say("Rule: \(name)", "Regel: \(name)") }
  /// What they would bring.
  public func ruleWhy(net: String) -> String {
    say("left out: \(net) net", "buiten telling: \(net) netto")
  }
  /// Addresses that several people seem to share.
  public var sharedLine: String { say("Shared addresses", "Gedeelde adressen") }
  /// From how many purchases.
  public func sharedWhy(mark: Int) -> String {
    say("\(number.count(mark)) purchases or more", "\(number.count(mark)) aankopen of meer")
  }
  /// People with several addresses.
  public var mergedLine: String { say("Merged people", "Samengevoegd") }
  /// Why they are.
  public var mergedWhy: String {
    say("several addresses, by your word", "meer adressen, door u gezegd")
  }
  /// Orders of unknown cost.
  public var withoutCostLine: String { say("Without cost", "Zonder kosten") }
  /// What follows.
  public func withoutCostWhy(_ share: String) -> String {
    withShare(say("cost counts as 0", "kosten tellen als 0"), share)
  }
  /// Orders in no occasion.
  public var withoutOccasionLine: String { say("In no purchase", "In geen aankoop") }
  /// Why.
  public var withoutOccasionWhy: String {
    say("free or fully refunded", "gratis of geheel terugbetaald")
  }
  /// What occasions are.
  public var occasionsWhy: String {
    say("one customer's orders of a day", "bestellingen van één klant op een dag")
  }
  /// Who customers are.
  public var customersWhy: String { say("with at least one purchase", "met minstens één aankoop") }

  /// What panel 0 counts, in whole sentences.
  public func coverageMeaning(_ item: CoverageItem) -> String {
    switch item {
    case .rows:
      say(
        "Every order that stood in a file. A file that was imported twice is counted once.",
        "Elke bestelling die in een bestand stond. Een bestand dat twee keer is ingelezen, "
          + "telt één keer.")
    case .rejected: rejectionDefinition
    case .replaced:
      say(
        "Orders whose number came again in a later row or file: the later one took their place.",
        "Bestellingen waarvan het nummer in een latere rij of een later bestand terugkwam: "
          + "de latere nam hun plaats.")
    case .later:
      say(
        "Orders after the as-of day, which no figure looks at.",
        "Bestellingen na de peildag, waar geen cijfer naar kijkt.")
    case .notCounted:
      say(
        "Orders whose status is cancelled, pending, draft, test, voided, failed or expired. Your shop's own "
          + "screen may count them.",
        "Bestellingen met de status geannuleerd, in behandeling, concept, test, ongeldig, "
          + "mislukt of verlopen. Uw winkelsysteem telt ze misschien wel.")
    case .otherCurrency:
      say(
        "Orders in another currency than the shop's for whose day no rate is known. Two currencies don't add up, so "
          + "these are set apart. A file of rates (date, currency, rate) has them converted: stamgast help import.",
        "Bestellingen in een andere valuta dan die van de winkel, waarvan voor die dag geen "
          + "koers bekend is. Twee valuta's zijn niet op te tellen, dus staan deze apart. Een "
          + "bestand met koersen (date, currency, rate) rekent ze om: stamgast help import.")
    case .foreign:
      say(
        "Orders in another currency than the shop's. \(conversionRule)",
        "Bestellingen in een andere valuta dan die van de winkel. \(conversionRule)")
    case .converted:
      say(
        "Orders in another currency, converted to the shop's. \(conversionRule)",
        "Bestellingen in een andere valuta, omgerekend naar die van de winkel. "
          + "\(conversionRule)")
    case .giftCards: giftCardsDefinition
    case .carts: cartsDefinition
    case .refunds: refundsMeaning
    case .spendApart:
      say(
        "Rows of spend in another currency than the shop's for whose day no rate is known. They are in no figure. "
          + "With a rate they are converted as orders are.",
        "Rijen van uitgaven in een andere valuta dan die van de winkel, waarvan voor die dag "
          + "geen koers bekend is. Ze staan in geen cijfer. Met een koers worden ze omgerekend "
          + "zoals bestellingen.")
    case .counted:
      say(
        "The orders in the shop's totals: number of orders, net, margin, order value.",
        "De bestellingen in de totalen van de winkel: aantal, netto, marge, bestelwaarde.")
    case .unidentified:
      say(
        "Orders that give neither an e-mail address nor a customer's number. They count in the shop's "
          + "totals, and in no figure about customers.",
        "Bestellingen zonder e-mailadres en zonder klantnummer. Ze tellen in de totalen van "
          + "de winkel, en in geen cijfer over klanten.")
    case .rule:
      say(
        "Orders that would count, but for this rule of yours. The first rule that an order fits leaves it out. "
          + "Without the rule they count again: stamgast rules remove NAME.",
        "Bestellingen die zouden tellen, maar voor deze regel van u niet. De eerste regel "
          + "waar een bestelling op past, laat haar weg. Zonder de regel telt ze weer: stamgast "
          + "rules remove NAAM.")
    case .masked:
      say(
        "Orders whose e-mail address was made up by a marketplace (Amazon, bol.com, eBay, TikTok Shop). It may be "
          + "another one next time, so they count in the shop's totals and in no figure about customers, unless "
          + "you say otherwise: stamgast shop masked-addresses count.",
        "Bestellingen waarvan het e-mailadres door een marktplaats is gemaakt (Amazon, "
          + "bol.com, eBay, TikTok Shop). De volgende keer kan het een ander zijn, dus tellen ze "
          + "in de totalen van de winkel en in geen cijfer over klanten, tenzij u anders zegt: "
          + "stamgast shop masked-addresses count.")
    case .shared:
      say(
        "Addresses with at least \(SharedAddresses.leastPurchases) purchases, and at least "
          + "\(SharedAddresses.factor) times as many as \(SharedAddresses.percentile) of 100 customers stay within: "
          + "a counter's, a company's or the shop's own, probably, and not one person. They count like any other; a "
          + "rule can leave them out: stamgast rules add counter customer=ADDRESS.",
        "Adressen met minstens \(SharedAddresses.leastPurchases) aankopen, en minstens "
          + "\(SharedAddresses.factor) keer zo veel als waar \(SharedAddresses.percentile) van "
          + "de 100 klanten onder blijven: waarschijnlijk van een balie, een bedrijf of de "
          + "winkel zelf, en niet van één mens. Ze tellen als elk ander; een regel kan ze "
          + "weglaten: stamgast rules add balie customer=ADRES.")
    case .merged:
      say(
        "People with several addresses whom you made one: stamgast customer merge A B. Orders of all of their "
          + "addresses are theirs.",
        "Mensen met meer adressen die u tot één maakte: stamgast customer merge A B. "
          + "Bestellingen van al hun adressen zijn van hen.")
    case .withoutCost:
      say(
        "Orders whose cost is unknown, or that of one of their lines. What is unknown counts as 0, so "
          + "their margin is too high. Where costs are known from a later day only, the first of them stands in, and "
          + "the order is counted here too.",
        "Bestellingen waarvan de kosten onbekend zijn, of die van een van hun regels. Wat "
          + "onbekend is telt als 0, dus hun marge is te hoog. Waar kosten pas vanaf een latere "
          + "dag bekend zijn, gelden de eerste daarvan, en telt de bestelling hier ook.")
    case .withoutOccasion:
      say(
        "Orders of a customer's day that adds up to 0 or less: free and fully refunded ones. They make "
          + "nobody a customer.",
        "Bestellingen van een dag van een klant die op 0 of minder uitkomt: gratis en geheel "
          + "terugbetaalde. Ze maken niemand tot klant.")
    case .occasions:
      say(
        "All counted orders of one customer on one day are one purchase, if their net adds up to more "
          + "than 0. Every figure about customers is made of purchases.",
        "Alle getelde bestellingen van één klant op één dag zijn één aankoop, als hun netto "
          + "samen boven 0 ligt. Elk cijfer over klanten bestaat uit aankopen.")
    case .customers:
      say(
        "Everybody with at least one purchase, known by e-mail address, else by the customer's number.",
        "Iedereen met minstens één aankoop, herkend aan het e-mailadres, anders aan het "
          + "klantnummer.")
    }
  }

  /// How the rows of the files add up.
  public func coverageSum(
    rows: Int, rejected: Int, replaced: Int, later: Int, notCounted: Int, otherCurrency: Int,
    leftOut: Int, counted: Int
  ) -> String {
    let byRules = leftOut == 0 ? [] : [(leftOut, say("left out by rules", "buiten door regels"))]
    let parts =
      [
        (rejected, say("rejected", "geweigerd")), (replaced, say("replaced", "vervangen")),
        (later, say("after this day", "na deze dag")),
        (notCounted, say("not counted", "niet geteld")),
        (otherCurrency, say("in other currencies", "in andere valuta")),
      ] + byRules + [(counted, say("counted", "geteld"))]
    return parts.map { "\(number.count($0.0)) \($0.1)" }.joined(separator: " + ")
      + " = \(number.count(rows))"
  }

  /// A part of the counted orders, as a share of them.
  public func shareOfCounted(_ count: String, of all: String, _ share: String) -> String {
    say(
      "\(count) / \(all) counted orders = \(share)",
      "\(count) / \(all) getelde bestellingen = \(share)")
  }

  /// Panel 0 counts something.
  public func counted(_ name: String, _ count: String) -> String { "\(name) = \(count)" }

  /// What became of an import's rows means.
  public var importDefinition: String {
    say(
      "New rows brought an order, a product or a day of spend that the store had not; changed ones took the "
        + "place of an earlier version; same ones changed nothing.",
      "Nieuwe rijen brachten een bestelling, product of dag van uitgaven die er nog niet "
        + "was; andere namen de plaats van een eerdere versie; gelijke veranderden niets.")
  }
  /// What became of an import's rows.
  public func importRows(new: Int, changed: Int, same: Int, rejected: Int) -> String {
    [
      (new, say("new", "nieuw")), (changed, say("changed", "anders")),
      (same, say("same", "gelijk")), (rejected, say("rejected", "geweigerd")),
    ]
    .map { "\(number.count($0.0)) \($0.1)" }.joined(separator: " + ")
  }
  /// What an import's file was taken for, and when it was imported.
  public func importOrigin(format: String, at moment: String) -> String {
    say("\(format), imported \(moment)", "\(format), ingelezen \(moment)")
  }
  /// When a row is rejected.
  public var rejectionDefinition: String {
    say(
      "A row is rejected if it has no order number, an unreadable date, no total, or any amount that "
        + "can't be read. A rejected row replaces nothing.",
      "Een rij wordt geweigerd als ze geen bestelnummer, een onleesbare datum, geen totaal "
        + "of een onleesbaar bedrag heeft. Een geweigerde rij vervangt niets.")
  }
  /// A number of rejected rows.
  public func rejectedRowCount(_ count: Int) -> String {
    count == 1
      ? say("1 rejected row", "1 geweigerde rij")
      : say("\(number.count(count)) rejected rows", "\(number.count(count)) geweigerde rijen")
  }
  /// Rejected rows are in no figure.
  public var leftOutRejected: String {
    say("the row itself, in every figure", "de rij zelf, in elk cijfer")
  }
}
