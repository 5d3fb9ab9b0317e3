import System

/// A file as it was typed in the dashboard, where no shell has read it before.
struct TypedPath: Equatable {
  /// Where it is: `~/` stands for the home folder, and a name alone for one in the current folder.
  let whole: String
  /// The same as it is told.
  let short: String

  init(
    _ text: String, home: String? = Environment.valueOrSystemHome("HOME"),
    current: String? = Folder.current
  ) {
    let home = home.flatMap { $0.hasSuffix("/") ? nil : $0 }
    let expanded = text.hasPrefix("~/") ? (home ?? "~") + text.dropFirst() : text
    let folder = current.map { $0.hasSuffix("/") ? $0 : $0 + "/" } ?? ""
    let full = expanded.hasPrefix("/") ? expanded : folder + expanded
    whole = expanded
    short = home.flatMap { full.hasPrefix($0 + "/") ? "~" + full.dropFirst($0.count) : nil } ?? full
  }
}
