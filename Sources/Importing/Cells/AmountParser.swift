/// A cell read as an amount of money.
enum Amount: Equatable {
  case empty
  /// Minor units.
  case value(Int64)
  case unreadable
}

/// Reads amounts: a sign, digits, a decimal point. No exponent, no sign between thousands.
enum AmountParser {
  /// Minor units of a currency with so many decimals; more decimals are rounded half away from zero.
  ///
  /// No bytes at all are `empty`; an amount that does not fit 64 bits is `unreadable`.
  static func parse(_ bytes: Span<UInt8>, decimals: Int) -> Amount {
    guard bytes.count > 0 else { return .empty }
    var position = 0
    let isNegative = bytes[0] == UInt8(ascii: "-")
    if isNegative || bytes[0] == UInt8(ascii: "+") { position = 1 }

    var magnitude: Int64 = 0
    var hasDigit = false
    var decimalsLeft = decimals
    var isFraction = false
    var droppedDigits = 0
    var roundsUp = false
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
        continue
      }
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { return .unreadable }
      hasDigit = true
      if isFraction {
        guard decimalsLeft > 0 else {
          // The first digit that is dropped decides alone: from 5 on it is half or more.
          if droppedDigits == 0 { roundsUp = digit >= 5 }
          droppedDigits += 1
          continue
        }
        decimalsLeft -= 1
      }
      guard append(digit, to: &magnitude) else { return .unreadable }
    }
    guard hasDigit else { return .unreadable }
    while decimalsLeft > 0 {
      guard append(0, to: &magnitude) else { return .unreadable }
      decimalsLeft -= 1
    }
    if roundsUp {
      guard magnitude < .max else { return .unreadable }
      magnitude += 1
    }
    return .value(isNegative ? -magnitude : magnitude)
  }

  @inline(__always)
  private static func append(_ digit: UInt8, to magnitude: inout Int64) -> Bool {
    let (product, isTooLarge) = magnitude.multipliedReportingOverflow(by: 10)
    let (sum, isOver) = product.addingReportingOverflow(Int64(digit))
    magnitude = sum
    return !isTooLarge && !isOver
  }
}
