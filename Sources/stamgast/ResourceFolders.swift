import System

/// Where the program's own files are, and the user's.
struct ResourceFolders {
  /// The folder that holds `themes` and `demo-data`; nil where the program stands alone.
  let shared: String?
  /// What the user keeps for the program.
  private let own: String
  /// The command lines that the user has entered.
  let history: String

  /// The user's own themes.
  var ownThemes: String { own + "/themes" }

  /// The user's settings of the dashboard.
  var configuration: String { own + "/config" }

  /// Looks for the folders of the running program.
  init() {
    self.init(
      executable: Environment.executablePath ?? "", environment: Environment.valueOrSystemHome,
      exists: Folder.exists)
  }

  /// Looks beside an executable (`../share/stamgast`), then upwards from it for the checkout that it was built in.
  init(
    executable: String, environment: (String) -> String?, exists: (String) -> Bool
  ) {
    let beside = Self.parent(of: executable)
    var candidates = [Self.parent(of: beside) + "/share/stamgast"]
    var above = beside
    while !above.isEmpty {
      candidates.append(above)
      above = Self.parent(of: above)
    }
    shared = candidates.first { exists($0 + "/themes") && exists($0 + "/demo-data") }
    func folder(_ variable: String, else folder: String) -> String {
      let set = environment(variable).flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (set ?? (environment("HOME") ?? "") + folder) + "/stamgast"
    }
    own = folder("XDG_CONFIG_HOME", else: "/.config")
    history = folder("XDG_STATE_HOME", else: "/.local/state") + "/history"
  }

  /// The folder that a path lies in; empty at the root.
  private static func parent(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }
}
