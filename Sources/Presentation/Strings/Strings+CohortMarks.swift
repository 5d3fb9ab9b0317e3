public import Metrics

// What marks on cohorts mean, and how curves and compared rows are told.
extension Strings {
  /// What a mark on a cell means.
  public func stateLegend(_ state: CohortCellState) -> String? {
    switch state {
    case .complete: nil
    case .running: say("* still runs", "* loopt nog")
    case .partial: say("< some are younger", "< sommige zijn jonger")
    case .tooYoung: say(". all are younger", ". alle zijn jonger")
    }
  }
  /// What the mark of few people means.
  public var smallLegend: String { say("~ under 30 people", "~ minder dan 30 mensen") }
  /// What is not known of the early cohorts, up to this one.
  public func leftCensoredLegend(_ last: String) -> String {
    say("up to \(last): may have bought before", "t/m \(last): kocht misschien eerder")
  }
  /// What the marks against the mean mean.
  public func tendencyLegend(above: String, below: String, isShare: Bool) -> String {
    isShare
      ? say(
        "\(above) \(below) beyond chance above, below the mean",
        "\(above) \(below) meer dan toeval boven, onder het gemiddelde")
      : say(
        "\(above) \(below) a quarter above, below the mean",
        "\(above) \(below) een kwart boven, onder het gemiddelde")
  }
  /// Stands before a row that is compared.
  public var comparedMark: String { "> " }
  /// Told when shades show amounts.
  public var plainShades: String { say("Shades by amount", "Tinten naar hoogte") }
  /// Told when colours compare with the mean.
  public var shadesAgainstMean: String {
    say("Colours against the mean of each column", "Kleuren tegen het gemiddelde van elke kolom")
  }
  /// Shows colours against the mean.
  public var againstMeanHint: String { say("against mean", "naast gemiddelde") }
  /// Shows curves.
  public var curvesHint: String { say("curves", "lijnen") }
  /// There is no curve yet.
  ///
  /// - Parameter key: the key that goes on to the next period; nil where it has none.
  public func noCurveYet(_ key: String?) -> String {
    say(
      "No curve yet: a cohort's begins with the period after its first purchases.",
      "Nog geen lijn: die van een cohort begint met de periode na zijn eerste aankopen.")
      + (key.map {
        say(
          " Look at a later day: \($0) goes there.", " Kijk naar een latere dag: \($0) gaat erheen."
        )
      } ?? "")
  }
  /// Told when curves are shown.
  public var curvesShown: String { say("Curves", "Lijnen") }
  /// What lines in the curves mean.
  public var curveLegend: String {
    say(
      "this cohort, a year before, the mean with its 95 % band",
      "dit cohort, een jaar eerder, gemiddelde met 95 %-band")
  }
  /// The same where cohorts were chosen.
  public var chosenCurveLegend: String {
    say(
      "chosen with Space, this one, the mean with its 95 % band",
      "gekozen met spatie, dit, gemiddelde met 95 %-band")
  }
  /// What lines mean below the heatmap, where those of chosen cohorts only are drawn.
  public var comparedCurveLegend: String {
    say(
      "the mean with its 95 % band, and cohorts chosen with Space",
      "gemiddelde met 95 %-band, en cohorten gekozen met spatie")
  }
  /// The same where so many of the first rows are drawn, perhaps every one.
  public func firstCurvesLegend(_ count: Int, of rows: Int) -> String {
    count == rows
      ? say("each row, and the mean with its 95 % band", "elke rij, en gemiddelde met 95 %-band")
      : say(
        "the first \(count) rows, and the mean with its 95 % band",
        "de eerste \(count) rijen, en gemiddelde met 95 %-band")
  }
  /// A row was put beside others, or taken away.
  public func compared(_ name: String, isChosen: Bool) -> String {
    isChosen
      ? say("\(name) is compared", "\(name) wordt vergeleken")
      : say("\(name) is no longer compared", "\(name) wordt niet meer vergeleken")
  }
  /// No more rows can be compared.
  public func enoughCompared(_ most: Int) -> String {
    say("No more than \(most) can be compared", "Er zijn er niet meer dan \(most) te vergelijken")
  }

  /// The difference of two rows at an age, with who is ahead where that is clear.
  public func difference(
    _ first: String, _ second: String, at age: String, _ difference: String, isPoints: Bool,
    interval: String, verdict: String
  ) -> String {
    say(
      "\(age): \(first) less \(second) \(difference)\(isPoints ? " points" : "") (\(interval)): \(verdict)",
      "\(age): \(first) min \(second) \(difference)\(isPoints ? " punten" : "") "
        + "(\(interval)): \(verdict)")
  }
  /// The ends of an interval.
  public func span(from low: String, to high: String) -> String {
    say("\(low) to \(high)", "\(low) – \(high)")
  }
  /// Who is ahead.
  public func isHigher(_ name: String) -> String { say("\(name) is higher", "\(name) is hoger") }
  /// Nobody is ahead beyond chance.
  public var noClearDifference: String { say("no clear difference", "geen duidelijk verschil") }
  /// Heads the differences of two rows.
  public func differenceTitle(_ first: String, _ second: String) -> String {
    say("\(first) less \(second)", "\(first) min \(second)")
  }
  /// Differences of shares are not percentages of anything.
  public var inPoints: String { say("in percentage points", "in procentpunten") }
  /// Heads the ages.
  public var ageColumn: String { say("Age", "Tijd") }
  /// Heads differences.
  public var differenceColumn: String { say("Difference", "Verschil") }
  /// Heads who is ahead.
  public var higherColumn: String { say("Higher", "Hoger") }
  /// Two rows have no complete age in common.
  public var noCommonAge: String {
    say("No age that both have completed", "Geen leeftijd die beide geheel hebben")
  }
}
