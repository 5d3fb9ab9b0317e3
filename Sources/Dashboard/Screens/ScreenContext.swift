import Commerce
import Metrics
import Presentation
import TerminalUI

/// What a screen may look at to decide and to draw.
struct ScreenContext {
  let shop: ShopFacts
  let asOf: CalendarDay
  let grain: PeriodGrain
  /// The cells that the screen may use.
  private(set) var area: Rect
  let strings: Strings
  let glyphs: GlyphSet
  let hidesPersonalData: Bool
  /// Whether the focused part is all that is shown.
  let isZoomed: Bool
  /// The files on their way into the store.
  let imports: ImportQueue
  /// Whether the screen is read aloud.
  let isPlain: Bool
  private let keyMap: KeyMap
  private let answers: [DataQuery: DataState]
  private let progress: [DataQuery: WorkProgress]

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
    imports = state.imports
    keyMap = state.keyMap
    answers = state.answers
    progress = state.progress
  }

  /// The same with other cells to use, for one of several views of a panel.
  func within(_ area: Rect) -> ScreenContext {
    var context = self
    context.area = area
    return context
  }

  /// The first key of a command as it is written; nil where it has none.
  func key(for command: Command) -> String? {
    keyMap.keys(for: command).first?.label(strings.language)
  }

  /// Whether there is room for one figure a line only.
  var isCompact: Bool { !isZoomed && (area.height < 9 || area.width < 44) }

  /// What is known of a question; `pick` takes the value out of the answer.
  func load<Value>(_ query: DataQuery, _ pick: (DataAnswer) -> Value?) -> Loadable<Value> {
    switch answers[query] {
    case .loaded(let answer): pick(answer).map { .loaded($0) } ?? .loading
    case .failed(let reason): .failed(reason)
    case .loading, nil: .loading
    }
  }

  /// Whether a question has its answer, or none can be had.
  func isAnswered(_ query: DataQuery) -> Bool {
    switch answers[query] {
    case .loaded, .failed: true
    case .loading, nil: false
    }
  }

  /// Says that a model is being fitted for an answer, and how far that is.
  func fitting(_ query: DataQuery) -> String {
    strings.fitting(progress[query])
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

  /// Which side of what codes gave away margin is on, as a further sentence; nothing where no code gives anything away.
  func marginNote(isAfter: Bool) -> String {
    shop.givesAway ? " " + strings.marginAndGiveaways(isAfter: isAfter) : ""
  }

  /// The width of a column of money that so many columns suffice for where the currency has a sign.
  func moneyWidth(_ columns: Int) -> Int { columns + strings.number.extraMoneyWidth(shop.currency) }

  /// The shop's target for a figure, as a fraction or in minor units; nil where none is set for periods of this length.
  func targetValue(_ kpi: KPI) -> Double? {
    kpi.goesByPeriodLength && grain != .month ? nil : shop.targets[kpi]
  }

  /// The same in words.
  func target(_ kpi: KPI) -> String? {
    targetValue(kpi).map {
      strings.target + " " + strings.kpiText(kpi, .value($0), shop.currency)
    }
  }

  /// An average of money in the shop's currency.
  func money(_ minorUnits: Double) -> String { strings.number.money(minorUnits, shop.currency) }
}
