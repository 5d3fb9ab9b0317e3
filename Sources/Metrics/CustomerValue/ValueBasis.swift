/// What customers' value is counted in.
public enum ValueBasis: String, CaseIterable, Hashable, Sendable {
  /// Net less the cost of goods: what can pay for winning a customer.
  case margin
  /// Revenue without tax, shipping and refunds.
  case net
}
