public import Metrics

// MARK: The products

extension Strings {
  /// The part of panel 7 with the products.
  public var productsTitle: String { say("Products", "Producten") }
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
    case .unclear: say("unclear", "onduidelijk")
    }
  }
  /// What carries a product or the shop, and why; a dash with its reason where nothing was bought.
  public func carriedWords(_ split: BuyerSplit, days: Int) -> String {
    guard let carrier = split.carrier.value, let share = split.returningShare.value else {
      let reason = reason(split.carrier.undefinedReason ?? .noOrders)
      return say("carried by", "leunt op") + " \(Strings.dash) (\(reason))"
    }
    let head =
      switch carrier {
      case .retention: say("carried by retention", "leunt op behoud")
      case .acquisition: say("carried by acquisition", "leunt op werving")
      case .unclear: say("carried by neither clearly", "leunt op geen van beide duidelijk")
      }
    let (returning, all) = (number.count(split.returning), number.count(split.all))
    let numbers = "\(number.percentage(share))" + (split.interval.map { ", \(range($0))" } ?? "")
    let again =
      split.newToIt > 0
      ? say(
        ", \(number.count(split.again)) the same again",
        ", \(number.count(split.again)) opnieuw hetzelfde") : ""
    return head
      + say(
        ": \(returning) of \(all) purchases in \(days) days (\(numbers)) by returning customers",
        ": \(returning) van \(all) aankopen in \(days) dagen (\(numbers)) van terugkerende klanten")
      + again
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
  /// First purchases of anything.
  public var firstPurchasesPart: String {
    say("First purchases of new customers", "Eerste aankopen van nieuwe klanten")
  }
  /// Purchases of the shop that are no first ones.
  public var returningPart: String {
    say("Purchases of returning customers", "Aankopen van terugkerende klanten")
  }
  /// By customers who bought it before.
  public var sameAgainPart: String { say("The same again", "Opnieuw hetzelfde") }
  /// By customers who had bought before, but not it.
  public var newToItPart: String {
    say("New to it, bought before", "Er nieuw mee, kocht al eerder")
  }
  /// All purchases of a stretch of days.
  public func allLatelyPart(days: Int) -> String {
    say("All purchases of \(date.days(days))", "Alle aankopen van \(date.days(days))")
  }
  /// All purchases.
  public var everBoughtPart: String { say("All purchases so far", "Alle aankopen tot nu toe") }
  /// Customers who ever bought it.
  public var buyersPart: String { say("All its customers", "Alle klanten ervan") }
  /// Customers who bought it twice or more.
  public var buyersAgainPart: String {
    say("Customers who bought it again", "Klanten die het opnieuw kochten")
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
  /// Those who did not come again.
  public var notAgainPart: String { say("Not again so far", "Nog niet terug") }
  /// All of them.
  public var allOfThemPart: String { say("All of them", "Alle") }
  /// What they brought.
  public var theirNetPart: String { say("Their net", "Hun netto") }
  /// Its margin.
  public var theirMarginPart: String { say("Their margin", "Hun marge") }
  /// The margin within the days of those known for so long.
  public func marginWithinPart(_ days: Int) -> String {
    say("Their margin within \(date.days(days))", "Hun marge binnen \(date.days(days))")
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
