/// The places of some keys in the order of the keys, equal keys in the order they stand in.
///
/// Sixteen bits at a time, lowest first, passing over digits that all keys share: a list of 300,000 people is
/// in order within a frame, which comparing them two by two is not.
func radixOrder(of keys: [Int64], descending: Bool = false) -> [Int32] {
  // With the sign bit turned the order of the bits is that of the numbers.
  let bits = keys.map { key in
    let ascending = UInt64(bitPattern: key) ^ (1 << 63)
    return descending ? ~ascending : ascending
  }
  var order = keys.indices.map { Int32($0) }
  guard let first = bits.first else { return order }
  let differing = bits.reduce(0) { $0 | ($1 ^ first) }
  var next = order
  for shift in stride(from: UInt64(0), to: 64, by: 16) where (differing >> shift) & 0xFFFF != 0 {
    var starts = [Int32](repeating: 0, count: 65_537)
    for key in bits { starts[Int((key >> shift) & 0xFFFF) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    for place in order {
      let digit = Int((bits[Int(place)] >> shift) & 0xFFFF)
      next[Int(starts[digit])] = place
      starts[digit] += 1
    }
    swap(&order, &next)
  }
  return order
}
