import Commerce
import Presentation
import Storage

/// `stamgast completions bash|zsh|fish|lists|themes`
enum CompletionsCommand {
  static func run(_ options: Options, _ console: Console) async throws {
    let word = options.arguments[0]
    guard let topic = CompletionTopic(rawValue: word) else {
      let names = CompletionTopic.allCases.map(\.rawValue)
      throw UsageError.unknownAction(
        word, .completions, nearest: nearestName(to: word, among: names))
    }
    let strings = console.strings
    let lines =
      switch topic {
      case .bash: BashCompletion.lines(strings)
      case .zsh: ZshCompletion.lines(strings)
      case .fish: FishCompletion.lines(strings)
      case .lists: await lists(options)
      case .themes: ThemeFinder().all().map(\.name)
      }
    try console.print(lines)
  }

  /// The lists by name; those of months and channels only where there is a store that can be read.
  private static func lists(_ options: Options) async -> [String] {
    guard let store = try? StoreLocation.open(options), let ledger = try? await store.ledger()
    else { return ExportList.names }
    return ExportList.names + ExportList.names(in: ledger)
  }
}
