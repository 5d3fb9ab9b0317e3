import TestSupport
import Testing

/// Two imports into one store while a dashboard shows it.
@Suite struct ConcurrentImportTests {
  /// What panel 0 tells of the store.
  private struct State: Hashable {
    var files: Set<String>
    var orders: String
    var countedOrders: String
    var customers: String

    init(_ files: Set<String>, orders: String, customers: String) {
      self.files = files
      self.orders = orders
      countedOrders = orders
      self.customers = customers
    }

    /// What a screen tells; nil where it has not all of it.
    init?(_ screen: TerminalScreen) {
      func figure(_ name: String) -> String? {
        screen.lines.first { $0.hasPrefix(" \(name) ") }
          .flatMap { $0.split(separator: " ").first { $0.first?.isNumber == true } }
          .map(String.init)
      }
      guard let orders = figure("Orders in the files"), let counted = figure("Counted orders"),
        let customers = figure("Customers")
      else { return nil }
      let names = ["base.csv", "a.csv", "b.csv"].filter { name in
        screen.lines.contains { $0.contains(" \(name) ") && $0.contains("plain orders") }
      }
      self.init(Set(names), orders: orders, customers: customers)
      countedOrders = counted
    }
  }

  /// Orders of 6,000 customers, who take turns.
  private func file(_ name: String, _ numbers: Range<Int>, in shop: ShopTerminal) throws -> String {
    let rows = numbers.map { number in
      "\(number),c\(number % 6000)@example.com,2024-\(1 + number % 9)-10,20.00\n"
    }
    let path = shop.home.file(name)
    try write(
      Array(("order_id,customer_email,ordered_at,total\n" + rows.joined()).utf8), toFile: path)
    return path
  }

  @Test func `the dashboard shows one state of the store after the other, and nothing is lost`()
    async throws
  {
    let shop = try await ShopTerminal(columns: 120, rows: 40, hasStore: false)
    let program = BuiltProgram(home: shop.home.path)
    let base = try file("base.csv", 0..<2000, in: shop)
    try #require(try program.run(["import", "--time-zone", "UTC", base]).status == 0)
    try await shop.open()
    try await shop.press("0", seeing: "base.csv")
    let first = State(["base.csv"], orders: "2,000", customers: "2,000")
    try await shop.terminal.wait(until: "the figures") { State($0) == first }

    let files = [
      try file("a.csv", 2000..<5000, in: shop), try file("b.csv", 5000..<9000, in: shop),
    ]
    let last = State(["base.csv", "a.csv", "b.csv"], orders: "9,000", customers: "6,000")
    let possible = [
      first, last, State(["base.csv", "a.csv"], orders: "5,000", customers: "5,000"),
      State(["base.csv", "b.csv"], orders: "6,000", customers: "4,000"),
    ]
    let imports = try files.map { try program.start(["import", $0]) }
    var screens: [TerminalScreen] = []
    try await shop.terminal.wait(until: "both files") { screen in
      screens.append(screen)
      return State(screen) == last
    }
    for process in imports { #expect(try process.wait().status == 0) }

    // A frame that stands for two looks is a whole one.
    let frames = zip(screens, screens.dropFirst()).filter { $0.0 == $0.1 }.map(\.0)
    for frame in frames {
      let state = try #require(State(frame), "\(frame)")
      #expect(possible.contains(state), "\(frame)")
    }
    try await shop.press("q", seeing: "left with 0")
  }

  @Test func `of two imports that find no store one makes it and the other adds to it`()
    async throws
  {
    let shop = try await ShopTerminal(columns: 120, rows: 40, hasStore: false)
    let program = BuiltProgram(home: shop.home.path)
    let files = [
      try file("a.csv", 0..<3000, in: shop), try file("b.csv", 3000..<7000, in: shop),
    ]
    let imports = try files.map { try program.start(["import", "--time-zone", "UTC", $0]) }
    for process in imports { #expect(try process.wait().status == 0) }
    try await shop.open()
    try await shop.press("0", seeing: "a.csv")
    let whole = State(["a.csv", "b.csv"], orders: "7,000", customers: "6,000")
    try await shop.terminal.wait(until: "both files") { State($0) == whole }
    try await shop.press("q", seeing: "left with 0")
  }
}
