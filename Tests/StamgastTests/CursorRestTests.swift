import Commerce
import Dashboard
import Presentation
import TerminalUI
import Testing

@testable import stamgast

/// On a slow line the card of the row under the cursor waits until the cursor rests. Panel 0 of a wide terminal is such
/// a list: beside its two imports stands what the chosen one brought.
@Suite struct CursorRestTests {
  /// What the card says of the first file, and of the second.
  private let first = "1 new + 0 changed"
  private let second = "2 new + 0 changed"
  private let down = ScriptedTerminal.Step.input([.key(.down)])
  private let up = ScriptedTerminal.Step.input([.key(.up)])

  /// A loop that has opened panel 0, its imports answered, and then ran until its script was over.
  private func run(
    _ script: ScriptedTerminal.Step..., isFrugal: Bool = true
  ) throws -> (frames: [String], timeouts: [Duration?]) {
    let queue = try EventQueue()
    let runner = SlowRunner(queue: queue)
    let clock = SteppedClock()
    let size = Size(width: 300, height: 60)
    let facts = ShopFacts(
      name: "Shop", firstDay: CalendarDay(iso: "2024-01-01"),
      latestDay: CalendarDay(iso: "2024-03-31"))
    var state = DashboardState(shop: facts, size: size, themes: [.builtIn])
    state.panel = .data
    var loop = RunLoop(
      state: state, runner: runner, queue: queue, patience: .seconds(3600),
      rest: CursorRest(now: { clock.now }))
    var terminal = ScriptedTerminal(
      script: [.answers] + script, runner: runner, size: size, isFrugal: isFrugal, clock: clock)
    loop.run(on: &terminal)
    return (terminal.frames, Array(terminal.timeouts.dropFirst()))
  }

  /// Expects each frame to have the card of a file and no other.
  private func expect(_ frames: [String], show cards: [String]) {
    #expect(frames.count == cards.count)
    for (place, (frame, card)) in zip(frames, cards).enumerated() {
      #expect(frame.contains(card) && !frame.contains(card == first ? second : first), "\(place)")
    }
  }

  @Test func `the card stays while the cursor moves and is drawn once it rests, and once only`()
    throws
  {
    let run = try run(down, up, down, .quiet)
    expect(run.frames, show: [first, first, first, first, second])
    // It waits as long as the last key tells, then without end: at rest it never wakes.
    #expect(run.timeouts == [nil] + Array(repeating: CursorRest.duration, count: 3) + [nil])
  }

  @Test func `each rest draws the card of the row where the cursor rests`() throws {
    let run = try run(down, .quiet, up, .quiet, down, .quiet)
    expect(run.frames, show: [first, first, second, second, first, first, second])
  }

  @Test func `keys of one packet are one frame, whose card waits too`() throws {
    let run = try run(.input([.key(.down), .key(.up), .key(.down)]), .quiet)
    expect(run.frames, show: [first, first, second])
  }

  @Test func `to be woken for nothing is no rest`() throws {
    let run = try run(down, .input([]), .quiet)
    expect(run.frames, show: [first, first, first, second])
  }

  @Test(arguments: [
    TerminalEvent.key(.function(1)), .key(.character("P")), .resumed,
    .resized(Size(width: 300, height: 60)),
  ])
  func `what is more than a move draws the whole frame at once`(event: TerminalEvent) throws {
    let afterwards = try run(down, .input([event]))
    expect(afterwards.frames, show: [first, first, second])
    #expect(afterwards.timeouts.last == .some(nil))
    // Before the move in the same packet, it counts as well.
    expect(try run(.input([event, .key(.down)])).frames, show: [first, second])
  }

  @Test func `Enter opens the row under the cursor and not that of the card`() throws {
    let run = try run(down, .input([.key(.enter)]), .answers)
    #expect(run.frames.last?.contains("Data › spend.csv") == true)
  }

  @Test func `what is asked lies over a whole frame`() throws {
    let run = try run(down, .input([.key(.character("x"))]))
    #expect(run.frames.last?.contains(second) == true)
    #expect(run.frames.last?.contains(first) == false)
  }

  @Test func `on any other line the card is drawn with the move`() throws {
    let run = try run(down, up, isFrugal: false)
    expect(run.frames, show: [first, second, first])
    #expect(run.timeouts == [nil, nil, nil])
  }

  // MARK: The mouse

  private func mouse(_ action: MouseAction, at place: (x: Int, y: Int)) -> ScriptedTerminal.Step {
    .input([.mouse(action, x: place.x, y: place.y)])
  }

  /// The panel of who to write to: beside its lists stands where the people of the chosen one live.
  private func today() async throws -> (ScreenHarness, town: (x: Int, y: Int)) {
    let harness = try await ScreenHarness(size: Size(width: 120, height: 40))
    await harness.press("8")
    let rows = harness.canvas.lines
    let row = try #require(rows.firstIndex { $0.contains("Amsterdam") })
    let start = try #require(rows[row].firstRange(of: "Amsterdam")).lowerBound
    return (harness, (rows[row].distance(from: rows[row].startIndex, to: start), row))
  }

  /// What a loop shows that begins with what a dashboard has on screen.
  private func run(
    _ harness: ScreenHarness, _ script: [ScriptedTerminal.Step]
  ) throws -> [String] {
    let queue = try EventQueue()
    let runner = SlowRunner(queue: queue)
    let clock = SteppedClock()
    var loop = RunLoop(
      state: harness.state, runner: runner, queue: queue, patience: .zero,
      rest: CursorRest(now: { clock.now }))
    var terminal = ScriptedTerminal(
      script: script, runner: runner, size: Size(width: 120, height: 40), isFrugal: true,
      clock: clock)
    loop.run(on: &terminal)
    return terminal.frames
  }

  private func text(_ harness: ScreenHarness) -> String {
    harness.canvas.lines.joined(separator: "\n")
  }

  @Test(arguments: [
    [MouseAction.press, .doublePress], [.doublePress], [.press, .drag(fromX: 0, fromY: 0)],
  ])
  func `a press on what tells of the row before brings the frame up to date and does no more`(
    actions: [MouseAction]
  ) async throws {
    let (harness, town) = try await today()
    let frames = try run(
      harness, [down] + actions.map { mouse($0, at: town) } + [mouse(.press, at: town)])
    await harness.press(.down)
    let moved = text(harness)
    #expect(frames[1] != moved && frames[1].contains("Amsterdam"))
    #expect(frames.dropFirst(2).prefix(actions.count).allSatisfy { $0 == moved })
    // The next one is for what is seen: it takes the cursor to the town.
    #expect(frames.count == 3 + actions.count)
    #expect(frames.last != moved)
  }

  @Test func `a press that came with the move is for the row before as well`() async throws {
    let (harness, town) = try await today()
    let frames = try run(
      harness, [.input([.key(.down), .mouse(.press, x: town.x, y: town.y)])])
    await harness.press(.down)
    #expect(frames.last == text(harness))
  }

  @Test func `a press elsewhere does what it is for`() async throws {
    let (harness, town) = try await today()
    // The third list, far from what tells of one.
    let frames = try run(harness, [down, mouse(.press, at: (4, 7))])
    await harness.press("j j")
    #expect(frames.last == text(harness))
    // And so does one on a place that has come to rest.
    let rested = try run(harness, [.input([.key(.up)]), .quiet, mouse(.press, at: town)])
    #expect(rested.count == 4 && rested[3] != rested[2])
  }
}
