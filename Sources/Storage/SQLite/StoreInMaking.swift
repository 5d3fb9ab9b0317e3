internal import Glibc

/// A store's file while its first import fills it: it grows beside its place, and is there when it is whole.
///
/// What is not there for anybody yet needs no journal in a file. A new store that is written at its place is written
/// twice, first to SQLite's log of changes; and whoever opens it meanwhile sees an empty shop.
///
/// Several processes may do so at once: the first that is done has made the store, and the others add to it. The file is
/// locked as long as its process lives, by which what was left behind is known and removed.
final class StoreInMaking {
  /// Where the store is to lie.
  let path: String
  /// Where it grows.
  let temporaryPath: String
  /// Holds the lock; below 0 once it is closed.
  private var descriptor: Int32

  /// What the names of such files end with; they begin with a dot and the store's own name.
  private static let suffix = ".making"

  /// Begins a store; nil where there is one by that name, or a link, which is followed to where it leads.
  ///
  /// - Throws: `StoreError` where the folder can't be written to.
  init?(at path: String) throws(StoreError) {
    if StoreFile.isTaken(path) { return nil }
    try StoreFile.createFolders(above: path)
    StoreInMaking.removeLeftovers(of: path)
    let (folder, name) = StoreInMaking.split(path)
    let temporary =
      "\(folder).\(name).\(getpid())-\(UInt32.random(in: .min ... .max))\(Self.suffix)"
    let opened = unsafe open(
      temporary, O_CREAT | O_EXCL | O_NOFOLLOW | O_RDWR | O_CLOEXEC, 0o600)
    guard opened >= 0 else { throw StoreFile.failure(path) }
    // Where files can't be locked leftovers stay, too.
    flock(opened, LOCK_EX | LOCK_NB)
    descriptor = opened
    temporaryPath = temporary
    self.path = path
  }

  deinit {
    // One that was placed has lost this name.
    unsafe unlink(temporaryPath)
    unlock()
  }

  private func unlock() {
    if descriptor >= 0 { close(descriptor) }
    descriptor = -1
  }

  /// Gives the store its name, once everything is on the disk; nobody has it open.
  ///
  /// - Returns: false where there is something of that name by now, which is left as it is.
  /// - Throws: `StoreError` where the system can't.
  func place() throws(StoreError) -> Bool {
    // Closed before anybody opens the store: with any descriptor of a file the system takes all locks on it from the
    // process, those of SQLite included.
    defer { unlock() }
    guard fsync(descriptor) == 0 else { throw StoreFile.failure(path) }
    if unsafe link(temporaryPath, path) != 0 {
      if errno == EEXIST { return false }
      // Not every file system has a second name for a file.
      guard !StoreFile.isTaken(path), unsafe rename(temporaryPath, path) == 0 else {
        throw StoreFile.failure(path)
      }
    }
    unsafe unlink(temporaryPath)
    StoreFile.syncFolder(of: path)
    return true
  }

  /// Removes what processes that were killed have left of stores by this name.
  static func removeLeftovers(of path: String) {
    let (folder, name) = split(path)
    guard let entries = unsafe opendir(folder) else { return }
    defer { unsafe closedir(entries) }
    while let entry = unsafe readdir(entries) {
      let entryName = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: unsafe Array(bytes.prefix { $0 != 0 }), as: UTF8.self)
      }
      if entryName.hasPrefix(".\(name)."), entryName.hasSuffix(suffix) {
        removeLeftover(folder + entryName)
      }
    }
  }

  private static func removeLeftover(_ path: String) {
    let descriptor = unsafe open(path, O_RDWR | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return }
    unsafe unlink(path)
  }

  /// The folder of a file with the slash behind it, and the file's name.
  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("./", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }
}
