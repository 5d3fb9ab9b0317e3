import Commerce
import Dashboard
import NcursesBackend
import Presentation
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

  @Test func `a screen that is read aloud has words for its signs`() throws {
    let queue = try EventQueue()
    let runner = SlowRunner(queue: queue)
    var loop = RunLoop(
      state: DashboardState(
        shop: ShopFacts(name: "Shop", firstDay: nil, latestDay: nil),
        size: Size(width: 80, height: 24), themes: [.builtIn]), runner: runner, queue: queue)
    var terminal = ScriptedTerminal(script: [], runner: runner, glyphs: .plain)
    loop.run(on: &terminal)
    #expect(loop.state.strings.isSpoken)
    #expect(loop.state.isPlain)
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
