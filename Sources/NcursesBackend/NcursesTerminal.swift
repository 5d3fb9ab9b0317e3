internal import CNcurses
internal import System
public import TerminalUI

/// The terminal through ncurses, from the first frame to the last.
///
/// Only the main thread may have one, and only one at a time. However the program ends, the terminal is
/// given back: at the end of its life, or by `SignalWatch` where a signal or a fault ends the process.
public struct NcursesTerminal: ~Copyable {
  /// The characters that charts and boxes are to be made of.
  public let glyphs: GlyphSet
  /// The `TERM` that was asked for and what was taken in its place, where it is unknown here.
  public let substitution: (asked: String, used: String)?
  /// Columns and rows.
  public internal(set) var size: Size

  /// Whether every other character than those of ASCII is shown as one of them.
  public var isASCII: Bool { !kind.isUTF8 }

  let kind: TerminalKind
  var options: TerminalOptions
  let signals: SignalWatch
  private let heldError: HeldStandardError
  private var pairs: ColorPairs
  /// Whether frames are sent in few bytes: the line is slow, or there is no colour to tell apart what lines do.
  public let isFrugal: Bool
  private var looks: [Look?]
  private var theme: Theme?
  /// Whether the terminal's own background is dark.
  var isOnDark: Bool
  /// Whether the frame on screen has the theme's own background.
  private var shownGround = false
  private var shown: Canvas?
  var decoder = InputDecoder()
  /// Reads that found nothing though something was said to be there.
  var emptyReadCount = 0

  /// How a role is drawn by ncurses.
  private struct Look {
    let attributes: Int32
    let pair: Int32
    /// Whether a blank in it shows nothing.
    let isPlain: Bool
  }

  /// Takes the whole screen.
  ///
  /// - Throws: that input or output is no terminal, or that ncurses knows no entry that fits.
  public init(options: TerminalOptions = TerminalOptions()) throws(TerminalError) {
    for stream in [StandardStream.input, .output] where !stream.isTerminal {
      throw .notATerminal(stream)
    }
    let kind = TerminalKind()
    if !kind.name.isEmpty, unsafe stamgast_lacks_cursor(kind.name) != 0 {
      throw .withoutCursor(kind.name)
    }
    // Before ncurses, which leaves signals alone that have a handler.
    let signals = try Self.watch(kind)
    let escapeDelay = options.escapeDelay ?? kind.escapeDelay
    let isDirect = options.colorUse == .direct
    guard let used = Self.openScreen(kind, isDirect: isDirect, escapeDelay: escapeDelay) else {
      throw .unknownTerminal(kind.name)
    }
    self.signals = signals
    heldError = HeldStandardError()
    self.kind = kind
    self.options = options
    isOnDark = options.isOnDark
    substitution = [kind.name, kind.directName].contains(used) ? nil : (kind.name, used)
    glyphs = options.glyphs(on: kind)
    let usesColor =
      switch options.colorUse {
      case .always, .direct: true
      case .never: false
      case .auto: Environment.nonEmptyValue("NO_COLOR") == nil
      }
    pairs = ColorPairs(usesColor: usesColor)
    isFrugal = pairs.depth == .mono || (1...Self.slowRate).contains(Int(baudrate()))
    looks = Array(repeating: nil, count: StyleRole.allCases.count * 2)
    let cells = StandardStream.output.terminalSize ?? (80, 24)
    size = Size(width: cells.columns, height: cells.rows)
    // ncurses would believe COLUMNS and LINES, which a shell may have handed down from another window.
    resizeterm(Int32(max(1, cells.rows)), Int32(max(1, cells.columns)))
    InputDecoder.defineKeys()
    enterModes()
    if options.asksBackground, kind.isLikeXterm, pairs.depth != .mono {
      decoder.awaitsBackground = true
      send(BackgroundAnswer.question)
    }
  }

  deinit {
    leaveModes()
    endwin()
    // A terminal with one screen keeps what stood there: the shell's line begins where the footer was.
    if Self.capability("rmcup").isEmpty { send(Self.capability("el")) }
  }

  /// Bits a second up to which a whole frame takes more than a second and a half. The terminals of windows and of
  /// networks say 38,400 or more.
  private static let slowRate = 19_200

  /// The depth of colours that themes are asked for.
  public var depth: ColorDepth { pairs.depth }

  private static func watch(_ kind: TerminalKind) throws(TerminalError) -> SignalWatch {
    do throws(SystemError) {
      return try SignalWatch(reset: kind.resetBytes)
    } catch {
      throw .system(error)
    }
  }

  /// What is taken first for a terminal that is unknown here: most of the newer ones are like it.
  static let substitute = "xterm-256color"

  /// The name that the screen was opened by; nil where no entry is known.
  private static func openScreen(
    _ kind: TerminalKind, isDirect: Bool, escapeDelay: Int
  ) -> String? {
    let names =
      (isDirect && !kind.name.isEmpty ? [kind.directName] : []) + [
        kind.name, substitute, "xterm", "ansi", "vt100",
      ]
    return names.first { name in
      guard !name.isEmpty else { return false }
      return unsafe stamgast_open_screen(name, Int32(escapeDelay)) != 0
    }
  }

  // MARK: Showing

  /// Shows a frame: what differs from the last one is sent, in one go. A canvas of another size than the
  /// terminal's is cut or leaves the rest blank.
  public mutating func present(_ whole: Canvas, theme: Theme) {
    let canvas = isFrugal ? whole.frugal(marksShades: depth == .mono) : whole
    let paintsGround = theme.isDark != isOnDark && theme.hasColors(at: pairs.depth)
    if theme != self.theme || paintsGround != shownGround {
      self.theme = theme
      shownGround = paintsGround
      // Blanks still stand there in the colours that the pair had.
      if pairs.setGround(grounded(ThemeStyle(), theme)) { stamgast_forget_screen() }
      looks = Array(repeating: nil, count: looks.count)
      shown = nil
    }
    if shown?.size != canvas.size {
      shown = nil
      stamgast_erase()
    }
    guard shown != canvas else { return }
    let changes = (0..<min(canvas.size.height, size.height)).map { y in
      shown.map { zip($0.row(y), canvas.row(y)).count { $0 != $1 } } ?? canvas.size.width
    }
    // A cursor's move is two rows.
    let isMove = changes.reduce(0, +) <= 2 * canvas.size.width
    // A terminal that knows it shows the frame when it is whole; the others pass over it. A move comes in one piece
    // anyway; on a slow line one reads along with what comes.
    let isBracketed = kind.isLikeXterm && !isFrugal && !isMove
    if isBracketed { send("\u{1B}[?2026h") }
    // Drawing on a cleared screen takes fewer bytes than clearing what stood between the new words.
    let cleared = isMove ? nil : shown.flatMap { canvas.firstNewRow(after: $0) }
    for (y, changed) in changes.enumerated() where changed > 0 {
      drawRow(y, of: canvas, theme: theme)
    }
    let cursor = canvas.cursor
    stamgast_show(Int32(cleared ?? -1), Int32(cursor?.y ?? -1), Int32(cursor?.x ?? -1))
    if isBracketed { send("\u{1B}[?2026l") }
    shown = canvas
  }

  /// Sends the next frame whole, as after something else wrote to the screen.
  public mutating func redrawNextFrame() {
    shown = nil
    stamgast_forget_screen()
  }

  private mutating func drawRow(_ y: Int, of canvas: Canvas, theme: Theme) {
    let row = canvas.row(y)
    let ground = Look(attributes: 0, pair: pairs.groundPair, isPlain: true)
    var last = Look(attributes: 0, pair: 0, isPlain: false)
    var bars = longBars(in: row, theme: theme)
    for (x, cell) in row.prefix(size.width).enumerated() where !cell.text.isEmpty {
      if let bar = bars.first, x >= bar.cells.upperBound { bars.removeFirst() }
      if let bar = bars.first, bar.cells.contains(x) {
        put(0x20, x: x, y: y, look: bar.look)
        last = bar.look
        continue
      }
      var look = look(of: cell, theme: theme)
      // On the plain background a gap looks the same in any colour of text: a short one costs no bytes but itself in
      // that of the word before it, a long one none at all in that of what is cleared.
      if cell.text == " ", look.isPlain {
        look = last.isPlain && Self.isShortGap(in: row, at: x) ? last : ground
      }
      last = look
      if !kind.isUTF8, !cell.text.utf8.allSatisfy({ $0 < 0x80 }) {
        let character = ASCIIFallback.character(for: cell.text).unicodeScalars.first?.value ?? 63
        put(character, x: x, y: y, look: look)
        // A wide character's second cell has no text of its own.
        if x + 1 < canvas.size.width, canvas[x + 1, y].text.isEmpty {
          put(character, x: x + 1, y: y, look: look)
        }
        continue
      }
      // Some terminals reorder a row by its letters, and would draw the figures behind a Hebrew name into it.
      let end = canvas.endsRightToLeft(x: x, y: y) ? "\u{200E}" : ""
      var scalars = (cell.text + end).unicodeScalars.makeIterator()
      func next() -> UInt32 { scalars.next()?.value ?? 0 }
      let (base, mark1, mark2, mark3, mark4) = (next(), next(), next(), next(), next())
      stamgast_put(
        Int32(y), Int32(x), base, mark1, mark2, mark3, mark4, look.attributes, look.pair)
    }
  }

  /// Where so many full blocks of one colour stand side by side that blanks on that colour, which a terminal draws in a
  /// few bytes however many there are, cost less; from left to right. None without colours that are alike before and
  /// behind words.
  private mutating func longBars(
    in row: ArraySlice<Cell>, theme: Theme
  ) -> [(cells: Range<Int>, look: Look)] {
    guard kind.isUTF8, !isFrugal, pairs.depth == .palette256 || pairs.depth == .trueColor else {
      return []
    }
    var bars: [Range<Int>] = []
    var start = 0
    for (x, cell) in row.prefix(size.width).enumerated() {
      let first = row[row.startIndex + start]
      if cell.text == Self.fullBlock, first.text == cell.text, first.role == cell.role {
        if x + 1 - start == Self.longBar { bars.append(start..<x + 1) }
        if x + 1 - start > Self.longBar { bars[bars.count - 1] = start..<x + 1 }
      } else {
        start = cell.text == Self.fullBlock ? x : x + 1
        if start >= row.count { break }
      }
    }
    return bars.compactMap { cells in
      solidLook(of: row[row.startIndex + cells.lowerBound], theme: theme).map { (cells, $0) }
    }
  }

  private static let fullBlock = "█"
  /// Three bytes a block against the change of colour behind the blanks.
  private static let longBar = 8

  /// The look of a blank that is as a full block of a cell's colour; nil where its style is more than a colour.
  private mutating func solidLook(of cell: Cell, theme: Theme) -> Look? {
    let style = theme.style(of: cell.role, depth: pairs.depth)
    guard !cell.isBold, style.attributes.isEmpty, style.foreground != .standard,
      style.background == .standard
    else { return nil }
    let (attributes, pair) = pairs.look(
      of: ThemeStyle(foreground: style.foreground, background: style.foreground))
    return Look(attributes: attributes, pair: pair, isPlain: false)
  }

  /// Whether fewer blanks follow than it takes bytes to pass over them.
  private static func isShortGap(in row: ArraySlice<Cell>, at x: Int) -> Bool {
    row.dropFirst(x).prefix(8).contains { $0.text != " " }
  }

  private func put(_ scalar: UInt32, x: Int, y: Int, look: Look) {
    stamgast_put(Int32(y), Int32(x), scalar, 0, 0, 0, 0, look.attributes, look.pair)
  }

  private mutating func look(of cell: Cell, theme: Theme) -> Look {
    let index = Int(cell.role.rawValue) * 2 + (cell.isBold ? 1 : 0)
    if let look = looks[index] { return look }
    var style = theme.style(of: cell.role, depth: pairs.depth)
    if cell.isBold { style.attributes.insert(.bold) }
    let isPlain =
      style.background == .standard && style.attributes.isDisjoint(with: [.reverse, .underline])
    let (attributes, pair) = pairs.look(of: grounded(style, theme))
    let look = Look(attributes: attributes, pair: pair, isPlain: isPlain)
    looks[index] = look
    return look
  }

  /// A style on the terminal's own background where that is as the theme needs it, else on the theme's.
  private func grounded(_ style: ThemeStyle, _ theme: Theme) -> ThemeStyle {
    shownGround ? style.painted(on: theme.ground, depth: pairs.depth) : style
  }

  // MARK: Modes

  /// Bytes past ncurses, which has sent all of its own at the end of each frame.
  func send(_ text: String) {
    // A terminal that is gone is noticed where its input is waited for.
    try? StandardStream.output.write(text)
  }

  /// Lets the mouse work here, or leaves it to the terminal, which then selects text with it.
  public mutating func useMouse(_ isUsed: Bool) {
    options.usesMouse = isUsed
    stamgast_watch_mouse(isUsed ? 1 : 0)
  }

  func enterModes() {
    if options.usesMouse { stamgast_watch_mouse(1) }
    if kind.isLikeXterm { send("\u{1B}[?2004h") }
  }

  func leaveModes() {
    if options.usesMouse { stamgast_watch_mouse(0) }
    if kind.isLikeXterm { send("\u{1B}[?2004l") }
  }

  mutating func resize(to cells: (columns: Int, rows: Int)) {
    size = Size(width: cells.columns, height: cells.rows)
    // ncurses knows no size of 0; what does not exist is not drawn on.
    resizeterm(Int32(max(1, cells.rows)), Int32(max(1, cells.columns)))
    shown = nil
    stamgast_erase()
  }
}

/// Runs a body with the whole screen and gives the screen back before anything else happens, so that an
/// error is printed on the shell's own.
///
/// - Throws: `TerminalError`, or what the body throws.
public func withTerminal<Result>(
  _ options: TerminalOptions = TerminalOptions(),
  _ body: (inout NcursesTerminal) throws -> Result
) throws -> Result {
  var terminal = try NcursesTerminal(options: options)
  defer { terminal.takeLateAnswer() }
  return try body(&terminal)
}
