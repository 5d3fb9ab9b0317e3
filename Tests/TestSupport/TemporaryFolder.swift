internal import Glibc

/// A folder of its own for one test; it goes with all that is in it.
public final class TemporaryFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Makes an empty folder.
  public init() throws {
    var template = Array("/tmp/stamgast-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw TestFileError(errorNumber: errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    TemporaryFolder.remove(path)
  }

  /// The path of a file in the folder, whether there is one or not.
  public func file(_ name: String) -> String { path + "/" + name }

  /// The names of what is in the folder, sorted.
  public var names: [String] { TemporaryFolder.names(in: path) }

  /// The names of what is in a folder, sorted; none where it is not there.
  public static func names(in path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: unsafe Array(bytes.prefix { $0 != 0 }), as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  private static func remove(_ path: String) {
    for name in names(in: path) {
      let inner = path + "/" + name
      if unsafe unlink(inner) != 0 { remove(inner) }
    }
    _ = unsafe rmdir(path)
  }
}

/// A file that a test could not make or read; the system's error number says why.
public struct TestFileError: Error {
  /// `errno`.
  public let errorNumber: Int32
}

/// The bytes of a file.
public func bytes(ofFile path: String) throws -> [UInt8] {
  guard let file = unsafe fopen(path, "r") else { throw TestFileError(errorNumber: errno) }
  defer { unsafe fclose(file) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = unsafe fread(&chunk, 1, chunk.count, file)
    if count == 0 { return bytes }
    bytes += chunk.prefix(count)
  }
}

/// Writes a file, over the one that is there.
public func write(_ bytes: [UInt8], toFile path: String) throws {
  guard let file = unsafe fopen(path, "w") else { throw TestFileError(errorNumber: errno) }
  defer { unsafe fclose(file) }
  guard unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count else {
    throw TestFileError(errorNumber: errno)
  }
}

/// The permission bits of a file or folder; nil where there is none.
public func permissions(ofFile path: String) -> UInt32? {
  var status = stat()
  return unsafe stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
}

/// The number of a file in its file system; nil where there is none.
public func inode(ofFile path: String) -> UInt? {
  var status = stat()
  return unsafe stat(path, &status) == 0 ? UInt(status.st_ino) : nil
}

/// Removes a file, if there is one.
public func removeFile(_ path: String) {
  unsafe unlink(path)
}

/// Makes a link to a file, which need not be there.
public func makeLink(at path: String, to target: String) throws {
  guard unsafe symlink(target, path) == 0 else { throw TestFileError(errorNumber: errno) }
}

/// Makes a folder.
public func makeFolder(_ path: String) throws {
  guard unsafe mkdir(path, 0o700) == 0 else { throw TestFileError(errorNumber: errno) }
}
