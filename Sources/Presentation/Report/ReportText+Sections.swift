internal import Commerce
internal import Metrics

extension ReportText {
  func overview(_ summary: ShopSummary, _ second: SecondOrder, _ page: inout ReportPage) {
    heading(.overview, hasMargin: true, &page)
    func kpi(_ kpi: KPI, _ figure: Figure<Double>) -> (String, String) {
      let currency = page.currency
      return (
        strings.kpiNameOfHistory(kpi),
        page.text(figure) { strings.kpiText(kpi, .value($0), currency) }
      )
    }
    let number = strings.number
    let left: [(String, String)] = [
      (strings.ordersFigure, number.count(summary.totals.orders)),
      (strings.netRevenueFigure, number.money(summary.totals.netRevenue, page.currency)),
      kpi(.averageOrderValue, summary.totals.averageOrderValue),
      kpi(.lifetimeValue, summary.lifetimeValue),
      kpi(.customerAcquisitionCost, summary.customerAcquisitionCost),
      kpi(.ltvToCac, summary.ltvToCac),
    ]
    let right: [(String, String)] = [
      (strings.customersFigure, number.count(summary.customers.customers)),
      kpi(.activeCustomers, .value(Double(summary.activeCustomers))),
      kpi(.repeatPurchaseRate, summary.customers.repeatPurchaseRate),
      kpi(.returningRevenueShare, summary.customers.returningRevenueShare),
      kpi(.daysToSecondOrder, second.medianDays.map(Double.init)),
      kpi(.payback, summary.paybackMonth.map(Double.init)),
    ]
    for (left, right) in zip(left, right) {
      page.lines.append(
        "  \(fit(left.0, 18))\(atRight(left.1, 18))    \(fit(right.0, 18))\(atRight(right.1, 16))")
    }
  }

  /// The last six months.
  func retention(_ retention: CustomerRetention, _ page: inout ReportPage) {
    heading(.retention, hasMargin: false, &page)
    let widths = [12, 8, 10, 8, 9, 12, 10, 9]
    row(strings.retentionColumns, widths, &page)
    for period in retention.periods.suffix(6) {
      let mark = strings.reportMark(period.state)?.mark ?? ""
      if !mark.isEmpty { page.states.insert(period.state) }
      let rate = page.text(period.customerRetentionRate) { strings.number.percentage($0) }
      let counts = [period.base, period.retained, period.lost].map(strings.number.count)
      let others = [period.firstTime, period.wonBack, period.end].map(strings.number.count)
      row([strings.date.period(period.period) + mark] + counts + [rate] + others, widths, &page)
    }
  }

  /// Channels that the table has room for.
  private var channelLimit: Int { 8 }

  /// The channels that brought most customers; a single one that is too many is shown rather than counted.
  func channels(_ all: [ChannelValue], _ page: inout ReportPage) {
    heading(.customerValue, hasMargin: true, &page)
    let widths = [24, 10, 11, 13, 10, 10]
    row(strings.channelColumns, widths, &page)
    let sorted = all.sorted { ($1.customers, $0.channel) < ($0.customers, $1.channel) }
    let currency = page.currency
    func money(_ amount: Double) -> String { strings.number.money(amount, currency) }
    let shown = sorted.count <= channelLimit + 1 ? sorted.count : channelLimit
    for channel in sorted.prefix(shown) {
      row(
        [
          strings.shown(channel.channel), strings.number.count(channel.customers),
          page.text(channel.lifetimeValue, money),
          page.text(channel.spend) { strings.number.money($0, currency) },
          page.text(channel.customerAcquisitionCost, money),
          page.text(channel.ltvToCac) { strings.ratio($0) },
        ], widths, &page)
    }
    if shown < sorted.count {
      page.lines.append("  " + strings.moreChannels(sorted.count - shown))
    }
  }

  /// All segments, two beside each other.
  func segments(_ table: SegmentTable, _ page: inout ReportPage) {
    heading(.segments, hasMargin: false, &page)
    let widths = [19, 9, 8]
    let cells = table.segments.map { segment in
      [
        strings.segmentName(segment.segment), strings.number.count(segment.customers),
        page.text(segment.netRevenueShare) { strings.number.percentage($0) },
      ]
    }
    let columns = [strings.segmentColumns[0], strings.segmentColumns[1], strings.segmentColumns[3]]
    let half = (cells.count + 1) / 2
    for (left, right) in zip(
      [columns] + cells.prefix(half), [columns] + cells.dropFirst(half) + [[]])
    {
      page.lines.append(trimmedAtEnd("  \(line(left, widths))   \(line(right, widths))"))
    }
  }

  func coupons(_ comparisons: [CouponComparison], _ page: inout ReportPage) {
    guard !comparisons.isEmpty else { return }
    heading(.coupons, hasMargin: true, &page)
    let widths = [20, 11, 19, 12, 14]
    let currency = page.currency
    for comparison in comparisons {
      row(strings.couponColumns, widths, &page)
      for (code, arm) in [
        (comparison.question.codeA, comparison.a), (comparison.question.codeB, comparison.b),
      ] {
        row(
          [
            code, strings.number.count(arm.assigned), strings.number.count(arm.observable),
            page.text(arm.repeatRate) { strings.number.percentage($0) },
            page.text(arm.marginPerCustomer) { strings.number.money($0, currency) },
          ], widths, &page)
      }
      page.lines.append(
        "  "
          + strings.couponOutcome(
            days: comparison.question.days, pValue: comparison.repeatRateTest.value?.pValue))
    }
  }

  func initiatives(_ initiatives: [InitiativeReturn], _ page: inout ReportPage) {
    guard !initiatives.isEmpty else { return }
    heading(.initiatives, hasMargin: false, &page)
    let widths = [12, 13, 13, 15, 15, 10]
    let currency = page.currency
    row(strings.initiativeColumns, widths, &page)
    for initiative in initiatives {
      let amounts = [
        initiative.lifetimeValueBefore, initiative.lifetimeValueAfter, initiative.costs,
        initiative.netGain,
      ]
      row(
        [strings.number.count(initiative.customers)]
          + amounts.map { strings.number.money($0, currency) }
          + [page.text(initiative.returnOnInvestment) { strings.number.percentage($0) }],
        widths, &page)
    }
  }

  /// A heading after an empty line, with what is to be said of costs.
  func heading(_ section: ReportSection, hasMargin: Bool, _ page: inout ReportPage) {
    let note = hasMargin ? page.costNote.map { " (\($0))" } ?? "" : ""
    page.lines += ["", strings.reportHeading(section) + note]
  }

  private func row(_ cells: [String], _ widths: [Int], _ page: inout ReportPage) {
    page.lines.append("  " + line(cells, widths))
  }

  /// The first cell at the left, the others at the right of their columns.
  private func line(_ cells: [String], _ widths: [Int]) -> String {
    zip(cells, widths).enumerated().map { index, cell in
      index == 0 ? fit(cell.0, cell.1) : atRight(cell.0, cell.1)
    }.joined()
  }

  /// Numbers: one column a character, so that they are measured by counting.
  func atRight(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private func trimmedAtEnd(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }
}
