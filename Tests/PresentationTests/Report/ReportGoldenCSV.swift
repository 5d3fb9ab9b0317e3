import Commerce

/// A table of a CSV file of the golden sets: trimmed cells by column name.
struct GoldenTable {
  private let columns: [String: Int]
  let rows: [[String]]

  init(_ bytes: [UInt8]) {
    var lines = GoldenTable.split(bytes)
    columns = Dictionary(uniqueKeysWithValues: lines.removeFirst().enumerated().map { ($1, $0) })
    rows = lines
  }

  /// A cell; empty where the table has no such column.
  func cell(_ row: [String], _ column: String) -> String {
    guard let index = columns[column], index < row.count else { return "" }
    return row[index]
  }

  private static func split(_ bytes: [UInt8]) -> [[String]] {
    var (rows, row, cell): ([[String]], [String], [UInt8]) = ([], [], [])
    var isQuoted = false
    func text() -> String { trimmed(String(decoding: cell, as: UTF8.self)) }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\""):
        isQuoted.toggle()
        // A quote inside quotes is written twice.
        if isQuoted, index > 0, bytes[index - 1] == byte { cell.append(byte) }
      case UInt8(ascii: ",") where !isQuoted:
        row.append(text())
        cell = []
      case UInt8(ascii: "\n") where !isQuoted:
        row.append(text())
        if row != [""] { rows.append(row) }
        (row, cell) = ([], [])
      case UInt8(ascii: "\r") where !isQuoted: break
      default: cell.append(byte)
      }
    }
    if !cell.isEmpty || !row.isEmpty { rows.append(row + [text()]) }
    return rows
  }
}

/// The zones that the golden sets are told in.
enum GoldenZone {
  case utc, berlin

  /// Minutes east of UTC at an instant given in seconds since 1970.
  ///
  /// In the European Union summer time runs from 01:00 UTC of the last Sunday of March to 01:00 UTC of that of
  /// October (directive 2000/84/EC).
  func offsetMinutes(at instant: Int) -> Int {
    guard self == .berlin else { return 0 }
    let year = CalendarDay(number: Int32(floorDivide(instant, 86_400))).components.year
    let summer = GoldenZone.lastSunday(year, 3)..<GoldenZone.lastSunday(year, 10)
    return summer.contains(instant - 3600) ? 120 : 60
  }

  /// Seconds since 1970 of a local time.
  func instant(local: Int) -> Int {
    let guess = local - 60 * offsetMinutes(at: local)
    return local - 60 * offsetMinutes(at: guess)
  }

  private static func lastSunday(_ year: Int, _ month: Int) -> Int {
    let last = CalendarDay(year: year, month: month, day: 31) ?? CalendarDay(number: 0)
    return 86_400 * Int(last.advanced(by: -((last.weekday + 1) % 7)).number)
  }
}

func floorDivide(_ value: Int, _ divisor: Int) -> Int {
  value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
}

/// The moment that a cell of the generic format names; nil for anything else.
func goldenMoment(_ text: String, in zone: GoldenZone) -> PlacedAt? {
  guard let day = CalendarDay(iso: text.prefix(10)) else { return nil }
  let midnight = 86_400 * Int(day.number)
  var rest = text.dropFirst(10)
  if rest.isEmpty {
    return PlacedAt(
      day: day, instant: Int64(zone.instant(local: midnight)) * 1_000_000, hasTime: false)
  }
  guard let separator = rest.popFirst(), separator == "T" || separator == " " else { return nil }
  let clock = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == ".") }
  let offsetText = trimmed(rest.dropFirst(clock.count))
  let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
  guard parts.count == 2 || parts.count == 3, let hour = Int(parts[0]), let minute = Int(parts[1]),
    let second = parts.count == 3 ? Double(parts[2]) : 0, hour < 24, minute < 60, second < 60
  else { return nil }
  let local = midnight + hour * 3600 + minute * 60 + Int(second)
  let micros = Int64((second - second.rounded(.down)) * 1e6)
  var instant = zone.instant(local: local)
  if !offsetText.isEmpty {
    guard let offset = goldenOffset(offsetText) else { return nil }
    instant = local - 60 * offset
  }
  let shopTime = instant + 60 * zone.offsetMinutes(at: instant)
  return PlacedAt(
    day: CalendarDay(number: Int32(floorDivide(shopTime, 86_400))),
    instant: Int64(instant) * 1_000_000 + micros, hasTime: true)
}

/// Minutes east of UTC that `Z`, `+02:00` or `+0200` names.
private func goldenOffset(_ text: String) -> Int? {
  if text == "Z" { return 0 }
  let digits = text.dropFirst().filter { $0 != ":" }
  guard let sign = text.first, sign == "+" || sign == "-", digits.count == 4,
    let hours = Int(digits.prefix(2)), let minutes = Int(digits.suffix(2))
  else { return nil }
  return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
}

/// The minor units (hundredths) that an amount of the generic format names, rounded half away from zero; nil for anything else.
func goldenAmount(_ text: String) -> Int64? {
  var digits = text[...]
  let isNegative = digits.first == "-"
  if digits.first == "-" || digits.first == "+" { digits.removeFirst() }
  let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
  guard !parts.isEmpty, parts.count <= 2, digits.contains(where: \.isNumber),
    parts.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } })
  else { return nil }
  let decimals = parts.count == 2 ? parts[1] + "000" : "000"
  guard let units = Int64(parts[0].isEmpty ? "0" : String(parts[0])),
    let cents = Int64(decimals.prefix(2)), let next = decimals.dropFirst(2).first
  else { return nil }
  let amount = units * 100 + cents + (next >= "5" ? 1 : 0)
  return isNegative ? -amount : amount
}
