internal import Commerce

/// A customer of an import's order, as far as the orders before it tell.
struct NumberedCustomer: Equatable {
  /// Numbers count up from 0 as customers come.
  var number: Int
  /// Whether no order before it was theirs, as far as is remembered.
  var isNew: Bool
  /// Whether the details are other ones than those of the order before it.
  var hasOtherDetails: Bool
  /// Whether all numbers that were given before are forgotten, and are given anew from this one on.
  var startsAnew: Bool
}

/// Numbers the customers of an import's orders, so that most orders need not ask the database.
struct CustomerNumbers {
  private let capacity: Int
  private var keys = KeyTable()
  /// Hashes of the details last seen, by number.
  private var details: [Int] = []

  /// Numbers for so many customers; where there are more, all are forgotten and numbered anew.
  init(capacity: Int = 500_000) {
    self.capacity = capacity
  }

  /// The customer of the next order.
  mutating func next(_ identity: CustomerIdentity) -> NumberedCustomer {
    let details = CustomerNumbers.hash(of: identity)
    // A line break tells ids from addresses, as neither begins with white space.
    let key = identity.email.isEmpty ? "\n" + identity.key : identity.key
    if let number = keys.number(of: key) {
      let differs = self.details[number] != details
      if differs { self.details[number] = details }
      return NumberedCustomer(
        number: number, isNew: false, hasOtherDetails: differs, startsAnew: false)
    }
    let startsAnew = keys.count == capacity
    if startsAnew {
      keys.removeAll()
      self.details.removeAll()
    }
    keys.append(key)
    self.details.append(details)
    return NumberedCustomer(
      number: keys.count - 1, isNew: true, hasOtherDetails: true, startsAnew: startsAnew)
  }

  private static func hash(of identity: CustomerIdentity) -> Int {
    var hasher = Hasher()
    hasher.combine(identity.name)
    hasher.combine(identity.city)
    hasher.combine(identity.country)
    hasher.combine(identity.acceptsMarketing)
    return hasher.finalize()
  }
}
