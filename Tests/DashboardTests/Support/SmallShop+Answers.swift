import Commerce
import Dashboard
import Metrics
import Presentation

extension SmallShop {
  /// What every screen knows of the shop.
  var facts: ShopFacts {
    let ledger = ledger
    return ShopFacts(
      name: name, currency: ledger.currency, firstDay: ledger.firstCountedDay,
      latestDay: ledger.lastOrderDay, knownCosts: KnownCosts(of: ledger), hasSpend: !spend.isEmpty,
      importAge: sales.isEmpty ? "" : "data of today",
      targets: targets, ownSegments: segments, storePath: storePath, initiatives: initiatives,
      launches: datedLaunches)
  }

  /// The answer to a question, by the definitions and with no care for speed.
  func answer(_ query: DataQuery) -> DataAnswer {
    let ledger = ledger
    func shop(_ day: CalendarDay) -> ShopAsOf { ShopAsOf(ledger, asOf: day) }
    return switch query {
    case .overview(let grain, let day): .overview(overview(grain, of: shop(day)))
    case .retention(let grain, let rule, let day):
      .retention(CustomerRetention(of: shop(day), grain: grain, rule: rule))
    case .customerValue(let basis, let day):
      .customerValue(
        CustomerValueFigures(
          value: CustomerValue(
            of: shop(day), basis: basis, cohorts: CohortTable(of: shop(day)))))
    case .shopForecast(let day): .shopForecast(shopOutlook(of: shop(day)))
    // The shop is too small for a forecast, so that nothing opens to its list.
    case .forecastList: .forecastList(ForecastListSummary())
    case .forecastPage: .forecastPage([])
    case .cohorts(let rows, let day): .cohorts(CohortTable(of: shop(day), rows))
    case .cohortForecast(let group, let day):
      .cohortForecast(cohortOutlook(group, of: shop(day)))
    case .cohortSpreads(let groups, let day):
      .cohortSpreads(groups.map { CohortSpread(of: $0, in: shop(day)) })
    case .segments(let grain, let day): .segments(segments(grain, of: shop(day)))
    case .segmentWords: .segmentWords(SegmentVocabulary(ledger, own: segments))
    case .segmentDraft(let filter, let day):
      .segmentDraft(
        SegmentDraft(
          customers: shop(day).customers(matching: filter).count,
          all: CustomerFigures(of: shop(day)).count,
          unknown: filter.asks(for: .alive) ? .fewerThan50Repeaters : nil))
    case .timing(let day):
      .timing(PurchaseTiming(of: shop(day)))
    case .products(let day): .products(ProductTable(of: shop(day), purchases))
    case .companions(let key, let day):
      .companions(ProductCompanions(of: key, in: shop(day), purchases))
    case .today(let query): .today(today(query, of: shop(query.asOf)))
    case .trials(let day): .trials(trials(of: shop(day)))
    case .initiatives(let day):
      .initiatives(
        InitiativesPage(
          initiatives: InitiativeFigures.all(initiatives, of: shop(day), naming: segments),
          year: ShopYear(of: shop(day))))
    case .launches(let day):
      .launches(
        LaunchFigures.all(
          datedLaunches, of: shop(day),
          marked: Dictionary(
            Set(launches.compactMap(\.mark)).map { ($0, occasions(with: $0)) },
            uniquingKeysWith: { one, _ in one })))
    case .bridge(let period, let comparison, let day):
      .bridge(RevenueBridge(of: shop(day), period, comparison))
    case .concentration(let period, let day):
      .concentration(Concentration(of: shop(day), on: period.map { $0.start..<$0.end }))
    case .customerList(let list):
      .customerList(summary(customerRows(list, of: shop(list.asOf)), list, of: shop(list.asOf)))
    case .customerPage(let list, let page):
      .customerPage(SmallShop.page(customerRows(list, of: shop(list.asOf)), page))
    case .orderList(let list): .orderList(summary(orderRows(list), list))
    case .orderPage(let list, let page): .orderPage(SmallShop.page(orderRows(list), page))
    case .spendList(let list): .spendList(spendRows(list))
    case .cartList(nil, let day): .cartList(carts.filter { $0.day <= day })
    case .cartList: .cartList(openCarts.map(row))
    case .customerCard(let id, let day): .customerCard(customerCard(id, of: shop(day)))
    case .customerOutlook(let id, let day): .customerOutlook(outlook(id, of: shop(day)))
    case .orderCard(let row): .orderCard(orderCard(row))
    case .imports: .imports(sales.isEmpty ? [] : [importRow])
    case .foundExports: .foundExports(found)
    case .typedFiles(let typed):
      .typedFiles(["exports/", "extra.csv"].filter { $0.hasPrefix(typed) })
    case .rejectedRows: .rejectedRows(rejectedRows, remarks: remarkedRows)
    case .filterValues(let subject, let field, let day):
      .filterValues(
        subject == .customers
          ? FilterValue.ofCustomers(
            field, in: ledger, people: SegmentedPeople(ledger, asOf: day, own: segments))
          : [FilterValue(value: "ads", count: 2), FilterValue(value: "(none)", count: 6)])
    case .findings(let text): .findings(findings(text))
    case .coverage(let day): .coverage(coverage(of: shop(day)))
    case .reconciliation(let period, let day):
      .reconciliation(Reconciliation(of: shop(day), period: period))
    case .earlierVersions: .earlierVersions(.init())
    }
  }

  /// An open cart as a row of a list.
  private func row(_ open: OpenCart) -> CartRow {
    CartRow(
      id: open.cart.id, day: open.cart.begunAt.day, customer: "", lines: open.cart.lines,
      value: open.cart.value, currency: nil, shopValue: open.value, state: .open)
  }

  private static func page<Row>(_ rows: [Row], _ page: Int) -> [Row] {
    Array(rows.dropFirst(page * DataQuery.pageLength).prefix(DataQuery.pageLength))
  }

  /// A trial of April and May: Ann and Bob are the control, Cas and Dee got a letter.
  private func trials(of shop: ShopAsOf) -> [TrialFigures] {
    let trial = Trial(
      name: "spring", list: "all", start: day("2025-04-30"), days: 31,
      arms: [Trial.Arm(name: Trial.control, share: 50), Trial.Arm(name: "letter", share: 50)])
    let members = (0..<4).map { TrialMembers.Member(customer: $0, arm: $0 < 2 ? 0 : 1) }
    return TrialFigures.all([TrialMembers(trial, members)], of: shop)
  }

  /// The lists for today; no product of the shop is bought again, and it is too small for a forecast.
  private func today(_ query: TodayQuery, of shop: ShopAsOf) -> TodayPage {
    let figures = CustomerFigures(of: shop)
    var facts = TodayFacts()
    if query.isWhole {
      facts.products = ProductPurchases()
      facts.forecast = try? Forecast(
        of: shop, figures: figures, statistics: PurchaseStatistics(of: shop, figures: figures))
      facts.guests = .undefined(.guestsNotTold)
      facts.carts =
        openCarts.isEmpty
        ? .undefined(.noCarts)
        : .value([query.asOf: openCarts, query.asOf.advanced(by: -7): []])
      facts.towns = Towns(shop.ledger.customers.id.map { people[Int($0)].city })
    }
    let lists = TodayLists(of: shop, figures: figures, facts: facts)
    do {
      return TodayPage(
        figures: try TodayFigures(
          of: lists, before: lists.moved(to: query.asOf.advanced(by: -7)),
          includesLately: query.includesLately))
    } catch {
      preconditionFailure("nobody cancels a test")
    }
  }

  /// A forecast by models that are given: the shop has too few customers to fit any.
  private func outlook(_ id: Int32, of shop: ShopAsOf) -> CustomerOutlook {
    let figures = CustomerFigures(of: shop)
    let model = BGNBD(kind: .mbgnbd, r: 0.5, alpha: 8, a: 0.8, b: 2)
    let history =
      shop.ledger.customers.id.firstIndex(of: id)
      .flatMap { figures.row(ofCustomer: Int32($0)) }.map(shop.purchaseHistory)
      ?? PurchaseHistory(x: 0, tx: 0, T: 0)
    return CustomerOutlook(
      forecast: CustomerForecast(
        history: history, pAlive: .value(model.pAlive(history)),
        expectedOccasions: .value(model.expectedOccasions(history, weeks: 365.0 / 7)),
        expectedNet: .undefined(.valueFollowsFrequency), marginRate: .value(0.4)),
      intervals: CustomerForecast.Intervals(), model: .value(model),
      backtest: ForecastBacktest(
        calibrationEnd: shop.firstDay, customers: figures.count, repeaters: 0,
        expectedOccasions: .undefined(.fewerThan50Repeaters), actualOccasions: 0),
      customers: figures.count, repeaters: 0)
  }

  /// A forecast of purchases by a model that is given; nothing is known of what they bring.
  /// What is to be expected of a shop that is too small for a forecast.
  private func shopOutlook(of shop: ShopAsOf) -> ShopOutlook {
    let figures = CustomerFigures(of: shop)
    let statistics = PurchaseStatistics(of: shop, figures: figures)
    do {
      let forecast = try Forecast(of: shop, figures: figures, statistics: statistics)
      return ShopOutlook(
        totals: try ForecastTotals(of: forecast, statistics: statistics), forecast: forecast,
        backtest: try ForecastBacktest(of: shop, figures: figures), inputs: statistics.inputs)
    } catch {
      preconditionFailure("nobody cancels the tests")
    }
  }

  private func cohortOutlook(_ group: CohortGroup, of shop: ShopAsOf) -> CohortOutlook {
    let rows = CohortRows(group.grain, only: group.value)
    let cohort = CohortTable(of: shop, rows).cohort(group)
    let model = BGNBD(kind: .mbgnbd, r: 0.5, alpha: 8, a: 0.8, b: 2)
    return CohortOutlook(
      forecast: Figure(
        cohort.map {
          CohortForecast(
            of: $0, in: shop, purchases: model, values: .undefined(.valueFollowsFrequency),
            marginRate: .value(0.4))
        }, orUndefined: .noCustomers), model: .value(model),
      backtest: ForecastBacktest(
        calibrationEnd: shop.firstDay, customers: 0, repeaters: 0,
        expectedOccasions: .undefined(.fewerThan50Repeaters), actualOccasions: 0),
      customers: 0, repeaters: 0)
  }

  private func overview(_ grain: PeriodGrain, of shop: ShopAsOf) -> OverviewFigures {
    let periods = PeriodFigures.all(of: shop, grain: grain)
    let retention = CustomerRetention(of: shop, grain: grain).periods
    let ends = periods.map { period in
      let end = shop.moved(to: min(period.period.lastDay, shop.asOf))
      return MonthEnd(of: end, figures: CustomerFigures(of: end), cohorts: CohortTable(of: end))
    }
    var values: [KPI: [Figure<Double>]] = [:]
    for kpi in KPI.allCases {
      values[kpi] = periods.indices.map { index in
        let (period, end) = (periods[index], ends[index])
        return switch kpi {
        case .customerRetentionRate: retention[index].customerRetentionRate
        case .repeatPurchaseRate: period.customers.repeatPurchaseRate
        case .lifetimeValue: end.lifetimeValue
        case .customerAcquisitionCost: period.customerAcquisitionCost
        case .ltvToCac: end.ltvToCac
        case .payback: end.paybackMonth.map(Double.init)
        case .returningRevenueShare: period.customers.returningRevenueShare
        case .activeCustomers: .value(Double(end.activeCustomers))
        case .averageOrderValue: period.totals.averageOrderValue
        case .daysToSecondOrder: end.medianDaysToSecondOrder.map(Double.init)
        }
      }
    }
    let parts = periods.indices.map { index in
      OverviewParts(
        base: retention[index].base, retained: retention[index].retained,
        activity: periods[index].customers, totals: periods[index].totals,
        spend: periods[index].spend, customersToDate: ends[index].customers,
        repeatersToDate: ends[index].repeaters, occasionsToDate: ends[index].occasions,
        marginToDate: ends[index].grossMargin, spendToDate: ends[index].spend,
        active: ends[index].activeCustomers)
    }
    return OverviewFigures(
      periods: periods.map(\.period), states: retention.map(\.state), values: values,
      parts: parts)
  }

  private func segments(_ grain: PeriodGrain, of shop: ShopAsOf) -> SegmentsFigures {
    func scored(_ shop: ShopAsOf) -> (figures: CustomerFigures, scores: RFMScores) {
      let figures = CustomerFigures(of: shop)
      return (figures, RFMScores(figures))
    }
    let now = scored(shop)
    var map = Array(repeating: Array(repeating: 0, count: 5), count: 5)
    for cell in now.scores.cells { map[cell.recency - 1][cell.frequencyMonetary - 1] += 1 }
    let before = Period(grain, containing: shop.asOf).advanced(by: -1).lastDay
    let hasBefore = shop.firstDay.map { before >= $0 } ?? false
    let past = shop.moved(to: before)
    let earlier = hasBefore ? scored(past) : nil
    return SegmentsFigures(
      map: map, table: SegmentTable(now.figures, now.scores),
      movement: earlier.map { SegmentMovement(from: $0, to: now) }, cutoffs: now.scores.cutoffs,
      own: SegmentFilter.all(of: self.segments).map { segment in
        OwnSegmentFigures(
          segment.name, segment.filter, .init(shop, now.figures, now.scores),
          before: earlier.map { .init(past, $0.figures, $0.scores) })
      })
  }
}

extension SmallShop {
  /// What there is to go to: people and orders, and one product that nobody bought.
  private func findings(_ text: String) -> Findings {
    let match = FuzzyMatch(text.lowercased())
    return Findings(
      people: people.enumerated().compactMap { id, person in
        match.fit("\(person.name) \(person.email) \(person.city)".lowercased()).map {
          Findings.Person(
            id: Int32(id), name: person.name, key: person.email, city: person.city, rank: $0.rank)
        }
      },
      orders: sales.indices.filter { orderID($0).hasPrefix(text) }.map {
        Findings.Order(row: Int32($0), id: orderID($0), day: day(sales[$0].day), customer: "")
      },
      products: match.fit("espresso").map { [.init(name: "Espresso", rank: $0.rank)] } ?? [])
  }
}
