public import Commerce
public import Metrics

/// The figures of a launch as texts, for the screen and without one.
public struct LaunchWords {
  private let strings: Strings
  private let currency: Currency?

  /// Texts in these words, amounts in this currency.
  public init(_ strings: Strings, _ currency: Currency?) {
    self.strings = strings
    self.currency = currency
  }

  /// A number of orders that were to be expected.
  public func expected(_ orders: Double) -> String { strings.number.decimal(orders, digits: 1) }

  /// A difference of orders with its sign.
  public func change(_ orders: Double) -> String {
    strings.number.signed(strings.number.decimal(orders, digits: 1))
  }

  /// The difference of a launch, and what part of the expected it is.
  public func difference(_ launch: LaunchComparison) -> String {
    let share = launch.expected > 0 ? launch.difference / launch.expected : nil
    return change(launch.difference)
      + (share.map { ", " + strings.number.change($0) } ?? "")
  }

  /// Its interval; a dash where there is none.
  public func interval(_ launch: LaunchComparison) -> String {
    launch.interval.map {
      strings.span(from: change($0.lowerBound), to: change($0.upperBound))
    } ?? Strings.dash
  }

  /// The difference with its interval, or why it has none.
  public func wholeDifference(_ launch: LaunchComparison) -> String {
    let interval =
      launch.ratio.undefinedReason.map { "\(Strings.dash), \(strings.reason($0))" }
      ?? interval(launch)
    return "\(difference(launch)) (\(interval))"
  }

  /// What repeat orders brought.
  public func net(_ side: RepeatOrderDays) -> String {
    strings.number.money(side.net, currency)
  }

  /// Why there is nothing to tell, behind a dash; nil where there is.
  public func dash(_ figures: LaunchFigures) -> String? {
    guard figures.comparison == nil else { return nil }
    return figures.reason.map { "\(Strings.dash) (\(strings.reason($0)))" }
  }

  /// A launch in a line.
  public func line(_ figures: LaunchFigures) -> String {
    guard let launch = figures.comparison else { return dash(figures) ?? Strings.dash }
    return strings.launchLine(
      after: strings.number.count(launch.after.orders),
      before: strings.number.count(launch.before.orders), expected: expected(launch.expected),
      difference: wholeDifference(launch),
      verdict: strings.launchVerdict(launch.verdict))
  }

  /// What is to be said of a launch beside its numbers; nothing of one that has not begun.
  public func notes(_ figures: LaunchFigures) -> [String] {
    guard let launch = figures.comparison else { return [] }
    var notes = [strings.launchSides(launch), strings.launchBasis(launch)]
    if launch.isRunning {
      notes.append(strings.launchIsRunning(launch, of: 7 * figures.launch.weeks))
    }
    notes.append(strings.launchNet(after: net(launch.after), before: net(launch.before)))
    if let mark = figures.launch.mark, let marked = figures.marked {
      notes.append(
        strings.launchMarked(
          strings.number.count(marked), of: strings.number.count(launch.after.orders), mark))
    }
    return notes
  }
}
