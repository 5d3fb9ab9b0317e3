internal import Synchronization

/// Makes things on a thread of their own and uses them here, in the order in which they are made.
///
/// Making and using go on side by side; the maker is at most so many things ahead. When this returns, the maker has
/// ended too.
///
/// - Parameters:
///   - ahead: things that may wait to be used; at least 1.
///   - make: makes the things and gives them away; what giving throws it must pass on.
///   - use: uses one.
/// - Throws: what `use` throws, at once; what `make` throws, once all that was given before is used; `SystemError`
///   where the system gives no thread.
public func handOver<Element: Sendable>(
  ahead: Int, make: @escaping @Sendable (_ give: (Element) throws -> Void) throws -> Void,
  use: (Element) throws -> Void
) throws {
  let handover = Handover<Element, any Error>(ahead: ahead)
  let maker = try SystemThread {
    handover.fill { give in
      try make { if !give($0) { throw NobodyWantsIt() } }
    }
  }
  let outcome = Result {
    while let element = try handover.take() {
      try use(element)
      handover.giveBack(element)
    }
  }
  handover.close()
  maker.join()
  try outcome.get()
}

/// Ends the making of things that nobody wants any more; seen by nobody.
private struct NobodyWantsIt: Error {}

/// Things on their way from one thread to another.
final class Handover<Element: Sendable, Failure: Error>: Sendable {
  private struct State {
    var waiting: [Element] = []
    /// What is done with, and is to be freed by the thread that made it: another one would have to wait for that
    /// thread's memory, and so would that thread.
    var used: [Element] = []
    /// How the making ended; nil while it goes on.
    var ending: Result<Void, Failure>?
    var isClosed = false
  }

  private let state = Mutex(State())
  private let room: Semaphore
  /// Counts what waits, and the end of the making.
  private let there = Semaphore()

  init(ahead: Int) {
    room = Semaphore(count: max(1, ahead))
  }

  /// Gives away what is made, until giving tells that nobody wants the rest.
  func fill(by make: (_ give: (Element) -> Bool) throws(Failure) -> Void) {
    let ending = Result { () throws(Failure) in try make(give) }
    state.withLock { $0.ending = ending }
    there.signal()
  }

  private func give(_ element: Element) -> Bool {
    room.wait()
    var used: [Element] = []
    let isWanted = state.withLock { state in
      guard !state.isClosed else { return false }
      state.waiting.append(element)
      swap(&used, &state.used)
      return true
    }
    if isWanted { there.signal() }
    return isWanted
  }

  /// The next thing; nil where there will be none.
  func take() throws(Failure) -> Element? {
    there.wait()
    let element = try state.withLock { (state) throws(Failure) -> Element? in
      if state.waiting.isEmpty { try state.ending?.get() }
      return state.waiting.isEmpty ? nil : state.waiting.removeFirst()
    }
    room.signal()
    return element
  }

  /// Takes a thing back that is done with.
  func giveBack(_ element: consuming Element) {
    let element = element
    state.withLock { $0.used.append(element) }
  }

  /// Ends the making at the next thing that it gives.
  func close() {
    state.withLock { $0.isClosed = true }
    room.signal()
  }
}
