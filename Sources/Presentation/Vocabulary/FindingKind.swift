/// What the finder goes to.
public enum FindingKind: CaseIterable, Sendable {
  case panel, command, customer, order, product
}
