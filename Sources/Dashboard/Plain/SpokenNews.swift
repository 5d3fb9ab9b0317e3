import TerminalUI

/// What is said of a key: where it led, and at the end what is under the cursor.
struct SpokenNews {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  /// Whether there is room for all of it.
  func fits(_ rect: Rect) -> Bool { TextBlock(text).lineCount(width: rect.width) <= rect.height }

  /// As much of it as has room. What is under the cursor comes before what leads there; of that alone no value is cut.
  func fitting(_ rect: Rect) -> String {
    func fits(_ text: String) -> Bool { SpokenNews(text).fits(rect) }
    var sentences = text.split(separator: ". ")
    // Where one is comes first, and is the last to go.
    while sentences.count > 1, !fits(sentences.joined(separator: ". ")) {
      sentences.remove(at: sentences.count > 2 ? 1 : 0)
    }
    var values = sentences.joined(separator: ". ").split(separator: ", ")
    while values.count > 1, !fits(values.joined(separator: ", ")) { values.removeLast() }
    return values.joined(separator: ", ")
  }
}
