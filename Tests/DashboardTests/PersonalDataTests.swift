import Presentation
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct `Personal data` {
  /// Words of names, addresses and towns of the shop's people.
  private let secrets = [
    "Ann", "Appelboom", "Bob", "Bakkerij", "Dee", "Dijkstra", "ann@", "bob@", "cas@", "dee@",
    "example.com", "Zwolle", "Gent",
  ]

  private func found(in text: String) -> [String] { secrets.filter(text.contains) }

  @Test(arguments: Route.all)
  func `no screen shows a name, an address or a town while they are hidden`(route: Route) {
    let before = Session(width: 300, height: 80).after("P").after(route.keys)
    #expect(found(in: before.text).isEmpty)
    #expect(before.topLine.contains("names hidden"))
  }

  @Test(arguments: Route.screens)
  func `a screen that is open hides them at once and shows them again`(route: Route) {
    let open = Session(width: 300, height: 80).after(route.keys)
    let hidden = open.after("P")
    #expect(found(in: hidden.text).isEmpty)
    #expect(found(in: hidden.after("?").text).isEmpty)
    #expect(hidden.after("Pz").text == open.after("z").text)
  }

  @Test func `without hiding they are all there`() {
    let texts = [Route.panels[5], Route.deeper[4], Route.deeper[5]].map {
      Session(width: 200, height: 60).after($0.keys).text
    }
    #expect(found(in: texts[0]).count == 11)
    #expect(texts[1].contains("Zwolle"))
    #expect(texts[2].contains("ann@example.com"))
  }

  @Test(arguments: Route.screens)
  func `what is copied names nobody while names are hidden`(route: Route) {
    let session = Session().after("P").after(route.keys)
    for case .copy(let text) in session.wanted(by: .character("y")) {
      #expect(found(in: text).isEmpty)
    }
  }

  @Test(arguments: Route.screens)
  func `what is exported names nobody while names are hidden`(route: Route) {
    var shop = SmallShop.standard
    // What stood in a rejected row may be anybody's.
    shop.fileName = "ann@example.com"
    let session = Session(shop).after("P").after(route.keys).after("e")
    let path = session.text
    if !route.name.contains("rejected") && !route.name.contains("panel 0") {
      #expect(found(in: path).isEmpty)
    }
    guard case .export(let request)? = session.wanted(by: .enter).first else {
      Issue.record("\(route) exports")
      return
    }
    switch request.list {
    case .customers, .orders, .carts, .forecasts:
      #expect(request.hidesPersonalData)
      #expect(path.contains("Names and addresses are hidden"))
    case .table(_, let rows) where route.name == "rejected rows":
      #expect(rows.map { $0[2] } == [.text("•••"), .text("•••"), .text("•••")])
    case .table, .spend: #expect(!path.contains("are hidden"))
    }
  }

  @Test(arguments: Route.screens)
  func `a picture names nobody, hidden or not`(route: Route) {
    let session = Session(width: 200, height: 60).after(route.keys).after("e").after([.up])
    guard case .savePicture(let picture)? = session.wanted(by: .enter).first else {
      Issue.record("\(route) is a picture")
      return
    }
    #expect(found(in: picture.canvas.lines.joined(separator: "\n")).isEmpty)
  }

  @Test func `an export with names shown has them`() {
    guard case .export(let request)? = Session().after("6e").wanted(by: .enter).first else {
      Issue.record("the list is exported")
      return
    }
    #expect(!request.hidesPersonalData)
  }

  @Test func `a search does not tell what of a hidden name matches`() {
    let canvas = draw(Session().after("P6/cust").state)
    #expect(
      !(0..<canvas.size.height).flatMap { canvas.row($0) }.contains { $0.role == .match })
  }

  @Test func `hidden people are told apart by number`() {
    let session = Session().after("P6")
    for number in 0..<4 { #expect(session.text.contains("Customer \(number) ")) }
  }
}
