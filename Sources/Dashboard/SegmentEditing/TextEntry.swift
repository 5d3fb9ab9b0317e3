import TerminalUI

/// A line that is being typed, with a cursor in it.
struct TextEntry: Equatable, Sendable {
  /// What stands before the cursor, and behind it.
  private(set) var before: String
  private(set) var after = ""

  /// A line with the cursor at its end.
  init(_ text: String = "") {
    before = text
  }

  /// All of it.
  var text: String { before + after }

  /// Puts a text in at the cursor.
  mutating func insert(_ text: String) { before += text }

  /// Puts a text in the place of what stands before the cursor.
  mutating func replaceBefore(with text: String) { before = text }

  /// Edits or moves as a key tells; false for a key that does neither.
  mutating func press(_ key: Key) -> Bool {
    switch key {
    case .character(let letter): before.append(letter)
    case .backspace: before = String(before.dropLast())
    case .delete: after = String(after.dropFirst())
    case .control("u"): self = TextEntry()
    case .left: if let letter = before.popLast() { after.insert(letter, at: after.startIndex) }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .home: (before, after) = ("", text)
    case .end: self = TextEntry(text)
    default: return false
    }
    return true
  }
}
