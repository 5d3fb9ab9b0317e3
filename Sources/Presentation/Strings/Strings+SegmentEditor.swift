public import Commerce

/// What is said where a segment of the shop's own is made.
extension Strings {
  /// The frame's title.
  public func segmentEditorTitle(_ edited: OwnSegment?) -> String {
    edited.map { "Segment “\($0.name)”" }
      ?? say("New segment", "Nieuw segment")
  }
  /// Stands before the filter.
  public var segmentFilterPrompt: String { "Filter:" }
  /// Stands before the name.
  public var segmentNamePrompt: String { say("Name:", "Naam:") }
  /// How many meet what was typed.
  public func segmentDraftCount(_ count: Int, of all: Int) -> String {
    let share = all == 0 ? "" : " (\(number.percentage(Double(count) / Double(all))))"
    return say(
      "\(customers(count)) of \(number.count(all))\(share)",
      "\(customers(count)) van \(number.count(all))\(share)")
  }
  /// Stands there before the count is known.
  public var countingSegment: String { say("counting…", "tellen…") }
  /// Asks whether a segment is to go.
  public func removeSegmentPrompt(_ name: String) -> String {
    say("Remove segment “\(name)”?", "Segment “\(name)” weghalen?")
  }
  /// A segment was saved.
  public func ownSegmentSaved(_ name: String) -> String {
    say("Segment “\(name)” is saved", "Segment “\(name)” is bewaard")
  }
  /// Segments of RFM are not the owner's to change.
  public var notAnOwnSegment: String {
    say(
      "Segments of your own can be changed and removed; n makes one",
      "Eigen segmenten zijn te wijzigen en weg te halen; n maakt er een")
  }
}
