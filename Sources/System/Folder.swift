internal import Glibc

/// Files and folders by their paths.
public enum Folder {
  /// Whether something is at a path that may be read.
  public static func isReadable(_ path: String) -> Bool {
    unsafe access(path, R_OK) == 0
  }

  /// Whether only its owner may read what is at a path; nil where nothing is.
  public static func isPrivate(_ path: String) -> Bool? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? status.st_mode & 0o077 == 0 : nil
  }

  /// The path behind all links of a path; the path itself where nothing is there.
  public static func resolved(_ path: String) -> String {
    guard let target = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(target) }
    return unsafe String(cString: target)
  }

  /// Whether a folder is at a path.
  public static func exists(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes a folder that only its owner may enter, and those above it that are missing.
  public static func create(_ path: String) throws(SystemError) {
    if exists(path) { return }
    let above = containing(path)
    if above != path, above != "." { try create(above) }
    guard unsafe mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw .last("mkdir", path: path)
    }
  }

  /// What a folder tells of a plain file.
  public struct FileFacts: Hashable, Sendable {
    /// When it was last changed, in microseconds since 1970.
    public let modified: Int64
    /// Its length in bytes.
    public let size: Int64
  }

  /// What is told of a file; nil where there is none, or no plain one.
  public static func facts(_ path: String) -> FileFacts? {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileFacts(
      modified: Int64(status.st_mtim.tv_sec) * 1_000_000 + Int64(status.st_mtim.tv_nsec) / 1000,
      size: Int64(status.st_size))
  }

  /// The folder that the program was started in; nil where it is gone.
  public static var current: String? {
    guard let path = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// The folder that a file is in: `.` for a bare name.
  public static func containing(_ path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The names in a folder, sorted, hidden ones left out; none where there is no such folder.
  public static func names(in path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}
