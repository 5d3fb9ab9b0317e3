public import Commerce
public import Metrics

/// What the dashboard asks for. Each question names its as-of day, so an answer never drifts.
public enum DataQuery: Hashable, Sendable {
  /// The tiles of a grain.
  case overview(PeriodGrain, asOf: CalendarDay)
  /// The flow of every period of a grain.
  case retention(PeriodGrain, RetentionRule, asOf: CalendarDay)
  /// What customers bring, as margin or as net, against what winning them costs.
  case customerValue(ValueBasis, asOf: CalendarDay)
  /// What is to be expected of all customers together; takes a while the first time of a day.
  case shopForecast(asOf: CalendarDay)
  /// What is expected of all customers, summed over a list of them; takes a while likewise.
  case forecastList(ForecastListQuery)
  /// A page of the list's rows.
  case forecastPage(ForecastListQuery, page: Int)
  /// The cohorts in some rows.
  case cohorts(CohortRows, asOf: CalendarDay)
  /// What is to be expected of a cohort of a period; takes a while the first time of a day.
  case cohortForecast(CohortGroup, asOf: CalendarDay)
  /// How far the members of some rows are apart.
  case cohortSpreads([CohortGroup], asOf: CalendarDay)
  /// The RFM map and segments, with the movement since the end of the period before.
  case segments(PeriodGrain, asOf: CalendarDay)
  /// The words of filters, with the values that the shop knows.
  case segmentWords
  /// How many customers meet a filter.
  case segmentDraft(SegmentFilter, asOf: CalendarDay)
  /// When customers buy again.
  case timing(asOf: CalendarDay)
  /// What products are to the shop; the first time the lines of all orders are read, which takes a while.
  case products(asOf: CalendarDay)
  /// What is bought after a product and with it, by its key.
  case companions(of: String, asOf: CalendarDay)
  /// The people to write to.
  case today(TodayQuery)
  /// The trials, and pairs of codes.
  case trials(asOf: CalendarDay)
  /// What the shop began for its customers, and the year of a what-if; every customer is looked at.
  case initiatives(asOf: CalendarDay)
  /// What came of the launches.
  case launches(asOf: CalendarDay)
  /// The way from the net revenue of the period that a period is compared with to its own.
  case bridge(Period, PeriodComparison, asOf: CalendarDay)
  /// What the best customers of a period bring; of all of history without one.
  case concentration(Period?, asOf: CalendarDay)
  /// How long a list is and what it adds up to.
  case customerList(CustomerListQuery)
  /// A page of a list's rows.
  case customerPage(CustomerListQuery, page: Int)
  /// How long a list is and what it adds up to.
  case orderList(OrderListQuery)
  /// A page of a list's rows.
  case orderPage(OrderListQuery, page: Int)
  /// The days of spend.
  case spendList(SpendListQuery)
  /// The carts that were not paid, up to a day; of people of a list for today their latest open one.
  case cartList(of: TodayChoice?, asOf: CalendarDay)
  /// A customer by id in the store.
  case customerCard(id: Int32, asOf: CalendarDay)
  /// What is to be expected of a customer by id in the store; takes a while the first time of a day.
  case customerOutlook(id: Int32, asOf: CalendarDay)
  /// An order by its row in the store.
  case orderCard(row: Int32)
  /// The imports.
  case imports
  /// The files on this machine that look like exports.
  case foundExports
  /// The folders and exports whose path begins so.
  case typedFiles(String)
  /// The rows of an import that were not taken, and those that were with a doubt.
  case rejectedRows(importID: Int)
  /// What a filter can go by, with how many have it; segments as of a day.
  case filterValues(FilterSubject, FilterField, asOf: CalendarDay)
  /// What there is in the store to go to, by a text that stands in its name.
  case findings(String)
  /// What the store knows and what it lacks.
  case coverage(asOf: CalendarDay)
  /// The way from the shop's own total of a period to net revenue.
  case reconciliation(Period, asOf: CalendarDay)
  /// What orders of a period were said to be before later files said otherwise; the first time all of these are read,
  /// which takes a while where there are many.
  case earlierVersions(Period, asOf: CalendarDay)

  /// The number of rows in a page of a list.
  public static let pageLength = 128

  /// Whether a model has to be fitted for the answer.
  var isForecast: Bool {
    switch self {
    case .shopForecast, .forecastList, .cohortForecast, .customerOutlook: true
    default: false
    }
  }

  /// Whether the answer lies in the store, whose changes are told; a disk's are not.
  var asksStore: Bool {
    switch self {
    case .foundExports, .typedFiles: false
    default: true
    }
  }

  /// Whether the answer takes longer than a frame in a large shop: a forecast is fitted, every order or its lines
  /// read, or every customer held against each list for today; or a disk is looked through.
  public var takesLong: Bool {
    switch self {
    case .shopForecast, .forecastList, .cohortForecast, .customerOutlook, .today, .products,
      .companions, .initiatives, .launches, .filterValues(.orders, _, _), .foundExports,
      .typedFiles, .earlierVersions:
      true
    // Its people are found by the rules of the lists.
    case .customerList(let list), .customerPage(let list, _):
      if case .today = list.customers { true } else { false }
    default: false
    }
  }
}

/// What comes back.
public enum DataAnswer: Equatable, Sendable {
  case overview(OverviewFigures)
  case retention(CustomerRetention)
  case customerValue(CustomerValueFigures)
  case shopForecast(ShopOutlook)
  case forecastList(ForecastListSummary)
  case forecastPage([ForecastRow])
  case cohorts(CohortTable)
  case cohortForecast(CohortOutlook)
  case cohortSpreads([CohortSpread])
  case segments(SegmentsFigures)
  case segmentWords(SegmentVocabulary)
  case segmentDraft(SegmentDraft)
  case timing(PurchaseTiming)
  case products(ProductTable)
  case companions(ProductCompanions)
  case today(TodayPage)
  case trials([TrialFigures])
  case initiatives(InitiativesPage)
  case launches([LaunchFigures])
  case bridge(RevenueBridge)
  case concentration(Concentration)
  case customerList(CustomerListSummary)
  case customerPage([CustomerRow])
  case orderList(OrderListSummary)
  case orderPage([OrderRow])
  case spendList([SpendRow])
  case cartList([CartRow])
  case customerCard(CustomerCard)
  case customerOutlook(CustomerOutlook)
  case orderCard(OrderCard)
  case imports([ImportRow])
  case foundExports(FoundExports)
  case typedFiles([String])
  case rejectedRows([RejectedRow], remarks: [RowRemark] = [])
  case filterValues([FilterValue])
  case findings(Findings)
  case coverage(Coverage)
  case reconciliation(Reconciliation)
  case earlierVersions(Reconciliation.Sum)
}

/// What is known of a question.
public enum DataState: Equatable, Sendable {
  case loading
  case loaded(DataAnswer)
  /// The reason, as one line for people.
  case failed(String)
}

/// A part of a screen's data: not there yet, there, or not to be had.
public enum Loadable<Value: Sendable>: Sendable {
  case loading
  case loaded(Value)
  case failed(String)

  /// The value if it is there.
  public var value: Value? {
    if case .loaded(let value) = self { value } else { nil }
  }

  /// The same of a part of the value.
  func map<Part>(_ part: (Value) -> Part) -> Loadable<Part> {
    switch self {
    case .loading: .loading
    case .loaded(let value): .loaded(part(value))
    case .failed(let reason): .failed(reason)
    }
  }
}
