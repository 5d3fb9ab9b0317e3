/// What the finder goes to.
public enum FindingKind: CaseIterable, Sendable {
  case panel, part, command, customer, order, product
}
