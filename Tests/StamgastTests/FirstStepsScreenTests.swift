import Commerce
import Dashboard
import Presentation
import TerminalUI
import Testing

/// How the page looks on which a shop begins.
@Suite("Golden screens of the first steps")
struct FirstStepsScreenTests {
  /// What has happened on the page.
  enum State: String, CaseIterable {
    case nothingFound = "nothing-found"
    case found, importing, asking, failed, stopped
  }

  private static let sizes = [
    Size(width: 80, height: 24), Size(width: 120, height: 40), Size(width: 200, height: 60),
    Size(width: 40, height: 12),
  ]

  private static let changed = CalendarDay(number: 20_544)
  private static let files = [
    FoundExport(
      path: "~/Downloads/products_export.csv", format: "shopify-products", size: 8977,
      changed: changed),
    FoundExport(
      path: "~/Downloads/orders_export_1.csv", format: "shopify-orders", size: 2_758_126,
      changed: changed),
    FoundExport(path: "spend.csv", format: "generic-spend", size: 99_644, changed: changed),
  ]

  private func screen(_ wanted: State, _ size: Size, _ language: Language = .english) -> Canvas {
    let facts = ShopFacts(storePath: "/home/ann/.local/share/stamgast/shop.db")
    var state = DashboardState(
      shop: facts, size: size, themes: [.builtIn], strings: Strings(language))
    _ = start(&state)
    func send(_ events: Event...) { for event in events { _ = update(&state, event) } }
    let folders = [state.strings.thisFolder, "~/Downloads"]
    let found = FoundExports(files: wanted == .nothingFound ? [] : Self.files, folders: folders)
    send(.answered(.foundExports, .loaded(.foundExports(found))))
    let (first, second) = (Self.files[0].path, Self.files[1].path)
    switch wanted {
    case .nothingFound, .found: break
    case .importing:
      send(
        .terminal(.key(.enter)), .importEnded(path: first, .imported("")),
        .importing(path: second, WorkProgress(share: 0.34, rows: 1456, after: 3.4)))
    case .asking:
      let question = ImportQuestion.dates(column: "Created at", found: "03/04/2026")
      send(.terminal(.key(.enter)), .importEnded(path: first, .asks(question, else: "")))
    case .failed:
      let reason = "products_export.csv:3: a quote that is opened here is never closed"
      send(
        .terminal(.key(.down)), .terminal(.key(.enter)),
        .importEnded(path: first, .failed(reason)))
    case .stopped:
      send(
        .terminal(.key(.enter)), .terminal(.key(.escape)), .importEnded(path: first, .stopped),
        .terminal(.key(.down)))
    }
    return draw(state)
  }

  @Test(arguments: State.allCases, sizes)
  func `looks as it did`(state: State, size: Size) throws {
    try ScreenFile(named: "first-steps-\(state.rawValue)-\(size.width)x\(size.height)")
      .check(screen(state, size))
  }

  @Test(arguments: State.allCases)
  func `looks as it did in Dutch`(state: State) throws {
    try ScreenFile(named: "dutch-first-steps-\(state.rawValue)-80x24")
      .check(screen(state, Self.sizes[0], .dutch))
  }

  @Test(arguments: State.allCases, sizes)
  func `Dutch is cut nowhere where English is whole`(state: State, size: Size) {
    func cuts(_ language: Language) -> [String] {
      screen(state, size, language).lines.filter { $0.contains("…") }
    }
    #expect(cuts(.dutch).count <= cuts(.english).count, "\(cuts(.dutch))")
  }

  @Test(arguments: [(20, 5), (1, 1), (0, 0), (30, 8), (300, 90)])
  func `every size is drawn`(width: Int, height: Int) {
    for state in State.allCases {
      #expect(screen(state, Size(width: width, height: height)).lines.count == height)
    }
  }
}
