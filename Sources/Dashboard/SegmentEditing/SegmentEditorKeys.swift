import Commerce
import Metrics
import Presentation
import TerminalUI

extension DashboardState {
  /// The words of the shop's filters, without the segment that is being changed; nil before they are there.
  func vocabulary(_ editor: SegmentEditor) -> SegmentVocabulary? {
    guard case .loaded(.segmentWords(let vocabulary)) = answers[.segmentWords] else { return nil }
    return editor.edited.map { vocabulary.without($0.name) } ?? vocabulary
  }

  /// The keys while a segment is made.
  func hints(of editor: SegmentEditor) -> [OfferedKeys] {
    guard editor.part == .filter else {
      return [.init(.enter, .save, strings), .init(.escape, .backToFilter, strings)]
    }
    guard let vocabulary = vocabulary(editor) else { return [.init(.escape, .leave, strings)] }
    let words = editor.completion(vocabulary).words.count
    let isWhole = (try? editor.reading(vocabulary).get()) != nil
    return (words > 0 ? [.init(.tab, .takeWord, strings)] : [])
      + (isWhole ? [.init(.enter, .nameIt, strings)] : [])
      + [
        .init(.escape, .leave, strings),
        .init([.up, .down], idle: editor.choice.idleArrows(count: words), .choose, strings),
      ]
  }

  /// A key while a segment is made.
  mutating func press(_ key: Key, in editor: SegmentEditor) -> [Effect] {
    var editor = editor
    let vocabulary = vocabulary(editor)
    switch (key, editor.part) {
    case (.control("l"), _): return [.redraw]
    case (.control("z"), _): return [.suspend]
    case (.escape, .filter), (.control("c"), _):
      overlay = nil
      return []
    case (.escape, .name): editor.go(to: .filter)
    case (.tab, .filter):
      if let vocabulary { editor.complete(vocabulary) }
    case (.up, .filter), (.down, .filter):
      let words = vocabulary.map { editor.completion($0).words.count } ?? 0
      let height = SegmentEditorDrawing(editor, self).wordsHeight(in: ScreenLayout(self).content)
      editor.choose(key == .up ? -1 : 1, of: words, height: height)
    case (.enter, .filter):
      if let vocabulary, case .success = editor.reading(vocabulary) { editor.go(to: .name) }
    case (.enter, .name):
      guard let segment = editor.segment else {
        message = Message(strings.notASegmentName(editor.name.text), isError: true)
        return []
      }
      // It closes when the segment is saved: where that fails nothing that was typed is lost.
      return [.saveSegment(segment, replacing: editor.edited?.name)]
    default: _ = editor.press(key)
    }
    overlay = .segment(editor)
    return []
  }
}
