/// What an owner can turn: the five figures that a year's margin and a customer's worth follow from.
public enum WhatIfLever: String, CaseIterable, Sendable {
  /// Share of the customers of a year who buy in the next.
  case retentionRate
  /// Net of a purchase.
  case averageOrderValue
  /// Purchases of a customer in a year.
  case purchaseFrequency
  /// Margin by net.
  case marginRate
  /// What winning a customer costs.
  case customerAcquisitionCost

  /// Whether it is turned by points of a hundred; else by percent of what it is.
  public var isShare: Bool { self == .retentionRate || self == .marginRate }

  /// How far it can be turned, in points or percent.
  public var range: ClosedRange<Int> { isShare ? -99...99 : -99...900 }
}

/// What follows from the levers.
public enum WhatIfOutcome: String, CaseIterable, Sendable {
  /// Margin of a customer's lifetime.
  case lifetimeValue
  /// That by what winning one costs.
  case ltvToCac
  /// Months until a customer has brought what winning one cost.
  case paybackMonths
  /// Margin of a year.
  case yearlyMargin
  /// That less what winning the year's new customers costs.
  case yearlyMarginAfterAcquisition
}

/// The five figures of a shop, and what follows from them.
///
/// A customer brings `a = frequency x order value x margin rate` a year. Of those who are there a share `r` comes in the
/// next year too, so that a lifetime has `1 / (1 - r)` years on average (the geometric lifetime of S. Gupta and
/// D. R. Lehmann, "Customers as Assets", Journal of Interactive Marketing 17 (2003), 9-24, without discounting):
/// `LTV = a / (1 - r)`, payback `12 x CAC / a` months. The year again, with the same people at its start and as many who
/// join: `margin = (base x r + joined) x a`, which is the year's own margin where nothing is turned.
///
/// What codes that are channels gave away in the year, `g`, has lowered `a` and is part of CAC. Where CAC is held against
/// margin it is put back, so that it counts once: `LTV = (a + g / customers) / (1 - r)`, payback likewise, and the margin
/// after acquisition is `margin + g - first-time customers x CAC`.
public struct WhatIfFigures: Equatable, Sendable {
  /// The levers; each may be undefined.
  public var levers: [WhatIfLever: Figure<Double>]
  /// Customers at the year's start.
  let base: Int
  /// Customers who joined in it.
  let joined: Int
  /// Those of them who bought for the first time.
  let firstTimeCustomers: Int
  /// What codes gave away to win these, in minor units.
  let givenAway: Int64
  /// The same for each customer of the year.
  private let givenAwayEach: Double

  /// The figures of a year as it was.
  public init(_ year: ShopYear) {
    levers = [
      .retentionRate: .ratio(year.retained, per: year.base, orUndefined: .noCustomersAtStart),
      .averageOrderValue: .ratio(year.net, per: year.occasions, orUndefined: .noOccasions),
      .purchaseFrequency: .ratio(year.occasions, per: year.customers, orUndefined: .noCustomers),
      .marginRate: .ratio(year.margin, per: year.net, orUndefined: .noOccasions),
      .customerAcquisitionCost: year.spend.flatMap {
        .ratio($0, per: year.firstTimeCustomers, orUndefined: .noNewCustomers)
      },
    ]
    base = year.base
    joined = year.joined
    firstTimeCustomers = year.firstTimeCustomers
    givenAway = year.givenAway
    givenAwayEach = Double(year.givenAway) / Double(max(1, year.customers))
  }

  /// A lever's figure.
  public func value(_ lever: WhatIfLever) -> Figure<Double> {
    levers[lever] ?? .undefined(.noCustomers)
  }

  /// What follows; amounts in minor units.
  public func value(_ outcome: WhatIfOutcome) -> Figure<Double> {
    let retention = value(.retentionRate)
    let cost = value(.customerAcquisitionCost)
    switch outcome {
    case .lifetimeValue:
      return beforeGiveaways.divided(by: retention.map { 1 - $0 }, orUndefined: .nobodyLeaves)
    case .ltvToCac: return value(.lifetimeValue).divided(by: cost, orUndefined: .nothingSpent)
    case .paybackMonths:
      return beforeGiveaways.flatMap { each in
        each > 0 ? cost.map { 12 * $0 / each } : .undefined(.notPaidBack)
      }
    case .yearlyMargin:
      return retention.flatMap { rate in
        yearlyMarginEach.map { (Double(base) * rate + Double(joined)) * $0 }
      }
    case .yearlyMarginAfterAcquisition:
      return value(.yearlyMargin).flatMap { margin in
        cost.map { margin + Double(givenAway) - Double(firstTimeCustomers) * $0 }
      }
    }
  }

  /// Margin of a customer in a year before what was given away, as it is held against CAC.
  private var beforeGiveaways: Figure<Double> { yearlyMarginEach.map { $0 + givenAwayEach } }

  /// Margin of a customer in a year.
  private var yearlyMarginEach: Figure<Double> {
    value(.purchaseFrequency).flatMap { frequency in
      value(.averageOrderValue).flatMap { order in
        value(.marginRate).map { frequency * order * $0 }
      }
    }
  }
}

/// A shop's year with some of its levers turned.
public struct WhatIf: Equatable, Sendable {
  /// The year as it was.
  public let year: ShopYear
  /// The figures of the year.
  public let now: WhatIfFigures
  /// The same with the levers turned.
  public let then: WhatIfFigures

  /// A year with levers turned by so many points or percent; shares stay from 0 to 1.
  public init(_ year: ShopYear, turning changes: [WhatIfLever: Int] = [:]) {
    self.year = year
    now = WhatIfFigures(year)
    var then = now
    for (lever, change) in changes {
      then.levers[lever] = now.value(lever).map { value in
        lever.isShare
          ? min(1, max(min(0, value), value + Double(change) / 100))
          : value * Double(100 + change) / 100
      }
    }
    self.then = then
  }
}
