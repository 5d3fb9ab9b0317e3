/// Why a file's bytes could not be had.
public enum ByteInputError: Error, Equatable, Sendable {
  /// There is no file of this path.
  case missing(path: String)
  /// The file is there, but not for this user.
  case notPermitted(path: String)
  /// The path names a folder.
  case isFolder(path: String)
  /// The system refused to open or read it; `code` is its `errno`.
  case cannotRead(path: String, code: Int32)
  /// Standard input could not be kept in a temporary file; `code` is the `errno`.
  case cannotSpool(folder: String, code: Int32)
  /// The gzip data is cut off or fails its check sum.
  case damagedGzip(path: String)
}
