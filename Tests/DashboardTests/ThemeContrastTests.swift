import System
import TestSupport
import Testing

@testable import Dashboard
@testable import TerminalUI

/// Which roles words stand in, and which stand side by side: by these the themes are checked.
@Suite struct ThemeContrastTests {
  private static let folder =
    #filePath
    .split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 } + "/themes"
  static let files = Folder.names(in: folder).filter { $0.hasSuffix(".theme") }

  /// The roles that the screens write words in, at several sizes, with figures and without.
  private static let rolesOfWords: Set<StyleRole> = {
    var roles: Set<StyleRole> = []
    for (width, height, desk) in [
      (80, 24, Session.Desk.answers), (160, 50, .answers), (300, 80, .answers),
      (80, 24, .fails("Busy")),
    ] {
      let start = Session(width: width, height: height, desk: desk)
      for route in Route.all {
        for keys in ["", "t", "tt", "z"] {
          let canvas = draw(start.after(route.keys).after(keys).state)
          for y in 0..<canvas.size.height {
            for cell in canvas.row(y)
            where cell.text.contains(where: { $0.isLetter || $0.isNumber }) {
              roles.insert(cell.role)
            }
          }
        }
      }
    }
    return roles
  }()

  private func theme(_ file: String) throws -> Theme {
    try ThemeFile.parse(
      text(ofFile: Self.folder + "/" + file), name: String(file.dropLast(6)), file: file)
  }

  /// What words need is asked of every other role, in every theme file, by `ThemeFolderTests`.
  @Test func `no screen writes words in a role that is only made to be seen`() {
    #expect(Self.rolesOfWords.isDisjoint(with: ThemeLint.marks))
    #expect(Self.rolesOfWords.isSuperset(of: [.text, .seriesA, .seriesB]))
  }

  /// Roles that stand on one line side by side: of two grounds the line would fall apart.
  private static let lines: [[StyleRole]] = [[.topLine, .topLineStrong], [.footer, .footerKey]]

  @Test(arguments: files)
  func `what shares a line shares its ground`(file: String) throws {
    let theme = try theme(file)
    for depth in ColorDepth.allCases {
      for line in Self.lines {
        let grounds = line.map { role in
          let style = theme.style(of: role, depth: depth)
          return style.attributes.contains(.reverse) ? "reverse" : "\(style.background)"
        }
        #expect(Set(grounds).count == 1, "\(line) at \(depth)")
      }
    }
  }
}
