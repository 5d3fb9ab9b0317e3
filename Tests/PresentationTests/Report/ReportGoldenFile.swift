import Glibc

/// The files in `Tests/Golden`.
enum GoldenFile {
  struct Missing: Error {
    let path: String
  }

  /// The bytes of a file, without a byte order mark.
  static func bytes(_ name: String, source: String = #filePath) throws -> [UInt8] {
    let tests = source.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let path = tests.joined(separator: "/") + "/Golden/" + name
    guard let file = unsafe fopen(path, "r") else { throw Missing(path: path) }
    defer { unsafe fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = unsafe fread(&chunk, 1, chunk.count, file)
      guard count > 0 else { break }
      bytes += chunk[..<count]
    }
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
