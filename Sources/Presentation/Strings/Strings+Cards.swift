public import Commerce
public import Metrics

extension Strings {
  /// Heads the parts of a figure.
  public var partColumn: String { "Part" }
  /// Heads the values of a figure's parts.
  public var valueColumn: String { "Value" }
  /// A figure has no rows of its own.
  public var nothingToOpen: String { "This part has no rows of its own" }
  /// A figure whose parts were on screen is not there on an earlier day.
  public func noSuchFigure(asOf day: CalendarDay) -> String {
    "There is no such figure as of \(date.day(day))."
  }
  /// Spend of all of history.
  public func spendAll(asOf day: CalendarDay) -> String { "all spend up to \(date.day(day))" }
  /// Spend of some days.
  public func spendOf(_ first: CalendarDay, _ last: CalendarDay) -> String {
    "spend of \(date.day(first)) – \(date.day(last))"
  }

  /// Town and country.
  public var placeFact: String { "Place" }
  /// Whether somebody accepts marketing.
  public var consentFact: String { "Marketing" }
  /// Whether somebody accepts marketing, in words.
  public func consentWords(_ accepts: Bool?) -> String {
    switch accepts {
    case true: "accepts"
    case false: "does not accept"
    case nil: "not known"
    }
  }
  /// The RFM segment.
  public var segmentFact: String { "Segment" }
  /// Purchase occasions.
  public var occasionsFact: String { "Purchases" }
  /// Days between occasions.
  public var rhythmFact: String { "Rhythm" }
  /// So many days ago.
  public func daysAgo(_ days: Int) -> String { days == 0 ? "that day" : "\(date.days(days)) ago" }
  /// The median of the days between occasions.
  public func everyDays(_ days: Double) -> String {
    "every \(number.decimal(days, digits: 0)) days (median)"
  }

  /// The name of an RFM segment.
  public func segmentName(_ segment: RFMSegment) -> String {
    switch segment {
    case .champions: "Champions"
    case .loyal: "Loyal"
    case .potentialLoyalist: "Potential loyalist"
    case .new: "New"
    case .promising: "Promising"
    case .needsAttention: "Needs attention"
    case .aboutToSleep: "About to sleep"
    case .atRisk: "At risk"
    case .cannotLose: "Cannot lose"
    case .hibernating: "Hibernating"
    case .lost: "Lost"
    }
  }

  /// The name of an RFM segment in lines of at most nine characters, for the fields of the map.
  public func wrappedSegmentName(_ segment: RFMSegment) -> [String] {
    // A word that is longer is parted as a book would part it.
    segment == .hibernating
      ? ["Hiber-", "nating"] : wrapped(segmentName(segment), width: 9)
  }

  /// The name of an RFM segment in at most nine characters, for the fields of the map.
  public func shortSegmentName(_ segment: RFMSegment) -> String {
    switch segment {
    case .potentialLoyalist: "Potential"
    case .needsAttention: "Attention"
    case .aboutToSleep: "Drowsy"
    case .cannotLose: "Rescue"
    case .hibernating: "Asleep"
    default: segmentName(segment)
    }
  }

  /// Discount codes.
  public var codesFact: String { "Codes" }
  /// Discount.
  public var discountFact: String { "Discount" }
  /// Tax.
  public var taxFact: String { "Tax" }
  /// Shipping without its tax.
  public var shippingFact: String { "Shipping" }
  /// Paid back.
  public var refundedFact: String { "Refunded" }
  /// Net revenue.
  public var netFact: String { "Net" }
  /// Cost of goods.
  public var costFact: String { "Cost" }
  /// Margin.
  public var marginFact: String { "Margin" }
  /// The file that an order came from.
  public var fileFact: String { "From" }
  /// A line of a file.
  public func fileLine(_ file: String, _ line: Int) -> String {
    line > 0 ? "\(file), line \(line)" : file
  }
  /// An order does not count.
  public var notCountedMark: String { "not counted" }
  /// Heads the products of an order.
  public var productColumn: String { "Product" }
  /// Heads the stock keeping units.
  public var skuColumn: String { "SKU" }
  /// Heads the quantities.
  public var quantityColumn: String { "Qty" }
  /// Heads the prices.
  public var priceColumn: String { "Price" }
  /// The order's file had no lines.
  public var noLines: String { "The file that this order came from has no lines." }

  /// What an order's money means.
  public var orderDefinition: String {
    "Net is what the order brought without tax and shipping, less the part that was paid back. "
      + "Margin is net less the cost of the goods that were kept."
  }
  /// What an order is made of.
  public func orderPopulation(lines: Int) -> String { lines == 1 ? "1 line" : "\(lines) lines" }
  /// Why an order does not count.
  public func orderNotCounted(_ status: String) -> String {
    "The order itself, in every figure: its status is “\(status)”, or it is in another currency, and no rate is known."
  }

  /// A rule of the shop leaves an order out.
  public var leftOutFact: String { "Left out by" }
  /// A rule of the shop by its name.
  public func ruleName(_ rule: String) -> String { "rule “\(rule)”" }
  /// Why an order does not count: a rule.
  public func orderLeftOut(_ rule: String) -> String {
    "The order itself, in every figure: your rule “\(rule)” leaves it out."
  }
  /// Labels of an order.
  public var tagsFact: String { "Tags" }
  /// What made an order in the shop's system.
  public var sourceFact: String { "Source" }
  /// Addresses of one person.
  public func addresses(_ first: String, others: [String]) -> String {
    others.isEmpty ? first : "\(first), also \(others.joined(separator: ", "))"
  }
  /// An address that several people seem to share.
  public var sharedMark: String { "(several people?)" }
  /// Why an address is taken for several people's.
  public func sharedAddress(purchases: String, mark: Int) -> String {
    "\(purchases): shops seldom see \(number.count(mark)) of one person. The address may be several people's."
  }

  /// What a list of customers shows.
  public var customerListDefinition: String {
    "Purchases are occasions: all counted orders of one customer on one day, if their net adds "
      + "up to more than 0. Net and margin are the sums over them."
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
    return counted == orders ? all : "\(all), of which \(number.count(counted)) count"
  }
  /// What spend is.
  public var spendDefinition: String {
    "What the shop paid for marketing, by day and channel, as the imported files give it."
  }
  /// What no list of spend holds.
  public func leftOutOfSpend(_ purposes: Set<SpendPurpose>) -> [String] {
    let others = SpendPurpose.allCases.filter { !purposes.contains($0) }.map(spendPurpose)
    return others.map { "spend for: \($0)" }
      + [
        "amounts in another currency for whose day no rate is known",
        "everything after the as-of day",
      ]
  }
  /// What a list of orders does not hold.
  public func leftOutOfOrderList(_ holdsCounted: Bool) -> [String] {
    guard holdsCounted else { return ["these orders themselves, in every figure"] }
    return [
      "orders whose status is cancelled, pending, draft, test, voided, failed or expired",
      "orders in another currency for whose day no rate is known", "everything after the as-of day",
    ]
  }
  /// What no figure about customers holds.
  public var leftOutOfCustomerFigures: [String] {
    [
      "orders whose status is cancelled, pending, draft, test, voided, failed or expired",
      "orders that name nobody: they count in the shop's totals only",
      "days whose orders add up to 0 or less: free and fully refunded ones",
      "everything after the as-of day",
    ]
  }
}
