import System

/// Where the program's own files are, and the user's.
struct ResourceFolders {
  /// The folder that holds `themes` and `demo-data`; nil where the program stands alone.
  let shared: String?
  /// The user's own themes.
  let ownThemes: String

  /// Looks for the folders of the running program.
  init() {
    self.init(
      executable: Environment.executablePath ?? "", environment: Environment.nonEmptyValue,
      exists: Folder.exists)
  }

  /// Looks beside an executable (`../share/stamgast`), then upwards from it for the checkout that it was built in.
  init(
    executable: String, environment: (String) -> String?, exists: (String) -> Bool
  ) {
    let folder = Self.parent(of: executable)
    var candidates = [Self.parent(of: folder) + "/share/stamgast"]
    var above = folder
    while !above.isEmpty {
      candidates.append(above)
      above = Self.parent(of: above)
    }
    shared = candidates.first { exists($0 + "/themes") && exists($0 + "/demo-data") }
    let configuration = environment("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    ownThemes =
      (configuration ?? (environment("HOME") ?? "") + "/.config") + "/stamgast/themes"
  }

  /// The folder that a path lies in; empty at the root.
  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
