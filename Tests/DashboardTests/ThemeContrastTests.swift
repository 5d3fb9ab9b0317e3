import System
import TestSupport
import Testing

@testable import Dashboard
@testable import TerminalUI

/// Every theme on every screen: what stands there can be read, and what is drawn can be seen.
@Suite struct ThemeContrastTests {
  private static let folder =
    #filePath
    .split(separator: "/").dropLast(3).reduce(into: "") { $0 += "/" + $1 } + "/themes"
  static let files = Folder.names(in: folder).filter { $0.hasSuffix(".theme") }

  /// A role in which something stands: words, or lines and bars.
  private struct Use: Hashable {
    let role: StyleRole
    let isText: Bool
  }

  /// What the screens put on their cells, at several sizes, with figures and without.
  private static let uses: Set<Use> = {
    var uses: Set<Use> = []
    for (width, height) in [(80, 24), (160, 50)] {
      for desk in [Session.Desk.answers, .fails("The store is busy")] {
        let start = Session(width: width, height: height, desk: desk)
        for route in Route.all {
          for keys in ["", "t", "tt", "z", "m", "j", "w", "PM"] {
            let canvas = draw(start.after(route.keys).after(keys).state)
            for y in 0..<height {
              for cell in canvas.row(y) where !cell.text.isEmpty && cell.text != " " {
                let isText =
                  cell.text.unicodeScalars.contains { $0.properties.isAlphabetic }
                  || cell.text.contains(where: \.isNumber)
                uses.insert(Use(role: cell.role, isText: isText))
              }
            }
          }
        }
      }
    }
    return uses
  }()

  private func theme(_ file: String) throws -> Theme {
    try ThemeFile.parse(
      text(ofFile: Self.folder + "/" + file), name: String(file.dropLast(6)), file: file)
  }

  @Test func `the screens use nearly every role, most of them for words`() {
    let roles = Set(Self.uses.map(\.role))
    #expect(roles.count >= StyleRole.allCases.count - 4, "\(roles.count)")
    #expect(Self.uses.contains(Use(role: .seriesA, isText: true)))
  }

  @Test(arguments: files)
  func `words have a contrast of 4.5, marks of 3`(file: String) throws {
    let theme = try theme(file)
    for use in Self.uses {
      for depth in [ColorDepth.trueColor, .palette256] {
        let contrast = try #require(
          ThemeLint.contrast(of: theme.style(of: use.role, depth: depth), in: theme))
        #expect(
          contrast >= (use.isText ? 4.5 : 3), "\(use.role) \(use.isText) at \(depth): \(contrast)")
      }
    }
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
