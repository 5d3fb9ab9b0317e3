public import Metrics

// MARK: The products

extension Strings {
  /// The part of panel 7 with the products.
  public var productsTitle: String { say("Products", "Producten") }
  /// The shop in a sentence.
  public var theShop: String { say("the shop", "de winkel") }
  /// Heads purchases of the last year.
  public var boughtColumn: String { say("Bought", "Gekocht") }
  /// Heads the shares that returning customers bought.
  public var returningColumn: String { say("Returning", "Terugk.") }
  /// Heads what carries a product.
  public var carriedColumn: String { say("Carried by", "Leunt op") }
  /// Heads the shares of a product's customers who bought it again.
  public var boughtAgainColumn: String { say("Again", "Opnieuw") }
  /// Heads the days after which a product is bought again.
  public var refillColumn: String { say("Refill", "Navul") }
  /// Heads numbers of intervals.
  public var pairsColumn: String { say("Pairs", "Paren") }
  /// What the rows are of.
  public func lastYear(_ days: Int) -> String { say("last \(days) days", "laatste \(days) dagen") }
  /// What carries, in a word.
  public func carrier(_ carrier: BuyerSplit.Carrier) -> String {
    switch carrier {
    case .retention: say("retention", "behoud")
    case .acquisition: say("acquisition", "werving")
    case .both: say("both", "beide")
    }
  }
  /// What carries a product or the shop, and why; a dash with its reason where nothing was bought.
  public func carriedWords(_ name: String, _ split: BuyerSplit, days: Int) -> String {
    guard let carrier = split.carrier.value, let share = split.returningShare.value else {
      return "\(name): \(Strings.dash) (\(reason(split.carrier.undefinedReason ?? .noOrders)))"
    }
    let head =
      switch carrier {
      case .retention: say("Retention carries \(name)", "\(name) leunt op behoud")
      case .acquisition: say("Acquisition carries \(name)", "\(name) leunt op werving")
      case .both:
        say("Neither clearly carries \(name)", "\(name) leunt niet duidelijk op behoud of werving")
      }
    let (returning, all) = (number.count(split.returning), number.count(split.all))
    let interval = split.interval.map { " (\(range($0)))" } ?? ""
    return head
      + say(
        ": of \(all) purchases in \(days) days \(returning) are by customers who had bought before, "
          + "\(number.percentage(share))\(interval)",
        ": van \(all) aankopen in \(days) dagen zijn er \(returning) van klanten die al eerder kochten, "
          + "\(number.percentage(share))\(interval)")
      + (split.newToIt + split.again > 0 && split.newToIt > 0
        ? say(
          ", \(number.count(split.again)) of them the same again.",
          ", \(number.count(split.again)) daarvan opnieuw hetzelfde.") : ".")
  }
  /// What is shown while the lines of all orders are read.
  public var readingProducts: String {
    say(
      "Reading which products the orders hold. Everything else works meanwhile.",
      "Bezig te lezen welke producten in de bestellingen staan. Al het andere werkt intussen.")
  }
  /// No file tells the products.
  public var noProducts: String {
    say(
      "No product is known: import a file with the lines of orders.",
      "Er is geen product bekend: importeer een bestand met de regels van bestellingen.")
  }
  /// By new customers.
  public func boughtByNew(_ name: String) -> String {
    say("\(name): first purchases", "\(name): eerste aankopen")
  }
  /// By customers who bought it before.
  public func boughtBefore(_ name: String) -> String {
    say("\(name): the same again", "\(name): opnieuw hetzelfde")
  }
  /// Returning purchases of the shop.
  public func boughtByReturning(_ name: String) -> String {
    say("\(name): returning purchases", "\(name): aankopen van terugkerers")
  }
  /// By customers who had bought before, but not it.
  public func boughtNewToIt(_ name: String) -> String {
    say("\(name): new to it", "\(name): voor het eerst erbij")
  }
  /// All purchases of a stretch of days.
  public func boughtLately(_ name: String, days: Int) -> String {
    say("\(name): all of \(days) days", "\(name): alles van \(days) dagen")
  }
  /// All purchases.
  public func boughtEver(_ name: String) -> String {
    say("\(name): purchases so far", "\(name): aankopen tot nu toe")
  }
  /// Customers who ever bought it.
  public func buyers(_ name: String) -> String {
    say("\(name): its customers", "\(name): de klanten ervan")
  }
  /// Customers who bought it twice or more.
  public func buyersAgain(_ name: String) -> String {
    say("\(name): customers who bought it again", "\(name): klanten die het opnieuw kochten")
  }
  /// What the products mean.
  public var productsDefinition: String {
    say(
      "A purchase counts for a product if one of its orders holds it, once a day and customer. Who bought before, "
        + "anything at all, is kept by retention; who bought for the first time was won by acquisition. The one with "
        + "more than half carries the product, where the 95 % interval leaves no doubt. The refill interval is the "
        + "median of the days from a purchase of it to the same customer's next.",
      "Een aankoop telt voor een product als een van de bestellingen het bevat, eenmaal per dag en klant. Wie al "
        + "eerder iets kocht, is behouden; wie voor het eerst kocht, is geworven. Waar meer dan de helft van is, "
        + "daarop leunt het product, als het 95 %-interval geen twijfel laat. Het navulinterval is de mediaan van de "
        + "dagen van een aankoop ervan tot de volgende van dezelfde klant.")
  }
  /// After how many days it is bought again, from how many intervals; a dash with its reason.
  public func refillWords(_ refill: Figure<RefillInterval>, pairs: Int) -> String {
    switch refill {
    case .value(let interval):
      say(
        "refill interval = \(date.days(interval.medianDays)), three of four within "
          + "\(date.days(interval.upperDays)) (\(intervals(pairs)))",
        "navulinterval = \(date.days(interval.medianDays)), drie van de vier binnen "
          + "\(date.days(interval.upperDays)) (\(intervals(pairs)))")
    case .undefined(let reason):
      say("refill interval", "navulinterval")
        + " = \(Strings.dash) (\(self.reason(reason)), \(intervals(pairs)))"
    }
  }
  /// Purchases of which no product is known.
  public var unknownProducts: String {
    say(
      "purchases of which no product is known, and gift cards",
      "aankopen waarvan geen product bekend is, en cadeaubonnen")
  }
  /// Over which purchases the sums of a list of a product's customers go.
  public func scopeOfProduct(since: String?, asOf: String) -> String {
    since.map {
      say("these purchases, \($0) – \(asOf)", "deze aankopen, \($0) – \(asOf)")
    } ?? say("these purchases up to \(asOf)", "deze aankopen tot en met \(asOf)")
  }
}

// MARK: What is bought beside a product

extension Strings {
  /// What is bought after a product, and with it.
  public func besideTitle(_ name: String?) -> String {
    name.map { say("After and with \($0)", "Na en met \($0)") }
      ?? say("After and with a product", "Na en met een product")
  }
  /// Nothing is known beside the whole shop.
  public var chooseProduct: String {
    say(
      "Choose a product above to see what is bought next and together with it.",
      "Kies hierboven een product om te zien wat erna en erbij wordt gekocht.")
  }
  /// Nothing is bought after a product or with it.
  public var nothingBeside: String {
    say("Nothing is bought after it or with it.", "Er wordt niets na of bij gekocht.")
  }
  /// How many purchases come after one with a product, and how many hold it.
  public func besideNote(after: Int, purchases: Int) -> String {
    say(
      "\(number.count(after)) next, \(number.count(purchases)) with it",
      "\(number.count(after)) erna, \(number.count(purchases)) ermee")
  }
  /// Heads next purchases.
  public var nextColumn: String { say("Next", "Erna") }
  /// Heads purchases with both.
  public var togetherColumn: String { say("Together", "Samen") }
  /// Heads lifts.
  public var liftColumn: String { say("Lift", "Lift") }
  /// Two products.
  public func besideName(_ other: String, _ name: String) -> String {
    say("\(other) beside \(name)", "\(other) naast \(name)")
  }
  /// Next purchases that hold a product.
  public func nextHolds(_ other: String) -> String {
    say("Next purchases with \(other)", "Volgende aankopen met \(other)")
  }
  /// All next purchases after one with a product.
  public func nextAfter(_ name: String) -> String {
    say("All next purchases after \(name)", "Alle volgende aankopen na \(name)")
  }
  /// Purchases that hold both.
  public func togetherHolds(_ other: String, _ name: String) -> String {
    say("Purchases with \(name) and \(other)", "Aankopen met \(name) en \(other)")
  }
  /// Purchases that hold a product.
  public func purchasesWith(_ name: String) -> String {
    say("All purchases with \(name)", "Alle aankopen met \(name)")
  }
  /// A lift with its sign.
  public func lift(_ value: Double) -> String { "\(number.decimal(value, digits: 1))×" }
  /// What stands beside a product means.
  public var besideDefinition: String {
    say(
      "Of the next purchases after one with the product, those that hold another; and of the purchases with it, "
        + "those that hold the other too. Lift is how many times as often that is as in any later purchase, or in "
        + "any purchase: 1 means that the two have nothing to do with each other. It takes 10 purchases to tell.",
      "Van de volgende aankopen na een met het product: die met een ander product; en van de aankopen ermee: die "
        + "met het andere erbij. Lift is hoeveel keer zo vaak dat is als in een willekeurige latere aankoop, of in "
        + "een willekeurige aankoop: 1 betekent dat de twee niets met elkaar te maken hebben. Er zijn 10 aankopen "
        + "nodig om dat te zeggen.")
  }
}

// MARK: The product that customers began with

extension Strings {
  /// Customers by their first product.
  public var firstProductsTitle: String { say("By first product", "Naar eerste product") }
  /// Heads first products.
  public var firstProductColumn: String { say("First product", "Eerste product") }
  /// Heads the lifetime value within a year.
  public var yearValueColumn: String { "LTV 365 d" }
  /// Customers who began with a product.
  public func beganWith(_ name: String) -> String {
    say("Began with \(name)", "Begon met \(name)")
  }
  /// Those who came again.
  public func beganAgain(_ name: String) -> String {
    say("Began with \(name), came again", "Begon met \(name), kwam terug")
  }
  /// Those who did not.
  public func beganOnce(_ name: String) -> String {
    say("Began with \(name), not again so far", "Begon met \(name), nog niet terug")
  }
  /// Those known for so many days.
  public func beganKnown(_ name: String, days: Int) -> String {
    say(
      "Began with \(name), known for \(date.days(days))",
      "Begon met \(name), \(date.days(days)) bekend")
  }
  /// Those of them who came again within the days.
  public func beganWithin(_ name: String, days: Int) -> String {
    say(
      "Began with \(name), again within \(date.days(days))",
      "Begon met \(name), terug binnen \(date.days(days))")
  }
  /// Net of theirs.
  public func beganNet(_ name: String) -> String {
    say("Net of those who began with \(name)", "Netto van wie begon met \(name)")
  }
  /// Margin of theirs.
  public func beganMargin(_ name: String) -> String {
    say("Margin of those who began with \(name)", "Marge van wie begon met \(name)")
  }
  /// Margin within the days of those known for so long.
  public func beganMarginWithin(_ name: String, days: Int) -> String {
    say(
      "Margin within \(date.days(days)) of those known so long, \(name)",
      "Marge binnen \(date.days(days)) van wie zo lang bekend is, \(name)")
  }
  /// What first products mean.
  public var firstProductsDefinition: String {
    say(
      "Customers by the product on the first line of their first order, as in the cohorts by product: how many came "
        + "again, and what they brought. Products that are new look weaker so far than they are: compare within "
        + "365 days, which takes only those known for so long.",
      "Klanten naar het product op de eerste regel van hun eerste bestelling, als in de cohorten naar product: "
        + "hoeveel er terugkwamen en wat ze opbrachten. Nieuwe producten lijken tot nu toe zwakker dan ze zijn: "
        + "vergelijk binnen 365 dagen, wat alleen telt wie zo lang bekend is.")
  }
}
