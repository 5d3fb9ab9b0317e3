import Storage

@testable import stamgast

/// A desk on the demo shop, imported once for all tests that look at it.
enum DemoDesk {
  static let shared = Task { try await ShopDesk(store: try await DemoCommand.store(in: ResourceFolders())) }
}
