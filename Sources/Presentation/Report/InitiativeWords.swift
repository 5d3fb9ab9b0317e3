public import Commerce
public import Metrics

/// The figures of an initiative as texts, for the screen and without one.
public struct InitiativeWords {
  private let strings: Strings
  private let currency: Currency?

  /// Texts in these words, amounts in this currency.
  public init(_ strings: Strings, _ currency: Currency?) {
    self.strings = strings
    self.currency = currency
  }

  /// A lifetime value; a dash where there is none.
  public func value(_ people: ComparedArm) -> String {
    people.marginPerCustomer.value.map(money) ?? Strings.dash
  }

  /// A difference with its sign.
  public func difference(_ effect: InitiativeEffect) -> String {
    effect.difference.value.map(change) ?? Strings.dash
  }

  /// Its interval.
  public func interval(_ effect: InitiativeEffect) -> String {
    span(effect.interval, change)
  }

  /// The probability of chance.
  public func pValue(_ effect: InitiativeEffect) -> String {
    effect.pValue.value.map(strings.pValue) ?? Strings.dash
  }

  /// The gain, in whole units.
  public func gain(_ effect: InitiativeEffect) -> String {
    effect.gain.value.map(wholeChange) ?? Strings.dash
  }

  /// Its interval.
  public func gainInterval(_ effect: InitiativeEffect) -> String {
    span(effect.gainInterval, wholeChange)
  }

  /// The return on the costs.
  public func roi(_ effect: InitiativeEffect) -> String {
    effect.returnOnInvestment.value.map(share) ?? Strings.dash
  }

  /// The same with its interval, or why there is none.
  public func wholeROI(_ effect: InitiativeEffect) -> String {
    if let reason = effect.returnOnInvestment.undefinedReason {
      return "\(Strings.dash) (\(strings.reason(reason)))"
    }
    return "\(roi(effect)) (\(span(effect.returnInterval, share)))"
  }

  /// What an initiative has cost.
  public func costs(_ initiative: Initiative) -> String {
    strings.number.money(initiative.costs, currency)
  }

  /// Why an age has no figure, in few words: from when on it can have one; nil where it has.
  public func reason(_ figures: InitiativeFigures, _ age: InitiativeFigures.Age, asOf: CalendarDay)
    -> String?
  {
    figures.reason(at: age).map { reason in
      age.readyOn > asOf && reason == .nobodyObservable
        ? strings.initiativeReadyOn(age.readyOn) : strings.reason(reason)
    }
  }

  /// The same behind a dash, with the reason itself.
  public func dash(_ figures: InitiativeFigures, _ age: InitiativeFigures.Age, asOf: CalendarDay)
    -> String?
  {
    figures.reason(at: age).map { reason in
      let whole = strings.reason(reason)
      let short = self.reason(figures, age, asOf: asOf)
      return "\(Strings.dash) (\(whole)\(short == whole ? "" : ", \(short ?? "")"))"
    }
  }

  /// An age in a line.
  public func line(
    _ figures: InitiativeFigures, _ age: InitiativeFigures.Age, asOf day: CalendarDay
  ) -> String {
    if let dash = dash(figures, age, asOf: day) { return dash }
    let effect = age.effect
    return strings.initiativeLine(
      before: "\(value(age.before.people)) (\(strings.number.count(age.before.people.observable)))",
      after: "\(value(age.after.people)) (\(strings.number.count(age.after.people.observable)))",
      difference: difference(effect), interval: interval(effect), p: pValue(effect),
      gain: gain(effect), roi: wholeROI(effect),
      verdict: strings.verdict(effect.verdict))
  }

  private func money(_ value: Double) -> String { strings.number.money(value, currency) }

  private func change(_ value: Double) -> String { strings.number.signed(money(value)) }

  private func wholeChange(_ value: Double) -> String {
    strings.number.signed(strings.number.wholeMoney(value, currency))
  }

  private func share(_ value: Double) -> String {
    strings.number.signed(strings.number.percentage(value, digits: 0))
  }

  private func span(_ interval: ClosedRange<Double>?, _ text: (Double) -> String) -> String {
    interval.map { strings.span(from: text($0.lowerBound), to: text($0.upperBound)) }
      ?? Strings.dash
  }
}
