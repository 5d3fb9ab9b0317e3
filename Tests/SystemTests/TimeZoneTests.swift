import Testing

@testable import System

@Suite struct TimeZoneTests {
  private let berlin: ShopTimeZone

  init() throws {
    berlin = try ShopTimeZone(named: "Europe/Berlin")
  }

  // On 2024-03-31 at 01:00 UTC (1,711,846,800) Berlin goes from +1 to +2, on 2024-10-27 at 01:00 UTC
  // (1,729,990,800) back.
  @Test func `the offset changes with summer time`() {
    #expect(berlin.offsetSeconds(at: 1_711_846_799) == 3600)
    #expect(berlin.offsetSeconds(at: 1_711_846_800) == 7200)
    #expect(berlin.offsetSeconds(at: 1_729_990_799) == 7200)
    #expect(berlin.offsetSeconds(at: 1_729_990_800) == 3600)
  }

  @Test func `a time in the gap moves forward`() {
    let day = dayNumber(year: 2024, month: 3, day: 31)
    // 01:59:59, then 02:00, 02:30 and 02:59:59, which no clock shows, then 03:00.
    #expect(berlin.instant(ofLocalDay: day, secondOfDay: 7199) == 1_711_846_799)
    #expect(berlin.instant(ofLocalDay: day, secondOfDay: 7200) == 1_711_846_800)
    #expect(berlin.instant(ofLocalDay: day, secondOfDay: 9000) == 1_711_848_600)
    #expect(berlin.instant(ofLocalDay: day, secondOfDay: 10_799) == 1_711_850_399)
    #expect(berlin.instant(ofLocalDay: day, secondOfDay: 10_800) == 1_711_846_800)
  }

  @Test func `an hour that occurs twice is the first`() {
    let day = dayNumber(year: 2024, month: 10, day: 27)
    #expect(berlin.instant(ofLocalDay: day, secondOfDay: 7200) == 1_729_987_200)
    #expect(berlin.instant(ofLocalDay: day, secondOfDay: 9000) == 1_729_989_000)
    #expect(berlin.instant(ofLocalDay: day, secondOfDay: 10_799) == 1_729_990_799)
    #expect(berlin.instant(ofLocalDay: day, secondOfDay: 10_800) == 1_729_994_400)
  }

  @Test func `the local day is that of the zone's clock`() {
    let newYear = dayNumber(year: 2024, month: 1, day: 1)
    // 2023-12-31T23:30Z.
    #expect(berlin.localDay(at: 1_704_065_400) == newYear)
    #expect(ShopTimeZone.utc.localDay(at: 1_704_065_400) == newYear - 1)
    #expect(ShopTimeZone.utc.localDay(at: -1) == -1)
  }

  @Test func `the rule goes on beyond the table, up to 2100`() {
    // Noon UTC on 2090-07-01 and 2090-12-01.
    let july = Int64(dayNumber(year: 2090, month: 7, day: 1)) * 86_400 + 43_200
    let december = Int64(dayNumber(year: 2090, month: 12, day: 1)) * 86_400 + 43_200
    #expect(berlin.offsetSeconds(at: july) == 7200)
    #expect(berlin.offsetSeconds(at: december) == 3600)
  }

  @Test(
    arguments: [
      ("Asia/Kolkata", 1_700_000_000, 19_800), ("America/St_Johns", 1_700_000_000, -12_600),
      ("Australia/Lord_Howe", 1_704_067_200, 39_600), ("Pacific/Kiritimati", 1_700_000_000, 50_400),
      ("UTC", 1_700_000_000, 0), ("Europe/Dublin", 1_719_792_000, 3600),
      ("Europe/Dublin", 1_704_067_200, 0), ("America/New_York", 0, -18_000),
      ("Europe/Brussels", -2_000_000_000, 0),
    ] as [(String, Int64, Int)])
  func `offsets are those of the zone`(_ name: String, _ instant: Int64, _ offset: Int) throws {
    #expect(try ShopTimeZone(named: name).offsetSeconds(at: instant) == offset)
  }

  @Test(arguments: [
    "", "Europe", "Europe/Atlantis", "europe/berlin", "../zoneinfo/UTC", "/usr/share/zoneinfo/UTC",
    "Europe/../UTC", "Europe//Berlin", "Europe/Berlin/", "zone.tab", "tzdata.zi", "UTC\0",
    "CET-1CEST",
  ])
  func `an unknown name is refused`(_ name: String) {
    #expect(throws: TimeZoneError.unknown(name: name)) { try ShopTimeZone(named: name) }
  }

  @Test func `a setting may be a name, a path or a rule`() {
    #expect(ShopTimeZone.zone(ofSetting: ":Europe/Berlin") == berlin)
    #expect(ShopTimeZone.zone(ofSetting: "/usr/share/zoneinfo/Europe/Berlin") == berlin)
    let rule = ShopTimeZone.zone(ofSetting: "CET-1CEST,M3.5.0,M10.5.0/3")
    #expect(rule?.offsetSeconds(at: 1_711_846_800) == 7200)
    #expect(rule?.offsetSeconds(at: 1_711_846_799) == 3600)
    #expect(ShopTimeZone.zone(ofSetting: "nonsense") == nil)
  }

  @Test func `damaged files are no table`() {
    #expect(TimeZoneFile.table(of: []) == nil)
    #expect(TimeZoneFile.table(of: Array("TZif2".utf8)) == nil)
    var header = Array("TZif2".utf8) + [UInt8](repeating: 0, count: 39)
    header += Array("TZif2".utf8) + [UInt8](repeating: 0xFF, count: 39)
    #expect(TimeZoneFile.table(of: header) == nil)
  }
}
