public import Commerce

/// What is said where a segment of the shop's own is made.
extension Strings {
  /// The frame's title.
  public func segmentEditorTitle(_ edited: OwnSegment?) -> String {
    edited.map { "Segment “\($0.name)”" } ?? "New segment"
  }
  /// Stands before the filter.
  public var segmentFilterPrompt: String { "Filter:" }
  /// Stands before the name.
  public var segmentNamePrompt: String { "Name:" }
  /// How many meet what was typed.
  public func segmentDraftCount(_ count: Int, of all: Int) -> String {
    let share = all == 0 ? "" : " (\(number.percentage(Double(count) / Double(all))))"
    return "\(customers(count)) of \(number.count(all))\(share)"
  }
  /// Stands there before the count is known.
  public var countingSegment: String { "counting…" }
  /// The keys while the filter is typed.
  public var segmentFilterKeys: String {
    "Tab take the word   \(isASCII ? "Up Down" : "↑ ↓") choose it   Enter name it   Esc leave"
  }
  /// The keys while the name is typed.
  public var segmentNameKeys: String { "Enter save   Esc back to the filter" }
  /// Asks whether a segment is to go.
  public func removeSegmentPrompt(_ name: String) -> String { "Remove segment “\(name)”?" }
  /// Stands behind it.
  public var removeSegmentHelp: String { "y remove  Esc keep" }
  /// A segment was saved.
  public func ownSegmentSaved(_ name: String) -> String { "Segment “\(name)” is saved" }
  /// Segments of RFM are not the owner's to change.
  public var notAnOwnSegment: String {
    "Segments of your own can be changed and removed; n makes one"
  }
}
