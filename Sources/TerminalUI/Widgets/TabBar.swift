/// The line of panels, each with the key that opens it.
public struct TabBar: Equatable, Sendable {
  /// A panel's tab.
  public struct Tab: Equatable, Sendable {
    /// The key that opens it.
    public var key: String
    /// Its name.
    public var name: String
    /// Its name where it is narrow.
    public var shortName: String

    /// A tab.
    public init(key: String, name: String, shortName: String) {
      self.key = key
      self.name = name
      self.shortName = shortName
    }
  }

  /// From left to right.
  public var tabs: [Tab]
  /// The tab of the panel on screen.
  public var selected: Int

  /// A line of tabs.
  public init(tabs: [Tab], selected: Int) {
    self.tabs = tabs
    self.selected = selected
  }

  /// Draws the tabs in the first row: with names, else with short names, these closer, these cut, else only the
  /// selected one with its name, else only as many keys as fit.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    guard !rect.isEmpty else { return }
    for (index, place) in places(in: rect).enumerated() {
      let isSelected = index == selected
      canvas.write(
        place.text, x: place.x, y: rect.y, role: isSelected ? .tabSelected : .tab,
        bold: isSelected, clip: rect)
      // A key looks like one here too, which also parts the tabs where they stand close.
      guard !isSelected, let start = place.text.firstIndex(where: { $0 != " " }) else { continue }
      canvas.write(
        tabs[index].key, x: place.x + TextWidth.width(of: place.text[..<start]), y: rect.y,
        role: .footerKey, clip: rect)
    }
  }

  /// The tab that is drawn at a place of the screen; nil beside the tabs.
  public func tabIndex(atX x: Int, y: Int, in rect: Rect) -> Int? {
    guard y == rect.y, rect.contains(x: x, y: y) else { return nil }
    return places(in: rect).firstIndex { place in
      x >= place.x && x < place.x + TextWidth.width(of: place.text)
    }
  }

  private func places(in rect: Rect) -> [(x: Int, text: String)] {
    let texts = texts(width: rect.width)
    var x = rect.x
    return texts.map { text in
      defer { x += TextWidth.width(of: text) }
      return (x, text)
    }
  }

  /// What short names are cut to, before they are left out.
  private static let cutLengths = [6, 5, 4, 3]

  private func texts(width: Int) -> [String] {
    var forms: [(Int, Tab) -> String] = [
      { _, tab in " \(tab.key) \(tab.name) " },
      { _, tab in " \(tab.key) \(tab.shortName) " },
      { _, tab in " \(tab.key) \(tab.shortName)" },
    ]
    forms += Self.cutLengths.map { length in
      { _, tab in " \(tab.key) \(TextWidth.clipped(tab.shortName, to: length))" }
    }
    forms += [
      { index, tab in index == selected ? " \(tab.key) \(tab.shortName) " : " \(tab.key) " },
      { index, tab in index == selected ? "[\(tab.key)]" : tab.key },
    ]
    for form in forms {
      let texts = tabs.enumerated().map { form($0.offset, $0.element) }
      if texts.reduce(0, { $0 + TextWidth.width(of: $1) }) <= width { return texts }
    }
    return tabs.map(\.key)
  }
}
