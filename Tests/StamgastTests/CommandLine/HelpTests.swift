import Importing
import Presentation
import Storage
import TerminalUI
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
    #expect(help.allSatisfy { TextWidth.width(of: $0) <= 100 })
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

  @Test func `the examples of help are understood`() throws {
    for example in CommandTable.all.flatMap(\.examples) where !example.contains("\"") {
      let words = example.split(separator: " ").map(String.init)
      let start = try #require(words.lastIndex(of: "stamgast"))
      _ = try Options(parsing: Array(words[(start + 1)...]))
    }
  }
}
