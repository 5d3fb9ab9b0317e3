/// A store's file while its first import fills it: it grows beside its place, and is there when it is whole.
///
/// What is not there for anybody yet needs no journal in a file. A new store that is written at its place is written
/// twice, first to SQLite's log of changes; and whoever opens it meanwhile sees an empty shop.
///
/// The folder is locked until the store is there or given up, so that nobody else makes one of this name meanwhile. What
/// a process that was killed has left is overwritten by the next one.
final class StoreInMaking {
  /// Where the store is to lie.
  let path: String
  /// Where it grows.
  let temporaryPath: String
  private let lock: FolderLock
  private var isPlaced = false

  /// Begins a store; nil where there is one by that name, or is one once those who make it are done.
  ///
  /// - Throws: `StoreError.database` of kind `busy` where somebody else makes a store in this folder for longer than one
  ///   waits.
  init?(at path: String) throws(StoreError) {
    // What a link that leads nowhere is to lead to is made where it leads.
    if StoreFile.isTaken(path) { return nil }
    try StoreFile.createFolders(above: path)
    lock = try FolderLock(of: path)
    self.path = path
    temporaryPath = "\(path).new"
    if StoreFile.isTaken(path) {
      isPlaced = true
      return nil
    }
    try StoreFile.makeEmpty(temporaryPath)
  }

  deinit {
    if !isPlaced { StoreFile.remove(temporaryPath) }
  }

  /// Gives the store its name, once everything is on the disk.
  ///
  /// - Throws: `StoreError` where the system can't, or where a program that knows nothing of the lock has put a file there.
  func place() throws(StoreError) {
    if StoreFile.isTaken(path) { throw .alreadyThere(path: path) }
    try StoreFile.move(temporaryPath, to: path)
    isPlaced = true
  }
}
