import Commerce
import Dashboard
import NcursesBackend
import Synchronization
import System
import Testing

@testable import TerminalUI
@testable import stamgast

/// What is typed ahead of the answers that a screen waits for.
@Suite struct RunLoopTests {
  /// The outcome of a loop that ran until its script was over.
  private struct Run {
    var terminal: ScriptedTerminal
    var lastFrame: String { terminal.frames.last ?? "" }
  }

  private func run(
    _ script: [ScriptedTerminal.Step], patience: Duration, themes: [Theme] = [.builtIn]
  ) throws -> Run {
    let queue = try EventQueue()
    let runner = SlowRunner(queue: queue)
    let facts = ShopFacts(
      name: "Shop", firstDay: CalendarDay(iso: "2024-01-01"),
      latestDay: CalendarDay(iso: "2024-03-31"))
    var state = DashboardState(shop: facts, size: Size(width: 80, height: 24), themes: themes)
    state.followsBackground = true
    var loop = RunLoop(state: state, runner: runner, queue: queue, patience: patience)
    var terminal = ScriptedTerminal(script: script, runner: runner)
    loop.run(on: &terminal)
    return Run(terminal: terminal)
  }

  private func keys(_ keys: Key...) -> ScriptedTerminal.Step { .input(keys.map(TerminalEvent.key)) }

  @Test func `a key typed ahead waits for the panel that the key before it opens`() throws {
    // Enter opens the rejected rows of an import, which only a panel with its imports can.
    let run = try run(
      [.answers, keys(.character("0"), .enter), .answers, .answers], patience: .seconds(3600))
    #expect(run.terminal.frames.count == 2)
    #expect(run.lastFrame.contains("Data › orders.csv"))
  }

  @Test func `it waits no longer than the loop has patience`() throws {
    let run = try run([keys(.character("0"), .enter), .answers], patience: .zero)
    #expect(run.terminal.frames.count == 3)
    #expect(run.terminal.frames[1].contains("Loading"))
    #expect(run.lastFrame.contains("orders.csv"))
    #expect(!run.lastFrame.contains("Data ›"))
  }

  @Test func `what is typed during the wait is done after it`() throws {
    let run = try run(
      [.answers, keys(.character("0")), keys(.enter), .answers, .answers],
      patience: .seconds(3600))
    #expect(run.lastFrame.contains("Data › orders.csv"))
  }

  @Test
  func `the terminal is asked to wait for the rest of the patience, and without end when idle`()
    throws
  {
    let run = try run([.answers, keys(.character("0")), .answers], patience: .seconds(3600))
    let waits = run.terminal.timeouts
    #expect(waits.count == 4)
    for place in [0, 2] {
      let wait = try #require(waits[place])
      #expect(wait > .zero && wait <= .seconds(3600))
    }
    #expect(waits[1] == nil)
    #expect(waits[3] == nil)
  }

  @Test func `the first frame has the theme for the background, if that is told in time`() throws {
    let light = try ThemeFile.parse(
      Theme.builtInText.replacing("ground = #14161b", with: "ground = #ffffff"), name: "light",
      file: "light")
    let told = ScriptedTerminal.Step.input([.background(.rgb(255, 255, 255))])
    let early = try run(
      [.answers, told], patience: .seconds(3600), themes: [.builtIn, light])
    #expect(early.terminal.themes.first == "light")
    let late = try run(
      [.answers, .input([]), .input([]), .input([.key(.character("j"))]), told],
      patience: .zero, themes: [.builtIn, light])
    #expect(late.terminal.themes.last == "light")
  }

  @Test func `a terminal that is gone ends the wait and the loop`() throws {
    let run = try run(
      [.answers, keys(.character("0")), .input([.disconnected])], patience: .seconds(3600))
    #expect(run.terminal.frames.count <= 2)
  }

  @Test func `a key held down does not wait for what it passes by`() throws {
    let press = Key.character(",")
    // Three steps back: only the last one's figures are waited for, once.
    let run = try run([.answers, keys(press, press, press), .answers], patience: .seconds(3600))
    #expect(run.terminal.frames.count == 2)
    #expect(run.terminal.timeouts.count == 4)
  }
}

/// Answers when it is told to, not before.
private final class SlowRunner: EffectRunning {
  private let queue: EventQueue
  private let waiting = Mutex<[DataQuery]>([])

  init(queue: EventQueue) { self.queue = queue }

  func load(_ query: DataQuery) { waiting.withLock { $0.append(query) } }
  func cancel(_ query: DataQuery) { waiting.withLock { $0.removeAll { $0 == query } } }
  func export(_ request: ExportRequest) {}
  func save(_ picture: PictureRequest) {}
  func filter(_ filter: ShopFilter) {}
  func book(_ refunds: RefundBooking) {}
  func score(by mode: RFMScoring.Mode) {}
  func save(_ segment: OwnSegment, replacing old: String?) {}
  func removeSegment(named name: String) {}
  func save(_ entry: NamedEntry, replacing old: String?) {}
  func remove(_ kind: EntryKind, named name: String) {}
  func stopFiltering() {}
  func bring(_ request: ImportRequest) {}
  func stopImport() {}
  func remember(_ line: String) {}

  /// Answers all that was asked so far.
  func answer() {
    let asked = waiting.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
    for query in asked { queue.post(.answered(query, state(query))) }
  }

  private func state(_ query: DataQuery) -> DataState {
    switch query {
    case .imports:
      .loaded(
        .imports([
          ImportRow(
            id: 1, fileName: "orders.csv", format: "generic-orders",
            importedAt: LocalTime(
              day: CalendarDay(number: 0), secondOfDay: 0), added: 1,
            changed: 0, unchanged: 0, rejected: 0, days: nil)
        ]))
    case .rejectedRows: .loaded(.rejectedRows([]))
    default: .failed("no figures here")
    }
  }
}

/// A terminal in memory whose waits bring what a script says; at its end it is gone.
private struct ScriptedTerminal: LoopTerminal {
  /// What a wait brings.
  enum Step {
    /// The answers to all that was asked so far.
    case answers
    case input([TerminalEvent])
  }

  private var script: [Step]
  private let runner: SlowRunner
  /// The frames shown, as text.
  private(set) var frames: [String] = []
  /// The names of the themes that they were shown in.
  private(set) var themes: [String] = []
  /// How long each wait might have lasted; nil without end. Looking without waiting is none.
  private(set) var timeouts: [Duration?] = []

  let size = Size(width: 80, height: 24)
  let glyphs = GlyphSet.braille
  let isASCII = false
  /// Whether the script has the colour of the background still to tell.
  var awaitsBackground: Bool {
    script.contains { step in
      guard case .input(let events) = step else { return false }
      return events.contains { if case .background = $0 { true } else { false } }
    }
  }

  init(script: [Step], runner: SlowRunner) {
    self.script = script
    self.runner = runner
  }

  mutating func nextEvents(wake: WakePipe, timeout: Duration?) -> [TerminalEvent] {
    if timeout == .zero { return [] }
    timeouts.append(timeout)
    guard !script.isEmpty else { return [.disconnected] }
    switch script.removeFirst() {
    case .answers:
      runner.answer()
      return []
    case .input(let events): return events
    }
  }

  mutating func present(_ canvas: Canvas, theme: Theme) {
    frames.append(canvas.lines.joined(separator: "\n"))
    themes.append(theme.name)
  }

  mutating func useMouse(_ isUsed: Bool) {}
  mutating func redrawNextFrame() {}
  mutating func suspend() {}
  func copy(_ text: String) -> CopyOutcome { .terminal }
}
