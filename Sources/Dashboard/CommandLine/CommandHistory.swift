/// The lines that were entered as commands, the newest last, each once.
public struct CommandHistory: Equatable, Sendable {
  /// The lines.
  public private(set) var lines: [String] = []

  /// The most lines that are kept.
  public static let limit = 200

  /// The history that some lines make; empty ones are left out.
  public init(_ lines: [String] = []) {
    for line in lines { add(line) }
  }

  /// Adds a line as the newest; the oldest goes where there are too many.
  public mutating func add(_ line: String) {
    guard !line.isEmpty else { return }
    lines.removeAll { $0 == line }
    lines.append(line)
    if lines.count > Self.limit { lines.removeFirst() }
  }
}
