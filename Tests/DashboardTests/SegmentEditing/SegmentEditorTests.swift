import Commerce
import Metrics
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// Of the shop of `SmallShop.standard` Ann bought three times, Bob and Cas twice, Dee once.
@Suite struct SegmentEditorTests {
  private var shop: SmallShop {
    var shop = SmallShop.standard
    shop.segments = [OwnSegment(name: "Twice", filter: "orders >= 2")].compactMap(\.self)
    return shop
  }

  private func editing(_ text: String = "") -> Session {
    Session(shop, width: 120, height: 40).after("5n" + text)
  }

  @Test func `who meets the filter is counted at each letter`() {
    var session = editing("orders >= ")
    #expect(session.squeezed.contains("next: a whole number"))
    session.press("2")
    #expect(session.squeezed.contains("3 customers of 4 (75.0 %)"))
    // Of these Ann and Bob came by ads.
    session.press(" and channel = ads")
    #expect(session.squeezed.contains("2 customers of 4 (50.0 %)"))
    session.press(.control("u"))
    #expect(!session.squeezed.contains("customers of 4"))
  }

  @Test func `what is wrong is told in a line below the input`() throws {
    let session = editing("ordr > 2")
    let lines = session.lines
    let input = try #require(lines.firstIndex { $0.contains("Filter: ordr > 2") })
    #expect(lines[input + 1].contains("character 1: found “ordr”"))
    // Nothing is saved of it.
    #expect(session.wanted(by: .enter).isEmpty)
    #expect(session.after([.enter]).text.contains("Filter: ordr > 2"))
  }

  @Test func `a chance without a forecast is said to be unknown`() {
    #expect(editing("alive > 0.5").text.contains("alive is not known"))
  }

  @Test func `Tab takes the word that is chosen`() {
    var session = editing("lastO")
    session.press(.tab)
    #expect(session.text.contains("Filter: lastOrder "))
    session.press("> 90 ")
    session.press(.down, .tab)
    #expect(session.text.contains("Filter: lastOrder > 90 weeks "))
    #expect(editing("channel = ").text.contains("email"))
    #expect(editing("segment = tw").after([.tab]).text.contains("segment = Twice"))
  }

  @Test func `the line can be changed in its middle`() {
    var session = editing("orders > 2")
    session.press(.left, .backspace)
    session.press("=")
    #expect(session.text.contains("Filter: orders >=2"))
    session.press(.home, .delete)
    session.press("O")
    session.press(.end)
    session.press("0")
    #expect(session.text.contains("Filter: Orders >=20"))
  }

  @Test func `what is pasted is typed, its first line only`() {
    var session = editing()
    session.send(.terminal(.paste("orders = 1\nquit")))
    #expect(session.text.contains("Filter: orders = 1 "))
    #expect(session.squeezed.contains("1 customer of 4"))
  }

  @Test func `Enter asks for the name, and again saves`() throws {
    var session = editing("orders = 1")
    session.press(.enter)
    session.press("Once")
    let segment = try #require(OwnSegment(name: "Once", filter: "orders = 1"))
    #expect(session.wanted(by: .enter) == [.saveSegment(segment, replacing: nil)])
    // It closes when that is done, not before.
    session.press(.enter)
    session.send(.message(Message("there is one", isError: true)))
    #expect(session.text.contains("Name: Once"))
    #expect(session.footer.contains("there is one"))
    session.send(.segmentsChanged(session.shop.facts, Message("saved")))
    #expect(!session.text.contains("Name: Once"))
    #expect(session.footer.contains("saved"))
  }

  @Test func `a name that can't be is refused, and nothing typed is lost`() {
    var session = editing("orders = 1")
    session.press(.enter)
    session.press("a:b")
    #expect(session.wanted(by: .enter).isEmpty)
    session.press(.enter)
    #expect(session.text.contains("a segment can't be called “a:b”"))
    #expect(session.text.contains("Name: a:b"))
    session.press(.escape)
    session.press("0")
    #expect(session.text.contains("Filter: orders = 10"))
  }

  @Test func `one of the shop's own is changed and removed under the cursor`() throws {
    var session = Session(shop, width: 120, height: 40).after("5G")
    #expect(session.footer.contains("change"))
    #expect(session.state.availableCommands.contains(.removeSegment))
    let removing = session.after("D")
    #expect(removing.footer.contains("Remove segment “Twice”?"))
    #expect(removing.wanted(by: .character("y")) == [.removeSegment("Twice")])
    #expect(removing.wanted(by: .character("n")).isEmpty)
    #expect(!removing.after([.escape]).footer.contains("Remove segment"))
    session.press("i")
    #expect(session.text.contains("Filter: orders >= 2"))
    session.press(.backspace)
    session.press("3")
    session.press(.enter, .backspace)
    let changed = try #require(OwnSegment(name: "Twic", filter: "orders >= 3"))
    #expect(session.wanted(by: .enter) == [.saveSegment(changed, replacing: "Twice")])
    // A segment can't be made of itself.
    let itself = Session(shop, width: 120, height: 40).after("5Gi").after([.control("u")])
      .after("segment = Twice")
    #expect(itself.text.contains("found “Twice”"))
  }

  @Test func `the eleven are not the owner's to change`() {
    let session = Session(shop, width: 120, height: 40).after("5g")
    for key in ["i", "D"] {
      #expect(session.after(key).footer.contains("Segments of your own can be changed"))
    }
  }

  @Test(arguments: [(80, 24), (40, 12), (20, 5), (1, 1)])
  func `it is drawn at every size`(width: Int, height: Int) {
    let session = Session(shop, width: width, height: height).after("5n")
      .after("orders >= 2 and country = NL and firstProduct = none")
    #expect(session.lines.count == height)
    _ = session.after([.enter]).after("A name")
  }
}
