import Commerce
import Metrics
import Testing

@testable import Presentation

/// What people read for each case of what the program tells apart.
@Suite struct StringsTests {
  private let strings = Strings()

  /// Words for all cases of a type: none is empty, and no two are the same.
  private func expectTold<Case>(
    _ cases: [Case], at most: Int = .max, _ words: (Case) -> String,
    location: SourceLocation = #_sourceLocation
  ) {
    let texts = cases.map(words)
    #expect(texts.allSatisfy { !$0.isEmpty && $0.count <= most }, sourceLocation: location)
    #expect(Set(texts).count == texts.count, sourceLocation: location)
  }

  private static let commands: [Command] = [
    .moveUp, .moveDown, .moveLeft, .moveRight, .pageUp, .pageDown, .moveToFirst, .moveToLast,
    .nextPart, .previousPart, .open, .back, .quit, .interrupt, .asOfEarlier, .asOfLater,
    .asOfYearEarlier, .asOfYearLater, .asOfLatest, .nextGrain, .nextMeasure, .search, .sortColumn,
    .sortDirection, .explain, .export, .copy, .tableOrChart, .theme, .personalData, .zoom,
    .placeBefore, .placeAfter, .mouse, .commandLine, .find, .help, .redraw, .suspend,
  ]

  @Test func `every segment has a name, a short one for the map and a meaning`() {
    expectTold(RFMSegment.allCases, strings.segmentName)
    expectTold(RFMSegment.allCases, at: 9, strings.shortSegmentName)
    expectTold(RFMSegment.allCases, strings.segmentMeaning)
  }

  @Test(arguments: StoreView.allCases)
  func `views and their columns are told in each language`(view: StoreView) {
    let dutch = Strings(.dutch)
    #expect(strings.viewMeaning(view) != dutch.viewMeaning(view))
    for (english, dutch) in zip(strings.viewColumns(view), dutch.viewColumns(view)) {
      #expect(english.name == dutch.name)
      #expect(english.meaning != dutch.meaning, "\(english.name)")
    }
  }

  @Test func `arguments are named in the language`() {
    #expect(strings.placeholders("[KEY [VALUE]]") == "[KEY [VALUE]]")
    #expect(Strings(.dutch).placeholders("[KEY [VALUE]]") == "[SLEUTEL [WAARDE]]")
    #expect(Strings(.dutch).placeholders("FILE...") == "BESTAND...")
    #expect(
      Strings(.dutch).placeholders("add NAME DAY COSTS [FILTER]") == "add NAAM DAG KOSTEN [FILTER]")
  }

  @Test func `what has no channel is called so in the language`() {
    #expect(strings.shown("(none)") == "(none)")
    #expect(Strings(.dutch).shown("(none)") == "(geen)")
    #expect(Strings(.dutch).shown("google") == "google")
  }

  @Test func `every figure has a name, a short one for a tile of one line, and is explained`() {
    expectTold(KPI.allCases, at: 18, strings.kpiName)
    expectTold(KPI.allCases, at: 9, strings.kpiShortName)
    expectTold(KPI.allCases) { strings.kpiDefinition($0, windowDays: 365) }
    expectTold(KPI.allCases, strings.kpiFormula)
  }

  @Test func `every panel has a name, and all short ones fit into 80 columns with their keys`() {
    expectTold(Panel.allCases, strings.panelName)
    expectTold(Panel.allCases, at: 9, strings.shortPanelName)
    // A blank, the key and another blank stand before each name.
    let width = Panel.allCases.reduce(0) { $0 + strings.shortPanelName($1).count + 3 }
    #expect(width <= 80)
  }

  @Test func `every list for today has a name, a short one, a meaning and four words of advice`() {
    expectTold(TodayList.allCases, at: 20, strings.todayName)
    expectTold(TodayList.allCases, at: 9, strings.shortTodayName)
    expectTold(TodayList.allCases, strings.todayDefinition)
    expectTold(TodayList.allCases) { strings.listHelp($0.name) ?? "" }
    for list in TodayList.allCases {
      let advice = strings.advice(list)
      #expect(advice.map { $0.prefix { $0 != ":" } } == ["Offer", "Way", "When", "How often"])
      #expect(advice.allSatisfy { $0.count <= 76 })
      #expect(TodayList(named: list.name) == list)
    }
    expectTold(OfferCosts.Offer.allCases, at: 13, strings.offerName)
  }

  @Test func `purchases are numbered as people say them`() {
    #expect(
      [1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 101, 111].map(strings.ordinal) == [
        "1st", "2nd", "3rd", "4th", "10th", "11th", "12th", "13th", "21st", "22nd", "101st",
        "111th",
      ])
  }

  @Test func `every command has a hint of a word or two, and a line of help`() {
    expectTold(Self.commands + Panel.allCases.map(Command.panel), at: 60, strings.commandHelp)
    for command in Self.commands {
      #expect((1...12).contains(strings.hint(command).count))
    }
    expectTold(HelpGroup.allCases, strings.helpGroup)
  }

  @Test func `every reason for a dash is told`() {
    expectTold(UndefinedReason.allCases, at: 40, strings.reason)
  }

  @Test func `parts, rules and states of retention are told`() {
    expectTold(RetentionPart.allCases, at: 19, strings.retentionPart)
    expectTold(RetentionPart.allCases, at: 8, strings.shortRetentionPart)
    expectTold(RetentionRule.allCases) { strings.retentionRule($0, windowDays: 365) }
    expectTold(RetentionRule.allCases) { strings.retentionDefinition($0, windowDays: 365) }
    expectTold(RetentionRule.allCases, strings.retentionChart)
    expectTold([.complete, .leftCensored, .inProgress], strings.periodState)
  }

  @Test func `measures, columns, grains and rejections are told`() {
    expectTold(CohortMeasure.allCases) { strings.cohortMeasure($0, .month) }
    expectTold(CohortMeasure.allCases) {
      strings.cohortDefinition($0, CohortGroup(.month, start: CalendarDay(number: 0)))
    }
    expectTold(CohortMeasure.allCases, strings.shortCohortMeasure)
    expectTold(CohortGrain.allCases, strings.cohortGrain)
    expectTold(CohortCut.allCases, strings.cohortCut)
    expectTold(CustomerColumn.allCases, at: 11) { strings.columnName($0) }
    expectTold(OrderColumn.allCases, at: 11) { strings.columnName($0) }
    expectTold(PeriodGrain.allCases, strings.grainName)
    expectTold(PeriodGrain.allCases, strings.grainColumn)
    expectTold(RejectionReason.allCases, strings.rejection)
    expectTold([true, false, nil], at: 4, strings.consent)
    expectTold([true, false, nil], strings.consentWords)
  }

  @Test func `one is not many`() {
    #expect([0, 1, 2].map(strings.customers) == ["0 customers", "1 customer", "2 customers"])
    #expect([0, 1, 1000].map(strings.orders) == ["0 orders", "1 order", "1,000 orders"])
    #expect([1, 2].map(strings.spendDays) == ["1 day", "2 days"])
    #expect([1, 2].map { strings.orderPopulation(lines: $0) } == ["1 line", "2 lines"])
    #expect(strings.daysAgo(0) == "that day")
    #expect(strings.daysAgo(1) == "1 day ago")
  }

  @Test func `what was exported comes before where it went`() {
    #expect(strings.exported(1, path: "a.csv") == "Wrote 1 row to a.csv")
    #expect(
      strings.exported(2, leftOut: 1, path: "a.csv")
        == "Wrote 2 rows, left out 1 without consent: a.csv")
    #expect(
      strings.exported(0, leftOut: 1200, unreachable: 3, path: "a.csv")
        == "Wrote 0 rows, left out 1,200 without consent, 3 without an address: a.csv")
    #expect(
      strings.exported(2, unreachable: 3, path: "a.csv")
        == "Wrote 2 rows, left out 3 without an address: a.csv")
    #expect(
      strings.exported(5, unnamed: 2, path: "a.csv")
        == "Wrote 5 rows, 2 unnamed, without consent: a.csv")
    #expect(
      strings.exported(5, isWithoutNames: true, path: "a.csv")
        == "Wrote 5 rows without names to a.csv")
  }

  @Test func `what is to be minded at an import is told where there is something`() {
    for form in [ExportForm.csv, .json, .klaviyo, .mailchimp, .activecampaign, .meta] {
      #expect(strings.importAdvice(form, unconsenting: 0).isEmpty)
    }
    for form in ExportForm.allCases where form.taker == .mailTool {
      let advice = strings.importAdvice(form, unconsenting: 2)
      #expect(advice.count == 1)
      #expect(advice[0].contains(strings.exportFormName(form)))
    }
  }

  @Test func `figures are written with their units`() {
    let euro = Currency(code: "EUR")
    func text(_ kpi: KPI, _ value: Double) -> String { strings.kpiText(kpi, .value(value), euro) }
    #expect(text(.customerRetentionRate, 0.621) == "62.1 %")
    #expect(text(.lifetimeValue, 4750) == "€ 47.50")
    #expect(text(.ltvToCac, 3.24) == "3.2 : 1")
    #expect(text(.payback, 3) == "month 3")
    #expect(text(.activeCustomers, 1234) == "1,234")
    #expect(text(.daysToSecondOrder, 1) == "1 day")
    #expect(strings.kpiText(.payback, .undefined(.notPaidBack), euro) == "–")
  }

  @Test func `changes have an arrow, or an equals sign where they round to nothing`() {
    let euro = Currency(code: "EUR")
    func change(_ kpi: KPI, _ before: Double, _ value: Double) -> String {
      strings.kpiChange(kpi, from: before, to: value, euro)
    }
    #expect(change(.customerRetentionRate, 0.5, 0.512) == "▲ 1.2 pt")
    #expect(change(.customerRetentionRate, 0.5, 0.5001) == "= 0.0 pt")
    #expect(change(.averageOrderValue, 4000, 3500) == "▼ € 5.00")
    #expect(change(.payback, 3, 4) == "▲ 1 month")
    #expect(change(.payback, 4, 2) == "▼ 2 months")
    #expect(change(.daysToSecondOrder, 65, 64) == "▼ 1 day")
  }

  @Test func `how many costs are known is told, unless all are`() {
    #expect(strings.costsKnown(share: 0.32) == "costs known for 32 %")
    let day = CalendarDay(number: 0)
    #expect(strings.valueScope(asOf: day, knownCosts: 0.32).hasPrefix("costs known for 32 %"))
    #expect(strings.costsKnown(share: 2.0 / 3) == "costs known for 67 %")
    #expect(strings.costsKnown(share: 0.999) == "costs known for 99 %")
    #expect(strings.valueScope(asOf: day, knownCosts: 0.999).hasPrefix("costs known for 99 %"))
    #expect(!strings.valueScope(asOf: day, knownCosts: 1).contains("costs"))
  }
}
