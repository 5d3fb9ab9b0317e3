import Presentation
import TerminalUI

/// Keys and what they do: a hint of the footer, which the mouse can press.
struct OfferedKeys {
  /// The keys; those that belong together in their order.
  let keys: [Key]
  /// Those of them that do nothing from here: as many blanks follow the words, so that no other hint moves when one
  /// reaches an edge.
  let idle: Set<Key>
  /// What they do, in a word or two.
  let words: String

  /// A key of a menu.
  init(_ key: Key, _ hint: MenuHint, _ strings: Strings) { self.init([key], hint, strings) }

  /// Keys of a menu that belong together.
  init(_ keys: [Key], idle: Set<Key> = [], _ hint: MenuHint, _ strings: Strings) {
    self.init(keys: keys, idle: idle, words: strings.menuHint(hint))
  }

  init(keys: [Key], idle: Set<Key>, words: String) {
    self.keys = keys
    self.idle = idle
    self.words = words
  }

  /// The hint as it is drawn.
  func hint(_ strings: Strings) -> KeyHint {
    let whole = KeyHint(keys.map { $0.sign(strings) }, words)
    guard !idle.isEmpty else { return whole }
    let shown =
      working.isEmpty
      ? KeyHint([], "") : KeyHint(working.map { $0.sign(strings) }, words)
    let blanks = String(repeating: " ", count: whole.width - shown.width)
    return KeyHint(shown.keys, shown.words + blanks)
  }

  /// Those that do something from here.
  var working: [Key] { keys.filter { !idle.contains($0) } }
}

extension Surface {
  /// Lets the mouse press the keys of a line of hints, and by the words of one the first of its keys that does something.
  mutating func letMouse(press offered: [OfferedKeys], at places: [KeyHints.Place]) {
    for place in places {
      let hint = offered[place.hint]
      let keys = hint.working
      if let key = place.key.map({ keys[$0] }) ?? keys.first { onPress(place.rect, .key(key)) }
    }
  }
}
