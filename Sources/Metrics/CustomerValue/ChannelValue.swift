internal import Commerce

/// What the customers of a channel are worth, and what they cost.
///
/// A customer belongs to the channel of the first occasion.
public struct ChannelValue: Equatable, Sendable {
  /// The channel's name; `(none)` for customers without one.
  public var channel: String
  /// Customers who came by it.
  public var customers: Int
  /// Their margin so far, in minor units.
  public var grossMargin: Int64
  /// Spend on the channel, in minor units; without any spend of the shop up to the as-of day what its codes gave away,
  /// undefined where they gave nothing.
  public var spend: Figure<Int64>

  /// Margin so far per customer, in minor units; undefined without customers.
  public var lifetimeValue: Figure<Double> {
    .ratio(grossMargin, per: customers, orUndefined: .noCustomers)
  }

  /// CAC in minor units; undefined without spend of the shop or without customers.
  public var customerAcquisitionCost: Figure<Double> {
    spend.flatMap { .ratio($0, per: customers, orUndefined: .noNewCustomers) }
  }

  /// Lifetime value per unit of CAC; undefined where nothing was spent.
  public var ltvToCac: Figure<Double> {
    lifetimeValue.divided(by: customerAcquisitionCost, orUndefined: .nothingSpent)
  }

  /// The channels with customers or spend, by name.
  public static func all(of shop: ShopAsOf, figures: CustomerFigures) -> [ChannelValue] {
    let names = shop.ledger.channels
    var customers = [Int](repeating: 0, count: names.count)
    var margin = [Int64](repeating: 0, count: names.count)
    for row in figures.rows {
      customers[Int(row.channel)] += 1
      margin[Int(row.channel)] += row.margin
    }
    let (spend, isKnown) = (SpendTable.byChannel(of: shop), shop.knowsCostOfChannel)
    return names.indices.filter { customers[$0] > 0 || spend[$0] != nil }.map { index in
      ChannelValue(
        channel: names[index], customers: customers[index], grossMargin: margin[index],
        spend: isKnown[index] ? .value(spend[index] ?? 0) : .undefined(shop.reasonWithoutSpend))
    }.sorted { $0.channel < $1.channel }
  }
}
