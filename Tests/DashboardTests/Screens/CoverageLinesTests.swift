import TerminalUI
import Testing

@testable import Dashboard

/// Where lines of panel 0 lead that have no list of their own.
@Suite struct `Lines of what is known` {
  private func opened(_ keys: String) -> Session {
    Session(width: 120, height: 40).after("0").after([.tab, .tab]).after(keys).after([.enter])
  }

  @Test func `rows that are counted by imports lead to the imports`() {
    let rows = opened("g")
    #expect(rows.text.contains("Each import tells how many it brought"))
    #expect(rows.after([.enter]).breadcrumb.contains(".csv"))
  }

  @Test func `rows that were not taken lead to the import that has them`() {
    let rejected = opened("gj")
    #expect(rejected.text.contains("Each import opens to its rows"))
    #expect(rejected.after([.enter]).text.contains("Why"))
  }

  @Test func `orders of later days are on the lists of the latest day`() {
    let later = opened("gjjj")
    #expect(later.text.contains("As of the latest day (=)"))
  }
}
