internal import CSystem
internal import Glibc

/// Tells of the files that change in a folder, by the kernel's own notices (inotify), so that nothing has to look.
public final class FolderWatch: Sendable {
  private let descriptor: Int32

  /// Begins to watch a folder; what changes from here on is told by `changes`.
  ///
  /// - Throws: what the system says where there is no such folder.
  public init(folder path: String) throws(SystemError) {
    descriptor = unsafe stamgast_folder_watch_open(path)
    guard descriptor >= 0 else { throw .last("inotify", path: path) }
  }

  deinit { stamgast_folder_watch_close(descriptor) }

  /// Waits until files have changed, and gives the names of those that are whole again: none while they are still being
  /// written. Many changes at once are told once. nil where the folder itself is gone.
  public func changes() -> [String]? {
    // The kernel tells at most 16 KB at a time, of which the names are a part.
    let names: [UInt8]? = unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) {
      let length = unsafe stamgast_folder_watch_read(descriptor, $0.baseAddress, $0.count)
      return length < 0 ? nil : unsafe $0.prefix(length).map { UInt8(bitPattern: $0) }
    }
    var seen = Set<String>()
    return names?.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      .filter { seen.insert($0).inserted }
  }
}
