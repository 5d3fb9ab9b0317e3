/// What the doctor looks at, in the order in which it tells of it.
public enum DoctorSubject: CaseIterable, Sendable {
  case terminal, characters, charts, colors, frames, escape, copying
  case settings, themes, demo
  case store, timeZone
}

/// What the doctor thinks of something.
public enum DoctorVerdict: CaseIterable, Sendable {
  /// As it should be.
  case fine
  /// It works, and could be better.
  case note
  /// Something does not work.
  case wrong
}
