import Importing
import Storage
import System
import TestSupport

@testable import stamgast

extension ShopDesk {
  /// A desk on a shop whose files, in UTC, are these: names with what stands in them, imported in their order.
  static func ofFiles(_ files: KeyValuePairs<String, String>) async throws -> ShopDesk {
    let folder = try TemporaryFolder()
    let store = try OrderStore()
    try await store.settle(.utc)
    let work = StoreImport(
      store: store, options: ImportOptions(timeZone: .utc), importedAt: DemoDesk.importedAt)
    for (name, text) in files {
      try write(Array(text.utf8), toFile: folder.file(name))
      _ = try await work.run(folder.file(name))
    }
    return try await ShopDesk(store: store)
  }
}
