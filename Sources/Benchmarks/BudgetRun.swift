import System

/// All measurements, and the table of what they came to against the budgets.
struct BudgetRun {
  let bench: Workbench
  private var table = BudgetTable()
  private let small: ShopFiles
  private let large: ShopFiles

  init(bench: Workbench) {
    self.bench = bench
    small = ShopFiles(orderCount: 100_000, bench: bench)
    large = ShopFiles(orderCount: 1_000_000, bench: bench)
  }

  /// Measures everything; takes some minutes.
  mutating func run() throws -> String {
    try imports()
    try report()
    try starts()
    try keys()
    try bytes()
    try idle()
    try binary()
    return table.text
  }

  // MARK: Import

  private mutating func imports() throws {
    table.section("Import of orders, into a new store")
    try importOrders(of: small, times: 3, name: "100,000 orders, generic")
    try importOrders(of: large, times: 2, name: "1,000,000 orders, generic")
    let shopify = ShopFiles(orderCount: 500_000, layout: .shopify, bench: bench)
    try importOrders(of: shopify, times: 2, name: "500,000 orders, Shopify")
    for shop in [small, shopify] {
      for way in [ShopFiles.Way.packed, .piped] { try importOrders(of: shop, way) }
    }
  }

  private mutating func importOrders(of shop: ShopFiles, times: Int, name: String) throws {
    try shop.makeExports()
    bench.announce("importing \(name)")
    var rate = Samples()
    var peak = Samples()
    var bare = Samples()
    for _ in 0..<times {
      bare.add(try bareRate(of: shop))
      let outcome = try shop.importOrders()
      rate.add(Double(shop.orderCount) / outcome.seconds)
      peak.add(outcome.peakMegabytes)
    }
    let spend = try shop.importSpend()
    let yardstick = bare.median ?? 0
    table.add(
      name, rate, .rowsPerSecond, budget: .atLeast(yardstick / 2),
      yardstick: "bare inserts \(Unit.rowsPerSecond.text(yardstick)) rows/s")
    table.add("  memory at most", peak, .megabytes, budget: .atMost(150))
    table.add("  spend added to it", Samples(times: 1) { spend.seconds }, .seconds)
  }

  /// The bare inserts run in a process of their own, as the import does.
  private func bareRate(of shop: ShopFiles) throws -> Double {
    let database = "\(bench.folder)/bare.db"
    let output = "\(bench.folder)/output"
    _ = try bench.run(["rm", "-f", database, "\(database)-wal", "\(database)-shm"])
    let own = Environment.executablePath ?? CommandLine.arguments[0]
    _ = try bench.run(
      [own, "inserts", "--orders", String(shop.orderCount), "--to", database]
        + ["--layout", shop.layout.rawValue], output: output)
    let words = try TextFile.read(output).split(separator: "\n")
    guard let seconds = words.first.flatMap({ Double($0) }) else {
      throw MeasuringError("no time of bare inserts")
    }
    _ = try bench.run(["rm", "-f", database, "\(database)-wal", "\(database)-shm"])
    return Double(shop.orderCount) / seconds
  }

  /// The same orders on another way in.
  private mutating func importOrders(of shop: ShopFiles, _ way: ShopFiles.Way) throws {
    bench.announce("importing \(shop.orderCount) orders, \(shop.layout.rawValue), \(way.rawValue)")
    var rate = Samples()
    var peak = Samples()
    for _ in 0..<2 {
      let outcome = try shop.importOrders(way)
      rate.add(Double(shop.orderCount) / outcome.seconds)
      peak.add(outcome.peakMegabytes)
    }
    _ = try shop.importSpend()
    table.add(
      "  \(shop.orderCount / 1000),000 orders, \(shop.layout.rawValue), \(way.rawValue)", rate,
      .rowsPerSecond)
    table.add("  memory at most", peak, .megabytes, budget: .atMost(150))
  }

  // MARK: Report

  private mutating func report() throws {
    bench.announce("report and DuckDB")
    table.section("report --json summary retention cohorts rfm, 1,000,000 orders, new process")
    let output = "\(bench.folder)/report.json"
    let words =
      [bench.program, "report", "--store", large.store, "--json"]
      + ["summary", "retention", "cohorts", "rfm"]
    var times = Samples()
    var duckDB = Samples()
    var remark = "DuckDB is not there (pip install duckdb)"
    for round in 0..<8 {
      times.add(try bench.run(words, output: output).seconds)
      guard round < 4 else { continue }
      switch try DuckDBSuite(shop: large, report: output).run() {
      // The first round has made the database and warmed its pages.
      case .seconds(let seconds, let figures):
        if round > 0 { duckDB.add(seconds) }
        remark = "\(figures) figures agree"
      case .differs: remark = "DuckDB's figures are other ones"
      case .missing: break
      }
    }
    table.add(
      "report", times, .seconds, budget: duckDB.median.map { .atMost($0 / 10) },
      yardstick: remark)
    if duckDB.median != nil { table.add("  DuckDB, from its own file", duckDB, .seconds) }
  }

  // MARK: Dashboard

  private mutating func starts() throws {
    let starts = StartMeasurements(bench: bench)
    let demo = try starts.demo()
    let tenThousands = ShopFiles(orderCount: 15_000, bench: bench)
    try tenThousands.makeExports()
    _ = try tenThousands.importOrders()
    _ = try tenThousands.importSpend()
    table.section("Start to the first whole frame, 120 x 40, new process")
    let ofDemoSize = try starts.start(store: tenThousands.store)
    table.add("15,000 orders, as the demo has", ofDemoSize, .milliseconds, budget: .atMost(50))
    let large = try starts.start(store: large.store)
    table.add("1,000,000 orders", large, .milliseconds, budget: .atMost(150))
    table.add("demo, its import included", demo, .milliseconds, budget: .atMost(1000))
  }

  private mutating func keys() throws {
    bench.announce("keys")
    try note(["initiatives", "add", "Savings card", "2024-03-01", "1200"], in: large)
    try note(["launches", "add", "Black Friday", "2023-11-24", "2"], in: large)
    var probe = try DashboardProbe(store: large.store, bench)
    var keys = KeyMeasurements()
    try keys.walk(&probe)
    let resident = try probe.facts.residentMegabytes()
    let peak = try probe.facts.peakMegabytes()
    _ = try probe.quit()
    add(keys, title: "Key to the last byte of its frame, 1,000,000 orders")
    table.section("Memory of the dashboard after that walk, 1,000,000 orders")
    table.add("now", Samples(times: 1) { resident }, .megabytes, budget: .atMost(100))
    table.add("at most", Samples(times: 1) { peak }, .megabytes)
    try productKeys()
  }

  /// Writes something down in a store; one that was measured before has it already.
  private func note(_ words: [String], in shop: ShopFiles) throws {
    _ = try bench.run(
      ["sh", "-c", "\"$@\" || :", "sh", bench.program] + words + ["--store", shop.store])
  }

  /// On a shop whose export tells the lines of orders.
  private mutating func productKeys() throws {
    let shop = ShopFiles(orderCount: 500_000, layout: .shopify, bench: bench)
    for subject in ["product=Goods", "product=GOO*", "tag=xmas"] {
      try note(["launches", "add", subject, subject], in: shop)
    }
    var probe = try DashboardProbe(store: shop.store, bench)
    var keys = KeyMeasurements()
    try keys.products(&probe)
    try keys.launches(&probe)
    _ = try probe.quit()
    add(keys, title: "Key to the last byte of its frame, 500,000 orders with their lines")
  }

  private mutating func add(_ keys: KeyMeasurements, title: String) {
    table.section(title)
    for heading in keys.headings {
      table.add(
        heading, keys.samples[heading] ?? Samples(), .milliseconds,
        budget: keys.longWork.contains(heading) ? nil : .atMost(16))
    }
  }

  private mutating func bytes() throws {
    bench.announce("bytes")
    try bytes(
      in: DashboardProbe.Window(), title: "Bytes to the terminal, 120 x 40, xterm-256color",
      firstFrame: 8000, panel: 6000, cursorMove: 300, twentyKeys: 3000)
    // At 9600 bits a second a thousand bytes take a second.
    try bytes(
      in: .slowLine, title: "Bytes to a slow terminal, 80 x 24, without colour",
      firstFrame: 2500, panel: 2500, cursorMove: 150, twentyKeys: 2500)
    try cards()
  }

  /// Where something tells of the row under the cursor, on a slow line once the cursor rests.
  private mutating func cards() throws {
    // Of one alone there is none to move to.
    try note(["initiatives", "add", "Letter with the parcel", "2024-05-01", "800"], in: large)
    try note(["launches", "add", "King's Day", "2024-04-26", "2"], in: large)
    var probe = try DashboardProbe(store: large.store, bench, in: .slowLine)
    var measured = CardMeasurements()
    try measured.walk(&probe)
    _ = try probe.quit()
    table.section("The same terminal, where a card tells of the row under the cursor")
    for panel in CardMeasurements.panels {
      let heading = panel.heading
      table.add(
        "\(heading): a move, until the cursor rests", measured.moves[heading] ?? Samples(), .bytes,
        budget: .atMost(150))
      table.add("  its card, once it rests", measured.cards[heading] ?? Samples(), .bytes)
    }
  }

  private mutating func bytes(
    in window: DashboardProbe.Window, title: String, firstFrame: Double, panel: Double,
    cursorMove: Double, twentyKeys: Double
  ) throws {
    var probe = try DashboardProbe(store: large.store, bench, in: window)
    var bytes = ByteMeasurements()
    try bytes.walk(&probe)
    _ = try probe.quit()
    table.section(title)
    table.add("first frame", bytes.firstFrame, .bytes, budget: .atMost(firstFrame))
    table.add("another panel", bytes.panelSwitch, .bytes, budget: .atMost(panel))
    table.add("cursor move", bytes.cursorMove, .bytes, budget: .atMost(cursorMove))
    table.add("20 keys in one packet", bytes.twentyKeys, .bytes, budget: .atMost(twentyKeys))
  }

  private mutating func idle() throws {
    bench.announce("idle")
    var probe = try DashboardProbe(store: large.store, bench)
    _ = try probe.press("6")
    // What may be asked next is prepared once.
    _ = try probe.idle(seconds: 1)
    let idle = try probe.idle(seconds: 10)
    _ = try probe.quit()
    table.section("10 seconds without a key")
    table.add("wake-ups", Samples(times: 1) { idle.wakeUps }, .wakeUps, budget: .atMost(0))
    table.add("bytes", Samples(times: 1) { Double(idle.bytes) }, .bytes, budget: .atMost(0))
  }

  private mutating func binary() throws {
    table.section("The program")
    let megabytes = Double(try ByteInput(path: bench.program).size) / 1_000_000
    table.add("one file", Samples(times: 1) { megabytes }, .megabytes, budget: .atMost(25))
  }
}
