import Dashboard
import Presentation
import System

/// The manual page stamgast(1), made of the tables that help is printed from.
enum ManualPage {
  /// The page in roff.
  static func lines(_ strings: Strings) -> [String] {
    var page = RoffText(title: "stamgast", section: 1, source: "stamgast \(Program.version)")
    page.section(strings.manualTitle(.name))
    page.paragraph("stamgast – \(strings.manualName)")
    page.section(strings.manualTitle(.synopsis))
    page.paragraph(strings.usageLine)
    page.section(strings.manualTitle(.description))
    strings.manualDescription.forEach { page.paragraph($0) }
    page.section(strings.manualTitle(.commands))
    for spec in CommandTable.all { add(spec, to: &page, strings) }
    addConfiguration(to: &page, strings)
    page.section(strings.manualTitle(.files))
    for file in strings.manualFiles { page.item(file.path, file.meaning) }
    page.section(strings.manualTitle(.environment))
    for variable in strings.manualEnvironment { page.item(variable.name, variable.meaning) }
    page.section(strings.manualTitle(.exitStatus))
    for status in ExitCode.allCases {
      page.item(String(status.rawValue), strings.exitHelp(status.rawValue))
    }
    return page.lines
  }

  private static func add(_ spec: CommandSpec, to page: inout RoffText, _ strings: Strings) {
    page.part(spec.synopsis(strings))
    page.paragraph(strings.summary(spec.command))
    strings.details(spec.command).forEach { page.paragraph($0) }
    for option in spec.allOptions {
      let value = strings.valueName(option.option).map { " \($0)" } ?? ""
      page.item(
        CommandSpec.spellings(option).joined(separator: ", ") + value,
        strings.optionHelp(option.option, of: spec.command))
    }
    if let table = HelpCommand.values(of: spec.command, strings) {
      page.paragraph(strings.helpHeading(table.heading))
      for row in table.rows { page.item(row.name, row.meaning) }
    }
    if !spec.examples.isEmpty {
      page.paragraph(strings.helpHeading(.examples))
      page.verbatim(spec.examples.map(strings.example))
    }
  }

  private static func addConfiguration(to page: inout RoffText, _ strings: Strings) {
    page.section(strings.manualTitle(.configuration))
    page.paragraph(strings.configPath)
    strings.configDetails.forEach { page.paragraph($0) }
    for row in ConfigHelp.settings(strings) { page.item(row.name, row.meaning) }
    page.section(strings.manualTitle(.keys))
    strings.configKeyDetails(fixed: ConfigHelp.fixedKeys(strings)).forEach { page.paragraph($0) }
    for row in ConfigHelp.actions(strings) { page.item("\(row.keys) (\(row.name))", row.meaning) }
  }
}
