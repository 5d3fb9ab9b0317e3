import Presentation
import System

/// What a command takes: the one table behind the parsing of options, `help`, and `COMMAND --help`.
struct CommandSpec {
  /// An option with its letter.
  struct Option: Equatable {
    let option: ProgramOption
    var letter: Character?
  }

  let command: Subcommand
  /// What stands behind the command, as help writes it.
  var arguments: [String] = []
  /// Its options, those of every command left out.
  var options: [Option] = []
  /// Whole command lines, as help gives them.
  var examples: [String] = []

  /// How many arguments it takes.
  var argumentCount: ClosedRange<Int> = 0...0

  /// All options, with those of every command.
  var allOptions: [Option] { options + CommandTable.everywhere }

  /// `stamgast import FILE...`
  func synopsis(_ strings: Strings) -> String {
    let words = ["stamgast", command.rawValue] + arguments.map(strings.placeholders)
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// All commands.
enum CommandTable {
  /// Options that every command has.
  static let everywhere: [CommandSpec.Option] = [
    .init(option: .language), .init(option: .help, letter: "h"),
  ]

  private static let store = CommandSpec.Option(option: .store, letter: "s")
  /// Which part of the shop, and by what its customers are scored and its refunds booked: see `Options.part(of:)`.
  private static let part: [CommandSpec.Option] = [
    .init(option: .filter), .init(option: .refunds), .init(option: .scores),
  ]
  private static let screen: [CommandSpec.Option] = [
    .init(option: .theme), .init(option: .color), .init(option: .glyphs), .init(option: .plain),
  ]

  /// The commands in the order in which help lists them.
  static let all: [CommandSpec] = [
    CommandSpec(
      command: .dashboard, arguments: ["[OPTION...]"],
      options: [store, .init(option: .watch, letter: "w")] + screen + [
        .init(option: .version, letter: "V")
      ],
      examples: [
        "stamgast", "stamgast --watch ~/Downloads/exports",
        "stamgast --store other-shop.db --theme nord",
      ]),
    CommandSpec(command: .demo, options: screen, examples: ["stamgast demo"]),
    CommandSpec(
      command: .import, arguments: ["FILE..."],
      options: [
        .init(option: .timeZone, letter: "z"), .init(option: .currency),
        .init(option: .format, letter: "f"), .init(option: .map, letter: "m"),
        .init(option: .dates), .init(option: .decimal), .init(option: .dryRun, letter: "n"), store,
      ],
      examples: [
        "stamgast import orders_export_1.csv products_export.csv",
        "stamgast import --time-zone Europe/Amsterdam orders.csv.gz spend.csv",
        "zcat orders.gz | stamgast import --map total=Amount -",
      ], argumentCount: 1...Int.max),
    CommandSpec(
      command: .report, arguments: ["[KEY...]"],
      options: [
        .init(option: .text), .init(option: .pages), .init(option: .json, letter: "j"),
        .init(option: .asOf, letter: "d"),
        .init(option: .activityWindow), .init(option: .compareCoupons), .init(option: .initiative),
      ] + part + [store],
      examples: [
        "stamgast report --as-of 2024-03-31",
        "stamgast report --pages | lp", "stamgast report --json summary retention",
        "stamgast report --filter channel=google --filter order.country=NL",
        "stamgast report --filter \"orders >= 3 and country in (NL, BE)\" --json summary",
        "stamgast report --json --compare-coupons WELCOME10,SPRING15,180 couponComparisons",
      ], argumentCount: 0...Int.max),
    CommandSpec(
      command: .today,
      options: [
        .init(option: .text), .init(option: .json, letter: "j"), .init(option: .asOf, letter: "d"),
        .init(option: .again),
      ] + part + [store],
      examples: [
        "stamgast today", "stamgast today | mail -s \"Whom to write to\" me@example.com",
        "stamgast today --json --filter country=BE",
      ]),
    CommandSpec(
      command: .advice, arguments: ["[LIST [TEXT]]"], options: [.init(option: .unset), store],
      examples: [
        "stamgast advice",
        "stamgast advice win-back \"A card by hand, free shipping, twice a year\"",
        "stamgast advice --unset win-back",
      ], argumentCount: 0...2),
    CommandSpec(
      command: .export, arguments: ["LIST"],
      options: [
        .init(option: .to, letter: "o"), .init(option: .format, letter: "f"), .init(option: .all),
        .init(option: .again), .init(option: .town), .init(option: .split),
        .init(option: .asOf, letter: "d"),
      ] + part + [store],
      examples: [
        "stamgast export at-risk --to win-back.csv",
        "stamgast export champions --format klaviyo --to champions-klaviyo.csv",
        "stamgast export cohort:2024-03 --format json --all",
        "stamgast export second-order --to second-order.csv",
        "stamgast export win-back --town Utrecht --to utrecht.csv",
        "stamgast export all --format google-ads --to customers-google-ads.csv",
        "stamgast export best --format meta --to best-meta.csv",
        "stamgast export at-risk --split spring=letter:40,gift:40 --to spring.csv",
      ], argumentCount: 1...1),
    CommandSpec(
      command: .picture, arguments: ["PANEL"],
      options: [
        .init(option: .to, letter: "o"), .init(option: .format, letter: "f"), .init(option: .size),
        .init(option: .names), .init(option: .asOf, letter: "d"),
      ] + part + [
        .init(option: .theme), .init(option: .glyphs), .init(option: .demo), store,
      ],
      examples: [
        "stamgast picture overview --to overview.svg",
        "stamgast picture cohorts --size 160x50 --theme stamgast-light --to cohorts.svg",
        "stamgast picture 5 --as-of 2026-03-31",
      ], argumentCount: 1...1),
    CommandSpec(
      command: .trials, arguments: ["[ACTION...]"],
      options: [
        .init(option: .text), .init(option: .json, letter: "j"), .init(option: .asOf, letter: "d"),
      ] + part + [store],
      examples: ["stamgast trials", "stamgast trials --json", "stamgast trials remove spring"],
      argumentCount: 0...2),
    CommandSpec(
      command: .initiatives, arguments: ["[ACTION...]"],
      options: [
        .init(option: .text), .init(option: .json, letter: "j"), .init(option: .asOf, letter: "d"),
      ] + part + [store],
      examples: [
        "stamgast initiatives", "stamgast initiatives add \"Savings card\" 2025-10-01 1200",
        "stamgast initiatives add \"Spring parcel\" 2026-03-01 350 \"country = NL\"",
        "stamgast initiatives change \"Spring parcel\" 2026-03-02 400",
        "stamgast initiatives remove \"Spring parcel\"",
      ],
      argumentCount: 0...5),
    CommandSpec(
      command: .launches, arguments: ["[ACTION...]"],
      options: [
        .init(option: .text), .init(option: .json, letter: "j"), .init(option: .asOf, letter: "d"),
      ] + part + [store],
      examples: [
        "stamgast launches", "stamgast launches add \"Winter blend\" product=\"Winter blend\"",
        "stamgast launches add \"Black Friday\" 2025-11-28 2",
        "stamgast launches add Christmas tag=xmas 6",
        "stamgast launches add \"All sizes\" \"product=WB-*\"",
        "stamgast launches remove \"Black Friday\"",
      ],
      argumentCount: 0...4),
    CommandSpec(
      command: .segments, arguments: ["[ACTION...]"],
      options: [.init(option: .asOf, letter: "d"), .init(option: .scores), store],
      examples: [
        "stamgast segments",
        "stamgast segments add sleepers \"orders >= 3 and lastOrder > 90 days ago and country = NL\"",
        "stamgast export sleepers --to sleepers.csv", "stamgast segments remove sleepers",
      ], argumentCount: 0...3),
    CommandSpec(
      command: .customer, arguments: ["[ACTION...]"],
      options: [.init(option: .refunds), store],
      examples: [
        "stamgast customer ann@example.com",
        "stamgast customer merge ann@example.com ann@work.example.com",
        "stamgast customer split ann@work.example.com",
      ], argumentCount: 0...3),
    CommandSpec(
      command: .rules, arguments: ["[ACTION...]"], options: [store],
      examples: [
        "stamgast rules", "stamgast rules add staff tag=staff",
        "stamgast rules add samples \"code=SAMPLE*\"", "stamgast rules remove samples",
      ], argumentCount: 0...3),
    CommandSpec(
      command: .shop, arguments: ["[KEY [VALUE]]"],
      options: [.init(option: .unset), store],
      examples: [
        "stamgast shop", "stamgast shop name \"Bean & Sons\"", "stamgast shop --unset margin-rate",
      ], argumentCount: 0...2),
    CommandSpec(
      command: .imports, options: [.init(option: .rejected), .init(option: .undo), store],
      examples: ["stamgast imports", "stamgast imports --rejected 3", "stamgast imports --undo 3"]),
    CommandSpec(
      command: .backup, arguments: ["FILE"], options: [.init(option: .replace), store],
      examples: ["stamgast backup shop-monday.db", "stamgast backup --replace /media/usb/shop.db"],
      argumentCount: 1...1),
    CommandSpec(
      command: .restore, arguments: ["FILE"], options: [store],
      examples: ["stamgast restore shop-monday.db"], argumentCount: 1...1),
    CommandSpec(
      command: .benchmarks, options: [.init(option: .asOf, letter: "d"), store],
      examples: ["stamgast benchmarks", "stamgast benchmarks --as-of 2025-12-31"]),
    CommandSpec(command: .themes, examples: ["stamgast themes"]),
    CommandSpec(command: .keys),
    CommandSpec(command: .doctor, options: [store], examples: ["stamgast doctor"]),
    CommandSpec(
      command: .completions,
      arguments: ["SHELL"],
      examples: ["stamgast completions bash"], argumentCount: 1...1),
    CommandSpec(command: .man),
    CommandSpec(
      command: .help, arguments: ["[COMMAND | TOPIC]"],
      examples: ["stamgast help import", "stamgast help config"], argumentCount: 0...1),
  ]

  /// What a command takes.
  static func spec(_ command: Subcommand) -> CommandSpec {
    all.first { $0.command == command } ?? CommandSpec(command: command)
  }

  /// The options of all commands, for the parser: an option has the same letter and kind wherever it is.
  static func parserOptions(_ strings: Strings) -> [OptionParser.Option] {
    var letters: [ProgramOption: Character] = [:]
    for option in all.flatMap(\.allOptions) where option.letter != nil {
      letters[option.option] = option.letter
    }
    return ProgramOption.allCases.map { option in
      OptionParser.Option(
        option.rawValue, letter: letters[option],
        value: strings.valueName(option) == nil ? .none : .required)
    }
  }
}
