import Dashboard
import NcursesBackend
import Presentation
import TerminalUI

/// The loop between the terminal and the dashboard: wait, let it happen, show.
struct RunLoop {
  private(set) var state: DashboardState
  private let runner: any EffectRunning
  private let queue: EventQueue
  private let clock = ContinuousClock()
  /// What the terminal said while an answer was waited for.
  private var typedAhead: [Event] = []
  /// What it said last, and whether it had said the same before.
  private var lastInput: TerminalEvent?
  private var isHeld = false
  /// When something was asked last.
  private var asked = ContinuousClock.now
  /// What waits on a slow line until the cursor rests.
  private var rest: CursorRest

  /// How long a frame waits for answers that are on their way, so that what comes at once is shown at once
  /// and not after a frame that says it is loading.
  private let patience: Duration
  /// The same where only work is on its way that takes long in a large shop, and tells of itself on screen.
  private static let patienceWithLongWork = Duration.milliseconds(8)
  /// Drawn at least so often while keys keep coming.
  private static let longestUnseen = Duration.milliseconds(100)

  /// How long the first frame waits for the colour of the terminal's background: one in a window answers within
  /// some milliseconds. Where it comes later, the theme changes then.
  private static let backgroundPatience = Duration.milliseconds(15)

  /// A loop over a dashboard.
  init(
    state: DashboardState, runner: any EffectRunning, queue: EventQueue,
    patience: Duration = .milliseconds(60), rest: CursorRest = CursorRest()
  ) {
    self.state = state
    self.runner = runner
    self.queue = queue
    self.patience = patience
    self.rest = rest
  }

  /// Runs until the user quits or the terminal is gone, and an import that is under way has stopped.
  mutating func run(on terminal: inout some LoopTerminal & ~Copyable) {
    runUntilQuit(on: &terminal)
    awaitStoppedImport(on: &terminal)
  }

  /// Lets an import that is under way stop, so that nothing of its file stays behind.
  private mutating func awaitStoppedImport(on terminal: inout some LoopTerminal & ~Copyable) {
    guard state.isImporting else { return }
    runner.stopImport()
    let end = clock.now + Self.longestStopping
    while clock.now < end {
      for case .importEnded in queue.take() { return }
      // A terminal that is gone has nothing more to wait for.
      let events = terminal.nextEvents(wake: queue.wake, timeout: .milliseconds(100))
      guard !events.contains(.disconnected) else { return }
    }
  }

  private static let longestStopping = Duration.seconds(10)

  private mutating func runUntilQuit(on terminal: inout some LoopTerminal & ~Copyable) {
    state.size = terminal.size
    state.write(for: terminal.glyphs, isASCII: terminal.isASCII)
    let began = clock.now
    guard carryOut(start(&state), on: &terminal) else { return }
    awaitAnswers(on: &terminal)
    awaitBackground(on: &terminal, until: began + Self.backgroundPatience)
    present(on: &terminal)
    prepareForNext()
    while true {
      let began = clock.now
      var events = nextEvents(on: &terminal, timeout: rest.left)
      repeat {
        guard obey(events, on: &terminal) else { return }
        // Keys that came meanwhile are part of the same frame, but not for ever.
        events = nextEvents(on: &terminal, timeout: .zero)
      } while !events.isEmpty && clock.now - began < Self.longestUnseen
      guard obey(events, on: &terminal), awaitAnswers(on: &terminal) else { return }
      present(on: &terminal)
      prepareForNext()
    }
  }

  /// Lets be answered what is likely to be asked next, while the frame is looked at.
  private func prepareForNext() {
    let queries = state.likelyQueries(after: lastInput, isHeld: isHeld)
    if !queries.isEmpty { runner.prepare(queries) }
  }

  private mutating func present(on terminal: inout some LoopTerminal & ~Copyable) {
    let frame = draw(state)
    terminal.present(terminal.isFrugal ? rest.frame(frame) : frame, theme: state.theme)
  }

  /// What has happened: answers that are there already, else what the terminal or an answer says within the time.
  ///
  /// Waiting uses up the wake-up of an answer, so the queue is looked into before and behind it.
  private mutating func nextEvents(
    on terminal: inout some LoopTerminal & ~Copyable, timeout: Duration?
  )
    -> [Event]
  {
    let answers = queue.take() + typedAhead
    typedAhead = []
    let isWaitWorthwhile = answers.isEmpty
    let pressed = terminal.nextEvents(
      wake: queue.wake, timeout: isWaitWorthwhile ? timeout : .zero)
    return answers + pressed.map(Event.terminal) + queue.take()
  }

  /// Lets events happen; false when the program is to end.
  ///
  /// Who types ahead knows what will come: a key is for what the keys before it bring up, so that is waited
  /// for. The same key again only goes further the same way, but for Enter.
  private mutating func obey(_ events: [Event], on terminal: inout some LoopTerminal & ~Copyable)
    -> Bool
  {
    for event in events {
      if case .terminal(let input) = event {
        if input != lastInput || input == .key(.enter) {
          guard awaitAnswers(on: &terminal) else { return false }
        }
        isHeld = input == lastInput
        lastInput = input
      }
      guard happen(event, on: &terminal) else { return false }
    }
    return true
  }

  /// Lets one event happen; false when the program is to end.
  private mutating func happen(
    _ event: Event, on terminal: inout some LoopTerminal & ~Copyable
  ) -> Bool {
    if terminal.isFrugal {
      let isMissed = rest.misses(event, draw(state))
      rest.note(event, in: state)
      if isMissed { return true }
    }
    return carryOut(update(&state, event), on: &terminal)
  }

  /// Waits a moment for the answers that the screen lacks; false when the program is to end. What the
  /// terminal says meanwhile is kept for afterwards.
  @discardableResult
  private mutating func awaitAnswers(on terminal: inout some LoopTerminal & ~Copyable) -> Bool {
    while state.isWaiting {
      var answers = queue.take()
      if answers.isEmpty {
        let longest = state.waitsForLongWorkOnly ? Self.patienceWithLongWork : patience
        let left = asked + min(patience, longest) - clock.now
        guard left > .zero, typedAhead.last != .terminal(.disconnected) else { return true }
        typedAhead += terminal.nextEvents(wake: queue.wake, timeout: left).map(Event.terminal)
        answers = queue.take()
      }
      for answer in answers {
        guard happen(answer, on: &terminal) else { return false }
      }
    }
    return true
  }

  /// Waits a moment for the colour of the background, so that the first frame has the theme for it.
  private mutating func awaitBackground(
    on terminal: inout some LoopTerminal & ~Copyable, until end: ContinuousClock.Instant
  ) {
    while terminal.awaitsBackground, clock.now < end {
      let told = terminal.nextEvents(wake: queue.wake, timeout: end - clock.now)
      typedAhead += told.map(Event.terminal)
    }
    for case .terminal(.background(let color)) in typedAhead {
      _ = update(&state, .terminal(.background(color)))
    }
    typedAhead.removeAll { if case .terminal(.background) = $0 { true } else { false } }
  }

  /// Does what the dashboard wants done; false when the program is to end.
  private mutating func carryOut(
    _ effects: [Effect], on terminal: inout some LoopTerminal & ~Copyable
  ) -> Bool {
    for effect in effects {
      switch effect {
      case .load(let query):
        asked = clock.now
        runner.load(query)
      case .cancel(let query): runner.cancel(query)
      case .export(let request): runner.export(request)
      case .savePicture(let picture): runner.save(picture)
      case .filter(let filter):
        asked = clock.now
        runner.filter(filter)
      case .bookRefunds(let booking): runner.book(booking)
      case .score(let mode): runner.score(by: mode)
      case .saveSegment(let segment, let old): runner.save(segment, replacing: old)
      case .removeSegment(let name): runner.removeSegment(named: name)
      case .save(let entry, let old): runner.save(entry, replacing: old)
      case .removeEntry(let kind, let name): runner.remove(kind, named: name)
      case .stopFiltering: runner.stopFiltering()
      case .importFile(let request): runner.bring(request)
      case .stopImport: runner.stopImport()
      case .refuseFile(let path): runner.refuseFile(path)
      case .copy(let text):
        let outcome = terminal.copy(text)
        _ = update(&state, .message(message(of: outcome, text)))
      case .remember(let line): runner.remember(line)
      case .useMouse(let isUsed): terminal.useMouse(isUsed)
      case .redraw: terminal.redrawNextFrame()
      case .suspend: terminal.suspend()
      case .quit: return false
      }
    }
    return true
  }

  private func message(of outcome: CopyOutcome, _ text: String) -> Message {
    let strings = state.strings
    return switch outcome {
    case .tmux: Message(strings.copiedThroughTmux(text))
    case .terminal: Message(strings.copied(text))
    case .impossible(let terminal): Message(strings.cannotCopy(terminal), isError: true)
    case .tooLong(let limit): Message(strings.tooLongToCopy(limit), isError: true)
    }
  }
}
