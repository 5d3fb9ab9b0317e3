import Commerce
import Metrics
import Presentation
import TerminalUI

extension DashboardState {
  /// The values that the menu shows; none before they are there.
  func filterValues(_ menu: FilterMenu) -> [FilterValue] {
    guard case .loaded(.filterValues(let values)) = answers[menu.query] else { return [] }
    return menu.narrowed(values, strings)
  }

  /// A key while the menu is open.
  mutating func press(_ key: Key, in menu: FilterMenu) -> [Effect] {
    var menu = menu
    let values = filterValues(menu)
    switch key {
    case .escape, .control("c"):
      overlay = nil
      return []
    case .enter: return apply(menu, values)
    case .character(" "): menu.toggle(values)
    case .character(let letter): menu.type(String(letter))
    case .backspace: menu.erase(all: false)
    case .control("u"): menu.erase(all: true)
    case .tab, .shiftTab: menu.nextSubject()
    case .left: menu.nextField(-1)
    case .right: menu.nextField(1)
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    default:
      let height = FilterMenuDrawing(menu, self).listHeight(in: ScreenLayout(self).content)
      guard let command = keyMap.command(for: key),
        menu.move(command, count: values.count, height: height)
      else { return [] }
    }
    overlay = .filter(menu)
    return []
  }

  /// The keys of the menu.
  func hints(of menu: FilterMenu) -> [OfferedKeys] {
    let count = filterValues(menu).count
    return [.init(.enter, .apply, strings), .init(.escape, .leave, strings)]
      + (count > 0 ? [.init(.character(" "), .mark, strings)] : [])
      + [
        .init([.left, .right], .field, strings), .init(.tab, .customersOrOrders, strings),
        .init([.up, .down], idle: menu.cursor.idleArrows(count: count), .choose, strings),
      ]
  }

  /// Puts what is chosen in force: with nothing changed, the value under the cursor too.
  private mutating func apply(_ menu: FilterMenu, _ values: [FilterValue]) -> [Effect] {
    var menu = menu
    if !menu.isChanged { menu.toggle(values) }
    overlay = nil
    return filter(menu.chosen)
  }

  /// Wants another part of the shop.
  mutating func filter(_ wanted: ShopFilter) -> [Effect] {
    guard wanted.conditions != shop.filter.conditions || filtering != nil else { return [] }
    filtering = Filtering()
    return [.filter(wanted)]
  }

  /// Leaves the filter as it was while another is being made; nil where none is.
  mutating func stopFiltering() -> [Effect]? {
    guard filtering != nil else { return nil }
    filtering = nil
    message = Message(strings.filterLeft)
    return [.stopFiltering]
  }

  /// Whether the filter leaves nothing up to the as-of day.
  var isEmptiedByFilter: Bool {
    !shop.filter.isEmpty && (shop.firstDay.map { $0 > asOf } ?? true)
  }
}
