public import Commerce
internal import Metrics

/// The shop's figures beside its own of a year before and those of other shops, as text for people.
public struct BenchmarkReport {
  private let strings: Strings
  private let shopName: String?
  private let width = 80
  private let columnWidth = 14

  /// A writer of the comparison.
  ///
  /// - Parameters:
  ///   - strings: the words.
  ///   - shopName: the shop's name; nil where it has none.
  public init(strings: Strings, shopName: String?) {
    self.strings = strings
    self.shopName = shopName
  }

  /// The lines, at most 80 columns wide; without a ledger, or for a shop without orders, only the other shops' figures.
  ///
  /// - Parameter asOf: the last day that counts; nil is the day of the last order.
  public func lines(of ledger: Ledger?, asOf: CalendarDay?) -> [String] {
    var lines = strings.wrapped(strings.benchmarksIntroduction, width: width)
    let own = ledger.flatMap { ledger in
      ledger.lastOrderDay.map { OwnFigures(ledger, asOf: asOf ?? $0) }
    }
    if let own {
      lines.insert(contentsOf: [strings.reportTitle(shopName, asOf: own.now.asOf), ""], at: 0)
      lines += ["", heading]
    }
    for figure in BenchmarkFigure.allCases {
      lines += own.map { [row(figure, $0)] } ?? ["", strings.benchmarkFigure(figure)]
      for benchmark in Benchmark.allCases where benchmark.figure == figure {
        lines += paragraph(strings.benchmark(benchmark))
      }
      if own != nil { lines.append("") }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private var heading: String {
    let columns = strings.benchmarkColumns.map { atRight($0) }.joined()
    return spaces(width - columnWidth * 2) + columns
  }

  private func row(_ figure: BenchmarkFigure, _ own: OwnFigures) -> String {
    let name = strings.benchmarkFigure(figure)
    let values = [own.now, own.yearBefore].map { atRight(text(figure, $0)) }.joined()
    return name + spaces(width - columnWidth * 2 - name.count) + values
  }

  private func paragraph(_ text: BenchmarkText) -> [String] {
    let parts = [
      strings.elsewhere(text.value), "\(text.definition); \(text.sample)",
      strings.caveat(text.caveat), text.source,
    ]
    return parts.enumerated().flatMap { index, part in
      let indent = spaces(index == 0 ? 2 : 4)
      return strings.wrapped(part, width: width - 4).map { indent + $0 }
    }
  }

  private func text(_ figure: BenchmarkFigure, _ own: OwnFigures.AsOf) -> String {
    switch figure {
    case .secondOrderWithinYear:
      own.secondOrderWithinYear.value.map { strings.number.percentage($0) } ?? Strings.dash
    case .repeatBuyers:
      own.repeatBuyers.value.map { strings.number.percentage($0) } ?? Strings.dash
    case .acquisitionCost:
      strings.kpiText(.customerAcquisitionCost, own.acquisitionCost, own.currency)
    case .ltvToCac: strings.kpiText(.ltvToCac, own.ltvToCac, own.currency)
    case .payback: strings.kpiText(.payback, own.payback, own.currency)
    }
  }

  private func atRight(_ text: String) -> String { spaces(columnWidth - text.count) + text }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

/// What a shop has to compare: now, and as it stood a year before.
private struct OwnFigures {
  let now: AsOf
  let yearBefore: AsOf

  init(_ ledger: Ledger, asOf: CalendarDay) {
    now = AsOf(ShopAsOf(ledger, asOf: asOf))
    yearBefore = AsOf(ShopAsOf(ledger, asOf: asOf.advanced(by: -365)))
  }

  struct AsOf {
    let asOf: CalendarDay
    let currency: Currency?
    let secondOrderWithinYear: Figure<Double>
    let repeatBuyers: Figure<Double>
    let acquisitionCost: Figure<Double>
    let ltvToCac: Figure<Double>
    let payback: Figure<Double>

    init(_ shop: ShopAsOf) {
      let figures = CustomerFigures(of: shop)
      let summary = ShopSummary(of: shop, figures: figures, cohorts: CohortTable(of: shop))
      let second = SecondOrder(figures).withinDays.first { $0.days == 365 }
      asOf = shop.asOf
      currency = shop.ledger.currency
      secondOrderWithinYear = second?.kaplanMeier ?? .undefined(.nobodyObservable)
      repeatBuyers = summary.customers.repeatPurchaseRate
      acquisitionCost = summary.customerAcquisitionCost
      ltvToCac = summary.ltvToCac
      payback = summary.paybackMonth.map(Double.init)
    }
  }
}
