/// The counted orders of a shop while its ledger is made: appended as they come, sorted, then grouped into occasions.
struct CountedOrders {
  private(set) var columns = OrderColumns()
  private var customerID: [Int32] = []
  private var instant: [Int64] = []
  private var channel: [UInt16] = []
  /// Codes of the few orders that have any, by row.
  private var codesOfRow: [Int32: [Int32]] = [:]

  /// Stands for an order that names nobody; sorts behind all customers.
  private static let nobody = Int32.max

  mutating func reserveCapacity(_ count: Int) {
    columns.row.reserveCapacity(count)
    columns.day.reserveCapacity(count)
    columns.net.reserveCapacity(count)
    columns.margin.reserveCapacity(count)
    columns.marks.reserveCapacity(count)
    customerID.reserveCapacity(count)
    instant.reserveCapacity(count)
    channel.reserveCapacity(count)
  }

  mutating func append(
    _ order: OrderFacts, net: Int64, margin: Int64, channel channelIndex: UInt16,
    marks: OrderMarks, codes: [Int32]
  ) {
    columns.row.append(order.row)
    columns.day.append(order.day.number)
    columns.net.append(net)
    columns.margin.append(margin)
    columns.marks.append(marks)
    customerID.append(order.customer ?? CountedOrders.nobody)
    // Doubled, a moment leaves room below it for the order without a time that starts the same day.
    instant.append(order.instant * 2 + (order.hasTime ? 1 : 0))
    channel.append(channelIndex)
    if !codes.isEmpty { codesOfRow[order.row] = codes }
  }

  /// Sorts by customer, then day, moment and order id.
  mutating func sort(orderID: (Int32) throws -> String) rethrows {
    var order = orderByCustomer()
    let customerID = customerID
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, customerID[Int(order[end])] == customerID[Int(order[start])] {
        end += 1
      }
      if end - start > 1 { try sortOne(&order[start..<end], orderID: orderID) }
      start = end
    }
    apply(order)
  }

  /// Indices of the orders, customer by customer, by counting: customer ids are dense.
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

  private func sortOne(_ slice: inout ArraySlice<Int32>, orderID: (Int32) throws -> String) rethrows
  {
    try slice.sort { left, right in
      let (left, right) = (Int(left), Int(right))
      if columns.day[left] != columns.day[right] { return columns.day[left] < columns.day[right] }
      if instant[left] != instant[right] { return instant[left] < instant[right] }
      // Names compare byte by byte; two orders of nobody need no order among them but a stable one.
      if customerID[left] == Self.nobody { return columns.row[left] < columns.row[right] }
      let (first, second) = (try orderID(columns.row[left]), try orderID(columns.row[right]))
      return first.utf8.lexicographicallyPrecedes(second.utf8)
    }
  }

  /// Puts every column into the given order, one at a time, so that only one is held twice.
  private mutating func apply(_ order: [Int32]) {
    columns.row = order.map { columns.row[Int($0)] }
    columns.day = order.map { columns.day[Int($0)] }
    columns.net = order.map { columns.net[Int($0)] }
    columns.margin = order.map { columns.margin[Int($0)] }
    columns.marks = order.map { columns.marks[Int($0)] }
    customerID = order.map { customerID[Int($0)] }
    channel = order.map { channel[Int($0)] }
    instant = []
  }

  /// What the sorted orders are grouped into.
  struct Grouped {
    var customers = CustomerColumns()
    var occasions = OccasionColumns()
    var codeUses = CodeUseColumns()
    /// The day of each order of a known customer that is in no occasion.
    var daysWithoutOccasion: [CalendarDay] = []
  }

  /// Groups the sorted orders of each customer and day into occasions, and gives each order its customer's index.
  mutating func groupIntoOccasions() -> Grouped {
    var grouped = Grouped()
    columns.customer = Array(repeating: -1, count: columns.row.count)
    var first = 0
    while first < customerID.count, customerID[first] != Self.nobody {
      var end = first
      while end < customerID.count, customerID[end] == customerID[first] { end += 1 }
      groupCustomer(first..<end, into: &grouped)
      first = end
    }
    moveOrdersOfNobodyBehind(&grouped)
    return grouped
  }

  private mutating func groupCustomer(_ orders: Range<Int>, into grouped: inout Grouped) {
    let index = Int32(grouped.customers.count)
    let occasionsBefore = grouped.occasions.count
    var start = orders.lowerBound
    while start < orders.upperBound {
      var end = start
      var net: Int64 = 0
      var margin: Int64 = 0
      while end < orders.upperBound, columns.day[end] == columns.day[start] {
        net += columns.net[end]
        margin += columns.margin[end]
        end += 1
      }
      if net > 0 {
        grouped.occasions.day.append(columns.day[start])
        grouped.occasions.net.append(net)
        grouped.occasions.margin.append(margin)
        grouped.occasions.channel.append(channel[start])
        if !codesOfRow.isEmpty { addCodeUses(of: start..<end, customer: index, to: &grouped) }
      } else {
        for order in start..<end {
          columns.marks[order].insert(.withoutOccasion)
          grouped.daysWithoutOccasion.append(CalendarDay(number: columns.day[order]))
        }
      }
      start = end
    }
    guard grouped.occasions.count > occasionsBefore else { return }
    for order in orders { columns.customer[order] = index }
    grouped.customers.id.append(customerID[orders.lowerBound])
    grouped.customers.firstOccasion.append(Int32(grouped.occasions.count))
  }

  private func addCodeUses(of orders: Range<Int>, customer: Int32, to grouped: inout Grouped) {
    for order in orders {
      for code in codesOfRow[columns.row[order]] ?? [] {
        grouped.codeUses.customer.append(customer)
        grouped.codeUses.day.append(columns.day[order])
        grouped.codeUses.code.append(code)
      }
    }
  }

  /// Orders of somebody without any occasion stand among the customers; they belong to the end, by day.
  private mutating func moveOrdersOfNobodyBehind(_ grouped: inout Grouped) {
    let kept = columns.customer.indices.filter { columns.customer[$0] >= 0 }
    guard kept.count < columns.count else { return }
    let moved = columns.customer.indices.filter { columns.customer[$0] < 0 }.sorted {
      (columns.day[$0], columns.row[$0]) < (columns.day[$1], columns.row[$1])
    }
    let order = (kept + moved).map { Int32($0) }
    let customer = order.map { columns.customer[Int($0)] }
    apply(order)
    columns.customer = customer
  }
}
