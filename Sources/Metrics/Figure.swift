/// A figure of the shop, or the reason why there is none; never NaN and never a made-up 0.
public enum Figure<Value> {
  case value(Value)
  case undefined(UndefinedReason)

  /// The figure itself; nil where it is undefined.
  public var value: Value? {
    switch self {
    case .value(let value): value
    case .undefined: nil
    }
  }

  /// Why there is no figure; nil where there is one.
  public var undefinedReason: UndefinedReason? {
    switch self {
    case .value: nil
    case .undefined(let reason): reason
    }
  }

  /// The figure of an optional value, undefined for this reason where it is nil.
  public init(_ value: Value?, orUndefined reason: UndefinedReason) {
    self = value.map(Figure.value) ?? .undefined(reason)
  }

  /// The figure with its value changed; an undefined one keeps its reason.
  public func map<Other>(_ change: (Value) -> Other) -> Figure<Other> {
    switch self {
    case .value(let value): .value(change(value))
    case .undefined(let reason): .undefined(reason)
    }
  }

  /// The figure that a change of the value gives, which may be undefined itself.
  public func flatMap<Other>(_ change: (Value) -> Figure<Other>) -> Figure<Other> {
    switch self {
    case .value(let value): change(value)
    case .undefined(let reason): .undefined(reason)
    }
  }
}

extension Figure: Equatable where Value: Equatable {}
extension Figure: Sendable where Value: Sendable {}

extension Figure where Value == Double {
  /// A count or sum per unit of another; undefined for the given reason where there are none of these.
  public static func ratio(
    _ numerator: some BinaryInteger, per denominator: some BinaryInteger,
    orUndefined reason: UndefinedReason
  ) -> Figure {
    denominator == 0 ? .undefined(reason) : .value(Double(numerator) / Double(denominator))
  }

  /// One figure per unit of another; undefined where either is, or for the given reason where the other is 0.
  public func divided(by other: Figure, orUndefined reason: UndefinedReason) -> Figure {
    flatMap { numerator in
      other.flatMap { $0 == 0 ? .undefined(reason) : .value(numerator / $0) }
    }
  }
}

/// Why a figure has no value.
public enum UndefinedReason: String, CaseIterable, Sendable {
  /// No customer was active when the period began.
  case noCustomersAtStart
  /// No order counts.
  case noOrders
  /// Nobody bought.
  case noCustomers
  /// There is no purchase occasion, so no revenue of customers.
  case noOccasions
  /// What customers bought and what was paid back to them come to nothing, or less.
  case noNet
  /// More was paid back of a part than it brought, so that its share lies outside of 0 to 1.
  case paidBackBeyondPart
  /// The margin of all customers together is not above 0.
  case noMargin
  /// No marketing spend is known up to the as-of day, or none for this cohort or channel.
  case noSpend
  /// Marketing spend is known by channel and day, and not for the customers or the part of the shop that is looked at.
  case spendNotSplit
  /// Nothing was spent on winning these customers.
  case nothingSpent
  /// Nobody bought for the first time.
  case noNewCustomers
  /// The margin has not reached the cost of acquisition yet.
  case notPaidBack
  /// Fewer than half of the customers have bought again so far.
  case halfNotReached
  /// Nobody has bought a second time.
  case noRepeaters
  /// No customer has been known for that long.
  case nobodyObservable
  /// The initiative cost nothing.
  case noCosts
  /// Nobody of the kind bought for the first time early enough before the initiative.
  case nobodyBefore
  /// The filter that says whom the initiative is for can't be read any more.
  case filterNotUnderstood
  /// The day of the launch is still to come.
  case notBegun
  /// No order that counts sold the product of the launch.
  case neverSold
  /// No order that counts has the tag of the launch.
  case neverUsed
  /// Every customer stays, so that a lifetime has no end.
  case nobodyLeaves
  /// One side of the comparison has too few customers.
  case tooFewToCompare
  /// All customers of the comparison did the same.
  case nothingVaries
  /// Both did the same, so that no number of people would tell a difference.
  case noDifference
  /// The difference would take a share beyond all or nobody.
  case differenceTooLarge
  /// Fewer than 50 customers have bought again: too few to forecast from.
  case fewerThan50Repeaters
  /// What customers did leaves a part of the forecast open.
  case degenerate
  /// Who buys more often spends differently, which the forecast of values takes for independent.
  case valueFollowsFrequency
  /// No product was bought again often enough.
  case nothingRefilled
  /// No file that was imported tells guests from customers with an account.
  case guestsNotTold
  /// No abandoned checkouts were imported.
  case noCarts
  /// The data begins too late for it.
  case historyTooShort
  /// It happened too rarely to tell.
  case tooRare
  /// It is the product itself.
  case sameProduct
  /// The shop's settings name no rewards.
  case noRewards
  /// The shop's settings do not say what it costs.
  case costNotSet
  /// It costs the margin of an order or more.
  case costsAllMargin
}
