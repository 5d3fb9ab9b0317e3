import Commerce
import Dashboard
import Metrics
import Presentation
import Storage

/// `stamgast launches`, `... add NAME WHEN [WEEKS]`, `... change NAME WHEN [WEEKS]`, `... remove NAME`
enum LaunchesCommand {
  static func run(_ options: Options, _ console: Console) async throws {
    let action = try NamedListAction(
      options.arguments, of: .launches, texts: 1...2, placeholder: "WHEN [WEEKS]", canChange: true)
    try await EntryCommand(.launch, options, console).run(action) { name, texts in
      .launch(
        LaunchEntry(name: name, subject: texts[0], weeks: texts.count == 2 ? texts[1] : ""))
    } list: { shop, part, store in
      let figures = try await LaunchSource.figures(of: shop, part, in: store)
      let report = LaunchReport(strings: console.strings, currency: shop.ledger.currency)
      return options.has(.json) ? .json(report.json(figures)) : .lines(report.lines(figures))
    }
  }
}
