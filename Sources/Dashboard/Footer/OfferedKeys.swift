import Presentation
import TerminalUI

/// Keys that do something now, and what: a hint of the footer, which the mouse can press.
struct OfferedKeys {
  /// The keys; those that belong together in their order.
  let keys: [Key]
  /// What they do, in a word or two.
  let words: String

  /// A key of a menu.
  init(_ key: Key, _ hint: MenuHint, _ strings: Strings) { self.init([key], hint, strings) }

  /// Keys of a menu that belong together.
  init(_ keys: [Key], _ hint: MenuHint, _ strings: Strings) {
    self.init(keys: keys, words: strings.menuHint(hint))
  }

  init(keys: [Key], words: String) {
    self.keys = keys
    self.words = words
  }

  /// The hint as it is drawn.
  func hint(_ strings: Strings) -> KeyHint { KeyHint(keys.map { $0.sign(strings) }, words) }
}

extension Surface {
  /// Lets the mouse press the keys of a line of hints.
  mutating func letMouse(press offered: [OfferedKeys], at places: [KeyHints.Place]) {
    for place in places { onPress(place.rect, .key(offered[place.hint].keys[place.key])) }
  }
}
