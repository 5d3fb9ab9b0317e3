/// What it may cost to give people something, by what an order of theirs brings.
public struct OfferCosts: Equatable, Sendable {
  /// What can be given.
  public enum Offer: String, CaseIterable, Sendable {
    case tenPercent, freeShipping, gift, twoForOne
  }

  /// What an offer costs.
  public struct Price: Equatable, Sendable {
    /// The offer.
    public let offer: Offer
    /// What it costs an order, in minor units.
    public let cost: Figure<Double>
    /// By which share there must be more orders, that all of them with the offer bring as much margin as the others
    /// would without it: cost / (margin - cost).
    public let uplift: Figure<Double>
  }

  /// The orders of the people in the last year.
  public let orders: Int
  /// Net of these, in minor units.
  public let net: Int64
  /// Margin of these, in minor units, less what was given away on them.
  public let margin: Int64
  /// Net of an order, in minor units.
  public let netPerOrder: Figure<Double>
  /// Margin of an order, in minor units.
  public let marginPerOrder: Figure<Double>
  /// The least margin, as a fraction of net, that a discount may leave.
  public let leastMargin: Double
  /// The highest discount that leaves it: 1 - cost of goods / (net x (1 - least margin)), and not below 0.
  public let highestDiscount: Figure<Double>
  /// Each offer, side by side.
  public let offers: [Price]

  /// The least margin unless one is set.
  public static let usualLeastMargin = 0.2

  /// The costs by what orders brought, in minor units.
  public init(orders: Int, net: Int64, margin: Int64, settings: TodaySettings) {
    self.orders = orders
    self.net = net
    self.margin = margin
    let netPerOrder = Figure.ratio(net, per: orders, orUndefined: .noOccasions)
    let marginPerOrder = Figure.ratio(margin, per: orders, orUndefined: .noOccasions)
    let least = settings.leastMargin ?? Self.usualLeastMargin
    leastMargin = least
    self.netPerOrder = netPerOrder
    self.marginPerOrder = marginPerOrder
    let goods = netPerOrder.flatMap { net in marginPerOrder.map { net - $0 } }
    highestDiscount = netPerOrder.flatMap { net in
      goods.map { least < 1 ? min(1, max(0, 1 - $0 / (net * (1 - least)))) : 0 }
    }
    offers = Offer.allCases.map { offer in
      let cost: Figure<Double> =
        switch offer {
        case .tenPercent: netPerOrder.map { $0 / 10 }
        case .freeShipping:
          Figure(settings.shippingCost.map(Double.init), orUndefined: .costNotSet)
        case .gift: Figure(settings.giftCost.map(Double.init), orUndefined: .costNotSet)
        // The second one costs what the first does.
        case .twoForOne: goods
        }
      return Price(
        offer: offer, cost: cost,
        uplift: marginPerOrder.flatMap { margin in
          cost.flatMap { cost in
            margin > cost ? .value(cost / (margin - cost)) : .undefined(.costsAllMargin)
          }
        })
    }
  }
}
