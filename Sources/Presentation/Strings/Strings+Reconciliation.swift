public import Commerce
public import Metrics

// Words of panel 0 for the way from the shop's own total to net revenue.
extension Strings {
  /// The table of the way.
  public var reconciliationTitle: String {
    say("From your shop's total to net revenue", "Van het totaal van uw winkel tot netto")
  }
  /// The period of the way, and whether it still runs.
  public func reconciliationPeriod(_ period: Period, isRunning: Bool) -> String {
    (isRunning ? periodState(.inProgress) + " · " : "") + date.period(period)
  }
  /// Heads the numbers of orders.
  public var ordersColumn: String { say("Orders", "Aantal") }
  /// Heads what orders come to.
  public var amountColumn: String { say("Amount", "Bedrag") }
  /// A period without orders.
  public func nothingToReconcile(_ period: Period) -> String {
    say(
      "No order of \(date.period(period)) up to this day: there is nothing to reconcile.",
      "Geen bestelling van \(date.period(period)) tot deze dag: er is niets te vergelijken.")
  }

  /// The name of a line.
  public func reconciliationLine(_ item: ReconciliationItem) -> String {
    switch item {
    case .all: say("Your shop's own total", "Totaal van uw winkel")
    case .cancelled: say("Cancelled", "Geannuleerd")
    case .pending: say("Not paid yet", "Nog niet betaald")
    case .test: say("Test orders", "Testbestellingen")
    case .converted: say("Converted", "Omgerekend")
    case .rule(let name): ruleLine(name)
    case .counted: say("Counted orders", "Getelde bestellingen")
    case .tax: say("Tax", "Btw")
    case .shipping: say("Shipping", "Verzending")
    case .refunds: say("Refunds", "Terugbetaald")
    case .net: say("Net revenue", "Netto omzet")
    case .foreign(let currency): say("Also in \(currency.code)", "Ook in \(currency.code)")
    case .replaced: say("Earlier versions", "Eerdere versies")
    case .rejected: say("Rejected rows", "Geweigerde rijen")
    case .outsideInUTC: say("Out by days of UTC", "Eruit in UTC-dagen")
    case .insideInUTC: say("In by days of UTC", "Erin in UTC-dagen")
    }
  }

  /// Heads what each order adds to a line.
  public func reconciliationColumn(_ item: ReconciliationItem) -> String {
    switch item {
    case .tax, .shipping, .refunds: reconciliationLine(item)
    default: totalColumn
    }
  }

  /// Why a line is there, in a few words.
  ///
  /// - Parameters:
  ///   - booking: on which day refunds stand.
  ///   - money: writes money of the shop.
  public func reconciliationWhy(
    _ item: ReconciliationItem, _ way: Reconciliation, _ booking: RefundBooking,
    money: (Int64) -> String
  ) -> String {
    switch item {
    case .all: return say("with tax and shipping", "met btw en verzending")
    case .cancelled:
      return say("voided, failed, expired too", "ook ongeldig, verlopen")
    case .pending: return say("pending, drafts", "in behandeling, concept")
    case .test: return say("never a sale", "nooit een verkoop")
    case .converted:
      return say("at the rate of their day", "naar de koers van hun dag")
    case .rule: return say("left out by your rule", "weggelaten door uw regel")
    case .counted: return say("with tax and shipping", "met btw en verzending")
    case .tax: return say("charged, paid back or not", "ook wat is terugbetaald")
    case .shipping: return say("likewise, without its tax", "net zo, zonder de btw ervan")
    case .refunds:
      return booking == .onRefundDay
        ? say("on the day they were paid back", "op de dag van terugbetalen")
        : way.paidBack == 0
          ? say("nothing was paid back", "er is niets terugbetaald")
          : say(
            "of \(money(way.paidBack)) paid back", "van \(money(way.paidBack)) terugbetaald")
    case .net: return say("as in every panel", "zoals in elk paneel")
    case .foreign(let currency):
      let apart = way.apart[currency] ?? 0
      return apart == 0
        ? say("not in the total above", "niet in het totaal hierboven")
        : say(
          "apart: \(number.count(apart)) without a rate",
          "apart: \(number.count(apart)) zonder koers")
    case .replaced:
      return say("twice in a sum over files", "dubbel in som van bestanden")
    case .rejected: return say("of all files, in no total", "van alle bestanden")
    case .outsideInUTC: return say("of it by your zone alone", "wel in uw zone, niet in UTC")
    case .insideInUTC: return say("of it in UTC alone", "wel in UTC, niet in uw zone")
    }
  }

  /// What a line is, in whole sentences.
  public func reconciliationMeaning(_ item: ReconciliationItem) -> String {
    switch item {
    case .all:
      say(
        "What was charged on every order of the period in the shop's currency, whatever its status: after discounts, "
          + "with tax and shipping, before refunds. Each order counts once, as its newest file has it. A total of your "
          + "shop's own screen that leaves something out is found further down the way.",
        "Wat op elke bestelling van de periode in de valuta van de winkel is gerekend, "
          + "wat de status ook is: na korting, met btw en verzending, vóór terugbetalingen. "
          + "Elke bestelling telt één keer, zoals het nieuwste bestand haar heeft. Een totaal "
          + "van uw winkelsysteem dat iets weglaat, vindt u verderop.")
    case .cancelled:
      say(
        "Orders that came to nothing: their status is cancelled, voided, failed or expired.",
        "Bestellingen waar niets van kwam: de status is geannuleerd, ongeldig, mislukt of verlopen."
      )
    case .pending:
      say(
        "Orders that nobody has paid yet: their status is pending or draft. Once a later file says that they are paid "
          + "they count, on the day they were placed.",
        "Bestellingen die nog niemand betaald heeft: de status is in behandeling of concept. "
          + "Zodra een later bestand zegt dat ze betaald zijn, tellen ze, op de dag dat ze zijn geplaatst."
      )
    case .test:
      say("Orders whose status is test.", "Bestellingen met de status test.")
    case .converted:
      say(
        "Orders in other currencies, in the shop's. A rule may still leave some of them out. \(conversionRule)",
        "Bestellingen in andere valuta, in die van de winkel. Een regel laat er misschien "
          + "nog wat van weg. \(conversionRule)")
    case .rule: coverageMeaning(.rule)
    case .counted:
      say(
        "What was charged on the orders that count, with tax and shipping and before refunds.",
        "Wat op de bestellingen die tellen is gerekend, met btw en verzending en vóór terugbetalingen."
      )
    case .tax:
      say(
        "The tax that was charged on the orders that count, also where it was paid back later.",
        "De btw die op de bestellingen die tellen is gerekend, ook waar ze later is terugbetaald.")
    case .shipping:
      say(
        "The shipping that was charged on the orders that count, without its tax, also where it was paid back later.",
        "De verzendkosten die op de bestellingen die tellen zijn gerekend, zonder de btw "
          + "ervan, ook waar ze later zijn terugbetaald.")
    case .refunds:
      say(
        "What paying back took from revenue: of each order total - tax - shipping, less its net. The tax and the "
          + "shipping within what was paid back are in the lines above already, so this is less than what left your "
          + "account. Cents that are left over by rounding an order's net are here.",
        "Wat terugbetalen van de omzet nam: van elke bestelling totaal - btw - verzending, min "
          + "het netto. De btw en de verzendkosten in wat is terugbetaald staan al in de regels "
          + "hierboven, dus is dit minder dan wat van uw rekening ging. Centen die overblijven "
          + "door het afronden van het netto van een bestelling, staan hier.")
    case .net:
      say(
        "The net revenue of the period: that of the orders that count, without tax, shipping and what was paid back.",
        "De netto omzet van de periode: van de bestellingen die tellen, zonder btw, "
          + "verzending en wat is terugbetaald.")
    case .foreign:
      say(
        "What was charged on all orders in this currency, counted or not. Two currencies don't add up, so it is no part "
          + "of the total above; those that count and have a rate are added under Converted.",
        "Wat op alle bestellingen in deze valuta is gerekend, geteld of niet. Twee valuta's "
          + "zijn niet op te tellen, dus zit het niet in het totaal hierboven; wat telt en een "
          + "koers heeft, komt erbij onder Omgerekend.")
    case .replaced:
      say(
        "What orders of the period were said to be in an earlier file, before a later one said otherwise: who adds up "
          + "the files has them twice. Files that say the same again, and rows of one file, are not kept, and not in it.",
        "Wat bestellingen van de periode volgens een eerder bestand waren, voor een later "
          + "iets anders zei: wie de bestanden optelt, heeft ze dubbel. Bestanden die hetzelfde "
          + "nog eens zeggen, en rijen van één bestand, worden niet bewaard en staan er niet bij.")
    case .rejected: rejectionDefinition
    case .outsideInUTC:
      say(
        "Orders of the period in the shop's currency that would be of another one if days began at midnight universal "
          + "time, as in systems that do not know your zone. Orders without a time are in neither line.",
        "Bestellingen van de periode in de valuta van de winkel die bij een andere zouden "
          + "horen als dagen om middernacht wereldtijd begonnen, zoals in systemen die uw "
          + "tijdzone niet kennen. Bestellingen zonder tijd staan in geen van beide regels.")
    case .insideInUTC:
      say(
        "Orders of other periods in the shop's currency that would be of this one if days began at midnight universal "
          + "time. A system that counts so has these, and lacks those of the line above.",
        "Bestellingen van andere perioden in de valuta van de winkel die bij deze zouden horen "
          + "als dagen om middernacht wereldtijd begonnen. Een systeem dat zo telt, heeft deze "
          + "erbij en die van de regel hierboven niet.")
    }
  }

  /// The way as a sum: each line with its sign, up to a total.
  ///
  /// - Parameter parts: the amounts with their names, the first without a sign.
  public func sumOfWay(_ parts: [(name: String, amount: String)], total: String) -> String {
    parts.enumerated().map { place, part in
      "\(place == 0 ? part.amount : signed(part.amount)) \(part.name.lowercased())"
    }.joined(separator: " ") + " = \(total)"
  }

  /// A number with a space behind its sign.
  private func signed(_ text: String) -> String {
    text.hasPrefix("-") ? "- \(text.dropFirst())" : "+ \(text)"
  }

  /// Enter has nothing to open for a line.
  public func reconciliationOpens(_ item: ReconciliationItem) -> String {
    item == .rejected ? coverageOpens(.rejected) : nothingToOpen
  }
}
