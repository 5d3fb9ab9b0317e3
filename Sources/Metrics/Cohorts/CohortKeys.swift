internal import Commerce

/// For each customer of a ledger an index that tells what a cut tells customers apart by.
struct CohortKeys {
  /// What each index stands for; none of sizes.
  let names: [String]
  /// One entry a customer.
  let keys: [Int32]

  /// The names of a cut; orders have no such names, so that all customers get 0.
  init(_ cut: CohortCut, of ledger: Ledger) {
    let first = ledger.customers.firstOccasion
    let count = ledger.customers.count
    switch cut {
    case .channel:
      names = ledger.channels
      keys = (0..<count).map { Int32(ledger.occasions.channel[Int(first[$0])]) }
    case .country:
      names = ledger.countries
      keys = (0..<count).map { Int32(ledger.occasions.country[Int(first[$0])]) }
    case .product:
      names = [""] + ledger.products
      keys = ledger.customers.firstProduct.map { $0 + 1 }
    case .code:
      names = [""] + ledger.codes
      keys = CohortKeys.firstCodes(of: ledger)
    case .orderSize:
      names = [""]
      keys = [Int32](repeating: 0, count: count)
    }
  }

  /// The place of a net of the first occasion among ascending bounds: 0 below the first of them.
  init(sizes bounds: [Int64], of ledger: Ledger) {
    names = []
    keys = (0..<ledger.customers.count).map { customer in
      let net = ledger.occasions.net[Int(ledger.customers.firstOccasion[customer])]
      return Int32(bounds.lastIndex { $0 <= net }.map { $0 + 1 } ?? 0)
    }
  }

  /// The first code used on the day of each customer's first occasion, from 1; 0 for those who used none.
  private static func firstCodes(of ledger: Ledger) -> [Int32] {
    var keys = [Int32](repeating: 0, count: ledger.customers.count)
    let uses = ledger.codeUses
    for index in uses.customer.indices {
      let customer = Int(uses.customer[index])
      let first = ledger.occasions.day[Int(ledger.customers.firstOccasion[customer])]
      if keys[customer] == 0, uses.day[index] == first { keys[customer] = uses.code[index] + 1 }
    }
    return keys
  }
}

extension Ledger {
  /// For each customer whether a value is theirs.
  func members(of value: CohortValue) -> [Bool] {
    switch value {
    case .named(let cut, let name):
      let keys = CohortKeys(cut, of: self)
      let wanted = keys.names.map { $0 == name }
      return keys.keys.map { wanted[Int($0)] }
    case .others(let cut, let names):
      let keys = CohortKeys(cut, of: self)
      let known = Set(names)
      let wanted = keys.names.map { !known.contains($0) }
      return keys.keys.map { wanted[Int($0)] }
    case .orderSize(let low, let high):
      let keys = CohortKeys(sizes: high.map { [low, $0] } ?? [low], of: self)
      return keys.keys.map { $0 == 1 }
    }
  }
}
