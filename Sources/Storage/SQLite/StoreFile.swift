internal import Glibc

/// The file that a store lies in, as the file system knows it.
enum StoreFile {
  /// Makes an empty file that only its owner may read, in a folder that only its owner may enter.
  ///
  /// Folders that are missing are made with mode 0700; what is there already stays as it is. SQLite gives
  /// the files beside it (`-wal`, `-shm`) the same mode.
  ///
  /// - Returns: whether there was none.
  @discardableResult
  static func create(at path: String) throws(StoreError) -> Bool {
    try createFolders(above: path)
    StoreInMaking.removeLeftovers(of: path)
    let leadsNowhere = isTaken(path) && !exists(path)
    var descriptor = unsafe open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    let isNew = descriptor >= 0 || leadsNowhere
    // One that is there, or what a link is to lead to.
    if descriptor < 0 { descriptor = unsafe open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600) }
    guard descriptor >= 0 else { throw failure(path) }
    close(descriptor)
    return isNew
  }

  /// Sees to it that the names in a file's folder are on the disk.
  static func syncFolder(of path: String) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  /// Whether the file is there, and may be read.
  static func check(_ path: String) throws(StoreError) {
    guard unsafe access(path, R_OK) == 0 else { throw failure(path) }
    var status = stat()
    // SQLite would only tell of a failure to read it.
    if unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw .notADatabase(path: path)
    }
  }

  /// Whether there is anything of this name.
  static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// The same, a link that leads nowhere included.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Writes a file for its owner only that appears under its name when it is whole, and not before.
  ///
  /// It grows under another name in the same folder, which is removed again where the body throws.
  static func write(
    _ path: String, _ body: (_ temporary: String) throws(SQLiteError) -> Void
  ) throws(StoreError) {
    let temporary = "\(path).\(getpid()).part"
    let descriptor = unsafe open(temporary, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw errno == EACCES || errno == EPERM || errno == EROFS
        ? .notPermitted(path: path) : .cannotOpen(path: path, systemError: errno)
    }
    defer { close(descriptor) }
    do throws(StoreError) {
      try StoreError.wrapping { () throws(SQLiteError) in try body(temporary) }
      guard fsync(descriptor) == 0, unsafe rename(temporary, path) == 0 else {
        throw .cannotOpen(path: path, systemError: errno)
      }
    } catch {
      unsafe unlink(temporary)
      throw error
    }
  }

  /// Makes the folders that a file's path leads through, where they are missing, for their owner only.
  static func createFolders(above path: String) throws(StoreError) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    if unsafe access(folder, F_OK) == 0 { return }
    try createFolders(above: folder)
    guard unsafe mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw failure(folder) }
  }

  /// What the system's last error says of a file.
  static func failure(_ path: String) -> StoreError {
    switch errno {
    case ENOENT: .missing(path: path)
    case EACCES, EPERM, EROFS: .notPermitted(path: path)
    default: .cannotOpen(path: path, systemError: errno)
    }
  }
}
