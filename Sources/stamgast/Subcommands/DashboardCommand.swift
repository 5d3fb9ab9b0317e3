import NcursesBackend
import Presentation
import Storage
import System
import TerminalUI

/// `stamgast` without a command.
enum DashboardCommand {
  static func session(_ options: Options, _ console: Console) async throws -> DashboardSession {
    let strings = console.strings
    let dashboard = try dashboardOptions(options)
    let path = StoreLocation.path(options)
    let live = try LiveFolder(options, strings)
    // After an update of the program the ledger may have to be made anew.
    let bar = ProgressBar(console) { strings.openingProgress(path, $0) }
    defer { bar.clear() }
    return try await DashboardSession(
      store: try StoreLocation.openIfThere(options), at: path, options: dashboard,
      strings: strings,
      importer: DashboardImport(storePath: path, options: options, strings: strings), live: live,
      opening: { bar.show($0) })
  }

  /// How the dashboard is to be opened; throws where there is no terminal, before any work is done.
  static func dashboardOptions(_ options: Options) throws -> DashboardOptions {
    guard StandardStream.input.isTerminal, StandardStream.output.isTerminal else {
      throw UsageError.notATerminal
    }
    return try DashboardOptions(
      options, ResourceFolders(), environment: Environment.nonEmptyValue)
  }
}
