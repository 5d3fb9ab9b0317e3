import Presentation

/// Files on their way into the store, one after the other.
struct ImportQueue: Equatable, Sendable {
  /// A file that is being imported.
  struct Running: Equatable, Sendable {
    let request: ImportRequest
    /// How far it is; nil before anything is told.
    var progress: WorkProgress?
    /// Whether it is to stop.
    var isStopping = false
    /// Whether it was said that who quits keeps nothing of it.
    var isQuitAnnounced = false
  }

  /// A file that waits for an answer.
  struct Open: Equatable, Sendable {
    let request: ImportRequest
    let question: ImportQuestion
    /// Why the file is not imported without one.
    let reason: String
  }

  /// What came of the files since nothing was on its way.
  struct Tally: Equatable, Sendable {
    var imported = 0
    var others = 0
    /// Files that were not begun as the one before them was stopped.
    var notBegun = 0
    /// The line about the last one that was not imported.
    var reason: String?
  }

  private(set) var running: Running?
  private(set) var open: Open?
  private(set) var waiting: [ImportRequest] = []
  /// How the import of each file ended, by its path.
  private(set) var ends: [String: ImportEnd] = [:]
  /// The paths in `ends`, the oldest first.
  private(set) var endedPaths: [String] = []
  private(set) var tally = Tally()

  /// Whether a file was imported since the dashboard was opened.
  func hasImported(_ path: String) -> Bool {
    if case .imported = ends[path] { true } else { false }
  }

  /// Whether nothing is on its way.
  var isIdle: Bool { running == nil && open == nil && waiting.isEmpty }

  /// Puts files at the end, but for those that are on their way already; returns the one to begin with, if any.
  mutating func add(_ paths: [String]) -> ImportRequest? {
    if isIdle { tally = Tally() }
    let known = ([running?.request, open?.request].compactMap(\.self) + waiting).map(\.path)
    for path in paths where !known.contains(path) { waiting.append(ImportRequest(path: path)) }
    return next()
  }

  /// Notes how far a file is.
  mutating func advance(_ path: String, _ progress: WorkProgress) {
    if running?.request.path == path { running?.progress = progress }
  }

  /// Notes how the import of a file ended; returns the one that follows.
  mutating func end(_ path: String, _ end: ImportEnd) -> ImportRequest? {
    guard let request = running?.request, request.path == path else { return nil }
    running = nil
    if case .asks(let question, let reason) = end {
      open = Open(request: request, question: question, reason: reason)
      return nil
    }
    close(path, end)
    return next()
  }

  /// Answers what is open; returns the file to begin anew.
  mutating func answer(_ letter: Character) -> ImportRequest? {
    guard let open, open.question.letters.contains(letter) else { return nil }
    var request = open.request
    request.answers.append(ImportAnswer(open.question, letter))
    self.open = nil
    waiting.insert(request, at: 0)
    return next()
  }

  /// Leaves out the file that waits for an answer; returns the one that follows.
  mutating func leaveOpen() -> ImportRequest? {
    guard let open else { return nil }
    self.open = nil
    close(open.request.path, .failed(open.reason))
    return next()
  }

  /// Wants no more of it: what runs is to stop, and what waits is not begun. False where nothing runs.
  mutating func stop() -> Bool {
    guard running != nil else { return false }
    running?.isStopping = true
    tally.notBegun += waiting.count
    waiting = []
    return true
  }

  /// Notes that it was said what becomes of the file that runs where the program is ended now; nil where that is known,
  /// or nothing runs.
  mutating func announceQuit() -> String? {
    guard let path = running?.request.path, running?.isQuitAnnounced == false else { return nil }
    running?.isQuitAnnounced = true
    return path
  }

  private mutating func close(_ path: String, _ end: ImportEnd) {
    endedPaths.removeAll { $0 == path }
    endedPaths.append(path)
    ends[path] = end
    switch end {
    case .imported: tally.imported += 1
    case .failed(let reason):
      tally.others += 1
      tally.reason = reason
    case .stopped, .asks: tally.others += 1
    }
  }

  private mutating func next() -> ImportRequest? {
    guard running == nil, open == nil, !waiting.isEmpty else { return nil }
    let request = waiting.removeFirst()
    running = Running(request: request)
    ends[request.path] = nil
    endedPaths.removeAll { $0 == request.path }
    return request
  }
}
