/// The places of some keys in the order of the keys, equal keys in the order they stand in.
///
/// A key and its place go into one number, which is sorted eleven bits of the key at a time, lowest first: a list of
/// 300,000 people is in order within a frame, which comparing them two by two is not.
func radixOrder(of keys: [Int64], descending: Bool = false) -> [Int32] {
  guard let lowest = keys.min(), let highest = keys.max() else { return [] }
  let origin = UInt64(bitPattern: descending ? highest : lowest)
  let placeBits = UInt64(64 - keys.count.leadingZeroBitCount)
  let width = UInt64(bitPattern: highest) &- UInt64(bitPattern: lowest)
  let keyBits = UInt64(64 - width.leadingZeroBitCount)
  guard placeBits + keyBits <= 64 else { return comparedOrder(of: keys, descending) }
  var numbers = keys.enumerated().map { place, key in
    let key = UInt64(bitPattern: key)
    return (descending ? origin &- key : key &- origin) << placeBits | UInt64(place)
  }
  var next = numbers
  for shift in stride(from: placeBits, to: placeBits + keyBits, by: digitBits) {
    var starts = [Int32](repeating: 0, count: (1 << digitBits) + 1)
    for number in numbers { starts[digit(number, shift) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    for number in numbers {
      let digit = digit(number, shift)
      next[Int(starts[digit])] = number
      starts[digit] += 1
    }
    swap(&numbers, &next)
  }
  return numbers.map { Int32(truncatingIfNeeded: $0 & (1 << placeBits - 1)) }
}

private let digitBits = 11

@inline(__always)
private func digit(_ number: UInt64, _ shift: UInt64) -> Int {
  Int((number >> shift) & (1 << digitBits - 1))
}

/// The same where keys are too far apart to share a number with their places.
private func comparedOrder(of keys: [Int64], _ descending: Bool) -> [Int32] {
  keys.indices.sorted { left, right in
    guard keys[left] != keys[right] else { return left < right }
    return descending ? keys[left] > keys[right] : keys[left] < keys[right]
  }.map { Int32($0) }
}
