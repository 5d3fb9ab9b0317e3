import Commerce
import Metrics

/// Numbers that look random and are the same every time (Steele, Lea, Flood: SplitMix64, OOPSLA 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

extension Shop {
  /// A shop of up to 30 customers within some two years; the seed decides everything.
  static func random(seed: Int) -> Shop {
    var numbers = SplitMix(state: UInt64(seed))
    let first = isoDay("2022-11-20")
    let span = Int.random(in: 1...800, using: &numbers)
    let channels = ["google_ads", "meta_ads", "(none)"]
    let customers = Int.random(in: 1...30, using: &numbers)
    let count = Int.random(in: 1...120, using: &numbers)
    let purchases = (0..<count).map { _ in
      // One in twenty names nobody; some orders are free, some refunded below nothing.
      let name =
        Int.random(in: 0..<20, using: &numbers) == 0
        ? nil : "customer \(Int.random(in: 0..<customers, using: &numbers))"
      let net = Int64.random(in: -300...3000, using: &numbers)
      return Purchase(
        name, on: first.advanced(by: Int.random(in: 0..<span, using: &numbers)), net: net,
        margin: net / 2, channel: channels.randomElement(using: &numbers) ?? "",
        code: Bool.random(using: &numbers) ? nil : ["A", "B"].randomElement(using: &numbers))
    }
    let spend = (0..<Int.random(in: 0...20, using: &numbers)).map { _ in
      MarketingSpend(
        day: first.advanced(by: Int.random(in: -40..<span, using: &numbers)),
        channel: channels.randomElement(using: &numbers) ?? "",
        amount: Int64.random(in: 0...5000, using: &numbers))
    }
    let windows = [1, 10, 45, 365, 2000]
    return Shop(
      purchases: purchases, spend: spend, window: windows.randomElement(using: &numbers) ?? 365)
  }

  /// Days worth looking back from: before the first order, within, at a month's end, and the last.
  func someDays(seed: Int) -> [CalendarDay] {
    var numbers = SplitMix(state: UInt64(seed) &+ 99)
    let first = purchases.map(\.day).min() ?? isoDay("2023-01-01")
    let last = purchases.map(\.day).max() ?? first
    let within = first.advanced(by: Int.random(in: 0...last.days(since: first), using: &numbers))
    return [
      first.advanced(by: -1), first, within, Period(.month, containing: within).lastDay, last,
      last.advanced(by: 40),
    ]
  }
}

/// The seeds of the random shops that properties are held against.
let seeds = 1...60
