/// Reads what a zone file of the system holds (TZif, RFC 8536).
enum TimeZoneFile {
  /// The table of a file's bytes; nil where they are no zone file that can be used.
  ///
  /// Files of version 2 and later are read, by their 64-bit part and their closing rule. One that
  /// counts leap seconds is none: its seconds are not those of a computer's clock.
  static func table(of bytes: [UInt8]) -> TimeZoneTable? {
    guard let first = Header(bytes, at: 0), first.version >= UInt8(ascii: "2"),
      let header = Header(bytes, at: first.end(timeSize: 4)), header.leapCount == 0,
      header.typeCount > 0, header.end(timeSize: 8) <= bytes.count
    else { return nil }

    let times = header.start
    let indexes = times + header.timeCount * 8
    let types = indexes + header.timeCount
    func offset(ofType index: Int) -> Int32 {
      Int32(truncatingIfNeeded: bigEndian(bytes, at: types + index * 6, size: 4))
    }

    var table = TimeZoneTable(firstOffset: offset(ofType: 0))
    for index in 0..<header.timeCount {
      let type = Int(bytes[indexes + index])
      guard type < header.typeCount else { return nil }
      let instant = bigEndian(bytes, at: times + index * 8, size: 8)
      // Some changes are of the zone's letters only.
      guard offset(ofType: type) != (table.changes.last?.offset ?? table.firstOffset) else {
        continue
      }
      guard instant > table.changes.last?.instant ?? .min else { return nil }
      table.changes.append(TimeZoneTable.Change(instant: instant, offset: offset(ofType: type)))
    }

    let footer = bytes[header.end(timeSize: 8)...].dropFirst().prefix { $0 != UInt8(ascii: "\n") }
    if let rule = TimeZoneRule(posix: String(decoding: footer, as: UTF8.self)) {
      table.extend(by: rule)
    }
    return table
  }

  private struct Header {
    let version: UInt8
    let leapCount: Int
    let timeCount: Int
    let typeCount: Int
    let start: Int
    private let otherCounts: (isUT: Int, isStandard: Int, letters: Int)

    init?(_ bytes: [UInt8], at position: Int) {
      guard position + 44 <= bytes.count, bytes[position..<position + 4].elementsEqual("TZif".utf8)
      else { return nil }
      func count(_ index: Int) -> Int {
        Int(bigEndian(bytes, at: position + 20 + index * 4, size: 4))
      }
      version = bytes[position + 4]
      otherCounts = (count(0), count(1), count(5))
      leapCount = count(2)
      timeCount = count(3)
      typeCount = count(4)
      start = position + 44
      guard leapCount >= 0, timeCount >= 0, typeCount >= 0, otherCounts.isUT >= 0,
        otherCounts.isStandard >= 0, otherCounts.letters >= 0
      else { return nil }
    }

    func end(timeSize: Int) -> Int {
      start + timeCount * (timeSize + 1) + typeCount * 6 + otherCounts.letters
        + leapCount * (timeSize + 4) + otherCounts.isStandard + otherCounts.isUT
    }
  }

  private static func bigEndian(_ bytes: [UInt8], at position: Int, size: Int) -> Int64 {
    let value = bytes[position..<position + size].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return size == 4
      ? Int64(Int32(truncatingIfNeeded: value)) : Int64(truncatingIfNeeded: value)
  }
}
