import Commerce
import Dashboard
import Metrics
import Presentation
import Storage

/// `stamgast initiatives`, `... add NAME DAY COSTS [FILTER]`, `... change NAME DAY COSTS [FILTER]`, `... remove NAME`
enum InitiativesCommand {
  static func run(_ options: Options, _ console: Console) async throws {
    let action = try NamedListAction(
      options.arguments, of: .initiatives, texts: 2...3, placeholder: "DAY COSTS [FILTER]",
      canChange: true)
    try await EntryCommand(.initiative, options, console).run(action) { name, texts in
      .initiative(
        InitiativeEntry(
          name: name, start: texts[0], costs: texts[1], who: texts.count == 3 ? texts[2] : ""))
    } list: { shop, _, store in
      let figures = try await InitiativeSource.figures(of: shop, in: store)
      let report = InitiativeReport(strings: console.strings, currency: shop.ledger.currency)
      return options.has(.json)
        ? .json(report.json(figures)) : .lines(report.lines(figures, asOf: shop.asOf))
    }
  }
}
