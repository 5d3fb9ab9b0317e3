internal import Commerce

/// Bounds that part customers into four bands of about the same number by the net of their first occasion, each
/// rounded down to two digits so that they read well.
struct OrderSizeBands {
  /// Ascending, all different, above 0 and in minor units; the first band begins at 0.
  let bounds: [Int64]

  init(of shop: ShopAsOf) {
    // Counting by the rounded value itself finds the quartiles without a sort.
    var counts: [Int64: Int] = [:]
    var customers = 0
    let net = shop.ledger.occasions.net
    for (_, range) in shop.customerOccasions {
      counts[OrderSizeBands.rounded(net[range.lowerBound]), default: 0] += 1
      customers += 1
    }
    let least = counts.keys.min() ?? 0
    let quartiles = [1, 2, 3].map { customers * $0 / 4 }
    var bounds: [Int64] = []
    var seen = 0
    for (value, count) in counts.sorted(by: { $0.key < $1.key }) {
      let places = seen..<seen + count
      seen = places.upperBound
      // A band begins with the value that a quartile falls on; the least of all begins the first one.
      if value > least, quartiles.contains(where: places.contains) { bounds.append(value) }
    }
    self.bounds = bounds
  }

  /// An amount with all but its first two digits set to 0.
  static func rounded(_ amount: Int64) -> Int64 {
    var unit: Int64 = 1
    while amount / unit >= 100 { unit *= 10 }
    return amount / unit * unit
  }

  /// The bands from the smallest to the largest.
  var values: [CohortValue] {
    let lows = [0] + bounds
    return lows.indices.map { index in
      .orderSize(from: lows[index], below: index < bounds.count ? bounds[index] : nil)
    }
  }
}
