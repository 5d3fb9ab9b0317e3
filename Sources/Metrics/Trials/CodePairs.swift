internal import Commerce

extension CouponQuestion {
  /// The most used codes of a shop in pairs, for a first look: those of at least thirty people each, four at the most.
  ///
  /// - Parameter days: days after the use of a code that are looked at.
  public static func pairs(of shop: ShopAsOf, days: Int) -> [CouponQuestion] {
    let uses = shop.ledger.codeUses
    var people = [Int](repeating: 0, count: shop.ledger.codes.count)
    // Uses stand by customer, so that whoever counted last for a code is known.
    var last = [Int32](repeating: -1, count: people.count)
    for index in uses.code.indices where uses.day[index] <= shop.asOf.number {
      let code = Int(uses.code[index])
      guard last[code] != uses.customer[index] else { continue }
      last[code] = uses.customer[index]
      people[code] += 1
    }
    let names = shop.ledger.codes
    let codes = people.indices.filter { people[$0] >= fewestPeople }
      .sorted { (people[$1], names[$0]) < (people[$0], names[$1]) }.prefix(mostCodes)
    var pairs: [CouponQuestion] = []
    for (place, first) in codes.enumerated() {
      for second in codes.dropFirst(place + 1) {
        pairs.append(CouponQuestion(codeA: names[first], codeB: names[second], days: days))
      }
    }
    return pairs
  }

  private static let fewestPeople = 30
  private static let mostCodes = 4
}
