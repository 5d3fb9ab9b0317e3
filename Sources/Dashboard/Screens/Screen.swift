import Commerce
import Metrics
import Presentation

/// What a panel shows, or what was opened on it. Each kind has its state, its keys and its drawing in its own folder.
enum Screen: Equatable, Sendable {
  case overview(OverviewScreen)
  case retention(RetentionScreen)
  case bridge(BridgeScreen)
  case customerValue(CustomerValueScreen)
  case cohorts(CohortsScreen)
  case segments(SegmentsScreen)
  case timing(TimingScreen)
  case today(TodayScreen)
  case trials(TrialsScreen)
  case customers(CustomerListScreen)
  case orders(OrderListScreen)
  case spend(SpendListScreen)
  case carts(CartListScreen)
  case forecasts(ForecastListScreen)
  case parts(FigurePartsScreen)
  case customer(CustomerCardScreen)
  case order(OrderCardScreen)
  case data(DataScreen)
  case imports(ImportScreen)
  case rejectedRows(RejectedRowsScreen)

  /// The screen that a panel opens with.
  static func root(of panel: Panel) -> Screen {
    switch panel {
    case .overview: .overview(OverviewScreen())
    case .retention: .retention(RetentionScreen())
    case .customerValue: .customerValue(CustomerValueScreen())
    case .cohorts: .cohorts(CohortsScreen())
    case .segments: .segments(SegmentsScreen())
    case .customers: .customers(CustomerListScreen(.all, title: .panel(.customers)))
    case .timing: .timing(TimingScreen())
    case .today: .today(TodayScreen())
    case .trials: .trials(TrialsScreen())
    case .data: .data(DataScreen())
    }
  }

  /// The counted orders of periods that the mouse was drawn over.
  static func orders(from first: Period, through last: Period, _ context: ScreenContext) -> Screen {
    let days = DayRange(first: first.start, last: min(last.lastDay, context.asOf))
    return .orders(OrderListScreen(.counted(days), title: context.strings.ordersOfRange))
  }

  /// Whether it is the card of the same customer or order, or the page of imports, wherever the cursor stands.
  func isSamePlace(as other: Screen) -> Bool {
    switch (self, other) {
    case (.customer(let one), .customer(let other)): one.id == other.id
    case (.order(let one), .order(let other)): one.row == other.row
    case (.imports, .imports): true
    default: false
    }
  }

  /// The screen behind the case.
  var model: any ScreenModel {
    get {
      switch self {
      case .overview(let screen): screen
      case .retention(let screen): screen
      case .bridge(let screen): screen
      case .customerValue(let screen): screen
      case .cohorts(let screen): screen
      case .segments(let screen): screen
      case .timing(let screen): screen
      case .today(let screen): screen
      case .trials(let screen): screen
      case .customers(let screen): screen
      case .orders(let screen): screen
      case .spend(let screen): screen
      case .carts(let screen): screen
      case .forecasts(let screen): screen
      case .parts(let screen): screen
      case .customer(let screen): screen
      case .order(let screen): screen
      case .data(let screen): screen
      case .imports(let screen): screen
      case .rejectedRows(let screen): screen
      }
    }
    set { self = newValue.screen }
  }
}

/// What every screen can do.
protocol ScreenModel: Equatable, Sendable {
  /// The screen as a case of `Screen`.
  var screen: Screen { get }
  /// Its name in the breadcrumb.
  func title(_ context: ScreenContext) -> String
  /// What it is about, at the right of the breadcrumb.
  func scope(_ context: ScreenContext) -> String
  /// The questions that it needs answered.
  func queries(_ context: ScreenContext) -> [DataQuery]
  /// The commands of its own that do something now, the most telling first.
  func commands(_ context: ScreenContext) -> [Command]
  /// What a command does on this screen, in a word; nil where it is what it does everywhere.
  func hint(_ command: Command, _ strings: Strings) -> String?
  /// Does what a command tells; nil if the command is none of its own.
  mutating func handle(_ command: Command, _ context: ScreenContext) -> ScreenAction?
  /// The part that keys go to; nil where there is but one.
  var focusedPart: PanelPart? { get }
  /// The part that a place of the mouse belongs to; nil where there is but one.
  func part(at place: Int) -> PanelPart?
  /// Puts the keys to a part of its own.
  mutating func focus(_ part: PanelPart)
  /// Puts the cursor on what the mouse pressed.
  mutating func choose(part: Int, row: Int, column: Int, _ context: ScreenContext)
  /// What opens where the mouse was drawn over some items of a part; nil where that means nothing.
  func screen(ofRange rows: ClosedRange<Int>, part: Int, _ context: ScreenContext) -> Screen?
  /// Sorts a part by the column whose header the mouse pressed, and tells so.
  mutating func sort(byHeader column: Int, ofPart part: Int, _ context: ScreenContext)
    -> ScreenAction
  /// Draws it within the context's area.
  func draw(on surface: inout Surface, _ context: ScreenContext)
  /// What the figure under the cursor means.
  func explanation(_ context: ScreenContext) -> Explanation?
  /// The list on screen as it would be exported, with a name for the file.
  func export(_ context: ScreenContext) -> ScreenExport?
  /// The text of what is under the cursor.
  func copyText(_ context: ScreenContext) -> String?
  /// The text that narrows the list; nil where there is nothing to search.
  var search: String? { get set }
  /// The lengths of periods that can be asked for.
  var grains: [CohortGrain] { get }
  /// Shows periods of its own in another length; nil where it has those of all panels.
  mutating func show(by grain: CohortGrain, _ context: ScreenContext) -> ScreenAction?
  /// Shows numbers where it would show a chart.
  mutating func preferTable()
}

extension ScreenModel {
  func scope(_ context: ScreenContext) -> String { "" }
  func hint(_ command: Command, _ strings: Strings) -> String? { nil }
  var focusedPart: PanelPart? { nil }
  func part(at place: Int) -> PanelPart? { nil }
  mutating func focus(_ part: PanelPart) {}
  mutating func choose(part: Int, row: Int, column: Int, _ context: ScreenContext) {}
  func screen(ofRange rows: ClosedRange<Int>, part: Int, _ context: ScreenContext) -> Screen? {
    nil
  }
  mutating func sort(
    byHeader column: Int, ofPart part: Int, _ context: ScreenContext
  ) -> ScreenAction { .done }
  func explanation(_ context: ScreenContext) -> Explanation? { nil }
  func export(_ context: ScreenContext) -> ScreenExport? { nil }
  func copyText(_ context: ScreenContext) -> String? { nil }
  var grains: [CohortGrain] { [.month, .quarter, .year] }
  mutating func show(by grain: CohortGrain, _ context: ScreenContext) -> ScreenAction? { nil }
  mutating func preferTable() {}
  var search: String? {
    get { nil }
    set {}
  }
}

/// What comes of a command.
enum ScreenAction: Equatable {
  /// The screen changed, or had nothing to change.
  case done
  /// A screen opens on this one.
  case open(Screen)
  /// The screen's sort, part or place is told in the footer.
  case tell(Message)
  /// Something lies over the screen from now on.
  case cover(Overlay)
  /// Something is asked in the footer's place.
  case ask(Prompt)
  /// Files are to be imported.
  case bring([String])
  /// Something is wanted outside of the dashboard.
  case want(Effect)
}

/// A list on screen as it would be exported.
struct ScreenExport: Equatable {
  /// What is exported.
  let list: ExportRequest.List
  /// A name for the file, without its ending.
  let fileName: String
}
