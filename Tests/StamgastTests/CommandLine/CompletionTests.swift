import Commerce
import Metrics
import Presentation
import Storage
import TerminalUI
import TestSupport
import Testing

@testable import stamgast

@Suite struct CompletionTests {
  private static let scripts: [CompletionTopic] = [.bash, .zsh, .fish]

  private func script(_ shell: CompletionTopic) -> String {
    let strings = Strings()
    let lines =
      switch shell {
      case .bash: BashCompletion.lines(strings)
      case .zsh: ZshCompletion.lines(strings)
      case .fish: FishCompletion.lines(strings)
      case .lists, .themes: [""]
      }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A shell's path; nil where it is not there.
  private func path(of shell: CompletionTopic) -> String? {
    ["/bin/", "/usr/bin/", "/usr/local/bin/"].map { $0 + shell.rawValue }
      .first { size(ofFile: $0) > 0 }
  }

  @Test(arguments: scripts)
  func `every command and every option occurs`(shell: CompletionTopic) {
    let script = script(shell)
    for spec in CommandTable.named { #expect(script.contains(spec.command.rawValue)) }
    for option in ProgramOption.allCases {
      #expect(script.contains((shell == .fish ? "-l " : "--") + option.rawValue), "\(option)")
    }
  }

  @Test(arguments: scripts)
  func `the shell reads its script, where it is there`(shell: CompletionTopic) throws {
    guard let path = path(of: shell) else { return }
    let folder = try TemporaryFolder()
    try write(Array(script(shell).utf8), toFile: folder.file("script"))
    let run = try ChildProcess.run(path, ["-n", folder.file("script")], environment: [:])
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
  }

  @Test(arguments: scripts)
  func `the program prints a script as it is made, each line as one`(shell: CompletionTopic) throws
  {
    let lines = script(shell).split(separator: "\n")
    #expect(lines.allSatisfy { TextWidth.sanitized(String($0)) == $0 })
    let printed = try ProgramShop().program.run(["completions", shell.rawValue])
    #expect(printed.output == script(shell))
  }

  @Test(arguments: CompletionTopic.allCases) func `each is explained`(topic: CompletionTopic) {
    #expect(!Strings().completionHelp(topic.rawValue).isEmpty)
  }
}

/// What bash offers behind what was typed.
@Suite struct BashCompletionTests {
  private let shop: ProgramShop

  init() throws { shop = try ProgramShop() }

  /// The offers of bash, one a line, for a line with the cursor at its end.
  private func offers(_ line: String) throws -> [String] {
    let script = """
      cd "$HOME" && source <(stamgast completions bash)
      COMP_LINE=$1 COMP_POINT=${#1}
      _stamgast stamgast
      ((${#COMPREPLY[@]} == 0)) || printf '%s\\n' "${COMPREPLY[@]}"
      """
    var environment = shop.program.environment
    environment["PATH"] = "\(BuiltProgram.folder):/usr/bin:/bin"
    let run = try ChildProcess.run(
      "/bin/bash", ["-c", script, "bash", line], environment: environment)
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func `commands, their options and the options' words`() throws {
    #expect(try offers("stamgast ") == CommandTable.named.map(\.command.rawValue))
    #expect(try offers("stamgast imp") == ["import", "imports"])
    #expect(try offers("stamgast --w") == ["--watch"])
    #expect(try offers("stamgast import --d") == ["--dates", "--decimal", "--dry-run"])
    #expect(try offers("stamgast demo --color ") == ["auto", "always", "direct", "never"])
    #expect(try offers("stamgast demo --color=a") == ["auto", "always"])
    #expect(
      try offers("stamgast export -f ")
        == [
          "csv", "json", "klaviyo", "mailchimp", "shopify", "activecampaign", "google-ads", "meta",
        ])
    #expect(try offers("stamgast picture -f ") == ["svg", "text", "ansi"])
    #expect(try offers("stamgast picture co") == ["cohorts"])
    #expect(try offers("stamgast import --currency ") == [])
    #expect(try offers("stamgast --theme gruv").allSatisfy { $0.hasPrefix("gruv") })
    #expect(try offers("stamgast help conf") == ["config"])
    #expect(try offers("stamgast nonsense ") == [])
  }

  @Test func `settings of the shop, but not as a setting's value`() throws {
    #expect(try offers("stamgast shop target-l") == ["target-ltv", "target-ltv-to-cac"])
    #expect(try offers("stamgast shop --store a.db cur") == ["currency"])
    #expect(try offers("stamgast shop --unset margin") == ["margin-rate"])
    #expect(try offers("stamgast shop name cur") == [])
  }

  @Test func `files to import, those with spaces too`() throws {
    _ = try shop.file("orders 1.csv", "")
    _ = try shop.file("orders2.csv", "")
    #expect(try offers("stamgast import ord").sorted() == ["orders 1.csv", "orders2.csv"])
    #expect(try offers("stamgast import orders2.csv orders2") == ["orders2.csv"])
  }

  @Test func `segments to export, and of a store its months and channels`() throws {
    let segments = RFMSegment.allCases.map(ExportList.listName)
    let today = TodayList.allCases.map(\.name)
    #expect(
      try offers("stamgast export ") == ["all", "active", "one-time", "repeat", "best"] + today
        + segments)
    #expect(try offers("stamgast export at") == ["at-risk"])
    try shop.run("import", shop.orders())
    // Bash takes what stands before a colon for a word of its own.
    #expect(try offers("stamgast export channel:") == ["google_ads", "organic"])
    #expect(try offers("stamgast export cohort:2024") == ["2024-03", "2024-02", "2024-01"])
  }

  @Test func `what the store says is never run`() throws {
    let orders = try shop.file(
      "orders.csv",
      "order_id,customer_email,ordered_at,currency,total,channel\n"
        + "1,ann@example.com,2024-01-05,EUR,10.00,$(touch pwned) `touch pwned`\n")
    try shop.run("import", orders)
    #expect(
      try offers("stamgast export channel:") == ["\\$\\(touch\\ pwned\\)\\ \\`touch\\ pwned\\`"])
    #expect(!shop.folder.names.contains("pwned"))
  }

  @Test func `a word that is none of the completions is refused`() throws {
    let run = try shop.run("completions", "bsh")
    #expect(run.status == 64)
    #expect(
      run.error
        == "stamgast: completions knows no “bsh”; did you mean bash?; see stamgast help completions\n"
    )
  }
}
