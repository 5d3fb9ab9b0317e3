/// The counted orders of a shop while its ledger is made: appended as they come, sorted, then grouped into occasions.
struct CountedOrders {
  private(set) var columns = OrderColumns()
  private var customerID: [Int32] = []
  private var instant: [Int64] = []
  private var channel: [UInt16] = []
  private var country: [UInt16] = []
  /// Empty while no order has a product, as in a shop whose files have no lines.
  private var firstProduct: [Int32] = []
  /// What orders gave away whose channel is that of a code, by row; empty in most shops.
  private var givenAway: [Int32: Int64] = [:]
  /// Where the order's codes begin in `codes`; `noCodes` for most.
  private var firstCode: [Int32] = []
  /// For each order that has codes, their number and the codes.
  private var codes: [Int32] = []
  /// Indices of the orders by customer, then day, moment and order id; orders of nobody come last.
  private var byCustomer: [Int32] = []

  /// Stands for an order that names nobody; sorts behind all customers.
  private static let nobody = Int32.max
  private static let noCodes: Int32 = -1

  mutating func reserveCapacity(_ count: Int) {
    columns.row.reserveCapacity(count)
    columns.day.reserveCapacity(count)
    columns.net.reserveCapacity(count)
    columns.margin.reserveCapacity(count)
    columns.marks.reserveCapacity(count)
    customerID.reserveCapacity(count)
    instant.reserveCapacity(count)
    channel.reserveCapacity(count)
    country.reserveCapacity(count)
    firstCode.reserveCapacity(count)
  }

  /// What an order refers to by index into the names of the ledger.
  struct Names {
    var channel: UInt16
    var country: UInt16
    /// -1 where no product is known.
    var firstProduct: Int32
    var codes: [Int32]
  }

  mutating func append(
    _ order: OrderFacts, net: Int64, margin: Int64, givenAway: Int64 = 0, marks: OrderMarks,
    names: Names
  ) {
    if givenAway > 0 { self.givenAway[order.row] = givenAway }
    columns.row.append(order.row)
    columns.day.append(order.day.number)
    columns.net.append(net)
    columns.margin.append(margin)
    columns.marks.append(marks)
    customerID.append(order.customer ?? CountedOrders.nobody)
    // Doubled, a moment leaves room below it for the order without a time that starts the same day.
    instant.append(order.instant * 2 + (order.hasTime ? 1 : 0))
    channel.append(names.channel)
    country.append(names.country)
    if names.firstProduct >= 0, firstProduct.isEmpty {
      firstProduct.reserveCapacity(columns.row.capacity)
      firstProduct.append(contentsOf: repeatElement(-1, count: columns.row.count - 1))
    }
    if names.firstProduct >= 0 || !firstProduct.isEmpty {
      firstProduct.append(names.firstProduct)
    }
    if names.codes.isEmpty {
      firstCode.append(CountedOrders.noCodes)
    } else {
      firstCode.append(Int32(codes.count))
      codes.append(Int32(names.codes.count))
      codes += names.codes
    }
  }

  /// Sorts by day, moment and row; then finds the order in which customers are gone through.
  mutating func sort<Failure: Error>(
    orderID: (Int32) throws(Failure) -> String
  ) throws(Failure) {
    // Files are mostly in order of time, which leaves nothing to do, or in the opposite one, which the sort makes use of.
    if !isSorted { arrange(by: columns.row.indices.map { Int32($0) }.sorted(by: precedes)) }
    byCustomer = orderByCustomer()
    var start = 0
    while start < byCustomer.count {
      let customer = customerID[Int(byCustomer[start])]
      if customer == CountedOrders.nobody { break }
      var end = start + 1
      while end < byCustomer.count, customerID[Int(byCustomer[end])] == customer { end += 1 }
      try sortTies(start..<end, orderID: orderID)
      start = end
    }
    instant = []
  }

  /// Indices of the orders, customer by customer and as they stand, by counting: customer ids are dense.
  private func orderByCustomer() -> [Int32] {
    let highest = customerID.reduce(into: Int32(0)) { if $1 != Self.nobody { $0 = max($0, $1) } }
    var starts = [Int32](repeating: 0, count: Int(highest) + 3)
    for id in customerID { starts[Int(min(id, highest + 1)) + 1] += 1 }
    for index in 1..<starts.count { starts[index] += starts[index - 1] }
    var order = [Int32](repeating: 0, count: customerID.count)
    for (index, id) in customerID.enumerated() {
      let bucket = Int(min(id, highest + 1))
      order[Int(starts[bucket])] = Int32(index)
      starts[bucket] += 1
    }
    return order
  }

  private var isSorted: Bool {
    columns.row.indices.dropFirst().allSatisfy { precedes(Int32($0 - 1), Int32($0)) }
  }

  /// Whether one order is before another by day and moment; those of one moment stand as their rows do.
  private func precedes(_ left: Int32, _ right: Int32) -> Bool {
    let (left, right) = (Int(left), Int(right))
    if columns.day[left] != columns.day[right] { return columns.day[left] < columns.day[right] }
    if instant[left] != instant[right] { return instant[left] < instant[right] }
    return columns.row[left] < columns.row[right]
  }

  private func isSameMoment(_ left: Int32, _ right: Int32) -> Bool {
    columns.day[Int(left)] == columns.day[Int(right)] && instant[Int(left)] == instant[Int(right)]
  }

  /// Puts a customer's orders of one moment into the order of their ids, byte by byte.
  private mutating func sortTies<Failure: Error>(
    _ range: Range<Int>, orderID: (Int32) throws(Failure) -> String
  ) throws(Failure) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, isSameMoment(byCustomer[end - 1], byCustomer[end]) { end += 1 }
      if end - start > 1 {
        var named: [(id: String, index: Int32)] = []
        for index in byCustomer[start..<end] {
          named.append((try orderID(columns.row[Int(index)]), index))
        }
        named.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        byCustomer.replaceSubrange(start..<end, with: named.map { $0.index })
      }
      start = end
    }
  }

  /// Puts every column into the given order, one at a time, so that only one is held twice.
  private mutating func arrange(by order: [Int32]) {
    arrange(&columns.row, by: order)
    arrange(&columns.day, by: order)
    columns.net = AmountColumn(order.lazy.map { [net = columns.net] in net[Int($0)] })
    columns.margin = AmountColumn(order.lazy.map { [margin = columns.margin] in margin[Int($0)] })
    arrange(&columns.marks, by: order)
    arrange(&customerID, by: order)
    arrange(&instant, by: order)
    arrange(&channel, by: order)
    arrange(&country, by: order)
    if !firstProduct.isEmpty { arrange(&firstProduct, by: order) }
    arrange(&firstCode, by: order)
  }

  private func arrange<Element>(_ column: inout [Element], by order: [Int32]) {
    let unordered = column
    column = order.map { unordered[Int($0)] }
  }

  /// What the sorted orders are grouped into.
  struct Grouped {
    var customers = CustomerColumns()
    var occasions = OccasionColumns()
    var codeUses = CodeUseColumns()
    var giveaways = GiveawayColumns()
    /// The day of each order of a known customer that is in no occasion.
    var daysWithoutOccasion: [CalendarDay] = []
  }

  /// Groups the sorted orders of each customer and day into occasions, and gives each order its customer's index.
  mutating func groupIntoOccasions() -> Grouped {
    var grouped = Grouped()
    grouped.occasions.reserveCapacity(columns.row.count)
    columns.customer = Array(repeating: -1, count: columns.row.count)
    var first = 0
    while first < byCustomer.count {
      let customer = customerID[Int(byCustomer[first])]
      if customer == Self.nobody { break }
      var end = first
      while end < byCustomer.count, customerID[Int(byCustomer[end])] == customer { end += 1 }
      groupCustomer(customer, byCustomer[first..<end], into: &grouped)
      first = end
    }
    customerID = []
    byCustomer = []
    channel = []
    country = []
    firstProduct = []
    firstCode = []
    givenAway = [:]
    return grouped
  }

  private mutating func groupCustomer(
    _ customer: Int32, _ orders: ArraySlice<Int32>, into grouped: inout Grouped
  ) {
    let index = Int32(grouped.customers.count)
    let occasionsBefore = grouped.occasions.count
    var start = orders.startIndex
    while start < orders.endIndex {
      let day = columns.day[Int(orders[start])]
      var end = start
      var net: Int64 = 0
      var margin: Int64 = 0
      while end < orders.endIndex, columns.day[Int(orders[end])] == day {
        net += columns.net[Int(orders[end])]
        margin += columns.margin[Int(orders[end])]
        end += 1
      }
      if net > 0 {
        if grouped.occasions.count == occasionsBefore {
          grouped.customers.firstProduct.append(
            firstProduct.isEmpty ? -1 : firstProduct[Int(orders[start])])
          if !givenAway.isEmpty, let given = givenAway[columns.row[Int(orders[start])]] {
            grouped.giveaways.append(customer: index, amount: given)
            margin += given
          }
        }
        grouped.occasions.day.append(day)
        grouped.occasions.net.append(net)
        grouped.occasions.margin.append(margin)
        grouped.occasions.channel.append(channel[Int(orders[start])])
        grouped.occasions.country.append(country[Int(orders[start])])
        addCodeUses(of: orders[start..<end], customer: index, to: &grouped)
      } else {
        for order in orders[start..<end] {
          columns.marks[Int(order)].insert(.withoutOccasion)
          grouped.daysWithoutOccasion.append(CalendarDay(number: day))
        }
      }
      start = end
    }
    guard grouped.occasions.count > occasionsBefore else { return }
    for order in orders { columns.customer[Int(order)] = index }
    grouped.customers.id.append(customer)
    grouped.customers.firstOccasion.append(Int32(grouped.occasions.count))
  }

  private func addCodeUses(
    of orders: ArraySlice<Int32>, customer: Int32, to grouped: inout Grouped
  ) {
    for order in orders.lazy.map(Int.init) where firstCode[order] != CountedOrders.noCodes {
      let count = Int(firstCode[order])
      for code in codes[(count + 1)...(count + Int(codes[count]))] {
        grouped.codeUses.customer.append(customer)
        grouped.codeUses.day.append(columns.day[order])
        grouped.codeUses.code.append(code)
      }
    }
  }
}

extension OccasionColumns {
  /// Makes room, so that long columns are not copied as they grow.
  fileprivate mutating func reserveCapacity(_ count: Int) {
    day.reserveCapacity(count)
    net.reserveCapacity(count)
    margin.reserveCapacity(count)
    channel.reserveCapacity(count)
    country.reserveCapacity(count)
  }
}
