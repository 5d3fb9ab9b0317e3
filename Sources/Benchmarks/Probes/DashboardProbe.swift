import System

/// The dashboard in a terminal, and what it answers to keys.
struct DashboardProbe: ~Copyable {
  /// All that was written after a key, until there was quiet.
  struct Answer {
    /// From the key to the last byte.
    var milliseconds: Double
    /// From the key to the first byte: to a frame that says what is being worked on.
    var firstMilliseconds: Double
    var bytes: Int

    /// More was written, so long after the key.
    fileprivate mutating func add(_ count: Int, after passed: Duration) {
      milliseconds = passed.seconds * 1000
      if bytes == 0 { firstMilliseconds = milliseconds }
      bytes += count
    }
  }

  /// The terminal that it is shown in.
  struct Window {
    var columns = 120
    var rows = 40
    var hasColor = true

    /// What a line of 9600 bits a second mostly has at its end.
    static let slowLine = Window(columns: 80, rows: 24, hasColor: false)
  }

  /// What was written from the start to the first quiet.
  let start: Answer
  private var terminal: PseudoTerminal

  /// How long nothing must come until a frame is taken to be whole. More than the program waits for
  /// answers before it shows a frame without them; where that has happened, more is waited for.
  private static let quiet = Duration.milliseconds(80)
  private static let quietAfterWaiting = Duration.milliseconds(400)
  private static let patience = Duration.milliseconds(50)
  /// Between two presses of a key that is held down.
  private static let repeating = Duration.milliseconds(33)

  /// Starts a program and waits for its first frame.
  init(_ words: [String], _ bench: Workbench, in window: Window = Window()) throws {
    let began = ContinuousClock.now
    var environment = bench.environment
    if !window.hasColor { environment["NO_COLOR"] = "1" }
    var terminal = try PseudoTerminal(
      running: words, environment: environment, columns: window.columns, rows: window.rows)
    let start = Self.answer(of: &terminal, since: began, patience: .seconds(20))
    guard start.bytes > 1000 else { throw MeasuringError("\(words): no frame") }
    self.terminal = terminal
    self.start = start
  }

  /// Opens the dashboard on a store.
  init(store: String, _ bench: Workbench, in window: Window = Window()) throws {
    try self.init([bench.program, "--store", store], bench, in: window)
  }

  /// Types keys, in one packet, and waits for the frame; nil where the screen stays as it is.
  ///
  /// - Parameter isLongWork: whether a first frame may be followed much later by that with the outcome.
  mutating func press(_ keys: String, isLongWork: Bool = false) throws -> Answer? {
    let began = ContinuousClock.now
    try terminal.type(keys)
    let answer = Self.answer(
      of: &terminal, since: began, patience: .milliseconds(500),
      quiet: isLongWork ? Self.quietAfterWaiting : Self.quiet)
    return answer.bytes > 0 ? answer : nil
  }

  /// A press of a key that is held down: what is written until the next one; nil where that is nothing.
  mutating func hold(_ key: String) throws -> Answer? {
    let began = ContinuousClock.now
    try terminal.type(key)
    var answer = Answer(milliseconds: 0, firstMilliseconds: 0, bytes: 0)
    while began + Self.repeating > ContinuousClock.now {
      let left = began + Self.repeating - ContinuousClock.now
      guard let bytes = terminal.read(timeout: left), !bytes.isEmpty else { continue }
      answer.add(bytes.count, after: ContinuousClock.now - began)
    }
    return answer.bytes > 0 ? answer : nil
  }

  /// What comes without a key in some seconds.
  mutating func idle(seconds: Int) throws -> (bytes: Int, wakeUps: Double) {
    let facts = facts
    let before = try facts.wakeUps()
    let end = ContinuousClock.now + .seconds(seconds)
    var bytes = 0
    while ContinuousClock.now < end, let piece = terminal.read(timeout: end - ContinuousClock.now) {
      bytes += piece.count
    }
    return (bytes, try facts.wakeUps() - before)
  }

  /// What the system knows of the program.
  var facts: ProcessFacts { ProcessFacts(processID: terminal.processID) }

  /// Quits, and tells how the program ended.
  consuming func quit() throws -> ProgramEnding {
    try terminal.type("q")
    return try terminal.finish()
  }

  private static func answer(
    of terminal: inout PseudoTerminal, since began: ContinuousClock.Instant, patience: Duration,
    quiet: Duration = Self.quiet
  ) -> Answer {
    var answer = Answer(milliseconds: 0, firstMilliseconds: 0, bytes: 0)
    var timeout = patience
    while let bytes = terminal.read(timeout: timeout), !bytes.isEmpty {
      let passed = ContinuousClock.now - began
      answer.add(bytes.count, after: passed)
      timeout = passed < Self.patience ? quiet : quietAfterWaiting
    }
    return answer
  }
}
