import Commerce
import Metrics
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// Panel 9 as a whole: trials, initiatives with what-if, and launches.
@Suite struct ViewStackTests {
  private var shop: SmallShop {
    var shop = SmallShop.standard
    shop.initiatives = [CalendarDay(iso: "2024-02-20")].compactMap {
      $0.flatMap { Initiative(name: "Card", start: $0, costs: 500) }
    }
    return shop
  }

  private func panel(_ width: Int, _ height: Int) -> Session {
    Session(shop, width: width, height: height).after("9")
  }

  /// The rows of the titles that stand at the left edge, from top to bottom.
  private func titles(_ session: Session, _ names: [String]) -> [Int] {
    names.map { name in
      session.lines.firstIndex { $0.contains(" \(name) ─") || $0.contains(" \(name) ━") } ?? -1
    }
  }

  @Test func `where there is height the views stand beneath each other, in one order`() {
    let order = ["Trials and codes", "Initiatives", "Launches and seasons"]
    for keys in [[], [Key.tab, .tab], [.shiftTab]] as [[Key]] {
      let rows = titles(panel(120, 40).after(keys), order)
      #expect(!rows.contains(-1))
      #expect(rows == rows.sorted())
    }
  }

  @Test func `the view with the keys is whole, another its list where there is no room for more`() {
    let trials = panel(120, 40)
    #expect(trials.squeezed.contains("spring 4 +50.0 pt"))
    #expect(trials.text.contains("letter"))
    #expect(trials.squeezed.contains("Card 20 Feb 2024"))
    // The ages are of the initiative, and come with it.
    #expect(!trials.text.contains("for all customers"))
    let initiatives = trials.after([.tab, .tab])
    #expect(initiatives.text.contains("for all customers"))
    #expect(initiatives.squeezed.contains("spring 4 +50.0 pt"))
  }

  @Test func `a large terminal shows all views whole, one far wider the trials beside the others`()
  {
    for (width, height) in [(200, 60), (320, 80)] {
      let text = panel(width, height).text
      for part in ["letter", "Card ─", "for all customers", "What if ─", "Launches and seasons"] {
        #expect(text.contains(part), "\(part) at \(width)x\(height)")
      }
    }
    let wide = titles(panel(320, 80), ["Trials and codes", "Initiatives"])
    #expect(wide[0] == wide[1])
  }

  @Test func `all that is seen needs no word of what Tab leads to`() {
    #expect(!panel(120, 40).text.contains("Tab: initiatives"))
    #expect(panel(80, 24).text.contains("Tab: initiatives"))
  }

  @Test func `only what is drawn is asked for, that with the keys first`() {
    func asked(_ session: Session) -> [String] {
      session.state.screen.model.queries(session.state.context).map {
        String("\($0)".prefix { $0 != "(" })
      }
    }
    #expect(asked(panel(80, 24)) == ["trials"])
    #expect(asked(panel(120, 40).after("z")) == ["trials"])
    #expect(asked(panel(120, 40)) == ["trials", "initiatives", "launches"])
    #expect(asked(panel(120, 40).after([.tab, .tab])) == ["initiatives", "trials", "launches"])
  }

  @Test func `a press on a row of a view puts the keys there`() {
    var session = panel(120, 40)
    session.mouse(.press, on: "Card ")
    #expect(session.state.screen.model.focusedPart == .initiatives)
    session.mouse(.press, on: "No launches yet")
    #expect(session.state.screen.model.focusedPart == .launches)
    session.mouse(.press, on: "spring")
    #expect(session.state.screen.model.focusedPart == .trials)
  }

  @Test func `what failed is told in its view`() {
    let session = Session(shop, width: 120, height: 40, desk: .fails("The store is busy.")).after(
      "9")
    #expect(session.text.contains("The store is busy."))
  }
}
