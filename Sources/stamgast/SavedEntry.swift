import Commerce
import Dashboard
import Presentation
import Storage

/// An initiative or a launch as it was saved.
struct SavedEntry: Equatable {
  let kind: EntryKind
  let name: String
  /// What tells when a launch begins, if no order has it so far.
  let unfound: UnfoundMark?

  /// That it was saved.
  func message(_ strings: Strings) -> String { kind.saved(name, strings) }

  /// What is to be said of it besides; nil where all is well.
  func warning(_ strings: Strings) -> String? {
    unfound.map { strings.launchNotFound($0.mark, near: $0.near) }
  }

  /// Both in one line.
  func line(_ strings: Strings) -> String {
    warning(strings).map { strings.launchSaved(butNote: $0) } ?? message(strings)
  }
}

/// The mark of a launch that no order that counts has.
struct UnfoundMark: Equatable {
  let mark: LaunchMark
  /// What orders have that comes near it, the nearest first.
  let near: [String]

  private static let nearLimit = 3

  /// Nil for a launch that has begun, or has no mark.
  init?(of launch: Launch, in store: OrderStore) async throws {
    guard let mark = launch.mark,
      try await store.launches().contains(where: { $0.launch == launch && $0.starts.isEmpty })
    else { return nil }
    self.init(mark, among: try await store.texts(forMarksLike: mark))
  }

  /// A mark with the nearest of some texts: those that it is found in, letter for letter or with gaps, else the one that
  /// it is a slip of the pen of.
  init(_ mark: LaunchMark, among texts: [String]) {
    self.mark = mark
    let match = FuzzyMatch(mark.pattern.wanted.lowercased())
    // What has it already stands in orders that don't count.
    let texts = texts.filter { !mark.pattern.fits(anyCaseOf: $0.utf8Span.span) }
    let fitting = texts.compactMap { text in
      match.fit(text.lowercased()).map { (text: text, fit: $0) }
    }.sorted { ($0.fit, $0.text) < ($1.fit, $1.text) }
    near =
      fitting.isEmpty
      ? nearestName(to: mark.pattern.wanted, among: texts).map { [$0] } ?? []
      : fitting.prefix(UnfoundMark.nearLimit).map(\.text)
  }
}
