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

/// Two discount codes compared by what their first users did afterwards.
public struct CouponComparison: Equatable, Sendable {
  /// What is compared.
  public let question: CouponQuestion
  /// Customers who used both codes; they stay in the arm of the first.
  public private(set) var usedBoth = 0
  /// The customers who used code A first.
  public private(set) var a = ComparedArm()
  /// The customers who used code B first.
  public private(set) var b = ComparedArm()

  /// The comparison in a shop; a code that nobody used has an empty arm.
  ///
  /// What a code gave away lowers margin here also where it is a channel: it is part of what is compared.
  public init(_ question: CouponQuestion, of shop: ShopAsOf) {
    self.init(question, of: shop, margins: shop.ledger.marginAfterGiveaways)
  }

  /// The same by the margins after giveaways, which several comparisons share.
  init(_ question: CouponQuestion, of shop: ShopAsOf, margins: [Int64]) {
    self.question = question
    let moves = Dictionary(grouping: shop.refundMoves) { $0.customer }
    let uses = shop.firstUses(question)
    usedBoth = uses.usedBoth
    for use in uses.first {
      let own = moves[Int(use.customer)] ?? []
      if use.isB {
        b.add(use, question.days, shop, margins, own)
      } else {
        a.add(use, question.days, shop, margins, own)
      }
    }
  }

  /// The two-proportion z-test of the repeat rates, B minus A.
  public var repeatRateTest: Figure<ZTest> { ZTest.ofRepeatRates(a, b) }

  /// Welch's t-test of the margins per customer, B minus A.
  public var marginTest: Figure<WelchTest> { WelchTest.ofMargins(a, b) }
}

extension ComparedArm {
  /// Takes the first use of a code by a customer, whose refunds moved so much money to other days.
  fileprivate mutating func add(
    _ use: FirstUse, _ days: Int, _ shop: ShopAsOf, _ margins: [Int64], _ moves: [MoneyMove]
  ) {
    assigned += 1
    guard Int(use.day) + days <= Int(shop.asOf.number) else { return }
    let end = use.day + Int32(days)
    let starts = shop.ledger.customers.firstOccasion
    let occasions = shop.ledger.occasions
    var (margin, count) = (Int64(0), 0)
    for index in Int(starts[Int(use.customer)])..<Int(starts[Int(use.customer) + 1])
    where occasions.day[index] >= use.day && occasions.day[index] <= end {
      margin += margins[index]
      count += 1
    }
    for move in moves where move.day >= use.day && move.day <= end { margin += move.margin }
    observe(margin: margin, cameAgain: count > 1)
  }
}

/// The first use of one of two codes by a customer.
private struct FirstUse {
  var customer: Int32
  var day: Int32
  /// Whether it is the second code.
  var isB: Bool
}

extension ShopAsOf {
  /// Who used which of two codes first, ascending by customer, and how many used both.
  fileprivate func firstUses(_ question: CouponQuestion) -> (first: [FirstUse], usedBoth: Int) {
    let uses = ledger.codeUses
    let codeA = ledger.codes.firstIndex(of: question.codeA).map { Int32($0) }
    let codeB = ledger.codes.firstIndex(of: question.codeB).map { Int32($0) }
    var first: [FirstUse] = []
    var (usedBoth, hasBoth) = (0, false)
    for index in uses.code.indices where uses.day[index] <= asOf.number {
      let isA = uses.code[index] == codeA
      guard isA || uses.code[index] == codeB else { continue }
      guard let last = first.last, last.customer == uses.customer[index] else {
        first.append(
          FirstUse(customer: uses.customer[index], day: uses.day[index], isB: !isA))
        hasBoth = false
        continue
      }
      if isA == last.isB, !hasBoth {
        hasBoth = true
        usedBoth += 1
      }
    }
    return (first, usedBoth)
  }

  /// The customers of an arm whose days are over, as ascending indices into the ledger.
  func customers(observableIn question: CouponQuestion, usedSecondFirst isB: Bool) -> [Int32] {
    firstUses(question).first
      .filter { $0.isB == isB && Int($0.day) + question.days <= Int(asOf.number) }
      .map(\.customer)
  }
}
