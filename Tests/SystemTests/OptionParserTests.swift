import System
import Testing

@Suite struct OptionParserTests {
  private let parser = OptionParser(options: [
    .init("store", letter: "s", value: .required), .init("json", value: .optional),
    .init("all", letter: "a"), .init("as-of", value: .required), .init("help", letter: "h"),
  ])

  @Test func `options and arguments come in their order`() throws {
    #expect(
      try parser.parse(["import", "-a", "x.csv", "--store", "shop.db", "-"]) == [
        .argument("import"), .option(name: "all", value: nil), .argument("x.csv"),
        .option(name: "store", value: "shop.db"), .argument("-"),
      ])
    #expect(try parser.parse([]) == [])
  }

  @Test func `a value may be joined to its option`() throws {
    #expect(
      try parser.parse(["-sshop.db", "--as-of=2024-03-31", "--json=rfm", "--json", "x"]) == [
        .option(name: "store", value: "shop.db"), .option(name: "as-of", value: "2024-03-31"),
        .option(name: "json", value: "rfm"), .option(name: "json", value: nil), .argument("x"),
      ])
  }

  @Test func `behind two dashes nothing is an option`() throws {
    #expect(
      try parser.parse(["-a", "--", "-a", "--help"]) == [
        .option(name: "all", value: nil), .argument("-a"), .argument("--help"),
      ])
  }

  @Test func `a long name may be cut short where it stays clear`() throws {
    #expect(try parser.parse(["--he"]) == [.option(name: "help", value: nil)])
    #expect(throws: OptionError.ambiguous("--a", candidates: ["all", "as-of"])) {
      try parser.parse(["--a"])
    }
  }

  @Test(arguments: [
    (["--nope"], OptionError.unknown("--nope")), (["-x"], .unknown("-x")),
    (["-ax"], .unknown("-x")),
    (["--store"], .missingValue("--store")), (["-s"], .missingValue("-s")),
    (["--all=3"], .unexpectedValue("--all=3")),
  ])
  func `what is not understood is named as given`(arguments: [String], error: OptionError) {
    #expect(throws: error) { try parser.parse(arguments) }
  }

  @Test func `command lines are taken apart side by side`() async {
    let parser = parser
    let counts = await withTaskGroup(of: Int.self) { group in
      for number in 0..<50 {
        group.addTask {
          let line = Array(repeating: "-a", count: number)
          return (try? parser.parse(line).count) == number ? 1 : 0
        }
      }
      return await group.reduce(0, +)
    }
    #expect(counts == 50)
  }
}
