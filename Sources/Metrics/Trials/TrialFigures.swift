public import Commerce

/// Who is in which arm of a trial.
public struct TrialMembers: Equatable, Sendable {
  /// Somebody's place in the trial's arms.
  public struct Member: Equatable, Sendable {
    /// Index in the ledger.
    public var customer: Int32
    /// Index into the trial's arms.
    public var arm: Int

    /// Somebody in an arm.
    public init(customer: Int32, arm: Int) {
      self.customer = customer
      self.arm = arm
    }
  }

  /// The trial.
  public let trial: Trial
  /// Its people who are in the ledger, ascending by customer.
  public let members: [Member]

  /// A trial with its people.
  public init(_ trial: Trial, _ members: [Member]) {
    self.trial = trial
    self.members = members.sorted { $0.customer < $1.customer }
  }

  /// The people of an arm with an occasion up to the as-of day, as ascending indices into the ledger.
  public func people(arm: Int, of shop: ShopAsOf) -> [Int32] {
    members.filter { $0.arm == arm && shop.isCustomer($0.customer) }.map(\.customer)
  }
}

/// People of an arm of a trial, by the names of both.
public struct TrialArmChoice: Hashable, Sendable {
  /// The trial.
  public let trial: String
  /// The arm.
  public let arm: String

  /// An arm of a trial.
  public init(trial: String, arm: String) {
    self.trial = trial
    self.arm = arm
  }
}

/// A trial, or two codes, as far as they tell something on a day.
public struct TrialFigures: Equatable, Sendable {
  /// What is compared.
  public enum Subject: Hashable, Sendable {
    case trial(Trial)
    case codes(CouponQuestion)
  }

  /// An arm with what its people did.
  public struct Arm: Equatable, Sendable {
    /// What it is called.
    public let name: String
    /// Its people.
    public let people: ComparedArm
  }

  /// What is compared.
  public let subject: Subject
  /// The arm that the others are compared with, then these.
  public let arms: [Arm]
  /// Whether days that count are still to come for anybody.
  public let isRunning: Bool
  /// The difference that matters, as a fraction of the first arm's figure.
  public let mattering: Double

  /// The usual difference that matters.
  public static let usualMattering = 0.1
  /// The days after the start of a trial, or the use of a code, that usually count.
  public static let usualDays = 90

  /// A trial in a shop: what its people bought from the day after its start, up to its last day or the as-of day.
  public init(_ entry: TrialMembers, of shop: ShopAsOf, mattering: Double = usualMattering) {
    self.init(entry, of: shop, margins: shop.ledger.marginAfterGiveaways, mattering: mattering)
  }

  /// Two codes in a shop; those count whose days are over.
  public init(_ question: CouponQuestion, of shop: ShopAsOf, mattering: Double = usualMattering) {
    self.init(question, of: shop, margins: shop.ledger.marginAfterGiveaways, mattering: mattering)
  }

  private init(_ entry: TrialMembers, of shop: ShopAsOf, margins: [Int64], mattering: Double) {
    let trial = entry.trial
    var people = trial.arms.map { _ in ComparedArm() }
    let first = trial.start.number + 1
    let days = first..<(max(trial.start.number, min(trial.lastDay.number, shop.asOf.number)) + 1)
    let moves = Dictionary(grouping: shop.refundMoves) { $0.customer }
    let occasions = shop.ledger.occasions
    let starts = shop.ledger.customers.firstOccasion
    for member in entry.members where shop.isCustomer(member.customer) {
      var (margin, count) = (Int64(0), 0)
      for index in Int(starts[Int(member.customer)])..<Int(starts[Int(member.customer) + 1])
      where days.contains(occasions.day[index]) {
        margin += margins[index]
        count += 1
      }
      for move in moves[Int(member.customer)] ?? [] where days.contains(move.day) {
        margin += move.margin
      }
      people[member.arm].assigned += 1
      people[member.arm].observe(margin: margin, cameAgain: count > 0)
    }
    subject = .trial(trial)
    arms = zip(trial.arms, people).map { Arm(name: $0.name, people: $1) }
    isRunning = trial.isRunning(asOf: shop.asOf)
    self.mattering = mattering
  }

  private init(_ question: CouponQuestion, of shop: ShopAsOf, margins: [Int64], mattering: Double) {
    let comparison = CouponComparison(question, of: shop, margins: margins)
    subject = .codes(question)
    arms = [
      Arm(name: question.codeA, people: comparison.a),
      Arm(name: question.codeB, people: comparison.b),
    ]
    isRunning = arms.contains { $0.people.observable < $0.people.assigned }
    self.mattering = mattering
  }

  /// Every trial that had begun by the as-of day, the latest first, then the most used codes in pairs.
  ///
  /// - Parameter days: days after the use of a code that are looked at.
  public static func all(
    _ trials: [TrialMembers], of shop: ShopAsOf, days: Int = usualDays,
    mattering: Double = usualMattering
  ) -> [TrialFigures] {
    // Taken once: where codes are channels it is a column of its own.
    let margins = shop.ledger.marginAfterGiveaways
    return trials.filter { $0.trial.start <= shop.asOf }.reversed().map {
      TrialFigures($0, of: shop, margins: margins, mattering: mattering)
    }
      + CouponQuestion.pairs(of: shop, days: days).map {
        TrialFigures($0, of: shop, margins: margins, mattering: mattering)
      }
  }

  /// An arm beside the first one; nil for the first one itself.
  public func comparison(_ measure: TrialMeasure, arm: Int) -> ArmComparison? {
    guard arm > 0, arm < arms.count else { return nil }
    // Of two codes only those are looked at whose days are over: more of them change nothing of what these did.
    let isOpenEnded = if case .codes = subject { true } else { false }
    return ArmComparison(
      measure, of: arms[arm].people, with: arms[0].people, comparisons: arms.count - 1,
      isRunning: isRunning && !isOpenEnded, mattering: mattering)
  }
}

extension ShopAsOf {
  /// Whether somebody has an occasion up to the as-of day.
  func isCustomer(_ customer: Int32) -> Bool {
    ledger.occasions.day[Int(ledger.customers.firstOccasion[Int(customer)])] <= asOf.number
  }
}
