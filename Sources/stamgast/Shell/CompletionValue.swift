import Importing
import Metrics
import Presentation
import Storage

/// What a shell offers in the place of an option's value or of an argument.
enum CompletionValue: Equatable {
  case files, folders
  /// Words that are known beforehand.
  case words([String])
  /// What the program says when it is asked.
  case asked(CompletionTopic)
  /// Nothing that could be known.
  case unknown
}

extension CommandSpec {
  /// What an option's value can be; nil for an option without one.
  func completion(of option: ProgramOption, _ strings: Strings) -> CompletionValue? {
    guard let name = strings.valueName(option) else { return nil }
    return switch option {
    case .store, .to: .files
    case .watch: .folders
    case .theme: .asked(.themes)
    case .unset:
      .words(
        command == .advice
          ? TodayList.allCases.map(\.name) : SettingKey.allCases.map(\.rawValue))
    case .format:
      switch command {
      case .export: .words(ExportForm.allCases.map(\.rawValue))
      case .picture: .words(PictureForm.allCases.map(\.rawValue))
      default: .words(FormatName.allCases.map(\.rawValue))
      }
    default: name.contains("|") ? .words(name.split(separator: "|").map(String.init)) : .unknown
    }
  }

  /// What its arguments can be; nil where it takes none.
  var argumentCompletion: CompletionValue? {
    switch command {
    case .import, .backup, .restore: .files
    case .report: .words(ReportKey.allCases.map(\.rawValue))
    case .export: .asked(.lists)
    case .picture: .words(Panel.allCases.map(\.name))
    case .advice: .words(TodayList.allCases.map(\.name))
    case .shop: .words(SettingKey.allCases.map(\.rawValue))
    case .customer: .words(["merge", "split"])
    case .rules, .segments: .words(["add", "remove"])
    case .trials: .words(["remove"])
    case .initiatives, .launches: .words(["list", "add", "change", "remove"])
    case .help: .words(HelpCommand.topics)
    case .completions: .words(CompletionTopic.allCases.map(\.rawValue))
    case .dashboard, .demo, .today, .imports, .benchmarks, .themes, .keys, .doctor, .man: nil
    }
  }

  /// Whether only the first of its arguments is one of those.
  var completesFirstArgumentOnly: Bool {
    argumentCount.upperBound < Int.max
  }

  /// The names by which an option is given: `-s`, `--store`.
  static func spellings(_ option: Option) -> [String] {
    (option.letter.map { ["-\($0)"] } ?? []) + ["--" + option.option.rawValue]
  }
}

extension CommandTable {
  /// The commands that have a word of their own.
  static let named = all.filter { $0.command != .dashboard }
}
