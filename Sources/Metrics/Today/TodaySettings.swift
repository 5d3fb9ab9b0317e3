/// What a shop sets of its lists for today; what is not set is found in its history, or usual.
public struct TodaySettings: Hashable, Sendable {
  /// Days after the first purchase in which a second is due.
  public var secondOrderDays: ClosedRange<Int>?
  /// Days since a cart was begun in which it is worth a word.
  public var cartDays: Int?
  /// Days before a product is used up at which to write.
  public var refillLeadDays: Int?
  /// Days of silence after which somebody is to be won back.
  public var winBackAfterDays: Int?
  /// By how much the chance of the best to come again must have fallen, 0...1.
  public var slippingDrop: Double?
  /// How many of a hundred customers are regulars.
  public var regularsPercent: Int?
  /// Purchases that make somebody an ambassador.
  public var ambassadorPurchases: Int?
  /// Days that a customer is new.
  public var welcomeDays: Int?
  /// Points that a unit of the currency brings.
  public var pointsPerUnit: Double?
  /// The points at which there is a reward, ascending.
  public var rewards: [Int] = []
  /// Points short of a reward that are close to it.
  public var rewardDistance: Int?
  /// Days after an export in which people are left out of the lists.
  public var leaveOutDays: Int?
  /// The least margin, as a fraction of net, that a discount may leave.
  public var leastMargin: Double?
  /// What sending a parcel costs, in minor units.
  public var shippingCost: Int64?
  /// What a gift costs, in minor units.
  public var giftCost: Int64?

  /// Settings of a shop that has set nothing.
  public init() {}
}
