import Presentation
import TerminalUI

/// `stamgast themes`
enum ThemesCommand {
  /// Lists the themes, and below them what is hard to read in which. What is wrong with a broken one goes to standard
  /// error, and into the exit status.
  static func run(_ console: Console, finder: ThemeFinder = ThemeFinder()) throws -> ExitCode {
    let strings = console.strings
    var status = ExitCode.done
    var rows: [[String]] = []
    var remarks: [String] = []
    for found in finder.all() {
      switch found.theme {
      case .success(let theme):
        let findings = ThemeLint.findings(in: theme)
        rows.append([
          found.name, strings.themeKind(isDark: theme.isDark), strings.themeOrigin(found.origin),
          strings.themeContrast(Set(findings.map { "\($0.role)" }).sorted()),
        ])
        remarks += findings.map { finding in
          strings.problem(
            in: found.path, line: theme.line(of: finding.role), finding.text(strings))
        }
      case .failure(let error):
        console.complain(ErrorMessages(strings).text(of: error))
        status = .data
      }
    }
    try console.print(TextColumns(rows: rows).lines + (remarks.isEmpty ? [] : [""] + remarks))
    return status
  }
}
