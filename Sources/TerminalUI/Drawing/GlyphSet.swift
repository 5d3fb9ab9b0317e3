/// The characters that lines, bars and marks are made of, best first. A terminal that cannot show one
/// set gets the next.
public enum GlyphSet: String, CaseIterable, Sendable {
  /// Braille curves, eighth blocks, rounded corners: UTF-8 with a usual font.
  case braille
  /// Quadrant curves, eighth blocks: fonts whose braille is poor.
  case block
  /// Box lines and full blocks: what the Linux console's font has.
  case console
  /// Letters, `+-|` and `[####..]`: no UTF-8 at all.
  case ascii
  /// No lines, boxes and bars at all: what is read aloud is words and numbers.
  case plain

  /// The sets that terminals differ in; `plain` is for people.
  public static let ladder: [GlyphSet] = [.braille, .block, .console, .ascii]

  /// Whether marks are to be signs of ASCII.
  var isASCII: Bool { self == .ascii || self == .plain }
}

extension GlyphSet {
  /// The parts of a box.
  struct BoxParts {
    let horizontal, vertical, topLeft, topRight, bottomLeft, bottomRight: String
  }

  var box: BoxParts {
    switch self {
    case .braille, .block:
      BoxParts(
        horizontal: "─", vertical: "│", topLeft: "╭", topRight: "╮", bottomLeft: "╰",
        bottomRight: "╯")
    case .console:
      BoxParts(
        horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└",
        bottomRight: "┘")
    case .ascii:
      BoxParts(
        horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+",
        bottomRight: "+")
    case .plain:
      BoxParts(
        horizontal: " ", vertical: " ", topLeft: " ", topRight: " ", bottomLeft: " ",
        bottomRight: " ")
    }
  }

  /// The line above the part that keys go to.
  var heavyRule: String {
    switch self {
    case .braille, .block: "━"
    case .console, .ascii: "="
    case .plain: " "
    }
  }

  /// The corner and ticks of a chart's axes.
  var axis: (corner: String, tick: String) {
    switch self {
    case .braille, .block, .console: ("└", "┤")
    case .ascii: ("+", "+")
    case .plain: (" ", " ")
    }
  }

  /// A line that stands for a target, so drawn that no curve looks like it.
  var dashed: String {
    switch self {
    case .braille, .block: "╌"
    case .console, .ascii: "-"
    case .plain: " "
    }
  }

  /// A bar that grows to the right, by eighths of a cell; the first is the emptiest.
  var horizontalSteps: [String] {
    switch self {
    case .braille, .block: ["▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"]
    case .console: ["▒", "█"]
    case .ascii: ["#"]
    case .plain: [" "]
    }
  }

  /// A bar that grows upwards in one cell; the first is the lowest.
  var verticalSteps: [String] {
    switch self {
    case .braille, .block: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    case .console: ["_", "▒", "█"]
    case .ascii: ["_", ".", "-", "=", "*", "#"]
    case .plain: [" "]
    }
  }

  /// Marks of a column that is sorted.
  var sortMarks: (ascending: String, descending: String) {
    isASCII ? ("^", "v") : ("▲", "▼")
  }

  /// Something that happened, on an axis of time.
  public var eventMark: String {
    switch self {
    case .braille, .block: "◆"
    case .console: "♦"
    case .ascii, .plain: "!"
    }
  }

  /// Marks of a side at which there is more.
  var moreMarks: (left: String, right: String) {
    switch self {
    case .braille, .block: ("‹", "›")
    case .console, .ascii, .plain: ("<", ">")
    }
  }

  /// The part of a list that is visible, at its right edge. The rest of the edge stays blank: a track
  /// would be a jump and two changes of colour in every row.
  var scrollBar: String {
    switch self {
    case .braille, .block: "┃"
    case .console: "█"
    case .ascii: "#"
    case .plain: " "
    }
  }

  /// Characters from light to dark for steps of a heatmap where colour cannot say it.
  static let ramp = [" ", ".", "-", "+", "#"]

  /// Says that a number is clearly above or below what it is compared with.
  public func tendency(_ tendency: HeatCell.Tendency) -> String {
    switch (self, tendency) {
    case (.braille, .above), (.block, .above), (.console, .above): "▲"
    case (.braille, .below), (.block, .below), (.console, .below): "▼"
    case (.ascii, .above), (.plain, .above): "+"
    case (.ascii, .below), (.plain, .below): "-"
    }
  }

  /// The empty rest of a bar.
  var barRest: String {
    switch self {
    case .braille, .block, .plain: " "
    case .console: "░"
    case .ascii: "."
    }
  }

  /// A horizontal bar of so many cells for a share of them; `share` is held in 0...1.
  ///
  /// A share above nothing shows at least the smallest step. In ASCII the bar stands in brackets, from
  /// three cells on.
  public func bar(share: Double, width: Int) -> String {
    guard width > 0 else { return "" }
    if self == .ascii, width >= 3 { return "[" + plainBar(share: share, width: width - 2) + "]" }
    return plainBar(share: share, width: width)
  }

  /// The right parts of a cell, by the steps that stay free at its left.
  private var rightParts: [Int: String] {
    switch self {
    case .braille, .block: [4: "▐", 7: "▕"]
    case .console, .ascii, .plain: [:]
    }
  }

  /// A bar between two shares of so many cells, and the cell that it begins in; nothing without cells.
  ///
  /// Its right edge is as fine as the steps are, its left one as fine as there are characters for. However short,
  /// the smallest step of it shows.
  func bar(from start: Double, to end: Double, width: Int) -> (cell: Int, text: String) {
    guard width > 0 else { return (0, "") }
    let steps = horizontalSteps
    let exact = min(max(start, 0), 1) * Double(width * steps.count)
    // To the nearest place that a character begins at; the cell's own edges are always among them.
    let whole = Int(exact) / steps.count
    let free = ([0, steps.count] + rightParts.keys.sorted()).min {
      abs(Double(whole * steps.count + $0) - exact) < abs(Double(whole * steps.count + $1) - exact)
    }
    let begin = min(whole * steps.count + (free ?? 0), width * steps.count - 1)
    let (cell, left) = (begin / steps.count, begin % steps.count)
    let stop = max(
      begin + 1, Int((min(max(end, 0), 1) * Double(width * steps.count)).rounded()))
    let (full, part) = (stop / steps.count, stop % steps.count)
    if left > 0 {
      let first = rightParts[left] ?? steps[steps.count - 1]
      return (cell, first + body(full - cell - 1, part))
    }
    return (cell, body(full - cell, part))
  }

  private func body(_ full: Int, _ part: Int) -> String {
    guard full >= 0 else { return "" }
    let steps = horizontalSteps
    return String(repeating: steps[steps.count - 1], count: full)
      + (part > 0 ? steps[part - 1] : "")
  }

  private func plainBar(share: Double, width: Int) -> String {
    let share = share.isFinite ? min(max(share, 0), 1) : 0
    let steps = horizontalSteps
    var filled = Int((share * Double(width * steps.count)).rounded())
    if filled == 0, share > 0 { filled = 1 }
    let full = filled / steps.count
    let part = filled % steps.count
    let drawn =
      String(repeating: steps[steps.count - 1], count: full) + (part > 0 ? steps[part - 1] : "")
    let rest = width - full - (part > 0 ? 1 : 0)
    return drawn + String(repeating: barRest, count: max(0, rest))
  }
}
