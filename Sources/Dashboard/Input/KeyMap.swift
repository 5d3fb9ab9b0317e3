public import Presentation
public import TerminalUI

/// Which key stands for which command: the one table behind the keyboard, the footer, the help and README.
public struct KeyMap: Equatable, Sendable {
  /// A command with its keys, the first of which is shown.
  public struct Binding: Equatable, Sendable {
    /// What the keys do.
    public let command: Command
    /// The keys, the most telling first.
    public let keys: [Key]
  }

  /// All bindings, in the order in which help lists them.
  public let bindings: [Binding]
  private let commands: [Key: Command]

  /// A table of bindings; of two bindings of one key the first counts.
  public init(bindings: [Binding]) {
    self.bindings = bindings
    var commands: [Key: Command] = [:]
    for binding in bindings {
      for key in binding.keys where commands[key] == nil { commands[key] = binding.command }
    }
    self.commands = commands
  }

  /// The command that a key stands for; nil for a key without meaning.
  public func command(for key: Key) -> Command? { commands[key] }

  /// The keys of a command; none if it has no key.
  public func keys(for command: Command) -> [Key] {
    bindings.first { $0.command == command }?.keys ?? []
  }

  /// The footer's keys of a command, each with what it does: of commands that belong together those of all, as `j` and
  /// `k`; none for one without.
  func hintKeys(for command: Command) -> [(key: Key, command: Command)] {
    guard let together = Self.pairs.first(where: { $0.contains(command) }) else {
      return keys(for: command).prefix(1).map { ($0, command) }
    }
    // Where letters do the same as arrows they are shorter.
    return together.compactMap { command in
      keys(for: command).min { $0.label().count < $1.label().count }.map { ($0, command) }
    }
  }

  /// Commands that the footer shows as one.
  private static let pairs: [[Command]] = [
    [.moveDown, .moveUp], [.moveLeft, .moveRight], [.asOfEarlier, .asOfLater],
    [.asOfYearEarlier, .asOfYearLater], [.placeBefore, .placeAfter], [.sortColumn, .sortDirection],
  ]

  /// The keys of the program.
  public static let standard = KeyMap(
    bindings: Panel.allCases.map {
      Binding(command: .panel($0), keys: [.character($0.digit)])
    } + [
      Binding(command: .moveUp, keys: [.up, .character("k")]),
      Binding(command: .moveDown, keys: [.down, .character("j")]),
      Binding(command: .moveLeft, keys: [.left, .character("h")]),
      Binding(command: .moveRight, keys: [.right, .character("l")]),
      Binding(command: .pageUp, keys: [.pageUp, .control("u")]),
      Binding(command: .pageDown, keys: [.pageDown, .control("d")]),
      Binding(command: .moveToFirst, keys: [.character("g"), .home]),
      Binding(command: .moveToLast, keys: [.character("G"), .end]),
      Binding(command: .nextPart, keys: [.tab]),
      Binding(command: .previousPart, keys: [.shiftTab]),
      Binding(command: .open, keys: [.enter]),
      Binding(command: .back, keys: [.escape, .backspace]),
      Binding(command: .placeBefore, keys: [.character("["), .character("(")]),
      Binding(command: .placeAfter, keys: [.character("]"), .character(")")]),
      Binding(command: .asOfEarlier, keys: [.character(",")]),
      Binding(command: .asOfLater, keys: [.character(".")]),
      Binding(command: .asOfYearEarlier, keys: [.character("<")]),
      Binding(command: .asOfYearLater, keys: [.character(">")]),
      Binding(command: .asOfLatest, keys: [.character("=")]),
      Binding(command: .nextGrain, keys: [.character("p")]),
      Binding(command: .nextMeasure, keys: [.character("m")]),
      Binding(command: .nextBasis, keys: [.character("b")]),
      Binding(command: .tableOrChart, keys: [.character("t")]),
      Binding(command: .nextCut, keys: [.character("c")]),
      Binding(command: .comparePeriods, keys: [.character("w")]),
      Binding(command: .compare, keys: [.character(" ")]),
      Binding(command: .search, keys: [.character("/")]),
      Binding(command: .filter, keys: [.character("f")]),
      Binding(command: .removeFilter, keys: [.character("F")]),
      Binding(command: .bookRefunds, keys: [.character("r")]),
      Binding(command: .newSegment, keys: [.character("n")]),
      Binding(command: .editSegment, keys: [.character("i")]),
      Binding(command: .removeSegment, keys: [.character("D"), .delete]),
      Binding(command: .sortColumn, keys: [.character("s")]),
      Binding(command: .sortDirection, keys: [.character("S")]),
      Binding(command: .explain, keys: [.character("x")]),
      Binding(command: .export, keys: [.character("e")]),
      Binding(command: .copy, keys: [.character("y")]),
      Binding(command: .zoom, keys: [.character("z")]),
      Binding(command: .theme, keys: [.character("T")]),
      Binding(command: .personalData, keys: [.character("P")]),
      Binding(command: .find, keys: [.control("p")]),
      Binding(command: .commandLine, keys: [.character(":")]),
      Binding(command: .mouse, keys: [.character("M")]),
      Binding(command: .help, keys: [.character("?")]),
      Binding(command: .redraw, keys: [.control("l")]),
      Binding(command: .suspend, keys: [.control("z")]),
      Binding(command: .interrupt, keys: [.control("c")]),
      Binding(command: .quit, keys: [.character("q")]),
    ])
}
