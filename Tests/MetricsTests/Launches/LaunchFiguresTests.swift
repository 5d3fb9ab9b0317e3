import Commerce
import TestSupport
import Testing

@testable import Metrics

/// Launches of a shop whose ninety people all bought for the first time on 2 January 2023. So many of them came again:
///
/// | 2023 | | 2024 | |
/// | --- | --- | --- | --- |
/// | Sun 29 Oct | 3 | Sun 27 Oct | 5 |
/// | Mon 30 Oct | 8 | Mon 28 Oct | 7 |
/// | Sun 5 Nov | 2 | Sun 3 Nov | 4 |
/// | Mon 6 Nov | 9 | Mon 4 Nov | 11 |
/// | Sun 12 Nov | 6 | Sun 10 Nov | 6 |
/// | Mon 13 Nov | 2 | Mon 11 Nov | 9 |
@Suite struct LaunchFiguresTests {
  private static let lastYear = [
    ("2023-10-29", 3), ("2023-10-30", 8), ("2023-11-05", 2), ("2023-11-06", 9), ("2023-11-12", 6),
    ("2023-11-13", 2),
  ]
  private static let thisYear = [
    ("2024-10-27", 5), ("2024-10-28", 7), ("2024-11-03", 4), ("2024-11-04", 11),
    ("2024-11-10", 6), ("2024-11-11", 9),
  ]

  /// A shop with so many repeat orders of 1.00 on some days.
  private func shop(
    _ repeats: [(String, Int)] = lastYear + thisYear, since first: String = "2023-01-02"
  ) -> Shop {
    Shop(
      purchases: (0..<90).map { Purchase("p\($0)", first, net: 100) }
        + repeats.flatMap { day, count in
          (0..<count).map { Purchase("p\($0)", day, net: 100) }
        })
  }

  private func figures(
    weeks: Int = 1, of shop: Shop, asOf day: String = "2024-12-31"
  ) throws -> LaunchFigures {
    let launch = try #require(
      Launch(name: "Blend", .day(isoDay("2024-11-04")), weeks: weeks))
    let dated = DatedLaunch(launch, starts: [isoDay("2024-11-04")])
    return try #require(LaunchFigures.all([dated], of: shop.asOf(isoDay(day))).first)
  }

  private func comparison(
    weeks: Int = 1, of shop: Shop, asOf day: String = "2024-12-31"
  ) throws -> LaunchComparison {
    try #require(try figures(weeks: weeks, of: shop, asOf: day).comparison)
  }

  @Test func `weeks begin with the launch's day, last year's are 364 days earlier`() throws {
    let launch = try comparison(of: shop())
    #expect(launch.after.days == isoDay("2024-11-04")..<isoDay("2024-11-11"))
    #expect(launch.before.days == isoDay("2024-10-28")..<isoDay("2024-11-04"))
    #expect(launch.lastYear?.after.days == isoDay("2023-11-06")..<isoDay("2023-11-13"))
    #expect(launch.lastYear?.before.days == isoDay("2023-10-30")..<isoDay("2023-11-06"))
    #expect([launch.after.orders, launch.before.orders] == [17, 11])
    #expect([launch.lastYear?.after.orders, launch.lastYear?.before.orders] == [15, 10])
    #expect([launch.after.net, launch.before.net] == [1700, 1100])
    #expect(!launch.isRunning)
  }

  @Test func `expected are those before, as last year went on`() throws {
    let launch = try comparison(of: shop())
    // 11 x 15 / 10; 17 / 16.5.
    #expect(launch.basis == .lastYear)
    #expect(launch.expected == 16.5)
    #expect(launch.difference == 0.5)
    let ratio = try #require(launch.ratio.value)
    #expect(abs(ratio.value - 17 / 16.5) < 1e-12)
    // 1 / 17 + 1 / 11 + 1 / 10 + 1 / 15 = 0.316399: its root 0.562494, times 1.959964 is 1.102469, e to that 3.01160.
    #expect(abs(ratio.interval.lowerBound - 1.0303030 / 3.01160) < 1e-5)
    #expect(abs(ratio.interval.upperBound - 1.0303030 * 3.01160) < 1e-4)
    let interval = try #require(launch.interval)
    #expect(abs(interval.lowerBound - 16.5 * (ratio.interval.lowerBound - 1)) < 1e-9)
    #expect(launch.verdict == .open)
  }

  @Test func `each week stands beside its own, and what was expected adds up`() throws {
    let launch = try comparison(weeks: 2, of: shop())
    #expect(launch.weeks.map(\.number) == [-2, -1, 1, 2])
    #expect(launch.weeks.map(\.own.orders) == [5, 11, 17, 9])
    #expect(launch.weeks.map { $0.lastYear?.orders } == [3, 10, 15, 2])
    // 16 before, where a year earlier there were 13: each week of last year's times 16 / 13.
    #expect(abs(launch.weeks[2].expected - 15.0 * 16 / 13) < 1e-12)
    let sums = [launch.weeks.prefix(2), launch.weeks.suffix(2)].map {
      $0.reduce(0) { $0 + $1.expected }
    }
    #expect(abs(sums[0] - 16) < 1e-9)
    #expect(abs(sums[1] - launch.expected) < 1e-9)
    #expect(abs(launch.expected - 16.0 * 17 / 13) < 1e-12)
  }

  @Test func `while its weeks run as many days stand against each other, of the same name`() throws
  {
    let three = try comparison(of: shop(), asOf: "2024-11-06")
    #expect(three.isRunning)
    #expect(three.after.days == isoDay("2024-11-04")..<isoDay("2024-11-07"))
    #expect(three.before.days == isoDay("2024-10-28")..<isoDay("2024-10-31"))
    #expect([three.after.orders, three.before.orders] == [11, 7])
    #expect(three.verdict == .running)
    // Last year 9 after 8: fewer than ten.
    #expect(three.basis == .fewLastYear)
    #expect(three.expected == 7)
    // Eight days of two weeks: the second week has one.
    let eight = try comparison(weeks: 2, of: shop(), asOf: "2024-11-11")
    #expect(eight.before.days == isoDay("2024-10-21")..<isoDay("2024-10-29"))
    #expect(eight.weeks.map(\.own.orders) == [5, 7, 17, 9])
    #expect([eight.after.orders, eight.before.orders] == [26, 12])
  }

  @Test func `it runs from its day to the day before its last, and has not begun before`() throws {
    #expect(try comparison(of: shop(), asOf: "2024-11-04").after.orders == 11)
    #expect(try comparison(of: shop(), asOf: "2024-11-04").before.orders == 7)
    #expect(try comparison(of: shop(), asOf: "2024-11-09").isRunning)
    #expect(try !comparison(of: shop(), asOf: "2024-11-10").isRunning)
    let early = try figures(of: shop(), asOf: "2024-11-03")
    #expect(early.comparison == nil)
    #expect(early.reason == .notBegun)
    #expect(early.verdict == .waiting)
  }

  @Test func `without last year the weeks before are all there is, and it is said why`() throws {
    let young = try comparison(of: shop(Self.thisYear, since: "2023-10-31"))
    #expect(young.lastYear == nil)
    #expect(young.basis == .historyTooShort)
    #expect(young.expected == 11)
    #expect(young.weeks.map(\.expected) == [11, 11])
    let ratio = try #require(young.ratio.value)
    #expect(abs(ratio.value - 17.0 / 11) < 1e-12)
    // The day before, the history reaches it, with nobody who came again.
    let known = try comparison(of: shop(Self.thisYear, since: "2023-10-30"))
    #expect(known.basis == .fewLastYear)
    #expect(known.lastYear?.after.orders == 0)
    #expect(known.expected == 11)
  }

  @Test(arguments: [("2024-10-28", LaunchVerdict.more), ("2024-10-29", .historyTooShort)])
  func `weeks before that the history does not fill are held against nothing`(
    firstDay: String, verdict: LaunchVerdict
  ) throws {
    // The week before the launch of 4 November begins on 28 October.
    let launch = try comparison(
      of: shop([("2024-11-05", 60), ("2024-11-01", 20)], since: firstDay))
    #expect(launch.before.orders == 20)
    #expect(launch.verdict == verdict)
    #expect((launch.interval == nil) == (verdict == .historyTooShort))
    #expect(
      launch.ratio.undefinedReason == (verdict == .historyTooShort ? .historyTooShort : nil))
  }

  @Test func `a part of the shop that begins later has the history of all of it`() throws {
    let part = shop([("2024-11-05", 60), ("2024-11-01", 20)], since: "2024-10-29")
      .asOf(isoDay("2024-12-31"))
    let launch = try #require(Launch(name: "Blend", .day(isoDay("2024-11-04")), weeks: 1))
    let dated = [DatedLaunch(launch, starts: [isoDay("2024-11-04")])]
    #expect(LaunchFigures.all(dated, of: part).map(\.verdict) == [.historyTooShort])
    let made = LaunchFigures.all(dated, of: part, since: isoDay("2024-10-28"))
    #expect(made.map(\.verdict) == [.more])
    #expect(made.map(\.reason) == [nil])
    // A year and a week before, and nobody of the part came then.
    let old = LaunchFigures.all(dated, of: part, since: isoDay("2023-10-30"))
    #expect(old.map(\.comparison?.basis) == [.fewLastYear])
  }

  @Test func `where nobody came again on a side the reason is told`() throws {
    let none = try figures(of: shop([("2024-11-05", 20)], since: "2024-01-01"))
    #expect(none.verdict == .small)
    #expect(none.reason == .tooRare)
  }

  @Test(arguments: [
    (60, 20, LaunchVerdict.more), (20, 60, .fewer), (30, 25, .open), (9, 40, .small),
    (40, 9, .small), (0, 0, .small), (10, 10, .open),
  ])
  func `it is called where the interval leaves out what was expected`(
    after: Int, before: Int, verdict: LaunchVerdict
  ) throws {
    let launch = try comparison(
      of: shop([("2024-11-05", after), ("2024-10-29", before)], since: "2024-01-01"))
    #expect(launch.verdict == verdict)
  }

  @Test func `first purchases and orders that don't count are no repeat orders`() throws {
    var shop = shop()
    shop.purchases.append(Purchase("new", "2024-11-05", net: 500))
    shop.purchases.append(Purchase(nil, "2024-11-05", net: 500))
    var cancelled = Purchase("p1", "2024-11-05", net: 500)
    cancelled.isCounted = false
    shop.purchases.append(cancelled)
    // A second order of the same day is the same purchase.
    shop.purchases.append(Purchase("p1", "2024-11-04", net: 50))
    let launch = try comparison(of: shop)
    #expect(launch.after.orders == 17)
    #expect(launch.after.net == 1750)
  }

  @Test func `of those after, the ones with its mark are counted`() throws {
    let shop = shop().asOf(isoDay("2024-12-31"))
    let mark = LaunchMark.product("B1")
    let launch = try #require(Launch(name: "Blend", .first(mark), weeks: 1))
    // All of 4 November has it, the purchases of a week later, and every first one.
    let marked = shop.ledger.occasions.day.indices.filter {
      ["2024-11-04", "2024-11-11", "2023-01-02"].map { isoDay($0).number }
        .contains(shop.ledger.occasions.day[$0])
    }.map { Int32($0) }
    let made = LaunchFigures.all(
      [DatedLaunch(launch, starts: [isoDay("2024-11-04")])], of: shop, marked: [mark: marked])
    #expect(made.map(\.marked) == [11])
    let choice = try #require(made.first?.markedPurchases)
    #expect(shop.occasions(of: choice, among: marked).count == 11)
  }

  @Test func `the latest comes first, what has not begun before all, each with its reason`() throws
  {
    let launches = try [
      ("sale", "2024-10-01", ["2024-10-01"]), ("never", "product=X", []),
      ("unused", "tag=x", []), ("later", "2025-01-01", ["2025-01-01"]),
      ("xmas", "tag=xmas", ["2023-11-20", "2024-11-25", "2025-11-24"]),
    ].map { name, subject, starts in
      let subject = try #require(Launch.Subject(subject))
      return DatedLaunch(
        try #require(Launch(name: name, subject)), starts: starts.map(isoDay))
    }
    let made = LaunchFigures.all(launches, of: shop().asOf(isoDay("2024-12-31")))
    #expect(made.map(\.launch.name) == ["never", "unused", "later", "xmas", "sale"])
    // Nobody came again in the weeks after 25 November, or in those before 1 October.
    #expect(made.map(\.reason) == [.neverSold, .neverUsed, .notBegun, .tooRare, .tooRare])
    #expect(made[3].comparison?.start == isoDay("2024-11-25"))
  }

  @Test func `an empty shop has launches too`() throws {
    let launch = try #require(Launch(name: "sale", .day(isoDay("1970-01-01"))))
    let made = LaunchFigures.all(
      [DatedLaunch(launch, starts: [isoDay("1970-01-01")])], of: ShopAsOf(Ledger()))
    #expect(made.map(\.verdict) == [.running])
    #expect(made.first?.comparison?.expected == 0)
  }
}
