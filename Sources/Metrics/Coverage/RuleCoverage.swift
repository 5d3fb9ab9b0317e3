internal import Commerce

/// What a rule of the shop leaves out, up to the as-of day.
///
/// An order that fits several rules is left out by the first, so that the counts of all add up.
public struct RuleCoverage: Equatable, Sendable {
  /// The rule's name.
  public let name: String
  /// Orders that would count otherwise.
  public var orders = 0
  /// Their net revenue in minor units.
  public var netRevenue: Int64 = 0

  /// What each rule of a shop leaves out, in the order of the rules; nothing for a rule that no order fits.
  public static func all(of shop: ShopAsOf) -> [RuleCoverage] {
    let leftOut = shop.ledger.leftOut
    var rules = shop.ledger.rules.map { RuleCoverage(name: $0) }
    for place in leftOut.row.indices where leftOut.day[place] <= shop.asOf.number {
      let rule = Int(leftOut.rule[place])
      rules[rule].orders += 1
      rules[rule].netRevenue += leftOut.net[place]
    }
    return rules
  }
}
