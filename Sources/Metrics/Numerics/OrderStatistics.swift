/// The values at the given ranks (0 for the smallest) of a list, without sorting all of it.
///
/// Values are counted in buckets that grow with them, each some 0.1 % wide; only the buckets that hold a
/// rank are sorted. Ranks must ascend and lie within the list.
func orderStatistics<Value: FixedWidthInteger>(
  _ ranks: [Int], of values: some Sequence<Value>
) -> [Value] {
  guard let smallest = values.min(), !ranks.isEmpty else { return [] }
  var counts = BucketCounts(from: smallest)
  for value in values { counts.add(value) }
  return counts.orderStatistics(ranks, of: values)
}

/// Values counted in buckets, for who goes through them anyway.
struct BucketCounts<Value: FixedWidthInteger> {
  private let smallest: Value
  private var counts = [Int32](repeating: 0, count: bucketCount)

  /// Counts of values none of which is below one.
  init(from smallest: Value) {
    self.smallest = smallest
  }

  @inline(__always)
  mutating func add(_ value: Value) {
    counts[bucket(of: distance(value, from: smallest))] += 1
  }

  /// The values at ranks, as the function of the same name gives them; all values must have been counted.
  func orderStatistics(_ ranks: [Int], of values: some Sequence<Value>) -> [Value] {
    var hits: [RankBucket<Value>] = []
    var hitOfRank: [Int] = []
    var (current, before) = (0, 0)
    for rank in ranks {
      while before + Int(counts[current]) <= rank {
        before += Int(counts[current])
        current += 1
      }
      if hits.last?.bucket != current { hits.append(RankBucket(bucket: current, before: before)) }
      hitOfRank.append(hits.count - 1)
    }
    // Buckets of one value need no second look.
    let wide = hits.indices.filter { bucketWidth(hits[$0].bucket) > 1 }
    if !wide.isEmpty {
      var hitOfBucket = [Int8](repeating: -1, count: bucketCount)
      for index in wide { hitOfBucket[hits[index].bucket] = Int8(index) }
      for value in values {
        let hit = hitOfBucket[bucket(of: distance(value, from: smallest))]
        if hit >= 0 { hits[Int(hit)].values.append(value) }
      }
      for index in wide { hits[index].values.sort() }
    }
    return zip(ranks, hitOfRank).map { rank, index in
      let hit = hits[index]
      // Below 2048 a bucket is its value.
      return hit.values.isEmpty ? smallest + Value(hit.bucket) : hit.values[rank - hit.before]
    }
  }
}

/// A bucket that holds ranks, and the number of values in the buckets before it.
private struct RankBucket<Value> {
  let bucket: Int
  let before: Int
  var values: [Value] = []
}

/// How far a value lies above the smallest, whatever the two: their difference may not fit their own type.
@inline(__always)
private func distance<Value: FixedWidthInteger>(_ value: Value, from smallest: Value) -> UInt64 {
  UInt64(truncatingIfNeeded: value) &- UInt64(truncatingIfNeeded: smallest)
}

/// Bits of a value, below its highest, that tell its bucket.
private let bucketBits = 10
private let bucketCount = (64 - bucketBits + 1) << bucketBits

/// Buckets of width 1 up to 2048, then 1024 to each doubling.
@inline(__always)
private func bucket(of value: UInt64) -> Int {
  let shift = max(0, 63 - bucketBits - value.leadingZeroBitCount)
  return shift << bucketBits + Int(value >> UInt64(shift))
}

/// How many different values a bucket holds.
private func bucketWidth(_ bucket: Int) -> UInt64 {
  1 << UInt64(max(0, bucket >> bucketBits - 1))
}

/// The median of values given by how often each occurs, 0 first; nil for none.
///
/// Of an even count it is the mean of the middle two.
func median(ofCounts counts: [Int]) -> Double? {
  let total = counts.reduce(0, +)
  guard total > 0 else { return nil }
  let (lower, upper) = ((total - 1) / 2, total / 2)
  var (seen, low) = (0, -1)
  for (value, count) in counts.enumerated() {
    seen += count
    if low < 0, seen > lower { low = value }
    if seen > upper { return Double(low + value) / 2 }
  }
  return nil
}
