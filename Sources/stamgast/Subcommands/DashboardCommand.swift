import NcursesBackend
import Presentation
import Storage
import System
import TerminalUI

/// `stamgast` without a command.
enum DashboardCommand {
  static func session(_ options: Options, _ strings: Strings) async throws -> DashboardSession {
    let dashboard = try dashboardOptions(options)
    let path = StoreLocation.path(options)
    return try await DashboardSession(
      store: try StoreLocation.openIfThere(options), at: path, options: dashboard,
      strings: strings,
      importer: DashboardImport(storePath: path, options: options, strings: strings),
      live: try LiveFolder(options, strings))
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
