import Commerce
import TerminalUI

/// Where an initiative is made or changed: its name, day, costs and for whom, a line each.
struct InitiativeEditor: Equatable, Sendable {
  /// The name of the initiative that is changed; nil for a new one.
  let edited: String?
  /// Name, day, costs, for whom.
  private(set) var lines: [TextEntry]
  /// The line that is being typed.
  private(set) var place = 0

  /// An editor for a new initiative, of the day that is looked at.
  init(asOf day: CalendarDay) {
    edited = nil
    lines = ["", day.description, "", ""].map { TextEntry($0) }
  }

  /// An editor on an initiative, its costs in units of a currency.
  init(_ initiative: Initiative, _ currency: Currency?) {
    edited = initiative.name
    let costs = InitiativeEditor.units(initiative.costs, decimals: currency?.decimals ?? 2)
    lines = [initiative.name, initiative.start.description, costs, initiative.who]
      .map { TextEntry($0) }
  }

  /// The initiative as it was typed.
  var entry: InitiativeEntry {
    InitiativeEntry(
      name: lines[0].text, start: lines[1].text, costs: lines[2].text, who: lines[3].text)
  }

  /// Whether the last line is being typed.
  var isLast: Bool { place == lines.count - 1 }

  /// Text that is pasted.
  mutating func type(_ text: String) { lines[place].insert(text) }

  /// Edits the line that is being typed.
  mutating func press(_ key: Key) { _ = lines[place].press(key) }

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
