import Presentation
import Storage
import System

/// Which store a command works on.
enum StoreLocation {
  /// `--store FILE`, else `$STAMGAST_STORE`, else `$XDG_DATA_HOME/stamgast/shop.db`, for which stands
  /// `~/.local/share` where it is not set or no absolute path.
  static func path(
    _ options: Options, environment: (String) -> String? = Environment.valueOrSystemHome
  ) -> String {
    if let path = options.value(.store), !path.isEmpty { return path }
    if let path = environment("STAMGAST_STORE") { return path }
    // The XDG specification: "All paths must be absolute. If […] relative […] ignore it."
    let data = environment("XDG_DATA_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return (data ?? (environment("HOME") ?? "") + "/.local/share") + "/stamgast/shop.db"
  }

  /// Opens the store that there is, to read it. One of an older version is brought up to date first.
  static func open(_ options: Options) throws -> OrderStore {
    let path = path(options)
    do throws(StoreError) {
      return try OrderStore(path: path, mode: .reading)
    } catch {
      guard case .olderSchema = error else { throw error }
      return try OrderStore(path: path, mode: .writing)
    }
  }

  /// The same; nil where there is no store yet.
  static func openIfThere(_ options: Options) throws -> OrderStore? {
    do {
      return try open(options)
    } catch StoreError.missing {
      return nil
    }
  }
}
