import Commerce
import Testing

@testable import Storage

@Suite struct ListTests {
  @Test func `an order opens with everything that its file said`() async throws {
    let store = try OrderStore()
    var order = try order(
      "#1001", total: 4840, cost: nil, status: "paid", channel: "newsletter", codes: ["A", "B"],
      lines: [OrderLine(name: "Beans", sku: "B1", quantity: 2, unitPrice: 2500, discount: 160)],
      line: 17)
    order.amounts = OrderAmounts(
      total: 4840, tax: 400, shipping: 495, refunded: 100, discount: 160)
    order.customer?.name = "Ann"
    order.placedAt.offsetMinutes = -330
    order.placedAt.countsAsWritten = true
    try await store.importing([order], as: ordersFile("march.csv"))

    let row = try #require(try await store.orderRows(rows: [99, 1]).first)
    #expect(row.row == 1)
    #expect(row.orderID == "#1001")
    #expect(row.placedAt == order.placedAt)
    #expect(row.customer == 1)
    #expect(row.customerName == "Ann")
    #expect(row.status == "paid")
    #expect(row.isCounted)
    #expect(row.currency == (try euro()))
    #expect(row.amounts == order.amounts)
    #expect(row.lacksCost)
    #expect(row.channel == "newsletter")
    #expect(row.country == "NL")
    #expect(row.discountCodes == ["A", "B"])

    let detail = try #require(try await store.orderDetail(row: 1))
    #expect(detail.order == row)
    #expect(detail.lines == [OrderDetail.Line(line: order.lines[0], unitCost: nil)])
    #expect(detail.importRecord.fileName == "march.csv")
    #expect(detail.fileLine == 17)
    #expect(try await store.orderDetail(row: 2) == nil)
  }

  @Test func `a customer's orders stand by time, those not counted among them`() async throws {
    let store = try OrderStore()
    var dated = try order("date", on: "2024-03-02")
    dated.placedAt.hasTime = false
    try await store.importing([
      try order("noon", on: "2024-03-02"), dated, try order("late", on: "2024-05-01"),
      try order("gone", on: "2024-01-01", status: "cancelled"),
      try order("other", by: "bob@example.com"),
    ])
    try await store.importing([try order("late", on: "2024-04-01")])
    let orders = try await store.ordersOfCustomer(1)
    #expect(orders.map(\.orderID) == ["gone", "date", "noon", "late"])
    #expect(orders.map(\.isCounted) == [false, true, true, true])
    #expect(orders.last?.placedAt.day == (try day("2024-04-01")))
    #expect(try await store.ordersOfCustomer(99) == [])
  }

  @Test func `orders not counted are listed by day`() async throws {
    let store = try OrderStore()
    try await store.importing([
      try order("1", on: "2024-03-03", status: "draft"), try order("2", on: "2024-03-01"),
      try order("3", on: "2024-03-01", status: "test"),
      try order("4", on: "2024-03-05", status: "voided"),
    ])
    let (first, last) = (try day("2024-03-01"), try day("2024-03-03"))
    #expect(try await store.ordersNotCounted(from: first, through: last) == [3, 1])
  }

  @Test func `an order of nobody has no name`() async throws {
    let store = try OrderStore()
    var guest = try order("1")
    guest.customer = nil
    try await store.importing([guest])
    let row = try #require(try await store.orderRows(rows: [1]).first)
    #expect(row.customer == nil)
    #expect(row.customerName == "")
  }
}
