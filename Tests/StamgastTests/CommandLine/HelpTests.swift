import Importing
import Presentation
import Storage
import TerminalUI
import TestSupport
import Testing

@testable import stamgast

@Suite struct HelpTests {
  private let strings = Strings()

  @Test func `help names every command with what it does`() {
    let help = HelpCommand.lines(.dashboard, strings)
    for command in Subcommand.allCases {
      #expect(CommandTable.all.contains { $0.command == command })
      #expect(help.contains { $0.hasSuffix(strings.summary(command)) })
    }
  }

  @Test(arguments: Subcommand.allCases)
  func `a command's help names all its options and stays within 100 columns`(command: Subcommand) {
    let help = HelpCommand.lines(command, strings)
    for option in CommandTable.spec(command).allOptions {
      #expect(help.contains { $0.contains("--\(option.option.rawValue)") })
    }
    let dutch = HelpCommand.lines(command, Strings(.dutch))
    #expect((help + dutch).filter { TextWidth.width(of: $0) > 100 } == [])
  }

  @Test func `help tells of every view and column of the store, and of no other`() async throws {
    let store = try OrderStore()
    let views = try await store.texts(
      "SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")
    #expect(views == StoreView.allCases.map(\.rawValue).sorted())
    let help = HelpCommand.viewLines(strings)
    #expect(help.allSatisfy { TextWidth.width(of: $0) <= 100 })
    for view in StoreView.allCases {
      let columns = try await store.texts(
        "SELECT name FROM pragma_table_info('\(view.rawValue)') ORDER BY cid")
      #expect(columns == strings.viewColumns(view).map(\.name), "\(view.rawValue)")
      #expect(help.contains { $0.hasPrefix("\(view.rawValue): ") })
      for column in columns { #expect(help.contains { $0.hasPrefix("  \(column)  ") }) }
    }
  }

  @Test func `the README names every view and its columns`() throws {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let readme = String(decoding: try bytes(ofFile: "/\(root)/README.md"), as: UTF8.self)
    for view in StoreView.allCases {
      let row = readme.split(separator: "\n").first { $0.hasPrefix("| `\(view.rawValue)` |") }
      for column in strings.viewColumns(view) {
        #expect(row?.contains("`\(column.name)`") == true, "\(view.rawValue).\(column.name)")
      }
    }
  }

  @Test func `every option belongs to a command`() {
    let used = Set(CommandTable.all.flatMap(\.allOptions).map(\.option))
    #expect(used == Set(ProgramOption.allCases))
  }

  @Test(arguments: SettingKey.allCases) func `every setting is explained`(key: SettingKey) {
    #expect(!strings.settingHelp(key.rawValue).isEmpty)
  }

  @Test(arguments: FormatName.allCases) func `every format has a name that people know`(
    format: FormatName
  ) {
    #expect(strings.formatLabel(format.rawValue) != format.rawValue)
  }

  @Test(arguments: FileGap.allCases) func `what a format cannot tell is told`(gap: FileGap) {
    #expect(strings.formatGap(gap.rawValue) != gap.rawValue)
  }

  @Test func `the examples of help have names of the language`() {
    let dutch = Strings(.dutch)
    #expect(
      dutch.example("stamgast segments add sleepers \"orders >= 3 and country = NL\"")
        == "stamgast segments add slapers \"orders >= 3 and land = NL\"")
    #expect(strings.example("stamgast export sleepers") == "stamgast export sleepers")
    let written = HelpCommand.lines(.initiatives, dutch).joined()
    #expect(written.contains("Lentepakket") && !written.contains("Spring"))
  }

  @Test func `the examples of help are understood`() throws {
    let examples = CommandTable.all.flatMap(\.examples)
    for example in examples + examples.map(Strings(.dutch).example) where !example.contains("\"") {
      let words = example.split(separator: " ").map(String.init)
      let start = try #require(words.lastIndex(of: "stamgast"))
      _ = try Options(parsing: Array(words[(start + 1)...]))
    }
  }
}
