import TerminalUI

/// Where the parts of panel 8 stand. A usual terminal has the lists above, and below them what is known of the one under
/// the cursor: all of it side by side where it is wide, else the advice or the focused part. A large screen has the people
/// themselves beside all that, one far wider than others in a third column.
struct TodayLayout {
  private(set) var lists: Rect
  private(set) var advice: Rect
  private(set) var offers: Rect
  private(set) var countries: Rect
  private(set) var towns: Rect
  /// Who they are.
  private(set) var people: Rect

  /// Title, header, and a blank line below.
  private static let listFrame = 3
  /// The least rows that advice or offers are worth.
  private static let detailHeight = 5

  /// The least rows for countries or towns beneath each other: a title, a header, three places, a blank line.
  private static let placesHeight = 6

  /// The columns that the lists, and that offers and places, take beside the people.
  private static let (listsWidth, offersWidth) = (112, 60)
  /// The rows of the offers with what is said of them.
  private static let offersHeight = 14

  init(_ context: ScreenContext, focus: TodayScreen.Part, lists count: Int) {
    let area = context.area
    let none = Rect(x: area.x, y: area.y, width: 0, height: 0)
    (lists, advice, offers, countries, towns, people) = (none, none, none, none, none, none)
    let listHeight = count + Self.listFrame
    guard !context.isZoomed, area.height >= listHeight + Self.detailHeight else {
      placeAlone(focus, in: area)
      return
    }
    if area.width >= 230, area.height >= 2 * Self.placesHeight + Self.offersHeight {
      let (left, rest) = area.splitLeft(Self.listsWidth)
      let (middle, right) = rest.splitLeft(Self.offersWidth)
      let (upper, lower) = left.inset(right: 2).splitTop(listHeight)
      (lists, advice) = (upper.inset(bottom: 1), lower)
      let (top, places) = middle.inset(right: 2).splitTop(Self.offersHeight)
      offers = top.inset(bottom: 1)
      placePlaces(in: places)
      people = right
      return
    }
    if area.width >= Self.listsWidth + Self.offersWidth + 20,
      area.height >= listHeight + Self.offersHeight + 2 * Self.placesHeight
    {
      let (left, right) = area.splitLeft(Self.listsWidth + 4)
      let (upper, lower) = left.inset(right: 2).splitTop(listHeight)
      let (middle, places) = lower.splitTop(Self.offersHeight)
      let (words, costs) = middle.splitLeft(middle.width - Self.offersWidth)
      let (before, behind) = places.splitLeft(words.width)
      lists = upper.inset(bottom: 1)
      (advice, offers) = (words.inset(right: 2, bottom: 1), costs.inset(bottom: 1))
      (countries, towns, people) = (before.inset(right: 2), behind, right)
      return
    }
    let (upper, lower) = area.splitTop(listHeight)
    lists = upper.inset(bottom: 1)
    guard area.width >= 110 else {
      switch focus {
      case .lists: advice = lower
      case .offers: offers = lower
      case .countries: countries = lower
      case .towns: towns = lower
      }
      return
    }
    let (left, rest) = lower.splitLeft(area.width * 2 / 5)
    let (middle, right) = rest.splitLeft(area.width * 7 / 20)
    (advice, offers) = (left.inset(right: 2), middle.inset(right: 2))
    // Mostly there are few countries, and many towns.
    guard right.height >= 2 * Self.placesHeight else {
      if focus == .towns { towns = right } else { countries = right }
      return
    }
    placePlaces(in: right)
  }

  private mutating func placePlaces(in rect: Rect) {
    let (above, below) = rect.splitTop(
      min(max(Self.placesHeight, rect.height / 3), 2 * Self.placesHeight))
    (countries, towns) = (above.inset(bottom: 1), below)
  }

  private mutating func placeAlone(_ part: TodayScreen.Part, in area: Rect) {
    switch part {
    case .lists: lists = area
    case .offers: offers = area
    case .countries: countries = area
    case .towns: towns = area
    }
  }
}
