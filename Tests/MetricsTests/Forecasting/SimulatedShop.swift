import Commerce
import TestSupport

@testable import Metrics

/// A shop whose customers do what the models say, with parameters that are known.
struct SimulatedShop {
  static let purchases = BGNBD(kind: .mbgnbd, r: 0.6, alpha: 9, a: 0.8, b: 2.5)
  static let values = GammaGamma(p: 4, q: 5, v: 60)

  let ledger: Ledger

  /// Customers who come one by one over the first three quarters of so many days.
  init(customers: Int, days: Int, seed: UInt64) {
    var numbers = SeededGenerator(seed: seed)
    var columns = CustomerColumns()
    var occasions = OccasionColumns()
    for customer in 0..<customers {
      columns.id.append(Int32(customer))
      columns.firstProduct.append(-1)
      let first = customer * days * 3 / 4 / customers
      let rate = numbers.gamma(shape: SimulatedShop.purchases.r) / SimulatedShop.purchases.alpha
      let leaves = numbers.beta(SimulatedShop.purchases.a, SimulatedShop.purchases.b)
      let scale = numbers.gamma(shape: SimulatedShop.values.q) / SimulatedShop.values.v
      var (time, last) = (0.0, -1)
      while true {
        let day = first + Int(time)
        if day >= days { break }
        // What is bought on the same day is one occasion.
        if day > last {
          let value = numbers.gamma(shape: SimulatedShop.values.p) / scale
          occasions.day.append(Int32(day))
          occasions.net.append(max(1, Int64(100 * value)))
          occasions.margin.append(max(1, Int64(40 * value)))
          occasions.channel.append(0)
          occasions.country.append(0)
          last = day
        }
        if numbers.uniform() < leaves { break }
        time -= 7 * naturalLogarithm(numbers.uniform()) / rate
        // Nobody is waited for that long, and the days have to fit a whole number.
        if time > 1e6 { break }
      }
      columns.firstOccasion.append(Int32(occasions.count))
    }
    let all = DayColumns(
      day: [0, Int32(days - 1)], notCounted: [0, 0], otherCurrency: [0, 0], countedOrders: [1, 1],
      unidentified: [0, 0], withoutCost: [0, 0], withoutOccasion: [0, 0], net: [0, 0],
      margin: [0, 0])
    ledger = Ledger(
      currency: Currency(code: "EUR"), channels: ["(none)"], countries: ["(none)"],
      customers: columns,
      occasions: occasions, days: all)
  }

  /// The shop as of its last day, with its customers and their histories.
  var now: (shop: ShopAsOf, figures: CustomerFigures, statistics: PurchaseStatistics) {
    let shop = ShopAsOf(ledger)
    let figures = CustomerFigures(of: shop)
    return (shop, figures, PurchaseStatistics(of: shop, figures: figures))
  }
}

extension SeededGenerator {
  /// A number above 0 and below 1.
  mutating func uniform() -> Double { (Double(next() >> 11) + 0.5) * 0x1p-53 }

  /// A standard normal number (G. Marsaglia, T. A. Bray, SIAM Review 6 (1964), 260-264).
  private mutating func normal() -> Double {
    while true {
      let (u, v) = (2 * uniform() - 1, 2 * uniform() - 1)
      let square = u * u + v * v
      if square < 1 { return u * (-2 * naturalLogarithm(square) / square).squareRoot() }
    }
  }

  /// A gamma distributed number of scale 1 (G. Marsaglia, W. W. Tsang, ACM Trans. Math. Softw. 26 (2000), 363-372).
  mutating func gamma(shape: Double) -> Double {
    if shape < 1 {
      return gamma(shape: shape + 1) * exponential(naturalLogarithm(uniform()) / shape)
    }
    let d = shape - 1.0 / 3
    let c = 1 / (9 * d).squareRoot()
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      if naturalLogarithm(uniform()) < x * x / 2 + d - d * v + d * naturalLogarithm(v) {
        return d * v
      }
    }
  }

  /// A beta distributed number.
  mutating func beta(_ a: Double, _ b: Double) -> Double {
    let (left, right) = (gamma(shape: a), gamma(shape: b))
    return left / (left + right)
  }
}
