/// The counted orders of a shop while its ledger is made: appended as they come, sorted, then grouped into occasions.
struct CountedOrders {
  private(set) var columns = OrderColumns()
  private var customerID: [Int32] = []
  private var instant: [Int64] = []
  private var channel: [UInt16] = []
  /// Where the order's codes begin in `codes`; `noCodes` for most.
  private var firstCode: [Int32] = []
  /// For each order that has codes, their number and the codes.
  private var codes: [Int32] = []

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
    firstCode.reserveCapacity(count)
  }

  mutating func append(
    _ order: OrderFacts, net: Int64, margin: Int64, channel channelIndex: UInt16,
    marks: OrderMarks, codes orderCodes: [Int32]
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
    if orderCodes.isEmpty {
      firstCode.append(CountedOrders.noCodes)
    } else {
      firstCode.append(Int32(codes.count))
      codes.append(Int32(orderCodes.count))
      codes += orderCodes
    }
  }

  /// Sorts by customer, then day, moment and order id; orders of nobody come last, in no order yet.
  mutating func sort<Failure: Error>(
    orderID: (Int32) throws(Failure) -> String
  ) throws(Failure) {
    var order = orderByCustomer()
    var start = 0
    while start < order.count {
      let customer = customerID[Int(order[start])]
      if customer == CountedOrders.nobody { break }
      var end = start + 1
      var isSorted = true
      while end < order.count, customerID[Int(order[end])] == customer {
        if !precedes(order[end - 1], order[end]) { isSorted = false }
        end += 1
      }
      if !isSorted {
        // Files are mostly in order of time, or in the opposite one: few customers come here.
        order[start..<end].sort(by: precedes)
        try sortTies(in: &order, start..<end, orderID: orderID)
      }
      start = end
    }
    instant = []
    arrange(by: order)
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

  /// Whether one order is before another by day and moment.
  private func precedes(_ left: Int32, _ right: Int32) -> Bool {
    let (left, right) = (Int(left), Int(right))
    if columns.day[left] != columns.day[right] { return columns.day[left] < columns.day[right] }
    return instant[left] < instant[right]
  }

  /// Puts the orders of one moment into the order of their ids, byte by byte.
  private func sortTies<Failure: Error>(
    in order: inout [Int32], _ range: Range<Int>, orderID: (Int32) throws(Failure) -> String
  ) throws(Failure) {
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, !precedes(order[end - 1], order[end]) { end += 1 }
      if end - start > 1 {
        var named: [(id: String, index: Int32)] = []
        for index in order[start..<end] {
          named.append((try orderID(columns.row[Int(index)]), index))
        }
        named.sort { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        order.replaceSubrange(start..<end, with: named.map { $0.index })
      }
      start = end
    }
  }

  /// Puts every column into the given order, one at a time, so that only one is held twice.
  private mutating func arrange(by order: [Int32]) {
    arrange(&columns.row, by: order)
    arrange(&columns.day, by: order)
    arrange(&columns.net, by: order)
    arrange(&columns.margin, by: order)
    arrange(&columns.marks, by: order)
    arrange(&customerID, by: order)
    arrange(&channel, by: order)
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
    /// The day of each order of a known customer that is in no occasion.
    var daysWithoutOccasion: [CalendarDay] = []
  }

  /// Groups the sorted orders of each customer and day into occasions, and gives each order its customer's index.
  mutating func groupIntoOccasions() -> Grouped {
    var grouped = Grouped()
    grouped.occasions.reserveCapacity(columns.row.count)
    columns.customer = Array(repeating: -1, count: columns.row.count)
    var first = 0
    while first < customerID.count, customerID[first] != Self.nobody {
      var end = first
      while end < customerID.count, customerID[end] == customerID[first] { end += 1 }
      groupCustomer(first..<end, into: &grouped)
      first = end
    }
    customerID = []
    channel = []
    firstCode = []
    moveOrdersOfNobodyBehind()
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
        addCodeUses(of: start..<end, customer: index, to: &grouped)
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
    for order in orders where firstCode[order] != CountedOrders.noCodes {
      let count = Int(firstCode[order])
      for code in codes[(count + 1)...(count + Int(codes[count]))] {
        grouped.codeUses.customer.append(customer)
        grouped.codeUses.day.append(columns.day[order])
        grouped.codeUses.code.append(code)
      }
    }
  }

  /// Orders of somebody without any occasion stand among the customers; they belong to the end, by day.
  private mutating func moveOrdersOfNobodyBehind() {
    var order: [Int32] = []
    order.reserveCapacity(columns.count)
    var moved: [Int32] = []
    for (index, customer) in columns.customer.enumerated() {
      if customer >= 0 { order.append(Int32(index)) } else { moved.append(Int32(index)) }
    }
    if moved.isEmpty { return }
    moved.sort {
      (columns.day[Int($0)], columns.row[Int($0)]) < (columns.day[Int($1)], columns.row[Int($1)])
    }
    order += moved
    arrange(&columns.row, by: order)
    arrange(&columns.customer, by: order)
    arrange(&columns.day, by: order)
    arrange(&columns.net, by: order)
    arrange(&columns.margin, by: order)
    arrange(&columns.marks, by: order)
  }
}

extension OccasionColumns {
  /// Makes room, so that long columns are not copied as they grow.
  fileprivate mutating func reserveCapacity(_ count: Int) {
    day.reserveCapacity(count)
    net.reserveCapacity(count)
    margin.reserveCapacity(count)
    channel.reserveCapacity(count)
  }
}
