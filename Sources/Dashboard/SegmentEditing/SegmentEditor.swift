import Commerce
import Metrics
import Presentation
import TerminalUI

/// Where a segment of the shop's own is made or changed: its filter is typed, then its name.
struct SegmentEditor: Equatable, Sendable {
  /// What is being typed.
  enum Part: Equatable, Sendable {
    case filter, name
  }

  /// The segment that is changed; nil for a new one.
  let edited: OwnSegment?
  /// The day as of which it is counted.
  let asOf: CalendarDay
  private(set) var part = Part.filter
  private(set) var filter: TextEntry
  private(set) var name: TextEntry
  /// Which of the words that may come next Tab takes.
  private(set) var choice = ListCursor()

  /// An editor on a segment, or for a new one.
  init(_ edited: OwnSegment? = nil, asOf: CalendarDay) {
    self.edited = edited
    self.asOf = asOf
    filter = TextEntry(edited?.filter ?? "")
    name = TextEntry(edited?.name ?? "")
  }

  /// What the filter asks, by the words of a shop.
  func reading(_ vocabulary: SegmentVocabulary) -> Result<SegmentFilter, SegmentFilterError> {
    do throws(SegmentFilterError) {
      return .success(try SegmentFilter(parsing: filter.text, naming: vocabulary.own))
    } catch {
      return .failure(error)
    }
  }

  /// The words that may stand at the cursor.
  func completion(_ vocabulary: SegmentVocabulary) -> SegmentCompletion {
    SegmentCompletion(of: filter.before, vocabulary)
  }

  /// The questions that it asks: what words there are, and how many meet what was typed.
  func queries(_ vocabulary: SegmentVocabulary?) -> [DataQuery] {
    guard let vocabulary, case .success(let filter) = reading(vocabulary) else {
      return [.segmentWords]
    }
    return [.segmentWords, .segmentDraft(filter, asOf: asOf)]
  }

  /// The segment as it would be saved; nil where its name can't be one.
  var segment: OwnSegment? { OwnSegment(name: name.text, filter: filter.text) }

  /// Text that is pasted.
  mutating func type(_ text: String) {
    switch part {
    case .filter:
      filter.insert(text)
      choice = ListCursor()
    case .name: name.insert(text)
    }
  }

  /// Edits what is being typed; false for a key that does not.
  mutating func press(_ key: Key) -> Bool {
    switch part {
    case .filter:
      guard filter.press(key) else { return false }
      choice = ListCursor()
      return true
    case .name: return name.press(key)
    }
  }

  /// Chooses another of the words that may come next, of which `height` are on screen.
  mutating func choose(_ step: Int, of count: Int, height: Int) {
    _ = choice.move(step < 0 ? .moveUp : .moveDown, count: count, height: height)
  }

  /// Chooses one of the words that may come next.
  mutating func choose(row: Int) { choice.row = row }

  /// Takes the chosen word.
  mutating func complete(_ vocabulary: SegmentVocabulary) {
    let completion = completion(vocabulary)
    guard let row = choice.row(of: completion.words.count) else { return }
    filter.replaceBefore(with: completion.kept + completion.words[row] + " ")
    choice = ListCursor()
  }

  /// Goes on to the name, or back to the filter.
  mutating func go(to part: Part) { self.part = part }
}
