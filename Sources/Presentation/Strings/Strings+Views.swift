extension Strings {
  /// What the documented views are for; paragraphs.
  public var viewsIntroduction: [String] {
    [
      say(
        "The store is an SQLite file. Its views give every figure of the dashboard to whoever asks in SQL, by the same "
          + "definitions: x on a figure shows the SQL, y there copies it.",
        "Het winkelbestand is een SQLite-bestand. De views ervan geven elk cijfer van het "
          + "dashboard aan wie in SQL vraagt, naar dezelfde definities: x op een cijfer toont de "
          + "SQL, y kopieert haar daar."),
      say(
        "Days are texts like 2024-03-31, amounts whole cents (the currency's smallest unit), 1 is yes and 0 is no. The "
          + "views hold all that was imported: a figure as of a day leaves out what is later (day <= '2024-03-31').",
        "Dagen zijn teksten zoals 2024-03-31, bedragen hele centen (de kleinste eenheid van "
          + "de valuta), 1 is ja en 0 is nee. De views hebben alles wat is ingelezen: een cijfer "
          + "per een dag laat weg wat later is (day <= '2024-03-31')."),
      say(
        "Amounts are whole numbers, rounded once, half away from zero. An order above 30 million euros with a part paid "
          + "back may be a cent off here: its product is too long for SQLite's 64 bits.",
        "Bedragen zijn hele getallen, één keer afgerond, van nul af. Een bestelling boven 30 "
          + "miljoen euro waarvan een deel is terugbetaald, kan hier een cent schelen: het "
          + "product ervan is te lang voor de 64 bits van SQLite."),
    ]
  }

  /// A command that asks a view.
  public var viewsExample: String {
    "sqlite3 shop.db \"SELECT sum(net) FROM counted_order WHERE day LIKE '2024-03-%'\""
  }

  /// What a row of a view is.
  public func viewMeaning(_ view: StoreView) -> String {
    switch view {
    case .purchaseOccasion:
      say(
        "what a customer bought on a day, where the net of it is more than 0",
        "wat een klant op een dag kocht, waar het netto daarvan boven 0 ligt")
    case .countedOrder: say("an order that counts", "een bestelling die telt")
    case .shopOrder:
      say(
        "an order as its newest import has it, whether it counts or not",
        "een bestelling zoals haar nieuwste import haar heeft, of ze telt of niet")
    case .replacedOrder:
      say(
        "what an order was said to be before a later file said otherwise",
        "wat een bestelling volgens een eerder bestand was, voor een later iets anders zei")
    case .soldLine: say("a line of an order", "een regel van een bestelling")
    case .orderTag: say("a tag of an order", "een tag van een bestelling")
    case .datedRefund:
      say(
        "what was paid back of an order that counts, on a day that a file tells",
        "wat van een bestelling die telt is terugbetaald, op een dag die een bestand noemt")
    case .spendApart:
      say(
        "spend in another currency for whose day no rate is known: in no figure",
        "uitgaven in een andere valuta waarvan de dag geen koers heeft: in geen enkel cijfer")
    case .marketingSpend:
      say(
        "the spend of a day in a channel for a purpose, in the shop's currency",
        "de uitgaven van een dag in een kanaal voor een doel, in de valuta van de winkel")
    case .abandonedCart:
      say(
        "a cart that was not paid at the checkout, recovered or not",
        "een winkelwagen die bij de kassa niet betaald is, later wel besteld of niet")
    case .knownPerson:
      say(
        "what is known of somebody besides orders, as one person",
        "wat van iemand bekend is behalve bestellingen, als één persoon")
    case .contactedPerson:
      say(
        "somebody who was exported from a list for today, as one person",
        "iemand die uit een lijst voor vandaag is weggeschreven, als één persoon")
    case .importedFile: say("an import of a file", "het inlezen van een bestand")
    case .trialPerson:
      say(
        "somebody in an arm of a trial, as one person",
        "iemand in een groep van een proef, als één persoon")
    case .codeChannel:
      say(
        "a discount code that the settings name as a channel",
        "een kortingscode die de instellingen als kanaal noemen")
    case .shop:
      say(
        "one row: the settings that figures depend on",
        "één rij: de instellingen waar cijfers van afhangen")
    }
  }
}
