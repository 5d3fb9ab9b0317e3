import System

/// The program.
@main
struct Main {
  static func main() async {
    Environment.makeFilesPrivate()
    let status = await Runner(console: .standard).run(Array(CommandLine.arguments.dropFirst()))
    Program.end(status: status.rawValue)
  }
}
