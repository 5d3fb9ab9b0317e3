import Presentation
import System

/// Runs a command line to its end.
struct Runner {
  /// Where commands write.
  let console: Console

  /// Does what the words behind the program's name say, and says how it ended; errors are told in one line.
  func run(_ words: [String]) async -> ExitCode {
    do {
      return try await run(Options(parsing: words, console.strings))
    } catch {
      let messages = ErrorMessages(console.strings)
      console.complain(messages.text(of: error))
      return messages.status(of: error)
    }
  }

  private func run(_ options: Options) async throws -> ExitCode {
    if options.has(.help) {
      try HelpCommand.print(options.command, console)
      return .done
    }
    if options.has(.version) {
      try console.print("stamgast \(Program.version)")
      return .done
    }
    switch options.command {
    case .dashboard: try await DashboardCommand.run(options)
    case .demo: try await DemoCommand.run(options)
    case .import: return try await ImportCommand(options, console).run()
    case .report: try await ReportCommand.run(options, console)
    case .export: try await ExportCommand.run(options, console)
    case .shop: try await ShopCommand.run(options, console)
    case .imports: try await ImportsCommand.run(options, console)
    case .themes: return try ThemesCommand.run(console)
    case .keys: try KeysCommand.run(console)
    case .help: try HelpCommand.run(options, console)
    }
    return .done
  }
}

extension Program {
  /// The version that `--version` tells.
  static let version = "0.1.0"
}
