import Commerce
import Importing
import Metrics
import Presentation
import Storage

/// `stamgast help [COMMAND]`, `stamgast help config`, `stamgast help views`, and `--help` behind a command.
enum HelpCommand {
  /// What to ask help for to be told of the store's views.
  static let viewsTopic = "views"
  /// What help can be asked of.
  static let topics = CommandTable.named.map(\.command.rawValue) + [ConfigHelp.topic, viewsTopic]

  static func run(_ options: Options, _ console: Console) throws {
    guard let word = options.arguments.first else { return try print(.dashboard, console) }
    if word == viewsTopic { return try console.print(viewLines(console.strings)) }
    if word == ConfigHelp.topic { return try console.print(ConfigHelp.lines(console.strings)) }
    guard let command = Subcommand(rawValue: word), command != .dashboard else {
      throw UsageError.unknownCommand(word, nearest: nearestName(to: word, among: topics))
    }
    try print(command, console)
  }

  /// Prints the help of a command; that of the dashboard is that of the whole program.
  static func print(_ command: Subcommand, _ console: Console) throws {
    try console.print(lines(command, console.strings))
  }

  /// The help of a command.
  static func lines(_ command: Subcommand, _ strings: Strings) -> [String] {
    let spec = CommandTable.spec(command)
    var lines: [String] = []
    if command == .dashboard {
      lines += strings.wrapped(strings.tagline) + [""]
      lines.append("\(strings.helpHeading(.usage)): \(strings.usageLine)")
      let rows = CommandTable.all.map { spec in
        ["", spec.synopsis(strings), strings.summary(spec.command)]
      }
      lines += section(.commands, rows, strings)
    } else {
      lines.append("\(strings.helpHeading(.usage)): \(spec.synopsis(strings))")
      lines += [""] + strings.wrapped(strings.summary(command))
    }
    for paragraph in strings.details(command) { lines += [""] + strings.wrapped(paragraph) }
    lines += section(.options, spec.allOptions.map { row($0, of: command, strings) }, strings)
    if let table = values(of: command, strings) {
      lines += section(table.heading, table.rows.map { ["", $0.name, $0.meaning] }, strings)
    }
    if command == .segments { lines += filterWords(strings) }
    lines += section(.examples, spec.examples.map { ["", strings.example($0)] }, strings)
    if command == .dashboard { lines += [""] + strings.helpHints }
    return lines
  }

  /// The views of the store with their columns.
  static func viewLines(_ strings: Strings) -> [String] {
    let introduction = strings.viewsIntroduction.flatMap { strings.wrapped($0) + [""] }
    let views = StoreView.allCases.flatMap { view in
      ["\(view.rawValue): \(strings.viewMeaning(view))"]
        + TextColumns(rows: strings.viewColumns(view).map { ["", $0.name, $0.meaning] }).lines + [
          ""
        ]
    }
    return (introduction + views).dropLast()
      + section(.examples, [["", strings.viewsExample]], strings)
  }

  private static func row(
    _ option: CommandSpec.Option, of command: Subcommand, _ strings: Strings
  ) -> [String] {
    let letter = option.letter.map { "-\($0), " } ?? "    "
    let value = strings.valueName(option.option).map { " \($0)" } ?? ""
    return [
      "", "\(letter)--\(option.option.rawValue)\(value)",
      strings.optionHelp(option.option, of: command),
    ]
  }

  /// What a command's arguments can be, as a table; nil where anything can stand there, or nothing.
  static func values(of command: Subcommand, _ strings: Strings) -> (
    heading: HelpHeading, rows: [(name: String, meaning: String)]
  )? {
    switch command {
    case .import:
      (.formats, FormatName.allCases.map { ($0.rawValue, strings.formatLabel($0.rawValue)) })
    case .report: (.parts, ReportKey.allCases.map { ($0.rawValue, "") })
    case .export:
      (.lists, ExportList.table(strings).map { (strings.placeholders($0.name), $0.meaning) })
    case .shop:
      (.settings, SettingKey.allCases.map { ($0.rawValue, strings.settingHelp($0.rawValue)) })
    case .completions:
      (.topics, CompletionTopic.allCases.map { ($0.rawValue, strings.completionHelp($0.rawValue)) })
    default: nil
    }
  }

  /// The language of the filters of segments.
  private static func filterWords(_ strings: Strings) -> [String] {
    section(
      .words,
      SegmentField.allCases.map { field in
        [
          "", field.rawValue, field.kind.operators.joined(separator: " "),
          strings.segmentFieldHelp(field),
        ]
      }, strings)
      + section(.values, strings.segmentValueHelp.map { ["", $0.written, $0.meaning] }, strings)
  }

  private static func section(_ heading: HelpHeading, _ rows: [[String]], _ strings: Strings)
    -> [String]
  {
    rows.isEmpty ? [] : ["", strings.helpHeading(heading)] + TextColumns(rows: rows).lines
  }
}
