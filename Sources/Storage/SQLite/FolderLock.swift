internal import CSQLite
internal import Glibc

/// Keeps other processes of this program from making a store in a folder; ends with the object, and with the process.
final class FolderLock {
  private let descriptor: Int32

  /// How long somebody else is waited for, as long as SQLite waits for another writer.
  static let patienceMilliseconds = 5000
  private static let pauseMilliseconds = 50

  /// Locks the folder of a file; waits while somebody else has it. A folder that can't be locked, as not all file systems
  /// have such locks, goes without.
  ///
  /// - Throws: `StoreError.database` of kind `busy` where that takes too long.
  init(of path: String) throws(StoreError) {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    var waited = 0
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { return }
      guard waited < Self.patienceMilliseconds else {
        throw .database(SQLiteError(extendedCode: SQLITE_BUSY, message: "database is locked"))
      }
      usleep(useconds_t(Self.pauseMilliseconds * 1000))
      waited += Self.pauseMilliseconds
    }
  }

  deinit {
    if descriptor >= 0 { close(descriptor) }
  }
}
