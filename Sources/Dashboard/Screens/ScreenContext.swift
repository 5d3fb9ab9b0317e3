import Commerce
import Presentation
import TerminalUI

/// What a screen may look at to decide and to draw.
struct ScreenContext {
  let shop: ShopFacts
  let asOf: CalendarDay
  let grain: PeriodGrain
  /// The cells that the screen may use.
  let area: Rect
  let strings: Strings
  let glyphs: GlyphSet
  let hidesPersonalData: Bool
  /// Whether the focused part is all that is shown.
  let isZoomed: Bool
  /// Whether the screen is read aloud.
  let isPlain: Bool
  private let answers: [DataQuery: DataState]

  init(_ state: DashboardState, area: Rect) {
    shop = state.shop
    asOf = state.asOf
    grain = state.grain
    self.area = area
    strings = state.strings
    glyphs = state.glyphs
    hidesPersonalData = state.hidesPersonalData
    isZoomed = state.showsPartAlone
    isPlain = state.isPlain
    answers = state.answers
  }

  /// What is known of a question; `pick` takes the value out of the answer.
  func load<Value>(_ query: DataQuery, _ pick: (DataAnswer) -> Value?) -> Loadable<Value> {
    switch answers[query] {
    case .loaded(let answer): pick(answer).map { .loaded($0) } ?? .loading
    case .failed(let reason): .failed(reason)
    case .loading, nil: .loading
    }
  }

  /// The last complete period at the as-of day; the running one where there is none before it.
  var chosenPeriod: Period {
    let current = Period(grain, containing: asOf)
    guard current.lastDay > asOf else { return current }
    let before = current.advanced(by: -1)
    guard let first = shop.firstDay, before.end > first else { return current }
    return before
  }

  /// An amount of money in the shop's currency.
  func money(_ minorUnits: Int64) -> String { strings.number.money(minorUnits, shop.currency) }

  /// The width of a column of money that so many columns suffice for where the currency has a sign.
  func moneyWidth(_ columns: Int) -> Int { columns + strings.number.extraMoneyWidth(shop.currency) }

  /// An average of money in the shop's currency.
  func money(_ minorUnits: Double) -> String { strings.number.money(minorUnits, shop.currency) }
}
