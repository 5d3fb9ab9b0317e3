public import Commerce
public import Metrics

extension Strings {
  /// Heads the parts of a figure.
  public var partColumn: String { say("Part", "Deel") }
  /// Heads the values of a figure's parts.
  public var valueColumn: String { say("Value", "Waarde") }
  /// A figure has no rows of its own.
  public var nothingToOpen: String {
    say("This part has no rows of its own", "Dit deel heeft geen eigen rijen")
  }
  /// Where the rows of a line of what is known are to be found, if they have no list of their own.
  public func coverageOpens(_ item: CoverageItem) -> String {
    switch item {
    case .rows, .replaced:
      say("Each import tells how many it brought", "Elke import zegt hoeveel hij bracht")
    case .rejected:
      say("Each import opens to its rows", "Elke import opent de rijen die hij niet nam")
    case .later:
      say(
        "As of the latest day (=) they are on the lists",
        "Op de laatste dag (=) staan ze op de lijsten")
    case .refunds:
      say(
        "On their own day (r) they are rows of the lists of orders",
        "Op hun eigen dag (r) zijn het rijen van de lijsten van bestellingen")
    default: nothingToOpen
    }
  }
  /// A figure whose parts were on screen is not there on an earlier day.
  public func noSuchFigure(asOf day: CalendarDay) -> String {
    say(
      "There is no such figure as of \(date.day(day)).",
      "Zo'n cijfer is er per \(date.day(day)) niet.")
  }
  /// Spend of all of history.
  public func spendAll(asOf day: CalendarDay) -> String {
    say("all spend up to \(date.day(day))", "alle uitgaven tot en met \(date.day(day))")
  }
  /// Spend of some days.
  public func spendOf(_ first: CalendarDay, _ last: CalendarDay) -> String {
    say(
      "spend of \(date.day(first)) – \(date.day(last))",
      "uitgaven van \(date.day(first)) – \(date.day(last))")
  }

  /// Town and country.
  public var placeFact: String { say("Place", "Plaats") }
  /// Whether somebody accepts marketing.
  public var consentFact: String { "Marketing" }
  /// Whether somebody accepts marketing, in words.
  public func consentWords(_ accepts: Bool?) -> String {
    switch accepts {
    case true: say("accepts", "stemt in")
    case false: say("does not accept", "stemt niet in")
    case nil: say("not known", "onbekend")
    }
  }
  /// The RFM segment.
  public var segmentFact: String { "Segment" }
  /// Purchase occasions.
  public var occasionsFact: String { say("Purchases", "Aankopen") }
  /// Days between occasions.
  public var rhythmFact: String { say("Rhythm", "Ritme") }
  /// So many days ago.
  public func daysAgo(_ days: Int) -> String {
    days == 0 ? say("that day", "die dag") : say("\(date.days(days)) ago", "\(days) d geleden")
  }
  /// The median of the days between occasions.
  public func everyDays(_ days: Double) -> String {
    say(
      "every \(number.decimal(days, digits: 0)) days (median)",
      "om de \(number.decimal(days, digits: 0)) dagen (mediaan)")
  }

  /// The name of an RFM segment.
  public func segmentName(_ segment: RFMSegment) -> String {
    switch segment {
    case .champions: say("Champions", "Toppers")
    case .loyal: say("Loyal", "Trouw")
    case .potentialLoyalist: say("Potential loyalist", "Misschien trouw")
    case .new: say("New", "Nieuw")
    case .promising: say("Promising", "Kansrijk")
    case .needsAttention: say("Needs attention", "Vraagt aandacht")
    case .aboutToSleep: say("About to sleep", "Dommelt in")
    case .atRisk: say("At risk", "Loopt gevaar")
    case .cannotLose: say("Cannot lose", "Niet verliezen")
    case .hibernating: say("Hibernating", "Slaapt")
    case .lost: say("Lost", "Verloren")
    }
  }

  /// The name of an RFM segment in lines of at most nine characters, for the fields of the map.
  public func wrappedSegmentName(_ segment: RFMSegment) -> [String] {
    // A word that is longer is parted as a book would part it.
    segment == .hibernating
      ? [say("Hiber-", "Slaapt"), say("nating", "")] : wrapped(segmentName(segment), width: 9)
  }

  /// The name of an RFM segment in at most nine characters, for the fields of the map.
  public func shortSegmentName(_ segment: RFMSegment) -> String {
    switch segment {
    case .potentialLoyalist: say("Potential", "Misschien")
    case .needsAttention: say("Attention", "Aandacht")
    case .aboutToSleep: say("Drowsy", "Dommelt")
    case .cannotLose: say("Rescue", "Redden")
    case .hibernating: say("Asleep", "Slaapt")
    case .atRisk: say("At risk", "In gevaar")
    default: segmentName(segment)
    }
  }

  /// Discount codes.
  public var codesFact: String { "Codes" }
  /// Discount.
  public var discountFact: String { say("Discount", "Korting") }
  /// Tax.
  public var taxFact: String { say("Tax", "Btw") }
  /// Shipping without its tax.
  public var shippingFact: String { say("Shipping", "Verzending") }
  /// Paid back.
  public var refundedFact: String { say("Refunded", "Terugbet.") }
  /// Net revenue.
  public var netFact: String { say("Net", "Netto") }
  /// Cost of goods.
  public var costFact: String { say("Cost", "Kosten") }
  /// Margin.
  public var marginFact: String { say("Margin", "Marge") }
  /// The file that an order came from.
  public var fileFact: String { say("From", "Uit") }
  /// A line of a file.
  public func fileLine(_ file: String, _ line: Int) -> String {
    line > 0 ? say("\(file), line \(line)", "\(file), regel \(line)") : file
  }
  /// An order does not count.
  public var notCountedMark: String { say("not counted", "telt niet") }
  /// Heads the products of an order.
  public var productColumn: String { "Product" }
  /// Heads the stock keeping units.
  public var skuColumn: String { "SKU" }
  /// Heads the quantities.
  public var quantityColumn: String { say("Qty", "Stk") }
  /// Heads the prices.
  public var priceColumn: String { say("Price", "Prijs") }
  /// The order's file had no lines.
  public var noLines: String {
    say(
      "The file that this order came from has no lines.",
      "Het bestand waaruit deze bestelling kwam, heeft geen regels.")
  }

  /// What an order's money means.
  public var orderDefinition: String {
    say(
      "Net is what the order brought without tax and shipping, less the part that was paid back. "
        + "Margin is net less the cost of the goods that were kept.",
      "Netto is wat de bestelling opbracht zonder btw en verzending, min wat is "
        + "terugbetaald. Marge is netto min de kosten van de goederen die niet terugkwamen.")
  }
  /// What an order is made of.
  public func orderPopulation(lines: Int) -> String {
    lines == 1 ? say("1 line", "1 regel") : say("\(lines) lines", "\(lines) regels")
  }
  /// Why an order does not count.
  public func orderNotCounted(_ status: String) -> String {
    say(
      "The order itself, in every figure: its status is “\(statusName(status))”, or it is in another currency, and no rate is known.",
      "De bestelling zelf, in elk cijfer: de status is “\(statusName(status))”, of ze is in een andere "
        + "valuta waarvan geen koers bekend is.")
  }

  /// A rule of the shop leaves an order out.
  public var leftOutFact: String { say("Left out by", "Buiten door") }
  /// A rule of the shop by its name.
  public func ruleName(_ rule: String) -> String { say("rule “\(rule)”", "regel “\(rule)”") }
  /// Why an order does not count: a rule.
  public func orderLeftOut(_ rule: String) -> String {
    say(
      "The order itself, in every figure: your rule “\(rule)” leaves it out.",
      "De bestelling zelf, in elk cijfer: uw regel “\(rule)” laat haar buiten de telling.")
  }
  /// Labels of an order.
  public var tagsFact: String { say("Tags", "Labels") }
  /// What made an order in the shop's system.
  public var sourceFact: String { say("Source", "Bron") }
  /// Addresses of one person.
  public func addresses(_ first: String, others: [String]) -> String {
    others.isEmpty
      ? first
      : say(
        "\(first), also \(others.joined(separator: ", "))",
        "\(first), ook \(others.joined(separator: ", "))")
  }
  /// An address that several people seem to share.
  public var sharedMark: String { say("(several people?)", "(meer mensen?)") }
  /// Why an address is taken for several people's.
  public func sharedAddress(purchases: String, mark: Int) -> String {
    say(
      "\(purchases): shops seldom see \(number.count(mark)) of one person. The address may be several people's.",
      "\(purchases): winkels zien zelden \(number.count(mark)) van één mens. Het adres kan "
        + "van meer mensen zijn.")
  }

  /// What a list of customers shows.
  public var customerListDefinition: String {
    say(
      "Purchases are occasions: all counted orders of one customer on one day, if their net adds "
        + "up to more than 0. Net and margin are the sums over them.",
      "Aankopen zijn alle getelde bestellingen van één klant op één dag, als hun netto "
        + "samen boven 0 ligt. Netto en marge zijn de sommen daarvan.")
  }
  /// A customer's scores with what they are given for.
  public func customerScores(
    _ scores: RFMCell, daysSilent: Int, purchases: String, net: String
  ) -> String {
    "R \(scores.recency): \(daysAgo(daysSilent)); F \(scores.frequency): \(purchases); "
      + "M \(scores.monetary): \(net)"
  }
  /// How scores name a segment.
  public func segmentOfScores(_ scores: RFMCell) -> String {
    "R \(scores.recency), FM \(scores.frequencyMonetary): \(segmentName(scores.segment))"
  }
  /// The orders of a customer's card.
  public func customerPopulation(orders: Int, counted: Int) -> String {
    let all = self.orders(orders)
    return counted == orders
      ? all
      : say(
        "\(all), of which \(number.count(counted)) count",
        "\(all), waarvan er \(number.count(counted)) tellen")
  }
  /// What spend is.
  public var spendDefinition: String {
    say(
      "What the shop paid for marketing, by day and channel, as the imported files give it.",
      "Wat de winkel per dag en kanaal voor marketing betaalde, zoals de ingelezen "
        + "bestanden het geven.")
  }
  /// What spend is where codes give away.
  public var giveawaySpendDefinition: String {
    say(
      "What is given away by codes is no payment: it is the discount on the orders by which codes that are channels won "
        + "new customers, without the part that was paid back.",
      "Wat met codes is weggegeven is geen betaling: het is de korting op de bestellingen "
        + "waarmee codes die kanalen zijn nieuwe klanten wierven, zonder het deel dat is "
        + "terugbetaald.")
  }
  /// Which side of what codes gave away margin is on.
  public func marginAndGiveaways(isAfter: Bool) -> String {
    isAfter
      ? say(
        "Margin is after what codes that are channels gave away: it is held against no CAC.",
        "Marge is na wat codes die kanalen zijn weggaven: er staat geen CAC tegenover.")
      : say(
        "Margin is before what codes that are channels gave away.",
        "Marge is vóór wat codes die kanalen zijn weggaven.")
  }
  /// What a customer's margin is before.
  public func beforeGivenAway(_ amount: String) -> String {
    say("before \(amount) given away", "vóór \(amount) weggegeven")
  }
  /// What no list of spend holds.
  public func leftOutOfSpend(_ purposes: Set<SpendPurpose>) -> [String] {
    let others = SpendPurpose.allCases.filter { !purposes.contains($0) }.map(spendPurpose)
    return others.map { say("spend for: \($0)", "uitgaven aan: \($0)") }
      + [
        say(
          "amounts in another currency for whose day no rate is known",
          "bedragen in een andere valuta waarvan voor die dag geen koers bekend is"),
        say("everything after the as-of day", "alles na de peildag"),
      ]
  }
  /// What a list of orders does not hold.
  public func leftOutOfOrderList(_ holdsCounted: Bool) -> [String] {
    guard holdsCounted else {
      return [
        say("these orders themselves, in every figure", "deze bestellingen zelf, in elk cijfer")
      ]
    }
    return [
      say(
        "orders whose status is cancelled, pending, draft, test, voided, failed or expired",
        "bestellingen met de status geannuleerd, in behandeling, concept, test, ongeldig, "
          + "mislukt of verlopen"),
      say(
        "orders in another currency for whose day no rate is known",
        "bestellingen in een andere valuta waarvan voor die dag geen koers bekend is"),
      say("everything after the as-of day", "alles na de peildag"),
    ]
  }
  /// What no figure about customers holds.
  public var leftOutOfCustomerFigures: [String] {
    [
      say(
        "orders whose status is cancelled, pending, draft, test, voided, failed or expired",
        "bestellingen met de status geannuleerd, in behandeling, concept, test, ongeldig, "
          + "mislukt of verlopen"),
      say(
        "orders that name nobody: they count in the shop's totals only",
        "bestellingen zonder naam: ze tellen alleen in de totalen van de winkel"),
      say(
        "days whose orders add up to 0 or less: free and fully refunded ones",
        "dagen waarvan de bestellingen op 0 of minder uitkomen: gratis en geheel terugbetaalde"),
      say("everything after the as-of day", "alles na de peildag"),
    ]
  }
}
