import Commerce
import Metrics
import Presentation
import TerminalUI

/// A segment that is being made, as a frame over the screen.
struct SegmentEditorDrawing {
  private let editor: SegmentEditor
  private let state: DashboardState

  init(_ editor: SegmentEditor, _ state: DashboardState) {
    self.editor = editor
    self.state = state
  }

  /// How many of the words that may come next are on screen.
  func wordsHeight(in area: Rect) -> Int { parts(in: area).words.height }

  func draw(on surface: inout Surface, in area: Rect) {
    let strings = state.strings
    let parts = parts(in: area)
    surface.canvas.fill(parts.frame)
    Frame(
      title: TextWidth.sanitized(strings.segmentEditorTitle(editor.edited)),
      note: strings.asOf(editor.asOf, isLatest: editor.asOf == state.shop.latestDay),
      isFocused: true, glyphs: state.glyphs
    ).draw(on: &surface.canvas, in: parts.frame)
    editor.filter.draw(
      prompt: strings.segmentFilterPrompt, isTyped: editor.part == .filter,
      on: &surface.canvas, in: parts.filter)
    surface.onPress(parts.filter, .menu(.line(0)))
    let verdict = verdict
    surface.canvas.write(
      TextWidth.clipped(TextWidth.sanitized(verdict.text), to: parts.verdict.width),
      x: parts.verdict.x, y: parts.verdict.y, role: verdict.role, clip: parts.verdict)
    switch editor.part {
    case .name:
      editor.name.draw(
        prompt: strings.segmentNamePrompt, isTyped: true, on: &surface.canvas, in: parts.words)
    case .filter: drawWords(on: &surface, in: parts.words)
    }
  }

  private struct Parts {
    var frame: Rect
    var filter, verdict, words: Rect
  }

  private func parts(in area: Rect) -> Parts {
    let frame = area.centered(width: 78, height: 20)
    let inner = Frame.inner(of: frame).inset(left: 1, right: 1)
    let (filter, below) = inner.splitTop(1)
    let (verdict, rest) = below.splitTop(1)
    return Parts(frame: frame, filter: filter, verdict: verdict, words: rest.inset(top: 1))
  }

  /// How many meet the filter, what is wrong in it, or what is to come next.
  private var verdict: (text: String, role: StyleRole) {
    let strings = state.strings
    guard let vocabulary = state.vocabulary(editor) else { return (strings.loading, .dim) }
    switch editor.reading(vocabulary) {
    case .failure(let error):
      return error.found == nil
        ? (strings.filterContinues(error.expected), .dim) : (strings.filterProblem(error), .error)
    case .success(let filter):
      switch state.answers[.segmentDraft(filter, asOf: editor.asOf)] {
      case .loaded(.segmentDraft(let draft)):
        if let reason = draft.unknown { return (strings.nothingKnownOfAlive(reason), .error) }
        return (strings.segmentDraftCount(draft.customers, of: draft.all), .seriesA)
      case .failed(let reason): return (reason, .error)
      default: return (strings.countingSegment, .dim)
      }
    }
  }

  private func drawWords(on surface: inout Surface, in rect: Rect) {
    guard !rect.isEmpty, let vocabulary = state.vocabulary(editor) else { return }
    let words = editor.completion(vocabulary).words
    let offset = editor.choice.offset(count: words.count, height: rect.height)
    let chosen = editor.choice.row(of: words.count)
    for (line, row) in (offset..<min(words.count, offset + rect.height)).enumerated() {
      let word = TextWidth.padded(TextWidth.sanitized(words[row]), to: 16)
      let meaning = SegmentField(rawValue: words[row]).map(state.strings.segmentFieldHelp) ?? ""
      let place = Rect(x: rect.x, y: rect.y + line, width: rect.width, height: 1)
      surface.canvas.write(
        TextWidth.padded(TextWidth.clipped(word + meaning, to: rect.width), to: rect.width),
        x: place.x, y: place.y, role: row == chosen ? .cursor : .text, clip: rect)
      surface.onPress(place, .menu(.row(row)))
    }
  }
}
