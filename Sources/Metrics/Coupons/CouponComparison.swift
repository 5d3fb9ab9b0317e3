internal import Commerce

/// Which two codes to compare, and over how many days.
public struct CouponQuestion: Hashable, Sendable {
  /// The first code, trimmed and in capitals.
  public let codeA: String
  /// The second code, trimmed and in capitals.
  public let codeB: String
  /// Days after the use of a code that are looked at.
  public let days: Int

  /// A comparison of two codes, written in whatever case.
  public init(codeA: String, codeB: String, days: Int) {
    self.codeA = trimmed(codeA).uppercased()
    self.codeB = trimmed(codeB).uppercased()
    self.days = days
  }
}

/// The customers who used one of two codes first.
public struct CouponArm: Equatable, Sendable {
  /// Customers in the arm.
  public var assigned = 0
  /// Of these, those whose days are over by the as-of day.
  public var observable = 0
  /// Of the observable, those with a further occasion within the days.
  public var repeaters = 0
  /// Margin of the observable within the days, the occasion with the code included, in minor units.
  public var grossMargin: Int64 = 0
  /// Sum of the squares of each customer's margin.
  var squares: Int128 = 0

  /// The share of the observable who came again; undefined without any.
  public var repeatRate: Figure<Double> {
    .ratio(repeaters, per: observable, orUndefined: .nobodyObservable)
  }

  /// Margin per observable customer, in minor units; undefined without any.
  public var marginPerCustomer: Figure<Double> {
    .ratio(grossMargin, per: observable, orUndefined: .nobodyObservable)
  }

  /// Variance of the margin among the observable (n - 1), in minor units squared; nil with fewer than two.
  var marginVariance: Double? {
    guard observable > 1 else { return nil }
    // In whole numbers, since the difference of two large squares would lose its digits.
    let count = Int128(observable)
    let deviation = count * squares - Int128(grossMargin) * Int128(grossMargin)
    return Double(deviation) / Double(count * (count - 1))
  }

  /// Standard deviation of the margin among the observable (n - 1), in minor units; undefined with fewer than two.
  public var marginDeviation: Figure<Double> {
    Figure(marginVariance?.squareRoot(), orUndefined: .tooFewToCompare)
  }
}

/// Two discount codes compared by what their first users did afterwards.
public struct CouponComparison: Equatable, Sendable {
  /// What is compared.
  public let question: CouponQuestion
  /// Customers who used both codes; they stay in the arm of the first.
  public private(set) var usedBoth = 0
  /// The customers who used code A first.
  public private(set) var a = CouponArm()
  /// The customers who used code B first.
  public private(set) var b = CouponArm()

  /// The comparison in a shop; a code that nobody used has an empty arm.
  public init(_ question: CouponQuestion, of shop: ShopAsOf) {
    self.question = question
    let moves = Dictionary(grouping: shop.refundMoves) { $0.customer }
    let uses = shop.ledger.codeUses
    let codeA = shop.ledger.codes.firstIndex(of: question.codeA).map { Int32($0) }
    let codeB = shop.ledger.codes.firstIndex(of: question.codeB).map { Int32($0) }
    var customer: Int32 = -1
    var (isInA, hasBoth) = (false, false)
    for index in uses.code.indices where uses.day[index] <= shop.asOf.number {
      let isA = uses.code[index] == codeA
      guard isA || uses.code[index] == codeB else { continue }
      if uses.customer[index] != customer {
        customer = uses.customer[index]
        (isInA, hasBoth) = (isA, false)
        let use = (customer: customer, day: uses.day[index])
        let own = moves[Int(customer)] ?? []
        if isA {
          a.add(use, question.days, shop, own)
        } else {
          b.add(use, question.days, shop, own)
        }
      } else if isA != isInA, !hasBoth {
        hasBoth = true
        usedBoth += 1
      }
    }
  }

  /// The two-proportion z-test of the repeat rates, B minus A.
  public var repeatRateTest: Figure<ZTest> {
    ZTest.pooled(a.repeaters, of: a.observable, b.repeaters, of: b.observable)
  }

  /// Welch's t-test of the margins per customer, B minus A.
  public var marginTest: Figure<WelchTest> {
    guard let meanA = a.marginPerCustomer.value, let meanB = b.marginPerCustomer.value,
      let varianceA = a.marginVariance, let varianceB = b.marginVariance
    else { return .undefined(.tooFewToCompare) }
    return WelchTest.of(
      (meanA, varianceA, a.observable), (meanB, varianceB, b.observable))
  }
}

extension CouponArm {
  /// Takes the first use of a code by a customer, whose refunds moved so much money to other days.
  fileprivate mutating func add(
    _ use: (customer: Int32, day: Int32), _ days: Int, _ shop: ShopAsOf, _ moves: [MoneyMove]
  ) {
    assigned += 1
    guard Int(use.day) + days <= Int(shop.asOf.number) else { return }
    let end = use.day + Int32(days)
    let starts = shop.ledger.customers.firstOccasion
    let occasions = shop.ledger.occasions
    var (margin, count) = (Int64(0), 0)
    for index in Int(starts[Int(use.customer)])..<Int(starts[Int(use.customer) + 1])
    where occasions.day[index] >= use.day && occasions.day[index] <= end {
      margin += occasions.margin[index]
      count += 1
    }
    for move in moves where move.day >= use.day && move.day <= end { margin += move.margin }
    observable += 1
    if count > 1 { repeaters += 1 }
    grossMargin += margin
    squares += Int128(margin) * Int128(margin)
  }
}
