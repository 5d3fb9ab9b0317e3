public import Commerce
public import Metrics

/// What a report is asked for.
public struct ReportRequest: Equatable, Sendable {
  /// The last day that counts; nil for the last day with an order.
  public var asOf: CalendarDay?
  /// Days that an occasion keeps its customer active; nil for the shop's setting.
  public var activityWindowDays: Int?
  /// The part of the shop that the ledger is of.
  public var filter: ShopFilter
  /// The parts to compute; all of them by default.
  public var keys: Set<ReportKey>
  /// The segments of the shop's own.
  public var ownSegments: [OwnSegment] = []
  /// Whether customers accept marketing, by their ids in the order store, for those segments that ask for it.
  public var consents: [Int32: Bool] = [:]
  /// Customers to show the forecast by, as of the same day.
  public var forecastExamples: ForecastExamples
  /// Coupon codes to compare.
  public var couponQuestions: [CouponQuestion]
  /// Who bought which product; read by whoever has the lines of orders.
  public var products = ProductPurchases()
  /// Trials of the shop, and pairs of codes; made by whoever knows who was in them.
  public var trials: [TrialFigures] = []
  /// What the shop's own initiatives did; made by whoever knows them.
  public var initiativeEffects: [InitiativeFigures] = []
  /// What came of the shop's launches; likewise.
  public var launches: [LaunchFigures] = []
  /// Initiatives to reckon.
  public var initiatives: [InitiativeReturn]

  /// A request, by default for everything as of the last day with an order.
  public init(
    asOf: CalendarDay? = nil, activityWindowDays: Int? = nil, filter: ShopFilter = ShopFilter(),
    keys: Set<ReportKey> = Set(ReportKey.allCases),
    forecastExamples: ForecastExamples = ForecastExamples(),
    couponQuestions: [CouponQuestion] = [], initiatives: [InitiativeReturn] = []
  ) {
    self.asOf = asOf
    self.activityWindowDays = activityWindowDays
    self.filter = filter
    self.keys = keys
    self.forecastExamples = forecastExamples
    self.couponQuestions = couponQuestions
    self.initiatives = initiatives
  }
}
