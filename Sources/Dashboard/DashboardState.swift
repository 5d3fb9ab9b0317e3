public import Commerce
public import Presentation
public import TerminalUI

/// All that the dashboard knows; what is on screen follows from it.
public struct DashboardState: Equatable, Sendable {
  /// The shop.
  public var shop: ShopFacts
  /// The terminal's size.
  public var size: Size
  /// The last day that counts.
  public var asOf: CalendarDay
  /// How long the periods are.
  public var grain: PeriodGrain
  /// The panel on screen.
  public var panel: Panel
  /// Each panel as it was left.
  var roots: [Panel: Screen]
  /// What was opened on the panel, the newest last.
  var drilled: [Screen]
  /// The places that were visited.
  var places: PlaceHistory
  /// What is known of the questions that the screen asks.
  var answers: [DataQuery: DataState]
  /// The answers that the screen needed before, for the way back.
  var answersBefore: [DataQuery: DataState]
  /// How far the answers are that take long.
  var progress: [DataQuery: WorkProgress]
  /// What lies over the screen.
  var overlay: Overlay?
  /// What is being entered in the footer's place.
  var prompt: Prompt?
  /// The filter that is being made, and how far it is.
  var filtering: Filtering?
  /// The files on their way into the store.
  var imports: ImportQueue
  /// Whether the shop has no order, or the files that bring the first ones are still on their way.
  var isFirstRun: Bool
  /// What the panels show then.
  var firstSteps: ImportScreen
  /// The command lines that were entered.
  public var commandHistory: CommandHistory
  /// What is told in the footer's place.
  public var message: Message?
  /// What is said in plain mode of what the last key changed.
  var said: String
  /// The screen before that key; nil before the first one.
  var readingBefore: Reading?
  /// Whether names and addresses are hidden.
  public var hidesPersonalData: Bool
  /// Whether the mouse works here; else the terminal selects text with it.
  public var usesMouse: Bool
  /// Whether the last press closed what lay over the screen, so that one more of the same click is for nothing.
  var isClosedByPress: Bool
  /// Whether the theme is chosen by the terminal's background.
  public var followsBackground: Bool
  /// Whether the focused part has the whole screen.
  var isZoomed: Bool
  /// The themes to choose from, and the one in use.
  public var themes: [Theme]
  /// What is wrong with the files that are no themes, a sentence each.
  public var brokenThemes: [String]
  /// Index of the theme in use.
  public var themeIndex: Int
  /// The characters that charts are drawn with.
  public var glyphs: GlyphSet
  /// Words and number formats.
  public var strings: Strings
  /// Which key does what.
  public let keyMap: KeyMap

  /// A dashboard that opens on months, on the latest day.
  public init(
    shop: ShopFacts, size: Size, themes: [Theme], themeIndex: Int = 0,
    glyphs: GlyphSet = .braille, strings: Strings = Strings(), keyMap: KeyMap = .standard
  ) {
    self.shop = shop
    self.size = size
    asOf = shop.latestDay ?? CalendarDay(number: 0)
    grain = .month
    panel = .overview
    roots = Dictionary(uniqueKeysWithValues: Panel.allCases.map { ($0, Screen.root(of: $0)) })
    drilled = []
    places = PlaceHistory()
    answers = [:]
    answersBefore = [:]
    progress = [:]
    imports = ImportQueue()
    isFirstRun = shop.latestDay == nil
    firstSteps = ImportScreen(welcomes: true)
    commandHistory = CommandHistory()
    said = ""
    usesMouse = true
    isClosedByPress = false
    followsBackground = false
    hidesPersonalData = false
    isZoomed = false
    self.themes = themes
    brokenThemes = []
    self.themeIndex = themeIndex
    self.glyphs = glyphs
    self.strings = strings
    self.keyMap = keyMap
    write(for: glyphs, isASCII: strings.isASCII)
  }

  /// Draws by what a terminal can show, and speaks in words where the screen is read aloud.
  public mutating func write(for glyphs: GlyphSet, isASCII: Bool) {
    self.glyphs = glyphs
    let written = strings.written(inASCII: isASCII)
    strings = glyphs == .plain ? written.spoken : written
  }

  /// The theme in use; the built-in one where there is none to choose from.
  public var theme: Theme {
    themes.indices.contains(themeIndex) ? themes[themeIndex] : .builtIn
  }

  /// The screen that keys go to.
  var screen: Screen {
    get {
      showsFirstSteps
        ? .imports(firstSteps) : drilled.last ?? roots[panel] ?? Screen.root(of: panel)
    }
    set {
      if showsFirstSteps {
        if case .imports(let page) = newValue { firstSteps = page }
      } else if drilled.isEmpty {
        roots[panel] = newValue
      } else {
        drilled[drilled.count - 1] = newValue
      }
    }
  }

  /// Whether the panel shows how to begin; panel 0 has its imports to show once there are any.
  var showsFirstSteps: Bool { isFirstRun && (panel != .data || shop.importAge.isEmpty) }

  /// The questions of the screen that have no answer yet.
  public var isWaiting: Bool { filtering != nil || answers.values.contains(.loading) }

  /// Whether all that it waits for takes long in a large shop, so that no frame should.
  public var waitsForLongWorkOnly: Bool {
    isWaiting && answers.allSatisfy { $0.value != .loading || $0.key.takesLong }
  }
}

/// What lies over the screen.
enum Overlay: Equatable, Sendable {
  /// The keys of the screen, scrolled so many rows.
  case help(scroll: Int)
  /// What the figure under the cursor means, scrolled so many rows.
  case explanation(Explanation, scroll: Int)
  /// What of the shop is looked at.
  case filter(FilterMenu)
  /// A segment of the shop's own that is being made.
  case segment(SegmentEditor)
  /// An initiative or a launch that is being made.
  case entry(EntryEditor)
  /// What is to be written to a file.
  case export(ExportMenu)
  /// What there is to go to.
  case finder(Finder)
  /// The theme to use.
  case themes(ThemeMenu)

  /// Whether it tells SQL that can be copied.
  var hasSQL: Bool {
    guard case .explanation(let explanation, _) = self else { return false }
    return !explanation.queries.isEmpty
  }
}

/// What is being entered in the footer's place.
enum Prompt: Equatable, Sendable {
  /// A search that narrows the list; Esc restores what was there before.
  case search(text: String, before: String)
  /// Whether the segment of that name is to go.
  case removeSegment(String)
  /// Whether the initiative or launch of that name is to go.
  case removeEntry(EntryKind, String)
  /// A command by its name.
  case command(CommandLine)
}
