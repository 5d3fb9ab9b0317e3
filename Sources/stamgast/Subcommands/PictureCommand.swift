import Commerce
import Dashboard
import Presentation
import Storage
import System
import TerminalUI

/// `stamgast picture PANEL`
enum PictureCommand {
  /// Draws a panel as the dashboard would, without a terminal, and writes it to a file or to standard output.
  static func run(_ options: Options, _ console: Console) async throws {
    let panel = try panel(options.arguments[0])
    let path = options.value(.to).flatMap { $0 == "-" ? nil : $0 }
    let form = try options.choice(.format) ?? form(of: path)
    let size = try options.value(.size, as: size) ?? Size(width: 120, height: 40)
    var dashboard = try DashboardOptions(
      options, ResourceFolders(), environment: Environment.nonEmptyValue)
    dashboard.hidesPersonalData = !options.has(.names)
    let asOf = try options.asOf()
    let desk = try await desk(options, console.strings)
    let still = try await StillDashboard(
      panel, of: desk, size: size, asOf: asOf, options: dashboard, now: WallClock.microseconds())
    let picture = PictureRequest(
      canvas: draw(still.state), theme: still.state.theme, title: still.state.pictureTitle,
      form: form, path: path ?? "")
    if let path {
      try picture.write(to: path)
      console.note(console.strings.pictureWritten(to: path))
    } else {
      try console.write(Array(picture.contents.utf8))
    }
  }

  /// The form that a file's name tells; text on standard output.
  private static func form(of path: String?) throws(UsageError) -> PictureForm {
    guard let path else { return .text }
    guard let form = PictureForm(path: path) else { throw .badValue(.to, found: path) }
    return form
  }

  /// The panel of a name or of a key.
  private static func panel(_ word: String) throws(UsageError) -> Panel {
    let name = word.lowercased()
    guard let panel = Panel.allCases.first(where: { $0.name == name || String($0.digit) == name })
    else {
      throw .unknownPanel(word, nearest: nearestName(to: name, among: Panel.allCases.map(\.name)))
    }
    return panel
  }

  /// `120x40`, both from 1 to 1000.
  private static func size(_ text: String) -> Size? {
    let numbers = text.lowercased().split(separator: "x", omittingEmptySubsequences: false)
      .map { Int($0) }
    guard numbers.count == 2, let width = numbers[0], let height = numbers[1],
      (1...1000).contains(width), (1...1000).contains(height)
    else { return nil }
    return Size(width: width, height: height)
  }

  /// A desk on the store, or on the demo shop, with the part of it that the filter leaves.
  private static func desk(_ options: Options, _ strings: Strings) async throws -> ShopDesk {
    let store =
      options.has(.demo)
      ? try await DemoCommand.store(in: ResourceFolders()) : try StoreLocation.open(options)
    let part = try await options.part(of: store, naming: try await store.ownSegments())
    return try await ShopDesk(
      store: store, at: options.has(.demo) ? nil : StoreLocation.path(options), strings: strings,
      part: part, scoredBy: try options.scoring())
  }
}
