import Commerce
public import Presentation
import TerminalUI

/// Where an initiative or a launch is made or changed, a line for each thing that is to be known of it.
struct EntryEditor: Equatable, Sendable {
  /// What it is.
  let kind: EntryKind
  /// The name of the one that is changed; nil for a new one.
  let edited: String?
  /// What is typed, the name first.
  private(set) var lines: [TextEntry]
  /// The line that is being typed.
  private(set) var place = 0

  private init(_ kind: EntryKind, edited: String?, _ texts: [String]) {
    self.kind = kind
    self.edited = edited
    lines = texts.map { TextEntry($0) }
  }

  /// An editor for a new one, of the day that is looked at.
  init(new kind: EntryKind, asOf day: CalendarDay) {
    let texts =
      switch kind {
      case .initiative: ["", day.description, "", ""]
      case .launch: ["", day.description, String(Launch.usualWeeks)]
      }
    self.init(kind, edited: nil, texts)
  }

  /// An editor on an initiative, its costs in units of a currency.
  init(_ initiative: Initiative, _ currency: Currency?) {
    let costs = EntryEditor.units(initiative.costs, decimals: currency?.decimals ?? 2)
    self.init(
      .initiative, edited: initiative.name,
      [initiative.name, initiative.start.description, costs, initiative.who])
  }

  /// An editor on a launch.
  init(_ launch: Launch) {
    self.init(
      .launch, edited: launch.name,
      [launch.name, launch.subject.description, String(launch.weeks)])
  }

  /// It as it was typed.
  var entry: NamedEntry {
    switch kind {
    case .initiative:
      .initiative(
        InitiativeEntry(
          name: lines[0].text, start: lines[1].text, costs: lines[2].text, who: lines[3].text))
    case .launch:
      .launch(LaunchEntry(name: lines[0].text, subject: lines[1].text, weeks: lines[2].text))
    }
  }

  /// Whether the last line is being typed.
  var isLast: Bool { place == lines.count - 1 }

  /// Text that is pasted.
  mutating func type(_ text: String) { lines[place].insert(text) }

  /// Edits the line that is being typed.
  mutating func press(_ key: Key) { _ = lines[place].press(key) }

  /// The arrows that lead to no other line.
  var idleArrows: Set<Key> { ListCursor(row: place).idleArrows(count: lines.count) }

  /// Goes to a line.
  mutating func go(toLine line: Int) { place = line }

  /// Goes to another line.
  mutating func move(_ step: Int) { place = min(max(0, place + step), lines.count - 1) }

  /// An amount as it can be typed: `1200`, `12.50`.
  private static func units(_ minorUnits: Int64, decimals: Int) -> String {
    var scale: Int64 = 1
    for _ in 0..<decimals { scale *= 10 }
    let (whole, rest) = minorUnits.quotientAndRemainder(dividingBy: scale)
    guard rest != 0 else { return String(whole) }
    let digits = String(rest)
    return "\(whole)." + String(repeating: "0", count: decimals - digits.count) + digits
  }
}

extension EntryKind {
  /// The title of the frame in which one is made.
  func editorTitle(_ edited: String?, _ strings: Strings) -> String {
    switch self {
    case .initiative: strings.initiativeEditorTitle(edited)
    case .launch: strings.launchEditorTitle(edited)
    }
  }

  /// What stands before each line.
  func prompts(_ strings: Strings) -> [String] {
    switch self {
    case .initiative: strings.initiativePrompts
    case .launch: strings.launchPrompts
    }
  }

  /// What each line takes.
  func help(_ strings: Strings) -> [String] {
    switch self {
    case .initiative: strings.initiativeEntryHelp
    case .launch: strings.launchEntryHelp
    }
  }

  /// Asks whether one is to go.
  func removalPrompt(_ name: String, _ strings: Strings) -> String {
    switch self {
    case .initiative: strings.removeInitiativePrompt(name)
    case .launch: strings.removeLaunchPrompt(name)
    }
  }

  /// One was saved.
  public func saved(_ name: String, _ strings: Strings) -> String {
    switch self {
    case .initiative: strings.initiativeSaved(name)
    case .launch: strings.launchSaved(name)
    }
  }

  /// One was forgotten.
  public func removed(_ name: String, _ strings: Strings) -> String {
    switch self {
    case .initiative: strings.initiativeRemoved(name)
    case .launch: strings.launchRemoved(name)
    }
  }
}
