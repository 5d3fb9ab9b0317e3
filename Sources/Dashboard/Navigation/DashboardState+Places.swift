import Presentation

extension DashboardState {
  /// Where one is.
  private var place: Place { Place(panel: panel, drilled: drilled) }

  /// Goes to a panel.
  mutating func go(to panel: Panel) { go(to: Place(panel: panel, drilled: [])) }

  /// Goes to a part of a panel.
  mutating func go(to part: PanelPart) {
    go(to: part.panel)
    focus(part)
  }

  /// Puts the keys to a part of the screen.
  mutating func focus(_ part: PanelPart) {
    var model = screen.model
    model.focus(part)
    screen.model = model
  }

  /// Opens a screen on a panel.
  mutating func open(_ screen: Screen, on panel: Panel) {
    go(to: Place(panel: panel, drilled: [opened(screen)]))
  }

  /// Opens a screen on the one that is there.
  mutating func open(_ screen: Screen) {
    // A customer's order leads to the customer: the card that is open already, not one more of it.
    let open = drilled.firstIndex { $0.isSamePlace(as: screen) }
    go(
      to: Place(
        panel: panel, drilled: open.map { Array(drilled[...$0]) } ?? drilled + [opened(screen)]))
  }

  /// Goes back by a step: out of the zoom, along the breadcrumb, out of a search.
  mutating func back() {
    if isZoomed {
      isZoomed = false
    } else if !drilled.isEmpty {
      go(to: Place(panel: panel, drilled: Array(drilled.dropLast())))
    } else if screen.model.search?.isEmpty == false {
      var model = screen.model
      model.search = ""
      screen.model = model
    }
  }

  /// Goes to the place visited before, and says so where there is none.
  mutating func goBack() {
    if let earlier = places.back(from: place) {
      show(earlier)
    } else {
      message = Message(strings.noPlaceBefore)
    }
  }

  /// Goes to the place that was left by going back, and says so where there is none.
  mutating func goForward() {
    if let later = places.forward(from: place) {
      show(later)
    } else {
      message = Message(strings.noPlaceAfter)
    }
  }

  private mutating func go(to next: Place) {
    if next.panel != panel || next.drilled != drilled { places.leave(place) }
    show(next)
  }

  private mutating func show(_ place: Place) {
    // Who goes elsewhere while the first files still come in wants to see what is there.
    if shop.latestDay != nil { isFirstRun = false }
    panel = place.panel
    drilled = place.drilled
    isZoomed = false
  }
}
