internal import Commerce

/// All that the likelihoods ask of a shop's customers: how many have each history.
///
/// Customers with the same days are one group, and groups with the same x and T one cell, so that a shop of a
/// million customers has some hundred thousand groups in some ten thousand cells.
public struct PurchaseStatistics: Equatable, Sendable {
  /// The groups with the same number of occasions after the first (x) and the same age (T).
  struct Cell: Equatable, Sendable {
    var x: Int
    /// T in days.
    var age: Int
    var groups: Range<Int>
  }

  /// Customers with the same history.
  struct Group: Equatable, Sendable {
    /// tx in days.
    var lastPurchaseAge: Int32
    var customers: Int32
    /// Net of all their occasions after the first, in minor units.
    var repeatNet: Int64
  }

  /// Ascending by x, then by age.
  private(set) var cells: [Cell] = []
  /// In the order of the cells; within one ascending by the age of the last purchase.
  private(set) var groups: [Group] = []
  /// Net of the occasions after the first for each repeater, in minor units, in the order of the groups; within one
  /// ascending.
  private(set) var repeatNets: [Int64] = []
  /// The number of customers.
  public private(set) var customers = 0
  /// Those with more than one occasion.
  public var repeaters: Int { repeatNets.count }
  /// The longest time since a first occasion, in days.
  private(set) var longestAge = 0

  /// One customer, in days.
  struct Entry: Sendable {
    var x: Int32
    var lastPurchaseAge: Int32
    var age: Int32
    var repeatNet: Int64
  }

  /// The statistics of a shop, from its customers' figures as of the same day.
  public init(of shop: ShopAsOf, figures: CustomerFigures) {
    self.init(
      figures.rows.map { row in
        Entry(
          x: row.occasions - 1, lastPurchaseAge: Int32(row.lastDay.days(since: row.firstDay)),
          age: Int32(shop.asOf.days(since: row.firstDay)), repeatNet: shop.repeatNet(of: row))
      })
  }

  init(_ entries: [Entry]) {
    customers = entries.count
    longestAge = Int(entries.lazy.map(\.age).max() ?? 0)
    // Most customers never came again: they differ in their age only.
    var single = [Int32](repeating: 0, count: longestAge + 1)
    var returned: [Entry] = []
    for entry in entries {
      if entry.x == 0 { single[Int(entry.age)] += 1 } else { returned.append(entry) }
    }
    for (age, count) in single.enumerated() where count > 0 {
      add(Entry(x: 0, lastPurchaseAge: 0, age: Int32(age), repeatNet: 0), count: count)
    }
    // Values are summed in one order, whichever that of the customers is: sums of fractions round by it.
    returned.sort { $0.repeatNet < $1.repeatNet }
    // The last pass decides, and each keeps the order of the one before.
    returned = countingSorted(returned) { Int($0.lastPurchaseAge) }
    returned = countingSorted(returned) { Int($0.age) }
    returned = countingSorted(returned) { Int($0.x) }
    repeatNets = returned.map(\.repeatNet)
    for entry in returned { add(entry, count: 1) }
  }

  private mutating func add(_ entry: Entry, count: Int32) {
    let (x, age) = (Int(entry.x), Int(entry.age))
    if cells.last?.x != x || cells.last?.age != age {
      cells.append(Cell(x: x, age: age, groups: groups.count..<groups.count))
    }
    let cell = cells.count - 1
    if cells[cell].groups.isEmpty
      || groups[groups.count - 1].lastPurchaseAge != entry.lastPurchaseAge
    {
      groups.append(
        Group(lastPurchaseAge: entry.lastPurchaseAge, customers: 0, repeatNet: 0))
      cells[cell].groups = cells[cell].groups.lowerBound..<groups.count
    }
    groups[groups.count - 1].customers += count
    groups[groups.count - 1].repeatNet += entry.repeatNet
  }

  /// The histories, without values, of about so many of the customers: of each run of them in the order of the groups
  /// the last.
  func sample(of size: Int) -> PurchaseStatistics {
    let step = max(1, customers / size)
    var sample = PurchaseStatistics([])
    sample.longestAge = longestAge
    var passed = 0
    for cell in cells {
      for group in groups[cell.groups] {
        let taken = (passed + Int(group.customers)) / step - passed / step
        passed += Int(group.customers)
        guard taken > 0 else { continue }
        sample.customers += taken
        sample.add(
          Entry(
            x: Int32(cell.x), lastPurchaseAge: group.lastPurchaseAge, age: Int32(cell.age),
            repeatNet: 0), count: Int32(taken))
      }
    }
    return sample
  }

  /// What a forecast looks at, added up over the customers.
  public var inputs: ForecastInputs {
    var inputs = ForecastInputs()
    inputs.customers = customers
    for cell in cells {
      for group in groups[cell.groups] {
        let count = Int(group.customers)
        inputs.repeats += cell.x * count
        inputs.daysActive += Int(group.lastPurchaseAge) * count
        inputs.daysKnown += cell.age * count
        inputs.repeatNet += group.repeatNet
      }
    }
    return inputs
  }

  /// How many customers have x occasions after the first, by x from 0 on.
  var customersByX: [Int] {
    var counts = [Int](repeating: 0, count: (cells.last?.x ?? 0) + 1)
    for cell in cells {
      counts[cell.x] += groups[cell.groups].reduce(0) { $0 + Int($1.customers) }
    }
    return counts
  }
}

/// Elements in the order of small whole numbers from 0 on; equal ones keep their order.
private func countingSorted<Element>(_ elements: [Element], by key: (Element) -> Int) -> [Element] {
  guard var sorted = elements.first.map({ [Element](repeating: $0, count: elements.count) }) else {
    return []
  }
  let largest = elements.lazy.map(key).max() ?? 0
  var places = [Int](repeating: 0, count: largest + 2)
  for element in elements { places[key(element) + 1] += 1 }
  for value in 0...largest { places[value + 1] += places[value] }
  for element in elements {
    sorted[places[key(element)]] = element
    places[key(element)] += 1
  }
  return sorted
}
