internal import Commerce
internal import Metrics

extension ReportText {
  /// The way from the last complete month's predecessor to it, and what the best customers bring.
  func bridge(_ shop: ShopAsOf, _ page: inout ReportPage) {
    guard let month = shop.latestPeriods(.month).first else { return }
    let bridge = RevenueBridge(of: shop, month, .periodBefore)
    let periods = bridge.periods
    let note = strings.bridgeNote(bridge)
    page.lines += ["", strings.bridgeTitle(periods) + (note.isEmpty ? "" : " (\(note))")]
    let currency = page.currency
    func money(_ amount: Int64) -> String { strings.number.money(amount, currency) }
    func line(_ name: String, _ customers: Int?, _ amount: String) {
      page.lines.append(
        "  \(fit(name, 24))\(atRight(customers.map(strings.number.count) ?? "", 10))"
          + atRight(amount, 18))
    }
    line(strings.netOfPeriod(periods.earlier), bridge.earlierCustomers, money(bridge.earlierNet))
    for step in bridge.steps {
      line(
        strings.bridgeStep(step, hasGap: periods.hasGap),
        step == .others ? nil : bridge[step].customers,
        strings.number.signed(money(bridge[step].change)))
    }
    line(strings.netOfPeriod(periods.later), bridge.laterCustomers, money(bridge.laterNet))
    concentration(Concentration(of: shop, on: periods.laterDays), month, &page)
    concentration(Concentration(of: shop), nil, &page)
  }

  private func concentration(
    _ concentration: Concentration, _ period: Period?, _ page: inout ReportPage
  ) {
    for top in concentration.tops {
      page.lines.append(
        "  "
          + strings.concentrationLine(
            top.percent, period, customers: top.customers,
            net: page.text(top.netShare) { strings.number.percentage($0) },
            margin: page.text(top.marginShare) { strings.number.percentage($0) }))
    }
  }
}
