public import Commerce

/// A file on this machine that looks like an export of a shop system or an ad platform.
public struct FoundExport: Equatable, Sendable {
  /// The file, as one would type it.
  public var path: String
  /// The name of the format that its beginning tells.
  public var format: String
  /// Its length in bytes.
  public var size: Int64
  /// The day on which it was last changed.
  public var changed: CalendarDay
  /// Whether a file of its name was imported after it was last changed.
  public var isImported: Bool

  /// A file with what its beginning and its folder tell.
  public init(
    path: String, format: String, size: Int64, changed: CalendarDay, isImported: Bool = false
  ) {
    self.path = path
    self.format = format
    self.size = size
    self.changed = changed
    self.isImported = isImported
  }
}

/// The exports that were found, and where was looked.
public struct FoundExports: Equatable, Sendable {
  /// The files, in the order in which they are best imported.
  public var files: [FoundExport]
  /// The folders, as people call them.
  public var folders: [String]

  /// What was found in some folders.
  public init(files: [FoundExport] = [], folders: [String] = []) {
    self.files = files
    self.folders = folders
  }

  /// Those that were not imported yet.
  var new: [FoundExport] { files.filter { !$0.isImported } }
}
