import Presentation
import System

/// The program.
@main
struct Main {
  /// Commands run on the workers; the dashboard's loop, which alone talks to the terminal, on the thread that the
  /// program began with.
  static func main() {
    Environment.makeFilesPrivate()
    Program.returnLargeMemory()
    Program.tellFileSizeLimit()
    let workers = WorkerThreads(count: 2)
    let words = Array(CommandLine.arguments.dropFirst())
    let runner = Runner(
      console: .standard(Language(of: words, environment: Environment.nonEmptyValue)))
    let status: ExitCode =
      switch workers.run({ await runner.run(words) }) {
      case .done(let status): status
      case .dashboard(let session): runner.show(session, workers: workers)
      }
    Program.end(status: status.rawValue)
  }
}
