import Commerce
import Importing
import Metrics
import Presentation
import Storage

/// `stamgast help [COMMAND]`, `stamgast help views`, and `--help` behind a command.
enum HelpCommand {
  /// What to ask help for to be told of the store's views.
  static let viewsTopic = "views"

  static func run(_ options: Options, _ console: Console) throws {
    guard let word = options.arguments.first else { return try print(.dashboard, console) }
    if word == viewsTopic { return try console.print(viewLines(console.strings)) }
    guard let command = Subcommand(rawValue: word), command != .dashboard else {
      let names = Subcommand.allCases.map(\.rawValue) + [viewsTopic]
      throw UsageError.unknownCommand(word, nearest: nearestName(to: word, among: names))
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
      lines.append("\(strings.helpHeading(.usage)): stamgast [COMMAND] [OPTION...] [ARGUMENT...]")
      let rows = CommandTable.all.map { spec in
        ["", spec.synopsis, strings.summary(spec.command)]
      }
      lines += section(.commands, rows, strings)
    } else {
      lines.append("\(strings.helpHeading(.usage)): \(spec.synopsis)")
      lines += [""] + strings.wrapped(strings.summary(command))
    }
    for paragraph in strings.details(command) { lines += [""] + strings.wrapped(paragraph) }
    lines += section(.options, spec.allOptions.map { row($0, of: command, strings) }, strings)
    lines += values(of: command, strings)
    lines += section(.examples, spec.examples.map { ["", $0] }, strings)
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

  /// The tables of what a command's arguments can be.
  private static func values(of command: Subcommand, _ strings: Strings) -> [String] {
    switch command {
    case .import:
      section(
        .formats, FormatName.allCases.map { ["", $0.rawValue, strings.formatLabel($0.rawValue)] },
        strings)
    case .report:
      section(.parts, ReportKey.allCases.map { ["", $0.rawValue] }, strings)
    case .export:
      section(.lists, ExportList.table(strings).map { ["", $0.name, $0.meaning] }, strings)
    case .segments:
      section(
        .words,
        SegmentField.allCases.map { field in
          [
            "", field.rawValue, field.kind.operators.joined(separator: " "),
            strings.segmentFieldHelp(field),
          ]
        }, strings)
        + section(.values, strings.segmentValueHelp.map { ["", $0.written, $0.meaning] }, strings)
    case .shop:
      section(
        .settings, SettingKey.allCases.map { ["", $0.rawValue, strings.settingHelp($0.rawValue)] },
        strings)
    default: []
    }
  }

  private static func section(_ heading: HelpHeading, _ rows: [[String]], _ strings: Strings)
    -> [String]
  {
    rows.isEmpty ? [] : ["", strings.helpHeading(heading)] + TextColumns(rows: rows).lines
  }
}
