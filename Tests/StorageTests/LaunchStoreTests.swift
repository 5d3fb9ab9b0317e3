import Commerce
import Testing

@testable import Storage

@Suite struct LaunchStoreTests {
  private func launch(_ name: String, _ subject: String, weeks: Int = 4) throws -> Launch {
    let subject = try #require(Launch.Subject(subject))
    return try #require(Launch(name: name, subject, weeks: weeks))
  }

  /// Ann's four orders: a blend on 3 March and 2 April, tagged `xmas` on 1 March and 30 November; Bob's blend of
  /// 2 February is cancelled.
  private func shop() async throws -> OrderStore {
    let blend = OrderLine(name: "Winter blend", sku: "WB-1", quantity: 1, unitPrice: 1000)
    var orders = [
      try order("1", on: "2024-03-01"), try order("2", on: "2024-03-03", lines: [blend]),
      try order("3", on: "2024-04-02", lines: [blend]), try order("4", on: "2024-11-30"),
      try order("5", by: "bob@example.com", on: "2024-02-02", status: "cancelled", lines: [blend]),
    ]
    orders[0].tags = ["Xmas"]
    orders[3].tags = ["vip", "xmas"]
    let store = try OrderStore()
    try await store.importing(orders)
    return store
  }

  @Test func `a launch is kept with the days on which it began, found by sku, name and tag`()
    async throws
  {
    let store = try await shop()
    let launches = [
      try launch("Sale", "2024-05-05", weeks: 2), try launch("Blend", "product=winter BLEND"),
      try launch("By number", "product=wb-1"), try launch("Christmas", "tag=XMAS"),
      try launch("Nothing", "product=WB"), try launch("Unused", "tag=mas"),
    ]
    for launch in launches { try await store.add(launch) }
    let kept = try await store.launches()
    #expect(kept.map(\.launch) == launches)
    #expect(
      kept.map(\.starts) == [
        [try day("2024-05-05")], [try day("2024-03-03")], [try day("2024-03-03")],
        [try day("2024-03-01"), try day("2024-11-30")], [], [],
      ])
  }

  @Test func `with a star last all that begin so are one launch`() async throws {
    let lines = [("WB-250", "Winter blend 250 g"), ("WB-500", "Winter blend 500 g"), ("", "Mug")]
    let days = ["2024-03-05", "2024-03-03", "2024-03-01"]
    var orders = try zip(lines, days).enumerated().map { place, sold in
      try order(
        String(place), on: sold.1,
        lines: [OrderLine(name: sold.0.1, sku: sold.0.0, quantity: 1, unitPrice: 1000)])
    }
    orders[0].tags = ["xmas-23"]
    orders[2].tags = ["vip", "Xmas-24"]
    let store = try OrderStore()
    try await store.importing(orders)
    let subjects = [
      "product=winter*", "product=wb-*", "product=wb-25*", "tag=xmas-*", "tag=mas*", "product=g*",
    ]
    for subject in subjects { try await store.add(try launch(subject, subject)) }
    #expect(
      try await store.launches().map { $0.starts.map(\.description) } == [
        ["2024-03-03"], ["2024-03-03"], ["2024-03-05"], ["2024-03-01"], [], [],
      ])
  }

  @Test func `the rows of all marks are found together, those of none left out`() async throws {
    let store = try await shop()
    let marks: Set<LaunchMark> = [
      .product("WB-1"), .product(" winter* "), .tag("VIP"), .tag("x*"), .product("vip"),
      .tag("WB-1"),
    ]
    let rows = try await store.rows(having: marks)
    // Of the cancelled order, the last row, too: whether it counts is for others to say.
    let blends = RowSet([2, 3, 5])
    #expect(
      rows == [
        .product("WB-1"): blends, .product(" winter* "): blends, .tag("VIP"): RowSet([4]),
        .tag("x*"): RowSet([1, 4]),
      ])
    #expect(try await store.rows(having: []).isEmpty)
    #expect(try await store.texts(forMarksLike: .product("")) == ["WB-1", "Winter blend"])
    #expect(try await store.texts(forMarksLike: .tag("")) == ["Xmas", "vip", "xmas"])
  }

  @Test func `an import, and what takes it back, moves the day`() async throws {
    let store = try await shop()
    let blend = try launch("Blend", "product=WB-1")
    try await store.add(blend)
    try await store.importing([
      try order(
        "6", on: "2024-02-20",
        lines: [OrderLine(name: "Winter blend", sku: "WB-1", quantity: 1, unitPrice: 1000)])
    ])
    #expect(try await store.launches().map(\.starts) == [[try day("2024-02-20")]])
    _ = try await store.undo(importID: 2)
    #expect(try await store.launches().map(\.starts) == [[try day("2024-03-03")]])
  }

  @Test func `a name is there once, letter case ignored; one takes the place of another`()
    async throws
  {
    let store = try await shop()
    let (sale, again) = (try launch("Sale", "2024-05-05"), try launch("SALE", "tag=xmas"))
    let other = try launch("Other", "2024-05-05")
    try await store.add(sale)
    await #expect(throws: StoreError.launchExists("Sale")) { try await store.add(again) }
    try await store.replaceLaunch(named: "sale", with: again)
    #expect(try await store.launches().map(\.launch) == [again])
    #expect(try await store.launches().map(\.starts.count) == [2])
    try await store.add(other)
    await #expect(throws: StoreError.launchExists("SALE")) {
      try await store.replaceLaunch(named: "other", with: sale)
    }
    try await store.removeLaunch(named: " sale ")
    #expect(try await store.launches().map(\.launch) == [other])
    await #expect(throws: StoreError.unknownLaunch("sale")) {
      try await store.removeLaunch(named: "sale")
    }
    await #expect(throws: StoreError.unknownLaunch("sale")) {
      try await store.replaceLaunch(named: "sale", with: other)
    }
  }

  @Test func `the view of tags has a row a tag`() async throws {
    let store = try await shop()
    #expect(try await store.tags() == ["1 Xmas", "4 vip", "4 xmas"])
  }
}

extension OrderStore {
  /// The rows of the view of tags.
  fileprivate func tags() throws -> [String] {
    var select = try connection.prepare("SELECT order_row, tag FROM order_tag ORDER BY 1, 2")
    var rows: [String] = []
    while try select.step() { rows.append("\(select.integer32(0)) \(select.text(1))") }
    return rows
  }
}
