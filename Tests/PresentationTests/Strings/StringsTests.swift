import Commerce
import Metrics
import Testing

@testable import Presentation

/// What people read for each case of what the program tells apart.
@Suite struct StringsTests {
  private let strings = Strings()

  private static let languages = Language.allCases.map { Strings($0) }

  /// Words for all cases of a type, in each language: none is empty or wider than its place, and no two are the same.
  private func expectTold<Case>(
    _ cases: [Case], at most: Int = .max, _ words: (Strings) -> (Case) -> String,
    location: SourceLocation = #_sourceLocation
  ) {
    for strings in Self.languages {
      let texts = cases.map(words(strings))
      #expect(texts.filter { $0.isEmpty || $0.count > most } == [], sourceLocation: location)
      #expect(Set(texts).count == texts.count, "\(texts)", sourceLocation: location)
    }
  }

  private static let commands: [Command] = [
    .moveUp, .moveDown, .moveLeft, .moveRight, .pageUp, .pageDown, .moveToFirst, .moveToLast,
    .nextPart, .previousPart, .open, .back, .quit, .interrupt, .asOfEarlier, .asOfLater,
    .asOfYearEarlier, .asOfYearLater, .asOfLatest, .nextGrain, .nextMeasure, .search, .sortColumn,
    .sortDirection, .explain, .export, .copy, .tableOrChart, .theme, .personalData, .zoom,
    .placeBefore, .placeAfter, .mouse, .commandLine, .find, .help, .redraw, .suspend,
  ]

  @Test func `every segment has a name, a short one for the map and a meaning`() {
    expectTold(RFMSegment.allCases, Strings.segmentName)
    expectTold(RFMSegment.allCases, at: 9, Strings.shortSegmentName)
    expectTold(RFMSegment.allCases, Strings.segmentMeaning)
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

  @Test func `statuses that the program knows are told in the language, others as files have them`()
  {
    let dutch = Strings(.dutch)
    #expect(strings.statusName("paid") == "paid")
    #expect(dutch.statusName("paid") == "betaald")
    #expect(dutch.statusName("opgehaald bij de buren") == "opgehaald bij de buren")
    let known = OrderStanding.allCases.flatMap(\.statuses) + ["refunded", "partially refunded"]
    #expect(known.filter { dutch.statusName($0) == $0 } == ["test"])
  }

  @Test func `orders are bestellingen, and their mean value has one name`() {
    let dutch = Strings(.dutch)
    #expect([1, 2000].map(dutch.orders) == ["1 bestelling", "2.000 bestellingen"])
    #expect(dutch.orderColumn == "Bestelling")
    #expect(dutch.kpiName(.averageOrderValue) == "Bestelwaarde")
    #expect(dutch.kpiShortName(.averageOrderValue) == "Bestelw.")
  }

  @Test func `every figure has a name, a short one for a tile of one line, and is explained`() {
    expectTold(KPI.allCases, at: 18, Strings.kpiName)
    expectTold(KPI.allCases, at: 9, Strings.kpiShortName)
    expectTold(KPI.allCases) { strings in { strings.kpiDefinition($0, windowDays: 365) } }
    expectTold(KPI.allCases, Strings.kpiFormula)
  }

  @Test func `every panel has a name, and all short ones fit into 80 columns with their keys`() {
    expectTold(Panel.allCases, Strings.panelName)
    expectTold(Panel.allCases, at: 9, Strings.shortPanelName)
    // A blank, the key and another blank stand before each name.
    for strings in Self.languages {
      let width = Panel.allCases.reduce(0) { $0 + strings.shortPanelName($1).count + 3 }
      #expect(width <= 80)
    }
  }

  @Test func `every list for today has a name, a short one, a meaning and four words of advice`() {
    expectTold(TodayList.allCases, at: 20, Strings.todayName)
    expectTold(TodayList.allCases, at: 9, Strings.shortTodayName)
    expectTold(TodayList.allCases, Strings.todayDefinition)
    expectTold(TodayList.allCases) { strings in { strings.listHelp($0.name) ?? "" } }
    for list in TodayList.allCases {
      for (language, names) in [
        (Language.english, ["Offer", "Way", "When", "How often"]),
        (.dutch, ["Aanbod", "Hoe", "Wanneer", "Hoe vaak"]),
      ] {
        let advice = Strings(language).advice(list)
        #expect(advice.map { String($0.prefix { $0 != ":" }) } == names)
        #expect(advice.filter { $0.count > 76 } == [])
      }
      #expect(TodayList(named: list.name) == list)
    }
    expectTold(OfferCosts.Offer.allCases, at: 13, Strings.offerName)
  }

  @Test func `names of facts end a blank before their values, which begin at the 14th column`() {
    for strings in Self.languages {
      let customer = [
        strings.addressColumn, strings.placeFact, strings.consentFact, strings.channelColumn,
        strings.segmentFact, strings.occasionsFact, strings.rhythmFact, strings.backtestFact,
        strings.stillThereFact, strings.expectedFact, strings.futureNetFact,
      ]
      let order = [
        strings.customerColumn, strings.dayColumn, strings.statusColumn, strings.codesFact,
        strings.totalColumn, strings.discountFact, strings.taxFact, strings.shippingFact,
        strings.refundedFact, strings.netFact, strings.costFact, strings.marginFact,
        strings.fileFact, strings.leftOutFact, strings.tagsFact, strings.sourceFact,
        strings.rateFact,
      ]
      let columns = CustomerColumn.allCases.map { strings.columnName($0) }
      #expect((customer + order + columns).filter { $0.count > 12 } == [])
    }
  }

  @Test func `purchases are numbered as people say them`() {
    #expect(
      [1, 2, 3, 4, 10, 11, 12, 13, 21, 22, 101, 111].map(strings.ordinal) == [
        "1st", "2nd", "3rd", "4th", "10th", "11th", "12th", "13th", "21st", "22nd", "101st",
        "111th",
      ])
  }

  @Test func `every command has a hint of a word or two, and a line of help`() {
    expectTold(Self.commands + Panel.allCases.map(Command.panel), at: 60, Strings.commandHelp)
    for strings in Self.languages {
      let hints = Self.commands.map(strings.hint)
      #expect(hints.filter { !(1...12).contains($0.count) } == [])
    }
    expectTold(HelpGroup.allCases, Strings.helpGroup)
  }

  @Test func `every reason for a dash is told`() {
    expectTold(UndefinedReason.allCases, at: 40, Strings.reason)
  }

  @Test func `parts, rules and states of retention are told`() {
    expectTold(RetentionPart.allCases, at: 19, Strings.retentionPart)
    expectTold(RetentionPart.allCases, at: 8, Strings.shortRetentionPart)
    expectTold(RetentionRule.allCases) { strings in { strings.retentionRule($0, windowDays: 365) } }
    expectTold(RetentionRule.allCases) { strings in
      { strings.retentionDefinition($0, windowDays: 365) }
    }
    expectTold(RetentionRule.allCases, Strings.retentionChart)
    expectTold([.complete, .leftCensored, .inProgress], Strings.periodState)
  }

  @Test func `measures, columns, grains and rejections are told`() {
    expectTold(CohortMeasure.allCases) { strings in { strings.cohortMeasure($0, .month) } }
    expectTold(CohortMeasure.allCases) { strings in
      { strings.cohortDefinition($0, CohortGroup(.month, start: CalendarDay(number: 0))) }
    }
    expectTold(CohortMeasure.allCases, Strings.shortCohortMeasure)
    expectTold(CohortGrain.allCases, Strings.cohortGrain)
    expectTold(CohortCut.allCases, Strings.cohortCut)
    expectTold(CohortGrain.allCases, Strings.periodWord)
    expectTold(CommandValue.allCases, Strings.commandWord)
    expectTold(CustomerColumn.allCases, at: 11) { strings in { strings.columnName($0) } }
    expectTold(OrderColumn.allCases, at: 11) { strings in { strings.columnName($0) } }
    expectTold(PeriodGrain.allCases, Strings.grainName)
    expectTold(PeriodGrain.allCases, Strings.grainColumn)
    expectTold(RejectionReason.allCases, Strings.rejection)
    expectTold([true, false, nil], at: 4, Strings.consent)
    expectTold([true, false, nil], Strings.consentWords)
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
