internal import Commerce

/// Bounds that part customers into four bands of about the same number by the net of their first occasion, each
/// rounded down to two digits so that they read well.
struct OrderSizeBands {
  /// Ascending, all different, above 0 and in minor units; the first band begins at 0.
  let bounds: [Int64]

  init(of shop: ShopAsOf) {
    // Counting by the rounded value itself finds the quartiles without a sort.
    var counts = [Int](repeating: 0, count: 2000)
    var customers = 0
    let net = shop.ledger.occasions.net.span
    for (_, range) in shop.customerOccasions {
      counts[OrderSizeBands.slot(net[range.lowerBound])] += 1
      customers += 1
    }
    let slots = counts.indices.filter { counts[$0] > 0 }
    let quartiles = [1, 2, 3].map { customers * $0 / 4 }
    var bounds: [Int64] = []
    var seen = 0
    for slot in slots {
      let places = seen..<seen + counts[slot]
      seen = places.upperBound
      // A band begins with the value that a quartile falls on; the least of all begins the first one.
      if slot != slots[0], quartiles.contains(where: places.contains) {
        bounds.append(OrderSizeBands.value(slot))
      }
    }
    self.bounds = bounds
  }

  /// The place of an amount among those that have but their first two digits: ten's power times 100, and these.
  private static func slot(_ amount: Int64) -> Int {
    var (digits, power) = (max(0, amount), 0)
    while digits >= 100 {
      digits /= 10
      power += 1
    }
    return power * 100 + Int(digits)
  }

  /// The amount at a place.
  private static func value(_ slot: Int) -> Int64 {
    (0..<slot / 100).reduce(Int64(slot % 100)) { value, _ in value * 10 }
  }

  /// The bands from the smallest to the largest.
  var values: [CohortValue] {
    let lows = [0] + bounds
    return lows.indices.map { index in
      .orderSize(from: lows[index], below: index < bounds.count ? bounds[index] : nil)
    }
  }
}
