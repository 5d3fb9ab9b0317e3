internal import Glibc

extension ShopTimeZone {
  /// The zone of a name in the system's zone files, like `Europe/Amsterdam`.
  ///
  /// Letter case counts. Throws `unknown` for a name that the files do not have, and for one that
  /// leads elsewhere; `unreadable` for a damaged file.
  public init(named name: String) throws(TimeZoneError) {
    guard ShopTimeZone.isPlausible(name) else { throw .unknown(name: name) }
    for folder in ShopTimeZone.folders {
      guard let bytes = ShopTimeZone.bytes(of: "\(folder)/\(name)") else { continue }
      // Lists and notes lie among the zone files.
      guard bytes.starts(with: "TZif".utf8) else { throw .unknown(name: name) }
      guard let table = TimeZoneFile.table(of: bytes) else { throw .unreadable(name: name) }
      self.init(name: name, table: table)
      return
    }
    throw .unknown(name: name)
  }

  /// The zone that this machine is set to: `$TZ`, else `/etc/localtime`, else universal time.
  public static func machine() -> ShopTimeZone {
    if let value = unsafe getenv("TZ") {
      return zone(ofSetting: unsafe String(cString: value)) ?? .utc
    }
    if let name = localtimeName(), let zone = try? ShopTimeZone(named: name) { return zone }
    return zone(ofFile: "/etc/localtime") ?? .utc
  }

  /// The zone of a `TZ` setting: a name, a path or a rule, each with or without a colon before it.
  static func zone(ofSetting setting: String) -> ShopTimeZone? {
    let text = setting.hasPrefix(":") ? String(setting.dropFirst()) : setting
    if text.hasPrefix("/") { return zone(ofFile: text) }
    if let zone = try? ShopTimeZone(named: text) { return zone }
    guard let rule = TimeZoneRule(posix: text) else { return nil }
    var table = TimeZoneTable(firstOffset: rule.standardOffset)
    table.extend(by: rule)
    return ShopTimeZone(name: text, table: table)
  }

  private static func zone(ofFile path: String) -> ShopTimeZone? {
    let name = folders.first { path.hasPrefix($0 + "/") }
      .map { String(path.dropFirst($0.count + 1)) }
    return bytes(of: path).flatMap(TimeZoneFile.table).map { table in
      ShopTimeZone(name: name ?? path, table: table)
    }
  }

  /// Where zone files are: `$TZDIR`, then the usual places.
  private static var folders: [String] {
    let usual = ["/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo"]
    guard let value = unsafe getenv("TZDIR") else { return usual }
    return [unsafe String(cString: value)] + usual
  }

  /// Letters, digits, `_`, `+`, `-` and inner slashes; no dots, so no way out of the folder.
  private static func isPlausible(_ name: String) -> Bool {
    guard name.utf8.count <= 100 else { return false }
    return name.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { part in
      !part.isEmpty
        && part.utf8.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"),
            UInt8(ascii: "-"):
            true
          default: false
          }
        }
    }
  }

  /// The zone that the link `/etc/localtime` leads to.
  private static func localtimeName() -> String? {
    var target = [UInt8](repeating: 0, count: 1024)
    let count = unsafe target.withUnsafeMutableBytes { bytes in
      guard let start = unsafe bytes.assumingMemoryBound(to: CChar.self).baseAddress else {
        return 0
      }
      return unsafe readlink("/etc/localtime", start, bytes.count)
    }
    guard count > 0 else { return nil }
    let path = String(decoding: target.prefix(count), as: UTF8.self)
    guard let folder = path.firstRange(of: "zoneinfo/") else { return nil }
    return String(path[folder.upperBound...])
  }

  /// The whole of a small file; nil where it can't be read or is too large for a zone.
  private static func bytes(of path: String) -> [UInt8]? {
    guard let input = try? ByteInput(path: path), input.size <= 1 << 20 else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(input.size))
    var filled = 0
    while filled < bytes.count {
      guard let count = try? input.read(into: &bytes, from: filled), count > 0 else { return nil }
      filled += count
    }
    return bytes
  }
}
