import Commerce
import Presentation
import System
import TerminalUI

/// A theme that was found, or what is wrong with its file.
struct FoundTheme {
  let name: String
  let origin: ThemeOrigin
  /// Its file; of the one in the program, its name.
  let path: String
  let theme: Result<Theme, ThemeError>
}

/// Finds the themes there are: the user's own, those beside the program, and the one in it.
struct ThemeFinder {
  private let folders: ResourceFolders

  init(folders: ResourceFolders = ResourceFolders()) {
    self.folders = folders
  }

  /// All themes by name; of two of one name the user's own counts.
  func all() -> [FoundTheme] {
    var places = [(ThemeOrigin.own, folders.ownThemes)]
    if let shared = folders.shared { places.append((.shipped, shared + "/themes")) }
    var found: [String: FoundTheme] = [:]
    for (origin, folder) in places {
      for file in Folder.names(in: folder) where file.hasSuffix(Self.fileEnding) {
        let name = String(file.dropLast(Self.fileEnding.count))
        guard found[name] == nil else { continue }
        // A file that vanished or can't be read since is as good as not there.
        let path = "\(folder)/\(file)"
        guard let theme = try? Self.read(path, name: name) else { continue }
        found[name] = FoundTheme(name: name, origin: origin, path: path, theme: theme)
      }
    }
    if found[Theme.builtIn.name] == nil {
      found[Theme.builtIn.name] = FoundTheme(
        name: Theme.builtIn.name, origin: .builtIn, path: Theme.builtIn.name,
        theme: .success(.builtIn))
    }
    return found.values.sorted { $0.name < $1.name }
  }

  /// The themes that a dashboard can switch between, the place of the one to begin with, and what is wrong with the
  /// files that are none, each named without its folder.
  ///
  /// - Parameter chosen: a theme's name, or the path of a file; nil for the built-in one.
  /// - Throws: that there is none, or what is wrong with it.
  func choice(_ chosen: String?) throws -> (themes: [Theme], index: Int, broken: [ThemeError]) {
    let found = all()
    var themes = found.compactMap { try? $0.theme.get() }
    let broken = found.compactMap { found -> ThemeError? in
      guard case .failure(var error) = found.theme else { return nil }
      error.file = found.name + Self.fileEnding
      return error
    }
    let wanted = chosen ?? Theme.builtIn.name
    if wanted.contains("/") || wanted.hasSuffix(Self.fileEnding) {
      let file = wanted.split(separator: "/").last.map(String.init) ?? wanted
      let name = file.hasSuffix(Self.fileEnding) ? file.dropLast(Self.fileEnding.count) : file[...]
      themes.insert(try Self.read(wanted, name: String(name)).get(), at: 0)
      return (themes, 0, broken)
    }
    if case .failure(let error) = found.first(where: { $0.name == wanted })?.theme { throw error }
    guard let index = themes.firstIndex(where: { $0.name == wanted }) else {
      throw UsageError.unknownTheme(
        wanted, nearest: nearestName(to: wanted, among: found.map(\.name)))
    }
    return (themes, index, broken)
  }

  private static let fileEnding = ".theme"

  private static func read(_ path: String, name: String) throws -> Result<Theme, ThemeError> {
    let text = try SmallFile.text(of: path)
    return Result { () throws(ThemeError) in
      try ThemeFile.parse(text, name: name, file: path)
    }
  }
}
