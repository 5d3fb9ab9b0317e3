/// What panel 0 counts, from the rows of the files down to the customers.
public enum CoverageItem: CaseIterable, Hashable, Sendable {
  case rows, rejected, replaced, later, notCounted, otherCurrency, rule, counted
  case unidentified, masked, withoutCost, withoutOccasion, occasions, customers, shared, merged
}
