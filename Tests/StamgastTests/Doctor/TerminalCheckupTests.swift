import NcursesBackend
import Presentation
import TerminalUI
import TestSupport
import Testing

@testable import stamgast

@Suite struct TerminalCheckupTests {
  private func findings(
    _ facts: TerminalFacts, size: (columns: Int, rows: Int)? = (80, 24),
    _ environment: [String: String] = [:], configuration: Configuration = Configuration(),
    _ strings: Strings = Strings()
  ) -> [Finding] {
    TerminalCheckup(
      facts: facts, size: size, configuration: configuration, environment: { environment[$0] },
      strings: strings
    ).findings
  }

  private func finding(_ subject: DoctorSubject, _ findings: [Finding]) -> Finding? {
    findings.first { $0.subject == subject }
  }

  @Test func `of a usual terminal all is fine`() {
    let findings = findings(TerminalFacts(name: "xterm-256color"))
    #expect(findings.allSatisfy { $0.verdict == .fine })
    #expect(finding(.terminal, findings)?.text == "xterm-256color, 80 × 24")
    #expect(finding(.characters, findings)?.text == "UTF-8 (C.UTF-8)")
    #expect(finding(.charts, findings)?.text == "braille, as fits the terminal")
    #expect(finding(.colors, findings)?.text == "256")
    #expect(finding(.escape, findings)?.text == "after 50 ms")
  }

  @Test func `what does not work is wrong, what could be better a note, each with what to do`() {
    func terminal(_ facts: TerminalFacts, size: (columns: Int, rows: Int)? = (80, 24)) -> Finding? {
      finding(.terminal, findings(facts, size: size))
    }
    let unset = terminal(TerminalFacts(name: ""))
    #expect(unset?.verdict == .wrong)
    #expect(unset?.text.hasSuffix("export TERM=xterm-256color") == true)
    let unknown = terminal(TerminalFacts(name: "xterm-kitty", isKnown: false))
    #expect(unknown?.verdict == .note)
    #expect(unknown?.text.contains("infocmp -x xterm-kitty | ssh HOST tic -x -") == true)
    let dumb = terminal(TerminalFacts(name: "dumb", hasCursor: false))
    #expect(dumb?.verdict == .wrong)
    #expect(dumb?.text.contains("stamgast report") == true)
    #expect(terminal(TerminalFacts(name: "xterm"), size: (40, 24))?.verdict == .note)
    #expect(terminal(TerminalFacts(name: "xterm"), size: nil)?.text == "xterm")
  }

  @Test func `a locale that is not there is named with what makes it`() {
    var facts = TerminalFacts(name: "xterm", locale: "nl_NL.UTF-8", hasLocale: false)
    var text = finding(.characters, findings(facts))?.text
    #expect(text?.hasPrefix("UTF-8, though the locale nl_NL.UTF-8 is not") == true)
    facts.isUTF8 = false
    text = finding(.characters, findings(facts))?.text
    #expect(text?.hasSuffix("export LANG=C.UTF-8") == true)
    let ascii = TerminalFacts(name: "xterm", locale: "C", isUTF8: false, glyphs: .ascii)
    #expect(finding(.characters, findings(ascii))?.verdict == .note)
    // What the settings say can't be had without UTF-8.
    var configuration = Configuration()
    configuration.glyphs = .block
    #expect(
      finding(.charts, findings(ascii, configuration: configuration))?.text
        == "ascii, as fits the terminal")
  }

  @Test func `colours are told with who left them out`() {
    func colors(
      _ facts: TerminalFacts, _ environment: [String: String] = [:],
      _ configuration: Configuration = Configuration()
    ) -> Finding? {
      finding(.colors, findings(facts, environment, configuration: configuration))
    }
    let usual = TerminalFacts(name: "xterm-256color")
    #expect(colors(usual, ["NO_COLOR": "1"])?.text == "none, as NO_COLOR says")
    var never = Configuration()
    never.colorUse = .never
    #expect(colors(usual, [:], never)?.text == "none, as color = never says")
    #expect(colors(TerminalFacts(name: "xterm", colorCount: 8))?.verdict == .note)
    #expect(colors(TerminalFacts(name: "linux", colorCount: 8))?.verdict == .fine)
    #expect(colors(TerminalFacts(name: "vt100", colorCount: 0))?.verdict == .fine)
    #expect(
      colors(TerminalFacts(name: "xterm-direct", colorCount: 1 << 24, hasTrueColor: true))?.text
        == "all of 24 bits")
    #expect(colors(usual, ["COLORTERM": "truecolor"])?.text.contains("xterm-direct") == true)
  }

  @Test func `copying is told by the way it takes`() {
    func copying(_ way: TerminalFacts.Copying) -> Finding? {
      finding(.copying, findings(TerminalFacts(name: "xterm", copying: way)))
    }
    #expect(copying(.tmux)?.text.contains("set-clipboard on") == true)
    #expect(copying(.terminal)?.text.contains("OSC 52") == true)
    #expect(copying(.screen)?.text.contains("screen") == true)
    #expect(copying(.none)?.verdict == .note)
  }

  @Test(arguments: Language.allCases)
  func `every finding is one line that names its subject`(language: Language) {
    let strings = Strings(language)
    let findings = findings(TerminalFacts(name: "dumb", hasCursor: false), strings)
    let lines = Finding.lines(findings, strings)
    #expect(lines.count == findings.count)
    for (line, finding) in zip(lines, findings) {
      #expect(line.contains(strings.doctorSubject(finding.subject)))
      #expect(line.hasPrefix(strings.doctorVerdict(finding.verdict)))
    }
    #expect(Set(DoctorSubject.allCases.map(strings.doctorSubject)).count == 12)
  }

  private func findings(_ facts: TerminalFacts, _ strings: Strings) -> [Finding] {
    findings(facts, size: (80, 24), [:], configuration: Configuration(), strings)
  }

  @Test func `the ladder to choose from fits a usual terminal, question included`() {
    let lines = TerminalSample.ladder().lines
    #expect(lines.count <= 18)
    for (place, glyphs) in GlyphSet.ladder.enumerated() {
      #expect(lines.contains { $0.contains("\(place + 1) \(glyphs.rawValue)") })
    }
    #expect(lines.allSatisfy { TextWidth.width(of: $0) <= 80 })
  }
}
