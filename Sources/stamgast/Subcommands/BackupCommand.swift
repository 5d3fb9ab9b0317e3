import Presentation
import Storage
import System

/// `stamgast backup FILE`
enum BackupCommand {
  static func run(_ options: Options, _ console: Console) async throws {
    let path = options.arguments[0]
    let store = try StoreLocation.open(options)
    try await store.backUp(to: path, replacing: options.has(.replace))
    console.note(console.strings.backedUp(path))
  }
}

/// `stamgast restore FILE`
enum RestoreCommand {
  static func run(_ options: Options, _ console: Console) throws {
    let backup = options.arguments[0]
    let path = StoreLocation.path(options)
    let aside = freeName(beside: path)
    let hadStore: Bool
    do throws(StoreError) {
      hadStore = try OrderStore.restore(backup, to: path, puttingAsideTo: aside)
    } catch {
      // It is not the store that is missing.
      throw error == .missing(path: backup) ? ByteInputError.missing(path: backup) : error
    }
    console.note(console.strings.restored(backup, to: path))
    if hadStore { console.note(console.strings.putAside(aside)) }
  }

  /// `shop.db.before-restore-1`, or the first number that is free.
  private static func freeName(beside path: String) -> String {
    var number = 1
    while OrderStore.isThere("\(path).before-restore-\(number)") { number += 1 }
    return "\(path).before-restore-\(number)"
  }
}
