extension Strings {
  /// What stands above the benchmarks.
  public var benchmarksIntroduction: String {
    "The first thing to measure up to is the shop's own last year. Figures of other shops count "
      + "other things, of other people; each says here what and of whom."
  }
  /// The columns of the shop's own figures: now, and a year before.
  public var benchmarkColumns: [String] { ["Your shop", "a year ago"] }
  /// Stands before the figure of other shops.
  public func elsewhere(_ value: String) -> String { "elsewhere: \(value)" }
  /// Stands before the doubts.
  public func caveat(_ text: String) -> String { "But: \(text)" }

  /// The name of a compared figure.
  public func benchmarkFigure(_ figure: BenchmarkFigure) -> String {
    switch figure {
    case .secondOrderWithinYear: "Bought again within 365 days"
    case .repeatBuyers: "Customers who ever bought twice"
    case .acquisitionCost: "Cost to win a customer (CAC)"
    case .ltvToCac: "LTV:CAC"
    case .payback: "Payback"
    }
  }

  /// A benchmark in words.
  public func benchmark(_ benchmark: Benchmark) -> BenchmarkText {
    switch benchmark {
    case .secondOrderOfManyBrands:
      BenchmarkText(
        value: "about 19 %; of those who return, half do within 30 days",
        definition: "customers with a second order within 365 days of the first",
        sample: "over 156,000 customers of consumables, fashion and durables",
        caveat: "brands that use one vendor's product; trades are mixed",
        source: "BluStream, 2026, blustream.ai/blog")
    case .secondOrderOfOneShop:
      BenchmarkText(
        value: "45.9 %; within 90 days 29.2 %",
        definition: "customers with a second order within so many days of the first",
        sample: "the 23,570 who first bought from CDNOW, a music shop, in early 1997",
        caveat: "one shop of another age; its data is public, so that anyone can check it",
        source: "data set of Fader and Hardie, brucehardie.com/datasets")
    case .repeatBuyersByTrade:
      BenchmarkText(
        value: "28 % on average: tea 21, own food 24.5, beauty 26, clothes 26, supplements 29, "
          + "coffee 30, pets 31.5, sportswear 33",
        definition: "customers with two orders or more, of all customers",
        sample: "shops that use Metrilo, by trade; without a date",
        caveat: "a shop's age moves this figure: the older the shop, the higher",
        source: "Metrilo, undated, metrilo.com/glossary/retention-rate")
    case .acquisitionCostByTrade:
      BenchmarkText(
        value: "in US dollars: food 53, household 58, beauty 61, clothes 66, sports 67, "
          + "electronics 76, jewelry 91",
        definition: "marketing spend by new customers",
        sample: "more than 80 clients of one agency, 2017 to 2023",
        caveat: "clients of an agency spend more than most; what it counts as spend is not said",
        source: "First Page Sage, 2024, firstpagesage.com/reports")
    case .healthyRatio:
      BenchmarkText(
        value: "3 : 1 or more",
        definition: "margin of a customer so far, by what it cost to win one",
        sample: "a rule of thumb of software companies, made popular by David Skok",
        caveat: "those sell subscriptions; with revenue in place of margin it says nothing",
        source: "as retold by eChai Ventures, undated, echai.ventures/startingup")
    case .healthyPayback:
      BenchmarkText(
        value: "less than 12 months",
        definition: "months until the margin of a customer has paid for winning one",
        sample: "the same rule of thumb",
        caveat: "who sells consumables with borrowed money needs it sooner",
        source: "as retold by eChai Ventures, undated, echai.ventures/startingup")
    }
  }
}
