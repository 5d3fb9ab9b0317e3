import Presentation
import TerminalUI

/// `stamgast themes`
enum ThemesCommand {
  /// Lists the themes; what is wrong with a broken one goes to standard error, and into the exit status.
  static func run(_ console: Console, finder: ThemeFinder = ThemeFinder()) throws -> ExitCode {
    let strings = console.strings
    var status = ExitCode.done
    var rows: [[String]] = []
    for found in finder.all() {
      switch found.theme {
      case .success(let theme):
        rows.append([
          found.name, strings.themeKind(isDark: theme.isDark), strings.themeOrigin(found.origin),
          strings.themeContrast(
            Set(ThemeLint.findings(in: theme).map(\.role)).map { "\($0)" }.sorted()),
        ])
      case .failure(let error):
        console.complain(ErrorMessages(strings).text(of: error))
        status = .data
      }
    }
    try console.print(TextColumns(rows: rows).lines)
    return status
  }
}
