extension Strings {
  /// What stands above the benchmarks.
  public var benchmarksIntroduction: String {
    say(
      "The first thing to measure up to is the shop's own last year. Figures of other shops count "
        + "other things, of other people; each says here what and of whom.",
      "De eerste maatstaf is het eigen vorige jaar. Cijfers van andere winkels tellen "
        + "andere dingen, van andere mensen; bij elk staat hier wat en van wie.")
  }
  /// The columns of the shop's own figures: now, and a year before.
  public var benchmarkColumns: [String] {
    [say("Your shop", "Uw winkel"), say("a year ago", "een jaar eerder")]
  }
  /// Stands before the figure of other shops.
  public func elsewhere(_ value: String) -> String {
    say("elsewhere: \(value)", "elders: \(value)")
  }
  /// Stands before the doubts.
  public func caveat(_ text: String) -> String { say("But: \(text)", "Maar: \(text)") }

  /// The name of a compared figure.
  public func benchmarkFigure(_ figure: BenchmarkFigure) -> String {
    switch figure {
    case .secondOrderWithinYear:
      say("Bought again within 365 days", "Kocht opnieuw binnen 365 dagen")
    case .repeatBuyers: say("Customers who ever bought twice", "Klanten die ooit tweemaal kochten")
    case .acquisitionCost: say("Cost to win a customer (CAC)", "Wervingskosten per klant (CAC)")
    case .ltvToCac: "LTV:CAC"
    case .payback: say("Payback", "Terugverdientijd")
    }
  }

  /// A benchmark in words.
  public func benchmark(_ benchmark: Benchmark) -> BenchmarkText {
    switch benchmark {
    case .secondOrderOfManyBrands:
      BenchmarkText(
        value: say(
          "about 19 %; of those who return, half do within 30 days",
          "ongeveer 19 %; van wie terugkomt, doet de helft dat binnen 30 dagen"),
        definition: say(
          "customers with a second order within 365 days of the first",
          "klanten met een tweede bestelling binnen 365 dagen na de eerste"),
        sample: say(
          "over 156,000 customers of consumables, fashion and durables",
          "ruim 156.000 klanten van verbruiksgoederen, mode en duurzame goederen"),
        caveat: say(
          "brands that use one vendor's product; trades are mixed",
          "merken die het product van één leverancier gebruiken; branches door elkaar"),
        source: "BluStream, 2026, blustream.ai/blog")
    case .secondOrderOfOneShop:
      BenchmarkText(
        value: say("45.9 %; within 90 days 29.2 %", "45,9 %; binnen 90 dagen 29,2 %"),
        definition: say(
          "customers with a second order within so many days of the first",
          "klanten met een tweede bestelling binnen zoveel dagen na de eerste"),
        sample: say(
          "the 23,570 who first bought from CDNOW, a music shop, in early 1997",
          "de 23.570 die begin 1997 voor het eerst bij CDNOW, een muziekwinkel, kochten"),
        caveat: say(
          "one shop of another age; its data is public, so that anyone can check it",
          "één winkel uit een andere tijd; de gegevens zijn openbaar, dus na te rekenen"),
        source: say(
          "data set of Fader and Hardie, brucehardie.com/datasets",
          "gegevens van Fader en Hardie, brucehardie.com/datasets"))
    case .repeatBuyersByTrade:
      BenchmarkText(
        value: say(
          "28 % on average: tea 21, own food 24.5, beauty 26, clothes 26, supplements 29, "
            + "coffee 30, pets 31.5, sportswear 33",
          "gemiddeld 28 %: thee 21, eigen voeding 24,5, verzorging 26, kleding 26, "
            + "supplementen 29, koffie 30, huisdieren 31,5, sportkleding 33"),
        definition: say(
          "customers with two orders or more, of all customers",
          "klanten met twee of meer bestellingen, van alle klanten"),
        sample: say(
          "shops that use Metrilo, by trade; without a date",
          "winkels die Metrilo gebruiken, per branche; zonder datum"),
        caveat: say(
          "a shop's age moves this figure: the older the shop, the higher",
          "de leeftijd van een winkel stuurt dit cijfer: hoe ouder, hoe hoger"),
        source: say(
          "Metrilo, undated, metrilo.com/glossary/retention-rate",
          "Metrilo, zonder datum, metrilo.com/glossary/retention-rate"))
    case .acquisitionCostByTrade:
      BenchmarkText(
        value: say(
          "in US dollars: food 53, household 58, beauty 61, clothes 66, sports 67, "
            + "electronics 76, jewelry 91",
          "in dollars: voeding 53, huishouden 58, verzorging 61, kleding 66, sport 67, "
            + "elektronica 76, sieraden 91"),
        definition: say("marketing spend by new customers", "marketinguitgaven per nieuwe klant"),
        sample: say(
          "more than 80 clients of one agency, 2017 to 2023",
          "ruim 80 klanten van één bureau, 2017 tot 2023"),
        caveat: say(
          "clients of an agency spend more than most; what it counts as spend is not said",
          "klanten van een bureau geven meer uit dan de meeste; wat als uitgave telt, staat er "
            + "niet bij"),
        source: "First Page Sage, 2024, firstpagesage.com/reports")
    case .healthyRatio:
      BenchmarkText(
        value: say("3 : 1 or more", "3 : 1 of meer"),
        definition: say(
          "margin of a customer so far, by what it cost to win one",
          "marge van een klant tot nu toe, gedeeld door wat het winnen kostte"),
        sample: say(
          "a rule of thumb of software companies, made popular by David Skok",
          "een vuistregel van softwarebedrijven, bekend geworden door David Skok"),
        caveat: say(
          "those sell subscriptions; with revenue in place of margin it says nothing",
          "die verkopen abonnementen; met omzet in plaats van marge zegt het niets"),
        source: say(
          "as retold by eChai Ventures, undated, echai.ventures/startingup",
          "naverteld door eChai Ventures, zonder datum, echai.ventures/startingup"))
    case .healthyPayback:
      BenchmarkText(
        value: say("less than 12 months", "minder dan 12 maanden"),
        definition: say(
          "months until the margin of a customer has paid for winning one",
          "maanden tot de marge van een klant het winnen heeft betaald"),
        sample: say("the same rule of thumb", "dezelfde vuistregel"),
        caveat: say(
          "who sells consumables with borrowed money needs it sooner",
          "wie verbruiksgoederen verkoopt met geleend geld, heeft het eerder nodig"),
        source: say(
          "as retold by eChai Ventures, undated, echai.ventures/startingup",
          "naverteld door eChai Ventures, zonder datum, echai.ventures/startingup"))
    }
  }
}
