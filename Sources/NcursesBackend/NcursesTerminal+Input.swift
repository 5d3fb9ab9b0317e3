internal import CNcurses
public import System
public import TerminalUI

extension NcursesTerminal {
  /// Waits for what the user, the terminal or another thread does, and gives all that has come by then:
  /// twenty keys of one packet are one answer, and one frame.
  ///
  /// - Parameters:
  ///   - wake: what other threads end the wait with.
  ///   - timeout: how long to wait at most; nil waits for ever, without waking up in between.
  /// - Returns: nothing when the time is over or only `wake` was used. After `.disconnected` there is
  ///   nothing more to wait for.
  public mutating func nextEvents(wake: WakePipe, timeout: Duration?) -> [TerminalEvent] {
    let ready = signals.wait(wake: wake, timeout: timeout)
    var events: [TerminalEvent] = []
    if ready.contains(.wake) { wake.drain() }
    if ready.contains(.signal) { events += obey(signals.drain()) }
    if ready.contains(.input) { events += readInput() }
    for case .background(let color) in events { isOnDark = color.isDark ?? true }
    // Input that is always there and never anything is an end of file.
    if ready.contains(.hangup) || emptyReadCount > 3 { events.append(.disconnected) }
    return events
  }

  /// Whether the terminal was asked for the colour of its background and may still answer.
  public var awaitsBackground: Bool { decoder.awaitsBackground }

  /// Waits a little for an answer that is still on its way, which the shell would take for keys.
  mutating func takeLateAnswer() {
    for _ in 0..<20 where decoder.awaitsBackground {
      while let raw = InputDecoder.nextRaw() { _ = decoder.events(for: raw) }
      if decoder.awaitsBackground { napms(10) }
    }
  }

  private mutating func obey(_ notices: SignalWatch.Notices) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    if notices.contains(.suspend) {
      suspend()
      events.append(.resumed)
    } else if notices.contains(.resumed) {
      // Stopped from outside, without a chance to leave: the shell has set the terminal for itself since.
      reset_prog_mode()
      takeBack()
      events.append(.resumed)
    }
    if notices.contains(.resized) {
      // A window that is drawn larger sends its size many times a second: the last one counts.
      for _ in 0..<10 {
        napms(50)
        guard signals.drain().contains(.resized) else { break }
      }
      if let cells = StandardStream.output.terminalSize { resize(to: cells) }
      events.append(.resized(size))
    }
    return events
  }

  private mutating func readInput() -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    var isEmpty = true
    while let raw = InputDecoder.nextRaw() {
      isEmpty = false
      for event in decoder.events(for: raw) {
        if event == .key(.control("z")) {
          suspend()
          events.append(.resumed)
        } else {
          events.append(event)
        }
      }
    }
    emptyReadCount = isEmpty ? emptyReadCount + 1 : 0
    events += decoder.endOfBatch()
    return events
  }
}
