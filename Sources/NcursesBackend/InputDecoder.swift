internal import CNcurses
internal import TerminalUI

/// Makes events of what ncurses reads.
struct InputDecoder {
  /// What ncurses reads.
  indirect enum Raw: Equatable {
    case code(UInt32)
    case character(UInt32)
    case mouse(MouseAction, x: Int, y: Int)
    /// The mouse's button was let go.
    case release(x: Int, y: Int)
    /// What the mouse did at once, in its order.
    case together([Raw])
  }

  /// Numbers above all of ncurses' own.
  private static let pasteStart: UInt32 = 0o2000
  private static let pasteEnd: UInt32 = 0o2001

  private var pasted: String?
  /// The last character of what is being pasted.
  private var lastOfPaste: Unicode.Scalar?
  /// When something was read last: the last piece of a paste or of a sequence, where one is under way.
  private var lastPiece: ContinuousClock.Instant?
  /// After so long without another piece a sequence, and a paste, are taken to have been cut: no key may be lost in one
  /// that never ends.
  private static let (longestPause, longestPauseOfPaste) = (
    Duration.milliseconds(500), Duration.seconds(5)
  )
  /// Whether the colour of the background was asked for and may still be answered.
  var awaitsBackground = false
  private var sequence = Sequence.none
  /// Where the mouse's button went down.
  private var pressed: (x: Int, y: Int)?
  private var lastPress: (x: Int, y: Int, time: ContinuousClock.Instant)?

  /// An escape sequence that terminfo does not know: its characters must not be taken for keys.
  private enum Sequence {
    case none
    case escape
    /// Behind the bracket, or the O, that began it; whether parameters follow.
    case inside(Unicode.Scalar, hasParameters: Bool)
    /// The colour of the background.
    case answer(BackgroundAnswer)
    /// Behind the ESC that ends it.
    case answerEnd
  }

  /// Teaches ncurses what its terminfo entries leave out.
  static func defineKeys() {
    let sequences: [(String, Int32)] = [
      ("[200~", Int32(pasteStart)), ("[201~", Int32(pasteEnd)),
      ("[A", KEY_UP), ("OA", KEY_UP), ("[B", KEY_DOWN), ("OB", KEY_DOWN),
      ("[C", KEY_RIGHT), ("OC", KEY_RIGHT), ("[D", KEY_LEFT), ("OD", KEY_LEFT),
      ("[H", KEY_HOME), ("OH", KEY_HOME), ("[1~", KEY_HOME), ("[7~", KEY_HOME),
      ("[F", KEY_END), ("OF", KEY_END), ("[4~", KEY_END), ("[8~", KEY_END),
      ("[5~", KEY_PPAGE), ("[6~", KEY_NPAGE), ("[3~", KEY_DC), ("[Z", KEY_BTAB),
    ]
    for (sequence, code) in sequences { unsafe define_key("\u{1B}" + sequence, code) }
  }

  /// The next thing that waits to be read; nil when nothing does.
  static func nextRaw() -> Raw? {
    var key: UInt32 = 0
    let kind = unsafe stamgast_next_key(&key)
    if kind == stamgast_nothing { return nil }
    guard kind == stamgast_key_code else { return .character(key) }
    guard key == UInt32(KEY_MOUSE) else { return .code(key) }
    // A press and its release that come at once are one key to ncurses, which gives the later one first.
    var actions: [Raw] = []
    while actions.count < mostAtOnce, let action = nextMouseAction() { actions.append(action) }
    return .together(actions.reversed())
  }

  private static let mostAtOnce = 8

  private static func nextMouseAction() -> Raw? {
    var (x, y): (Int32, Int32) = (0, 0)
    let action = unsafe stamgast_mouse(&x, &y)
    return switch Int(action) {
    case Int(STAMGAST_MOUSE_PRESS): .mouse(.press, x: Int(x), y: Int(y))
    case Int(STAMGAST_MOUSE_RELEASE): .release(x: Int(x), y: Int(y))
    case Int(STAMGAST_MOUSE_UP): .mouse(.wheelUp, x: Int(x), y: Int(y))
    case Int(STAMGAST_MOUSE_DOWN): .mouse(.wheelDown, x: Int(x), y: Int(y))
    default: nil
    }
  }

  /// The events that a raw input completes; none where it is part of something longer or means nothing.
  mutating func events(for raw: Raw, at now: ContinuousClock.Instant = .now) -> [TerminalEvent] {
    let cut = giveUpWhatWasCut(at: now)
    lastPiece = now
    return cut + completed(by: raw, at: now)
  }

  /// Ends a sequence or a paste whose next piece is too long in coming.
  private mutating func giveUpWhatWasCut(at now: ContinuousClock.Instant) -> [TerminalEvent] {
    guard let lastPiece else { return [] }
    if let text = pasted, now - lastPiece > Self.longestPauseOfPaste {
      pasted = nil
      return [.paste(text)]
    }
    if now - lastPiece > Self.longestPause { sequence = .none }
    return []
  }

  private mutating func completed(
    by raw: Raw, at now: ContinuousClock.Instant
  ) -> [TerminalEvent] {
    switch raw {
    case .code(Self.pasteStart):
      (pasted, lastOfPaste) = ("", nil)
      return []
    case .code(Self.pasteEnd):
      defer { pasted = nil }
      return pasted.map { [.paste($0)] } ?? []
    case .code(let code):
      let before = endOfBatch()
      sequence = .none
      guard pasted == nil else { return [] }
      return before + [Self.key(code: code).map { .key($0) }].compactMap(\.self)
    case .character(let value):
      guard let scalar = Unicode.Scalar(value) else { return [] }
      if pasted != nil {
        paste(scalar)
        return []
      }
      return keys(scalar)
    case .mouse(let action, let x, let y):
      return [.mouse(action == .press ? press(x: x, y: y, at: now) : action, x: x, y: y)]
    case .together(let actions): return actions.flatMap { completed(by: $0, at: now) }
    case .release(let x, let y):
      guard let from = pressed, (from.x, from.y) != (x, y) else { return [] }
      pressed = nil
      return [.mouse(.drag(fromX: from.x, fromY: from.y), x: x, y: y)]
    }
  }

  /// What is certain now that nothing more waits: an Esc that began no sequence is the key, and so is the bracket that
  /// came with it where nothing follows.
  ///
  /// In a paste that never ends Ctrl-C, and Esc, leave it where nothing more comes with them.
  mutating func endOfBatch() -> [TerminalEvent] {
    if pasted != nil, let last = lastOfPaste, [0x03, 0x1B].contains(last.value) {
      (pasted, lastOfPaste) = (nil, nil)
      return last.value == 0x1B ? [.key(.escape)] : []
    }
    switch sequence {
    case .escape:
      sequence = .none
      return [.key(.escape)]
    case .inside(let start, hasParameters: false):
      sequence = .none
      return [.key(.escape), .key(.character(Character(start)))]
    default: return []
    }
  }

  private mutating func paste(_ scalar: Unicode.Scalar) {
    // One that never ends must not fill the memory.
    if (pasted?.utf8.count ?? 0) < 1 << 20 { pasted?.unicodeScalars.append(scalar) }
    lastOfPaste = scalar
  }

  private mutating func keys(_ scalar: Unicode.Scalar) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    switch sequence {
    case .none:
      break
    case .escape where scalar == "[" || scalar == "O":
      sequence = .inside(scalar, hasParameters: false)
      return []
    case .escape where scalar == "]" && awaitsBackground:
      sequence = .answer(BackgroundAnswer())
      return []
    case .answer(var answer):
      let step = answer.take(scalar)
      sequence = step == .more ? .answer(answer) : scalar.value == 0x1B ? .answerEnd : .none
      switch step {
      case .more: return []
      case .done(let color):
        awaitsBackground = false
        return color.map { [.background($0)] } ?? []
      case .keys:
        sequence = .none
        events = [.key(.escape), .key(.character("]"))]
        events += answer.text.compactMap { $0.unicodeScalars.first.flatMap(Self.key) }.map {
          .key($0)
        }
        // The last one is among them already, unless it ended what was none.
        guard scalar.value == 0x07 || scalar.value == 0x1B else { return events }
      }
    case .answerEnd:
      sequence = .none
      if scalar == "\\" { return [] }
    case .escape:
      // Fast fingers on a slow line, or Alt with the key: either way no key is lost.
      events.append(.key(.escape))
      sequence = .none
    case .inside(let start, _) where (0x20...0x3F).contains(scalar.value):
      sequence = .inside(start, hasParameters: true)
      return []
    case .inside where !(0x40...0x7E).contains(scalar.value):
      // Nothing else belongs into a sequence: it was cut, and this is a key.
      sequence = .none
    case .inside:
      sequence = .none
      // The terminal has told its attributes, which it was asked for last.
      if scalar == "c" { awaitsBackground = false }
      return []
    }
    if scalar.value == 0x1B {
      sequence = .escape
    } else if let key = Self.key(scalar) {
      events.append(.key(key))
    }
    return events
  }

  private mutating func press(
    x: Int, y: Int, at now: ContinuousClock.Instant
  ) -> MouseAction {
    pressed = (x, y)
    if let last = lastPress, last.x == x, last.y == y, now - last.time < .milliseconds(400) {
      lastPress = nil
      return .doublePress
    }
    lastPress = (x, y, now)
    return .press
  }

  private static func key(_ scalar: Unicode.Scalar) -> Key? {
    switch scalar.value {
    case 0x0A, 0x0D: .enter
    case 0x09: .tab
    case 0x08, 0x7F: .backspace
    case 0x01...0x1A: .control(Character(Unicode.Scalar(UInt8(scalar.value) + 0x60)))
    case 0x00..<0x20, 0x80..<0xA0: nil
    default: .character(Character(scalar))
    }
  }

  private static func key(code: UInt32) -> Key? {
    switch Int32(code) {
    case KEY_UP: .up
    case KEY_DOWN: .down
    case KEY_LEFT: .left
    case KEY_RIGHT: .right
    case KEY_PPAGE: .pageUp
    case KEY_NPAGE: .pageDown
    case KEY_HOME: .home
    case KEY_END: .end
    case KEY_BTAB: .shiftTab
    case KEY_DC: .delete
    case KEY_BACKSPACE: .backspace
    case KEY_ENTER: .enter
    default:
      switch Int(stamgast_function_key(code)) {
      case 0: nil
      case let number: .function(number)
      }
    }
  }
}
