/// What commands take that are written as a line.
public enum CommandValue: CaseIterable, Sendable {
  case day, period, theme, file, export, condition
}
