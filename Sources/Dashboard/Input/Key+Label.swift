public import TerminalUI

extension Key {
  /// The key as the footer and the help write it: `↑`, `Enter`, `Ctrl-L`, `p`.
  public var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .enter: "Enter"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .tab: "Tab"
    case .shiftTab: "Shift-Tab"
    case .up: "Up"
    case .down: "Down"
    case .left: "Left"
    case .right: "Right"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .control(let letter): "Ctrl-\(letter.uppercased())"
    case .function(let number): "F\(number)"
    }
  }

  /// The key of a label, in any letter case but for single characters, with the usual second names.
  ///
  /// Ctrl-H, Ctrl-I, Ctrl-J and Ctrl-M are the keys that terminals send them for. `#` begins a comment where
  /// keys are written down, so it has a name. Nil for what is no key.
  public init?(label: String) {
    if label.count == 1, let character = label.first {
      guard !character.isWhitespace else { return nil }
      self = .character(character)
      return
    }
    let name = label.lowercased()
    if let key = Self.byName[name] {
      self = key
    } else if name.hasPrefix("ctrl-"), name.count == 6, let letter = name.last,
      ("a"..."z").contains(letter)
    {
      self =
        switch letter {
        case "h": .backspace
        case "i": .tab
        case "j", "m": .enter
        default: .control(letter)
        }
    } else if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static let byName: [String: Key] = {
    let named: [Key] = [
      .character(" "), .enter, .escape, .backspace, .delete, .tab, .shiftTab, .up, .down, .left,
      .right, .pageUp, .pageDown, .home, .end,
    ]
    var keys = Dictionary(uniqueKeysWithValues: named.map { ($0.label.lowercased(), $0) })
    keys["escape"] = .escape
    keys["return"] = .enter
    keys["delete"] = .delete
    keys["pageup"] = .pageUp
    keys["pagedown"] = .pageDown
    keys["hash"] = .character("#")
    return keys
  }()
}
