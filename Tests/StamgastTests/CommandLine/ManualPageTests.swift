import Dashboard
import Presentation
import TestSupport
import Testing

@testable import stamgast

@Suite struct ManualPageTests {
  private let strings = Strings()
  private let page = ManualPage.lines(Strings())

  /// The page with roff's own signs taken out.
  private var text: String {
    page.joined(separator: "\n").replacing("\\-", with: "-").replacing("\\:", with: "")
      .replacing("\\e", with: "\\").replacing("\\(ti", with: "~").replacing("\\(ha", with: "^")
      .replacing("\\(aq", with: "'").replacing("\\(ga", with: "`").replacing("\\(dq", with: "\"")
  }

  @Test func `every command, option, setting and action of the tables occurs`() {
    let text = text
    for spec in CommandTable.all {
      #expect(text.contains(".SS \"\(spec.synopsis(Strings()).replacing("...", with: "..."))\""))
      for option in spec.allOptions { #expect(text.contains("--\(option.option.rawValue)")) }
    }
    for row in ConfigHelp.settings(strings) { #expect(text.contains("\\fB\(row.name)\\fR")) }
    for row in ConfigHelp.actions(strings) {
      #expect(text.contains("\\fB\(row.keys) (\(row.name))\\fR"), "\(row.name)")
    }
    for status in ExitCode.allCases {
      #expect(!strings.exitHelp(status.rawValue).isEmpty)
      #expect(text.contains("\\fB\(status.rawValue)\\fR"))
    }
  }

  @Test func `only ASCII, and no line that roff would take for a request`() {
    #expect(page.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    let requests = Set(
      page.filter { $0.hasPrefix(".") }.compactMap { $0.split(separator: " ").first })
    #expect(
      requests.isSubset(of: [".TH", ".nh", ".SH", ".SS", ".PP", ".TP", ".nf", ".fi", ".RS", ".RE"]))
  }

  @Test func `signs of roff's are written so that they are shown`() {
    var page = RoffText(title: "a", section: 1, source: "b")
    page.paragraph(".start \\ 'x' – é")
    #expect(page.lines.last == "\\&.start \\e \\(aqx\\(aq \\(en \\[u00E9]")
  }

  @Test func `groff has nothing to say of it, where it is there`() throws {
    guard size(ofFile: "/usr/bin/groff") > 0 else { return }
    let folder = try TemporaryFolder()
    try write(Array((page.joined(separator: "\n") + "\n").utf8), toFile: folder.file("page.1"))
    for device in ["ascii", "utf8"] {
      let run = try ChildProcess.run(
        "/usr/bin/groff", ["-man", "-ww", "-z", "-T\(device)", folder.file("page.1")],
        environment: ["PATH": "/usr/bin:/bin"])
      #expect(run.status == 0)
      #expect(run.error == "")
    }
  }
}
