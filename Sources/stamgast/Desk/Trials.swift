import Commerce
import Metrics

extension ShopDesk {
  /// The trials and pairs of codes as of a day.
  func trials(asOf day: CalendarDay) async throws -> [TrialFigures] {
    let begun = generation
    let figures = try await TrialSource.figures(of: shop(asOf: day), in: store)
    try check(begun)
    return figures
  }

  /// The people of an arm of a trial.
  func people(_ choice: TrialArmChoice, asOf day: CalendarDay) async throws -> [Int32] {
    let begun = generation
    let trials = try await TrialSource.members(in: store, of: ledger)
    try check(begun)
    guard let entry = trials.first(where: { $0.trial.name == choice.trial }),
      let arm = entry.trial.arms.firstIndex(where: { $0.name == choice.arm })
    else { return [] }
    return entry.people(arm: arm, of: shop(asOf: day))
  }
}
