internal import Commerce

/// A date, or a date and time, as a file writes it.
struct WrittenMoment: Equatable {
  var day: CalendarDay
  /// Microseconds after midnight; nil where no time is written.
  var timeOfDay: Int64?
  /// Minutes east of UTC; nil where none are written.
  var offsetMinutes: Int16?

  /// Microseconds since 1970-01-01 on the clock that was written.
  var local: Int64 { Int64(day.number) * 86_400_000_000 + (timeOfDay ?? 0) }
}

/// Reads `2024-03-31`, and with a time `2024-03-31T10:00:00.5+02:00`.
///
/// `T` or a space stands before the time; seconds and their fraction may be left out; the offset may
/// be too, or be `Z`, `+02:00` or `+0200`, with a space before it.
enum MomentParser {
  /// The moment that the bytes state; nil where they state none, or a day or time that does not exist.
  static func parse(_ bytes: Span<UInt8>) -> WrittenMoment? {
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let century = pair(bytes, 0), let yearOfCentury = pair(bytes, 2),
      let month = pair(bytes, 5), let dayOfMonth = pair(bytes, 8),
      let day = CalendarDay(year: century * 100 + yearOfCentury, month: month, day: dayOfMonth)
    else { return nil }
    if bytes.count == 10 { return WrittenMoment(day: day) }

    guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
      let hour = pair(bytes, 11), hour < 24, bytes[13] == UInt8(ascii: ":"),
      let minute = pair(bytes, 14), minute < 60
    else { return nil }
    var position = 16
    var time = Int64(hour * 3600 + minute * 60) * 1_000_000
    if position < bytes.count, bytes[position] == UInt8(ascii: ":") {
      guard let second = pair(bytes, position + 1), second < 60 else { return nil }
      time += Int64(second) * 1_000_000
      position += 3
      if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
        guard let fraction = microseconds(bytes, &position) else { return nil }
        time += fraction
      }
    }
    var moment = WrittenMoment(day: day, timeOfDay: time)
    if position == bytes.count { return moment }
    guard let offset = offset(bytes, from: position) else { return nil }
    moment.offsetMinutes = offset
    return moment
  }

  /// The digits after a point, cut to microseconds; moves the position behind them.
  private static func microseconds(_ bytes: Span<UInt8>, _ position: inout Int) -> Int64? {
    position += 1
    let first = position
    var value: Int64 = 0
    var weight: Int64 = 100_000
    while position < bytes.count, bytes[position] &- UInt8(ascii: "0") <= 9 {
      value += Int64(bytes[position] &- UInt8(ascii: "0")) * weight
      weight /= 10
      position += 1
    }
    return position > first ? value : nil
  }

  private static func offset(_ bytes: Span<UInt8>, from start: Int) -> Int16? {
    var position = start
    if bytes[position] == UInt8(ascii: " ") { position += 1 }
    guard position < bytes.count else { return nil }
    let sign = bytes[position]
    position += 1
    if sign == UInt8(ascii: "Z") { return position == bytes.count ? 0 : nil }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      let hours = pair(bytes, position), hours < 24
    else { return nil }
    position += 2
    if position < bytes.count, bytes[position] == UInt8(ascii: ":") { position += 1 }
    guard let minutes = pair(bytes, position), minutes < 60, position + 2 == bytes.count else {
      return nil
    }
    let offset = Int16(hours * 60 + minutes)
    return sign == UInt8(ascii: "-") ? -offset : offset
  }

  /// Two digits as a number; nil where there are none.
  @inline(__always)
  private static func pair(_ bytes: Span<UInt8>, _ position: Int) -> Int? {
    guard position + 2 <= bytes.count else { return nil }
    let tens = bytes[position] &- UInt8(ascii: "0")
    let ones = bytes[position + 1] &- UInt8(ascii: "0")
    return tens <= 9 && ones <= 9 ? Int(tens) * 10 + Int(ones) : nil
  }
}
