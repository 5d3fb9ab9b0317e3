/// What panel 0 counts, from the rows of the files down to the customers.
public enum CoverageItem: CaseIterable, Hashable, Sendable {
  case rows, rejected, replaced, later, notCounted, foreign, otherCurrency, rule, counted
  case converted, giftCards, carts, spendApart, refunds
  case unidentified, masked, withoutCost, withoutOccasion, occasions, customers, shared, merged
}
