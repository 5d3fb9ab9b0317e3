extension Strings {
  /// The columns of a view, in their order, each with what it holds.
  public func viewColumns(_ view: StoreView) -> [(name: String, meaning: String)] {
    switch view {
    case .purchaseOccasion: occasionColumns
    case .countedOrder: identityColumns + currencyColumns + moneyColumns
    case .shopOrder:
      identityColumns
        + [
          (
            "left_out",
            say(
              "why it does not count: status, currency or rule; empty where it counts",
              "waarom ze niet telt: status, valuta of regel; leeg waar ze telt")
          ),
          (
            "rule",
            say(
              "the first rule of the shop that it fits; empty where there is none",
              "de eerste regel van de winkel waar ze op past; leeg waar die er niet is")
          ),
        ] + currencyColumns + moneyColumns
    case .replacedOrder:
      [
        ("order_row", say("the order in the view shop_order", "de bestelling in shop_order")),
        ("order_id", say("the shop's own number", "het nummer van de winkel zelf")),
        ("day", say("the day that it had", "de dag die ze had")),
        ("currency", say("that its total is in", "waarin het totaal is")),
        ("total", say("what was charged by then", "wat toen gerekend was")),
      ]
    case .soldLine:
      [
        ("order_row", say("the order", "de bestelling")),
        (
          "position",
          say("0 for the first line of the order", "0 voor de eerste regel van de bestelling")
        ),
        ("product", say("its name as sold", "de naam waaronder het verkocht is")),
        ("sku", say("empty where there is none", "leeg waar er geen is")),
        ("quantity", say("how many", "hoeveel")),
        (
          "unit_price",
          say("of one, in the order's currency", "van één, in de valuta van de bestelling")
        ),
        ("discount", say("on the line, likewise", "op de regel, net zo")),
        ("gift_card", say("whether gift cards were sold", "of het cadeaubonnen zijn")),
      ]
    case .orderTag:
      [
        ("order_row", say("the order in the view shop_order", "de bestelling in shop_order")),
        ("tag", say("as the file writes it", "zoals het bestand haar schrijft")),
      ]
    case .datedRefund:
      [
        ("order_row", say("the order in the view shop_order", "de bestelling in shop_order")),
        (
          "customer_id",
          say(
            "who ordered; empty where nobody is named", "wie bestelde; leeg waar niemand genoemd is"
          )
        ),
        ("order_day", say("the day of the order", "de dag van de bestelling")),
        (
          "day",
          say(
            "the day on which it was paid back, never before the order's",
            "de dag van terugbetalen, nooit voor die van de bestelling")
        ),
        (
          "net",
          say("what it took from the order's net", "wat het van het netto van de bestelling nam")
        ),
        (
          "margin",
          say("what it took from its margin", "wat het van de marge ervan nam")
        ),
      ]
    case .spendApart:
      [
        ("day", say("the day of the spend", "de dag van de uitgaven")),
        viewedChannel,
        (
          "purpose",
          say(
            "acquisition, retention, fixed or unknown", "acquisition, retention, fixed of unknown")
        ), ("currency", say("that it was spent in", "waarin is uitgegeven")),
        (
          "amount",
          say("what was spent, in that currency", "wat is uitgegeven, in die valuta")
        ),
      ]
    case .marketingSpend:
      [
        ("day", say("the day of the spend", "de dag van de uitgaven")),
        viewedChannel,
        (
          "purpose",
          say(
            "acquisition, retention, fixed, unknown, or giveaway: what codes gave away",
            "acquisition, retention, fixed, unknown, of giveaway: wat codes weggaven")
        ), ("amount", say("what was spent", "wat is uitgegeven")),
      ]
    case .abandonedCart: cartColumns
    case .knownPerson: personColumns
    case .contactedPerson:
      [
        ("customer_id", say("the person", "de persoon")),
        (
          "day",
          say("the last day that the store knew of then", "de laatste dag die toen bekend was")
        ), ("list", say("the list, by its name in exports", "de lijst, met de naam in exports")),
      ]
    case .importedFile:
      [
        (
          "import_id",
          say(
            "the number of the import, as in stamgast imports",
            "het nummer van de import, als in stamgast imports")
        ),
        ("file_name", say("the file", "het bestand")),
        ("format", say("what it was taken for", "waarvoor het is gehouden")),
        (
          "contents",
          say(
            "orders, carts, products, customers, spend or rates",
            "orders, carts, products, customers, spend of rates")
        ),
        (
          "undone",
          say("whether the import was undone", "of de import ongedaan is gemaakt")
        ), ("rows", say("rows of the file", "rijen van het bestand")),
        ("new_rows", say("rows that were new", "rijen die nieuw waren")),
        ("changed_rows", say("rows that changed something", "rijen die iets veranderden")),
        ("same_rows", say("rows that the store had already", "rijen die er al waren")),
        ("rejected_rows", say("rows not taken", "rijen die niet zijn opgenomen")),
        ("doubted_rows", say("rows taken with a doubt", "rijen met twijfel opgenomen")),
        (
          "came_again",
          say(
            "whether a later import is of the same file",
            "of een latere import van hetzelfde bestand is")
        ),
      ]
    case .trialPerson:
      [
        ("trial", say("the name of the trial", "de naam van de proef")),
        ("arm", say("the arm; control gets nothing", "de groep; control krijgt niets")),
        ("customer_id", say("the person", "de persoon")),
        (
          "start_day",
          say("what is bought on later days counts", "wat op latere dagen gekocht wordt telt")
        ),
        ("last_day", say("the last day that counts", "de laatste dag die telt")),
      ]
    case .codeChannel:
      [
        (
          "place",
          say(
            "its place in the list: the first that fits decides",
            "de plaats in de lijst: de eerste die past beslist")
        ),
        (
          "code",
          say(
            "in capitals; the beginning of several where it ends with *",
            "in hoofdletters; het begin van meerdere waar ze op * eindigt")
        ), ("channel", say("in lower case", "in kleine letters")),
      ]
    case .shop:
      [
        (
          "currency",
          say(
            "the setting, else the currency of most orders",
            "de instelling, anders de valuta van de meeste bestellingen")
        ),
        (
          "cents_in_one",
          say(
            "smallest units in one unit of it: 100 for the euro, 1 for the yen",
            "kleinste eenheden in één eenheid ervan: 100 voor de euro, 1 voor de yen")
        ),
        (
          "activity_window",
          say(
            "days that a purchase keeps a customer active",
            "dagen die een aankoop een klant actief houdt")
        ),
        (
          "margin_rate",
          say(
            "margin as a fraction of net, for orders of unknown cost; empty without one",
            "marge als deel van netto, voor bestellingen met onbekende kosten; leeg zonder")
        ),
        (
          "counts_masked",
          say("whether masked addresses count as people", "of schijnadressen als mensen tellen")
        ),
      ]
    }
  }

  private var viewedChannel: (name: String, meaning: String) {
    (
      "channel",
      say(
        "in lower case; (none) where none is known",
        "in kleine letters; (none) waar er geen bekend is")
    )
  }

  private var identityColumns: [(name: String, meaning: String)] {
    [
      (
        "order_row",
        say(
          "tells orders of several sources apart",
          "houdt bestellingen uit verschillende bronnen uit elkaar")
      ), ("order_id", say("the shop's own number", "het nummer van de winkel zelf")),
      (
        "source",
        say("what its files were taken for", "waarvoor de bestanden zijn gehouden")
      ), ("day", say("the shop's day", "de dag van de winkel")),
      (
        "moment",
        say("microseconds since 1970, universal time", "microseconden sinds 1970, wereldtijd")
      ),
      (
        "has_time",
        say("whether the file gave a time of day", "of het bestand een tijd van de dag gaf")
      ),
      (
        "customer_id",
        say(
          "who ordered, as one person; empty where nobody is named, or a masked address",
          "wie bestelde, als één mens; leeg waar niemand genoemd is, of een schijnadres")
      ),
      (
        "named_customer_id",
        say(
          "whom the order names, before people were merged",
          "wie de bestelling noemt, voor mensen zijn samengevoegd")
      ),
      (
        "masked",
        say("whether a marketplace made the address up", "of een marktplaats het adres maakte")
      ),
      (
        "status",
        say("as the file has it, in lower case", "zoals het bestand hem heeft, in kleine letters")
      ),
    ]
  }
  private var currencyColumns: [(name: String, meaning: String)] {
    [
      (
        "currency",
        say(
          "that it was paid in; the shop's where the file gives none",
          "waarin betaald is; die van de winkel waar het bestand niets zegt")
      ),
      (
        "rate",
        say(
          "that amounts were converted by; empty where none is known",
          "waarmee bedragen zijn omgerekend; leeg waar er geen bekend is")
      ),
    ]
  }
  private var moneyColumns: [(name: String, meaning: String)] {
    [
      (
        "charged",
        say(
          "the total in the order's own currency", "het totaal in de eigen valuta van de bestelling"
        )
      ),
      (
        "total",
        say(
          "charged: after discounts, with tax and shipping",
          "gerekend: na korting, met btw en verzending")
      ), ("tax", say("part of the total", "deel van het totaal")),
      (
        "shipping",
        say("part of the total, without its tax", "deel van het totaal, zonder de btw ervan")
      ),
      ("refunded", say("paid back, whenever that was", "terugbetaald, wanneer ook")),
      ("discount", say("given away; not in the total", "weggegeven; niet in het totaal")),
      (
        "given_away",
        say(
          "the discount on what was kept, where a code is the channel; else 0",
          "de korting op wat bleef, waar een code het kanaal is; anders 0")
      ),
      (
        "cost",
        say(
          "of the goods; empty where none is known",
          "van de goederen; leeg waar ze niet bekend zijn")
      ),
      (
        "cost_known",
        say("whether the cost is known, of each line", "of de kosten bekend zijn, van elke regel")
      ),
      (
        "net",
        say(
          "(total - tax - shipping) × (total - refunded) / total, rounded",
          "(total - tax - shipping) × (total - refunded) / total, afgerond")
      ),
      (
        "margin",
        say(
          "net - cost of what was kept; net × margin_rate where the cost is unknown",
          "net - kosten van wat bleef; net × margin_rate waar de kosten onbekend zijn")
      ),
      viewedChannel,
      (
        "country",
        say(
          "a code in capitals, else as the file has it; (none) where none is known",
          "een code in hoofdletters, anders zoals het bestand het heeft; (none) waar er geen "
            + "bekend is")
      ),
      ("discount_codes", say("in capitals, one a line", "in hoofdletters, een per regel")),
      (
        "first_product",
        say(
          "of the order's first line; empty where no lines are known",
          "van de eerste regel van de bestelling; leeg waar geen regels bekend zijn")
      ),
    ]
  }
}
