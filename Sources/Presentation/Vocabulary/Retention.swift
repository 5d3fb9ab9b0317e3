/// A part of the flow of customers through a period.
public enum RetentionPart: CaseIterable, Hashable, Sendable {
  case base, retained, lost, firstTime, wonBack, end
}

/// What customers did in a period, or in all of history.
public enum OrderingPart: Hashable, Sendable {
  /// Had an occasion.
  case ordered
  /// Had their first one.
  case firstTime
  /// Had a returning one.
  case returning
  /// Had two or more.
  case repeated
}
