import TerminalUI

/// Where the views of panel 9 stand. Where there is height they stand beneath each other in an order that never changes:
/// the one with the keys whole, the others whole too as far as there is room, else as their lists. On a screen far wider
/// than others the trials stand beside the other two. Else the view with the keys has the panel.
struct ViewStack {
  /// A view of panel 9.
  enum View: Int, CaseIterable {
    case trials, initiatives, launches
  }

  /// The cells of a view, and whether they show all of it.
  struct Place: Equatable {
    let area: Rect
    let isWhole: Bool
  }

  /// The views that are drawn.
  private(set) var places: [View: Place] = [:]

  /// Whether there is room for more than the view with the keys.
  static func hasRoom(_ context: ScreenContext) -> Bool {
    !context.isZoomed && context.area.height >= 30 && context.area.width >= 60
  }

  /// The rows that a list takes while another view has the keys: title, header, three rows and a blank one; one line
  /// below the title where it is empty.
  static func listHeight(_ count: Int) -> Int { count == 0 ? 3 : max(min(count, 3) + 3, 5) }

  /// The list in such rows: without the blank line below, unless that is what is left of fewer rows.
  static func list(in rect: Rect) -> Rect { rect.inset(bottom: rect.height > 5 ? 1 : 0) }

  /// Title and what belongs into a list that is empty, with how to add the first one.
  static func wordsHeight(_ width: Int) -> Int { width < 100 ? 10 : 9 }

  /// - Parameter heights: for each view the rows that it may take while another has the keys, from the fewest to those
  ///   that show all of it.
  /// - Parameter wanted: the rows that the view with the keys is worth, from fewer to all of it.
  init(_ context: ScreenContext, focus: View, heights: [View: [Int]], wanted: [Int]) {
    let area = context.area
    guard Self.hasRoom(context) else {
      places[focus] = Place(area: area, isWhole: true)
      return
    }
    guard area.width >= 230 else {
      place(View.allCases, in: area, focus: focus, heights, wanted)
      return
    }
    let (left, right) = area.splitLeft(area.width / 2)
    places[.trials] = Place(area: left.inset(right: 2), isWhole: true)
    place([.initiatives, .launches], in: right, focus: focus, heights, wanted)
  }

  /// Places views beneath each other.
  private mutating func place(
    _ views: [View], in area: Rect, focus: View, _ heights: [View: [Int]], _ wanted: [Int]
  ) {
    var taken = views.map { heights[$0]?.first ?? 0 }
    var rest = area.height - taken.reduce(0, +)
    // The view with the keys has the choice, and if it is worth more than there is all of that.
    if let place = views.firstIndex(of: focus) {
      let room = taken[place] + max(0, rest)
      taken[place] = wanted.last { $0 <= room } ?? room
      rest = room - taken[place]
    }
    for (place, view) in views.enumerated() where view != focus {
      let growth = (heights[view] ?? []).map { $0 - taken[place] }.last { $0 <= rest } ?? 0
      taken[place] += max(0, growth)
      rest -= max(0, growth)
    }
    // What is left stays below the last one.
    taken[views.count - 1] += max(0, rest)
    var below = area
    for (place, view) in views.enumerated() {
      let (own, next) = below.splitTop(taken[place])
      below = next
      let isWhole = view == focus || taken[place] >= heights[view]?.last ?? 0
      places[view] = Place(area: own, isWhole: isWhole)
    }
  }
}
