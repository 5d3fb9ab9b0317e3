import Presentation
import System

/// Runs a command line to its end.
struct Runner {
  /// Where commands write.
  let console: Console

  /// Does what the words behind the program's name say, and says how it ended; errors are told in one line.
  func run(_ words: [String]) async -> Outcome {
    do {
      let options = try Options(parsing: words, console.strings)
      _ = try options.language()
      return try await run(options)
    } catch {
      return .done(told(error))
    }
  }

  /// What came of a command line.
  enum Outcome: Sendable {
    /// All is done.
    case done(ExitCode)
    /// A dashboard is ready to be shown.
    case dashboard(DashboardSession)
  }

  /// Shows a dashboard until the user quits.
  func show(_ session: DashboardSession, workers: WorkerThreads) -> ExitCode {
    do {
      try session.show(workers: workers)
      return .done
    } catch {
      return told(error)
    }
  }

  /// Tells of an error in one line; returns how the program ends on it.
  private func told(_ error: any Error) -> ExitCode {
    let messages = ErrorMessages(console.strings)
    console.complain(messages.text(of: error))
    return messages.status(of: error)
  }

  private func run(_ options: Options) async throws -> Outcome {
    if options.has(.help) {
      try HelpCommand.print(options.command, console)
      return .done(.done)
    }
    if options.has(.version) {
      try console.print("stamgast \(Program.version)")
      return .done(.done)
    }
    switch options.command {
    case .dashboard: return .dashboard(try await DashboardCommand.session(options, console))
    case .demo: return .dashboard(try await DemoCommand.session(options, console.strings))
    case .import: return .done(try await ImportCommand(options, console).run())
    case .report: try await ReportCommand.run(options, console)
    case .today: try await TodayCommand.run(options, console)
    case .advice: try await AdviceCommand.run(options, console)
    case .trials: try await TrialsCommand.run(options, console)
    case .initiatives: try await InitiativesCommand.run(options, console)
    case .launches: try await LaunchesCommand.run(options, console)
    case .export: try await ExportCommand.run(options, console)
    case .picture: try await PictureCommand.run(options, console)
    case .segments: try await SegmentsCommand.run(options, console)
    case .customer: try await CustomerCommand.run(options, console)
    case .rules: try await RulesCommand.run(options, console)
    case .shop: try await ShopCommand.run(options, console)
    case .imports: try await ImportsCommand.run(options, console)
    case .backup: try await BackupCommand.run(options, console)
    case .restore: try RestoreCommand.run(options, console)
    case .benchmarks: try await BenchmarksCommand.run(options, console)
    case .themes: return .done(try ThemesCommand.run(console))
    case .doctor: return .done(try DoctorCommand.run(options, console))
    case .keys: try KeysCommand.run(console, keys: ConfigFile.read().keyMap)
    case .completions: try await CompletionsCommand.run(options, console)
    case .man: try console.print(ManualPage.lines(console.strings))
    case .help: try HelpCommand.run(options, console)
    }
    return .done(.done)
  }
}

extension Program {
  /// The version that `--version` tells.
  static let version = "0.1.0"
}
