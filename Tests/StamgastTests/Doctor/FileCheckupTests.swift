import Presentation
import TestSupport
import Testing

@testable import stamgast

@Suite struct FileCheckupTests {
  private let shop: ProgramShop

  init() throws { shop = try ProgramShop() }

  /// The doctor's line about something.
  private func line(_ subject: String, _ run: BuiltProgram.Run) -> String? {
    run.output.split(separator: "\n").map(String.init).first { line in
      line.split(separator: "  ", omittingEmptySubsequences: true).dropFirst().first.map {
        $0.drop { $0 == " " }
      } == subject[...]
    }
  }

  @Test func `without a store nothing is wrong, and it is said how to make one`() throws {
    let run = try shop.run("doctor")
    #expect(run.status == 0)
    #expect(run.error == "")
    #expect(line("store", run)?.hasPrefix("note  store") == true)
    #expect(line("store", run)?.contains("stamgast import FILE...") == true)
    #expect(line("settings", run)?.contains("config/stamgast/config") == true)
    #expect(run.output.hasSuffix("\nNothing is wrong.\n"))
    // Without a terminal nothing is asked, and nothing colours the lines.
    #expect(!run.output.contains("\u{1B}"))
    #expect(!run.output.contains("1 braille"))
  }

  @Test func `a store is told with its zone, and one that others may read is wrong`() throws {
    try shop.run("import", "--time-zone", "Europe/Amsterdam", try shop.orders())
    let fine = try shop.run("doctor")
    #expect(fine.status == 0)
    #expect(line("store", fine)?.contains(", whole, version ") == true)
    #expect(line("time zone", fine)?.hasSuffix("Europe/Amsterdam, the shop's") == true)
    _ = try ChildProcess.run("/bin/chmod", ["644", shop.storePath], environment: [:])
    let open = try shop.run("doctor")
    #expect(open.status == 1)
    #expect(open.output.contains("chmod 600 \(shop.storePath)"))
    #expect(open.output.hasSuffix("\nOne thing is wrong.\n"))
  }

  @Test func `a file that is no store, or a damaged one, is wrong`() throws {
    let text = try shop.file("notes.txt", String(repeating: "no store at all\n", count: 100))
    let other = try shop.run("doctor", "--store", text)
    #expect(other.status == 1)
    #expect(line("store", other)?.hasPrefix("wrong") == true)
    try shop.run("import", "--time-zone", "UTC", try shop.orders())
    try shop.run("backup", shop.folder.file("copy.db"))
    var bytes = try bytes(ofFile: shop.folder.file("copy.db"))
    // The second page and those after it hold the tables.
    for index in 20_000..<40_000 { bytes[index] = 0xFF }
    try write(bytes, toFile: shop.folder.file("broken.db"))
    _ = try ChildProcess.run(
      "/bin/chmod", ["600", shop.folder.file("broken.db")], environment: [:])
    let broken = try shop.run("doctor", "--store", shop.folder.file("broken.db"))
    #expect(broken.status == 1)
    #expect(line("store", broken)?.contains("stamgast restore FILE") == true)
  }

  @Test func `a mistake in the settings or in a theme is told with its line`() throws {
    try makeFolder(shop.folder.file("config"))
    try makeFolder(shop.folder.file("config/stamgast"))
    try makeFolder(shop.folder.file("config/stamgast/themes"))
    _ = try shop.file("config/stamgast/config", "theme = nrd\n")
    _ = try shop.file("config/stamgast/themes/mine.theme", "ground = red\ntext = blue-ish\n")
    let run = try shop.run("doctor", "--language", "nl")
    #expect(run.status == 1)
    #expect(line("instellingen", run)?.contains("config:1: “nrd”") == true)
    #expect(line("thema's", run)?.contains("mine.theme:2:") == true)
    #expect(run.output.hasSuffix("\n2 dingen zijn fout.\n"))
  }
}
