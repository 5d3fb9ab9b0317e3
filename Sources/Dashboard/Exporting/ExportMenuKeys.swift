import Presentation
import TerminalUI

extension DashboardState {
  /// The menu of what may leave the program from this screen.
  func exportMenu() -> ExportMenu {
    ExportMenu(
      screen.model.export(context), name: panel.name, hidesPersonalData: hidesPersonalData)
  }

  /// A key while the menu is open.
  mutating func press(_ key: Key, in menu: ExportMenu) -> [Effect] {
    var menu = menu
    switch key {
    case .escape, .control("c"):
      overlay = nil
      return []
    case .enter:
      // What is no split stays there to be mended, with what one looks like.
      if menu.wantedSplit.isWrong {
        if !menu.isOnSplit { _ = menu.changeLine() }
        break
      }
      overlay = nil
      return menu.path.isEmpty ? [] : [effect(of: menu)]
    case .character(let letter): menu.type(String(letter))
    case .backspace: menu.erase(all: false)
    case .control("u"): menu.erase(all: true)
    case .up: menu.choose(-1)
    case .down: menu.choose(1)
    case .tab: if !menu.changeLine() { menu.choose(1) }
    case .shiftTab: if !menu.changeLine() { menu.choose(-1) }
    case .control("l"): return [.redraw]
    case .control("z"): return [.suspend]
    default: return []
    }
    overlay = .export(menu)
    return []
  }

  /// The keys of the menu.
  func hints(of menu: ExportMenu) -> [OfferedKeys] {
    [
      .init(.enter, .write, strings), .init(.escape, .cancel, strings),
      .init([.up, .down], .form, strings),
    ] + (menu.canSplit ? [.init(.tab, .fileOrTrial, strings)] : [])
  }

  /// Writes what is on screen to a file, in the form that its ending tells; tells where there is no such thing.
  mutating func export(to path: String) -> [Effect] {
    var menu = exportMenu()
    menu.erase(all: true)
    menu.type(path)
    guard menu.list != nil || path.hasSuffix(menu.choice.fileExtension) else {
      message = Message(strings.nothingToExport)
      return []
    }
    return [effect(of: menu)]
  }

  private func effect(of menu: ExportMenu) -> Effect {
    switch menu.choice {
    case .picture(let form):
      return .savePicture(
        PictureRequest(
          canvas: pictureForOthers, theme: theme, title: pictureTitle, form: form, path: menu.path))
    case .list(let form):
      guard let list = menu.list else { return .redraw }
      return .export(
        ExportRequest(
          list: list.list, name: list.fileName, form: form, path: menu.path,
          split: menu.wantedSplit.split, hidesPersonalData: hidesPersonalData))
    }
  }

  /// The screen without names and addresses, and without what lies over it.
  private var pictureForOthers: Canvas {
    var state = self
    state.hidesPersonalData = true
    state.overlay = nil
    state.prompt = nil
    state.message = nil
    return draw(state)
  }

  /// What the screen shows, in words.
  public var pictureTitle: String {
    strings.pictureTitle(shop.name, strings.panelName(panel))
  }
}
