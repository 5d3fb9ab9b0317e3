import System
import Testing

@testable import TerminalUI

/// The files that are handed out.
@Suite struct ThemeFolderTests {
  private static let folder =
    #filePath
    .split(separator: "/").dropLast(4).reduce(into: "") { $0 += "/" + $1 } + "/themes"
  static let files = Folder.names(in: folder).filter { $0.hasSuffix(".theme") }

  private func text(_ file: String) throws -> String {
    let input = try ByteInput(path: Self.folder + "/" + file)
    var bytes = [UInt8](repeating: 0, count: ByteInput.chunkSize)
    let count = try input.read(into: &bytes, from: 0)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  @Test func `there are twelve at least, and light ones among them`() throws {
    #expect(Self.files.count >= 12)
    let themes = try Self.files.map { try ThemeFile.parse(text($0), name: $0, file: $0) }
    #expect(themes.count { !$0.isDark } >= 3)
  }

  @Test(arguments: files)
  func `every file sets every role, readably`(file: String) throws {
    let theme = try ThemeFile.parse(text(file), name: file, file: file)
    #expect(ThemeLint.findings(in: theme) == [])
  }

  @Test(arguments: files.filter { $0 != "monochrome.theme" })
  func `heat rises evenly and no two steps look the same`(file: String) throws {
    let theme = try ThemeFile.parse(text(file), name: file, file: file)
    for depth in [ColorDepth.trueColor, .palette256] {
      let colors = StyleRole.heat.map { theme.style(of: $0, depth: depth).background }
      let luminances = colors.compactMap(\.luminance)
      let rising = theme.isDark ? luminances : luminances.reversed()
      #expect(zip(rising, rising.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test(arguments: files.filter { $0 != "monochrome.theme" })
  func `of 16 colours, too, heat rises in each palette`(file: String) throws {
    let theme = try ThemeFile.parse(text(file), name: file, file: file)
    for palette in TerminalPalette.allCases {
      let luminances = StyleRole.heat.compactMap {
        theme.style(of: $0, depth: .palette16).background.luminance(in: palette)
      }
      let rising = theme.isDark ? luminances : luminances.reversed()
      #expect(rising.count == 5)
      #expect(zip(rising, rising.dropFirst()).allSatisfy { $0 < $1 }, "\(palette)")
    }
  }

  /// A vt100 has bold, underlined and reversed, and no dim.
  @Test(arguments: files)
  func `without colour and without dim the shades differ, but for every second, which has a sign`(
    file: String
  ) throws {
    let theme = try ThemeFile.parse(text(file), name: file, file: file)
    let shades = StyleRole.heat.map {
      theme.style(of: $0, depth: .mono).attributes.subtracting(.dim)
    }
    #expect(shades[0] == shades[1] && shades[2] == shades[3])
    #expect(Set(shades).count == 3)
  }

  @Test(arguments: files)
  func `the cursor is seen without colour`(file: String) throws {
    let theme = try ThemeFile.parse(text(file), name: file, file: file)
    let cursor = theme.style(of: .cursor, depth: .mono)
    #expect(cursor.attributes.contains(.reverse))
  }

  @Test func `the theme that is compiled in is the file's`() throws {
    let file = try text("stamgast-dark.theme")
    #expect(file == Theme.builtInText + "\n")
  }
}
