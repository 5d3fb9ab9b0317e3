import Presentation
import Storage

@testable import stamgast

/// A desk on the demo shop, imported once for all tests that look at it.
enum DemoDesk {
  /// 2026-09-18T08:00:00Z, when the tests have the demo shop imported.
  static let importedAt: Int64 = 1_789_718_400_000_000

  static let shared = Task {
    try await ShopDesk(
      store: try await DemoCommand.store(in: ResourceFolders(), importedAt: importedAt))
  }

  /// The same desk, speaking Dutch.
  static let dutch = Task {
    try await ShopDesk(store: try await shared.value.store, strings: Strings(.dutch))
  }
}
