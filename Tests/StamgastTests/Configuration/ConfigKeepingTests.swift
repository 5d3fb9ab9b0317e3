import NcursesBackend
import Presentation
import TerminalUI
import TestSupport
import Testing

@testable import stamgast

@Suite struct ConfigKeepingTests {
  private func text(_ text: String, with value: String) -> String {
    ConfigFile.text(text, with: .glyphs, value)
  }

  @Test func `a setting is put at the end, or in the place of the one that is there`() {
    #expect(text("", with: "block") == "glyphs = block\n")
    #expect(text("theme = nord", with: "block") == "theme = nord\nglyphs = block\n")
    #expect(text("theme = nord\n", with: "block") == "theme = nord\nglyphs = block\n")
    #expect(
      text("# mine\n  glyphs=ascii  # at work\nmouse = no\n", with: "console")
        == "# mine\n  glyphs = console  # at work\nmouse = no\n")
    #expect(text("# glyphs = ascii\n", with: "block") == "# glyphs = ascii\nglyphs = block\n")
  }

  @Test func `a file is made for its owner only, in a folder that was not there`() throws {
    let home = try TemporaryFolder()
    let path = home.file("config/stamgast/config")
    try ConfigFile.keep(.glyphs, "block", in: path)
    try ConfigFile.keep(.color, "never", in: path)
    #expect(try TestSupport.text(ofFile: path) == "glyphs = block\ncolor = never\n")
    let configuration = try ConfigFile.parse(
      try TestSupport.text(ofFile: path), file: "config")
    #expect(configuration.glyphs == .block)
    #expect(configuration.colorUse == .never)
  }

  @Test func `a link stays a link`() throws {
    let home = try TemporaryFolder()
    try write(Array("theme = nord\n".utf8), toFile: home.file("dotfile"))
    _ = try ChildProcess.run("/bin/ln", ["-s", "dotfile", home.file("config")], environment: [:])
    try ConfigFile.keep(.glyphs, "ascii", in: home.file("config"))
    #expect(try TestSupport.text(ofFile: home.file("dotfile")) == "theme = nord\nglyphs = ascii\n")
  }
}
