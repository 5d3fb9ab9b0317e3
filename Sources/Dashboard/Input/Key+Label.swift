public import Presentation
public import TerminalUI

extension Key {
  /// The key as help writes it: `Up`, `Enter`, `Ctrl-L`, `p`; the keys that are the same on every keyboard by what is
  /// printed on them.
  public func label(_ language: Language = .english) -> String {
    switch (self, language) {
    case (.character(" "), .english): "Space"
    case (.character(" "), .dutch): "Spatie"
    case (.character(let character), _): String(character)
    case (.enter, _): "Enter"
    case (.escape, _): "Esc"
    case (.backspace, _): "Backspace"
    case (.delete, _): "Del"
    case (.tab, _): "Tab"
    case (.shiftTab, _): "Shift-Tab"
    case (.up, .english): "Up"
    case (.up, .dutch): "Omhoog"
    case (.down, .english): "Down"
    case (.down, .dutch): "Omlaag"
    case (.left, .english): "Left"
    case (.left, .dutch): "Links"
    case (.right, .english): "Right"
    case (.right, .dutch): "Rechts"
    case (.pageUp, _): "PgUp"
    case (.pageDown, _): "PgDn"
    case (.home, _): "Home"
    case (.end, _): "End"
    case (.control(let letter), _): "Ctrl-\(letter.uppercased())"
    case (.function(let number), _): "F\(number)"
    }
  }

  /// The key as the footer writes it: an arrow where the terminal has one.
  func sign(_ strings: Strings) -> String {
    switch self {
    case .up where !strings.isASCII: "↑"
    case .down where !strings.isASCII: "↓"
    case .left where !strings.isASCII: "←"
    case .right where !strings.isASCII: "→"
    default: label(strings.language)
    }
  }

  /// The key of a label in any language, in any letter case but for single characters, with the usual second names.
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
    var keys: [String: Key] = [:]
    for language in Language.allCases {
      for key in named { keys[key.label(language).lowercased()] = key }
    }
    keys["escape"] = .escape
    keys["return"] = .enter
    keys["delete"] = .delete
    keys["pageup"] = .pageUp
    keys["pagedown"] = .pageDown
    keys["hash"] = .character("#")
    return keys
  }()
}
