import NcursesBackend
import Presentation
import System
import TerminalUI

/// `stamgast doctor`
enum DoctorCommand {
  /// Tells what the terminal, the settings and the store are like, a line each; on a terminal asks what only a person
  /// can see. `.failed` where something is wrong.
  static func run(
    _ options: Options, _ console: Console, folders: ResourceFolders = ResourceFolders()
  ) throws -> ExitCode {
    let environment = Environment.nonEmptyValue
    let facts = TerminalFacts.read(environment: environment)
    let (configuration, theme, problem) = configuration(folders)
    let strings = console.strings.written(inASCII: !facts.isUTF8)
    let findings =
      TerminalCheckup(
        facts: facts, size: StandardStream.output.terminalSize, configuration: configuration,
        environment: environment, strings: strings
      ).findings
      + FileCheckup(
        folders: folders, storePath: StoreLocation.path(options), settingsProblem: problem,
        strings: strings
      ).findings
    let wrongCount = findings.count { $0.verdict == .wrong }
    try console.print(
      Finding.lines(findings, strings) + [strings.doctorOutcome(wrongCount: wrongCount)])
    // A file with a mistake in it is its owner's to mend first.
    if problem == nil, StandardStream.input.isTerminal, StandardStream.output.isTerminal {
      try TerminalQuestions(
        facts: facts, configuration: configuration, theme: theme,
        isWithoutColor: environment("NO_COLOR") != nil, path: folders.configuration,
        console: console
      ).ask()
    }
    return wrongCount == 0 ? .done : .failed
  }

  /// What the configuration says, as far as it can be read, with its theme, and what is wrong with it.
  private static func configuration(
    _ folders: ResourceFolders
  ) -> (Configuration, Theme, (any Error)?) {
    do {
      let configuration = try ConfigFile.read(folders)
      let choice = try DashboardOptions.themes(Options(.doctor), configuration, folders)
      return (configuration, choice.themes[choice.index], nil)
    } catch {
      return (Configuration(), .builtIn, error)
    }
  }
}
