public import Commerce
internal import Metrics

/// The figures of a shop on one page of text, for people; at most 80 columns wide.
public struct ReportText {
  let strings: Strings
  private let shopName: String?
  /// A text in exactly so many columns, made safe to show.
  let fit: (String, Int) -> String

  /// A writer of reports.
  ///
  /// - Parameters:
  ///   - strings: the words.
  ///   - shopName: the shop's name; nil where it has none.
  ///   - fit: cuts a text or fills it up to so many columns.
  public init(strings: Strings, shopName: String?, fit: @escaping (String, Int) -> String) {
    self.strings = strings
    self.shopName = shopName
    self.fit = fit
  }

  /// The lines of the report; for a shop without orders, how to begin.
  ///
  /// The keys of the request are for JSON, and play no part.
  ///
  /// - Throws: `CancellationError` where the task was cancelled while the forecast was made.
  public func lines(
    _ request: ReportRequest, of ledger: Ledger
  ) throws(CancellationError) -> [String] {
    let shop = ShopAsOf(
      ledger, asOf: request.asOf, activityWindowDays: request.activityWindowDays)
    guard ledger.lastOrderDay != nil else { return [strings.reportIsEmpty] }
    let figures = CustomerFigures(of: shop)
    let cohorts = CohortTable(of: shop)
    let summary = ShopSummary(of: shop, figures: figures, cohorts: cohorts)
    let coverage = Coverage(of: shop)
    var page = ReportPage(
      currency: ledger.currency, costNote: costNote(coverage, marginRate: ledger.marginRate))
    page.lines = [
      strings.reportTitle(shopName, asOf: shop.asOf),
      strings.reportScope(
        counted: coverage.countedOrders, of: coverage.orders, since: coverage.firstDay),
    ]
    if !request.filter.isEmpty {
      page.lines += strings.wrapped(strings.reportFilter(request.filter))
    }
    if ledger.refundBooking == .onRefundDay { page.lines += strings.wrapped(strings.reportRefunds) }
    if ledger.scoring.mode == .thresholds { page.lines.append(strings.reportThresholds) }
    page.lines += identityAndRules(coverage, ledger.currency)
    strings.currenciesReport(
      converted: coverage.convertedOrders, apart: coverage.ordersInOtherCurrencies
    ).map { page.lines.append($0) }
    overview(summary, SecondOrder(figures), &page)
    retention(CustomerRetention(of: shop, grain: .month), &page)
    bridge(shop, &page)
    channels(ChannelValue.all(of: shop, figures: figures), &page)
    segments(SegmentTable(figures, RFMScores(figures)), &page)
    let statistics = PurchaseStatistics(of: shop, figures: figures)
    let expected = try Forecast(of: shop, figures: figures, statistics: statistics)
    forecast(
      try ForecastBacktest(of: shop, figures: figures),
      try ForecastTotals(of: expected, statistics: statistics), &page)
    coupons(request.couponQuestions.map { CouponComparison($0, of: shop) }, &page)
    initiatives(request.initiatives, &page)
    return page.lines + footnotes(page)
  }

  /// Whom orders are of and what rules leave out, as far as there is something to say.
  private func identityAndRules(_ coverage: Coverage, _ currency: Currency?) -> [String] {
    let rules = coverage.rules.filter { $0.orders > 0 }.map {
      strings.reportRule($0.name, $0.orders, net: strings.number.money($0.netRevenue, currency))
    }
    let identity = [
      coverage.unidentifiedOrders > 0
        ? strings.reportUnidentified(coverage.unidentifiedOrders) : "",
      coverage.maskedOrders > 0 ? strings.reportMasked(coverage.maskedOrders) : "",
      coverage.sharedAddresses > 0 ? strings.reportShared(coverage.sharedAddresses) : "",
      coverage.mergedCustomers > 0 ? strings.reportMerged(coverage.mergedCustomers) : "",
    ].filter { !$0.isEmpty }
    return rules + (identity.isEmpty ? [] : strings.wrapped(identity.joined(separator: ", ")))
  }

  /// What stands wherever margin does, while some costs are unknown.
  private func costNote(_ coverage: Coverage, marginRate: Double?) -> String? {
    guard marginRate == nil, let share = coverage.knownCostShare.value, share < 1 else {
      return nil
    }
    return strings.costsKnown(share: share)
  }

  private func footnotes(_ page: ReportPage) -> [String] {
    var notes = [PeriodState.inProgress, .leftCensored].compactMap { state in
      page.states.contains(state)
        ? strings.reportMark(state).map { "\($0.mark) \($0.meaning)" } : nil
    }
    notes += page.reasons.map { "\(page.dash($0)) \(strings.reason($0))" }
    return notes.isEmpty ? [] : [""] + notes
  }
}

/// A page of the text report while it is written.
struct ReportPage {
  let currency: Currency?
  /// What stands wherever margin does; nil where the costs are known well enough.
  let costNote: String?
  var lines: [String] = []
  /// Why figures on the page are undefined, in the order that they come up.
  private(set) var reasons: [UndefinedReason] = []
  /// States of periods on the page that need a word.
  var states: Set<PeriodState> = []

  /// The text of a figure; a dash with a letter for one that is undefined, whose reason is noted.
  mutating func text<Value>(_ figure: Figure<Value>, _ write: (Value) -> String) -> String {
    switch figure {
    case .value(let value): return write(value)
    case .undefined(let reason):
      if !reasons.contains(reason) { reasons.append(reason) }
      return dash(reason)
    }
  }

  /// The dash that stands for a reason which has come up: `–b` for the second one.
  func dash(_ reason: UndefinedReason) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    guard let index = reasons.firstIndex(of: reason), index < letters.count else {
      return Strings.dash
    }
    return "\(Strings.dash)\(letters[index])"
  }
}
