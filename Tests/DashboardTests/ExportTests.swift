import Commerce
import Metrics
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

@Suite struct `Export and copy` {
  @Test func `a list is exported under a name that one may change`() {
    var session = Session().after("6e")
    #expect(session.text.contains("To: customers.csv"))
    for _ in 0..<5 { session.press(.backspace) }
    session.press("-june.csv")
    #expect(
      session.wanted(by: .enter) == [.export(request(Self.everybody, path: "customer-june.csv"))])
    #expect(session.after([.enter]).state.overlay == nil)
  }

  @Test func `an ending that is typed chooses its form`() {
    var session = Session().after("6e")
    for _ in 0..<3 { session.press(.backspace) }
    session.press("json")
    #expect(
      session.wanted(by: .enter)
        == [.export(request(Self.everybody, .json, path: "customers.json"))])
    // A file for an e-mail tool is CSV too, and stays the tool's.
    var other = Session().after("6e").after([.down, .down])
    #expect(other.text.contains("To: customers-klaviyo.csv"))
    other.press(.control("u"))
    other.press("june.csv")
    #expect(
      other.wanted(by: .enter) == [.export(request(Self.everybody, .klaviyo, path: "june.csv"))])
  }

  @Test func `the name of the file follows the form`() {
    var session = Session().after("6e")
    var names: [String] = []
    for _ in 0..<12 {
      names.append(
        session.text.split(separator: "To: ").last?.split(separator: " ").first.map(String.init)
          ?? "")
      session.press(.down)
    }
    #expect(
      names == [
        "customers.csv", "customers.json", "customers-klaviyo.csv", "customers-mailchimp.csv",
        "customers-shopify.csv", "customers-activecampaign.csv", "customers-google-ads.csv",
        "customers-meta.csv", "customers.svg", "customers.txt", "customers.ans",
        "customers.csv",
      ])
  }

  @Test(arguments: Array(zip(ExportForm.allCases, 0...)))
  func `every form of a list is there to choose`(form: ExportForm, steps: Int) throws {
    let session = Session().after("6e").after(Array(repeating: .down, count: steps))
    #expect(session.text.contains("> \(Strings().exportFormName(form))"))
    guard case .export(let request)? = session.wanted(by: .enter).first else {
      Issue.record("the list is exported")
      return
    }
    #expect(request.form == form)
  }

  @Test func `lists that are not of people have no form for an e-mail tool`() {
    for keys in ["1e", "2e"] {
      let session = Session().after(keys)
      #expect(session.text.contains("JSON"))
      #expect(!session.text.contains("Klaviyo"))
    }
    #expect(!Session().after("P6e").text.contains("Klaviyo"))
  }

  @Test(arguments: Array(zip(PictureForm.allCases, 1...)))
  func `the screen is a picture as it was before the menu`(form: PictureForm, steps: Int) {
    // The last form is one step back from the first.
    let session = Session().after("2e").after(
      Array(repeating: .up, count: PictureForm.allCases.count + 1 - steps))
    guard case .savePicture(let picture)? = session.wanted(by: .enter).first else {
      Issue.record("a picture is written")
      return
    }
    #expect(picture.form == form)
    #expect(picture.path == "retention" + form.fileEnding)
    #expect(picture.canvas.lines.dropFirst() == draw(Session().after("P2").state).lines.dropFirst())
    #expect(picture.canvas.lines[0].contains("names hidden"))
  }

  private static let everybody = CustomerListQuery(customers: .all, asOf: day("2025-06-17"))

  private func request(
    _ list: CustomerListQuery, _ form: ExportForm = .csv, path: String
  ) -> ExportRequest {
    ExportRequest(list: .customers(list), name: "customers", form: form, path: path)
  }

  @Test func `what is exported is the list as it is found and sorted`() {
    var session = Session().after("6s/b")
    session.press(.enter)
    session.press("e")
    let list = CustomerListQuery(
      customers: .all, asOf: day("2025-06-17"), sort: .margin, search: "b")
    #expect(session.wanted(by: .enter) == [.export(request(list, path: "customers.csv"))])
  }

  @Test func `Tab goes to the line that splits a list by lot, which begins a trial`() {
    var session = Session().after("6e")
    #expect(session.text.contains("Trial:"))
    session.press(.tab)
    #expect(session.squeezed.contains("A trial splits the list by lot"))
    session.press("spring=letter:50")
    #expect(session.text.contains("Trial: spring=letter:50"))
    #expect(session.text.contains("To: customers.csv"))
    guard case .export(let request)? = session.wanted(by: .enter).first else {
      Issue.record("the list is split")
      return
    }
    #expect(request.split != nil && request.split == TrialSplit(parsing: "spring=letter:50"))
    #expect(request.path == "customers.csv")
    // Back to the file's name, whose ending is of a picture: there is nobody to split.
    session.press(.shiftTab)
    for _ in 0..<3 { session.press(.backspace) }
    session.press("svg")
    guard case .savePicture? = session.wanted(by: .enter).first else {
      Issue.record("a picture is written")
      return
    }
  }

  @Test func `what is no split stays to be mended`() {
    var session = Session().after("6e")
    session.press(.tab)
    session.press("spring=letter:100")
    #expect(session.wanted(by: .enter).isEmpty)
    session.press(.enter)
    #expect(session.text.contains("Trial: spring=letter:100"))
    session.press(.control("u"))
    guard case .export(let request)? = session.wanted(by: .enter).first else {
      Issue.record("the list is written whole")
      return
    }
    #expect(request.split == nil)
  }

  @Test func `only people whose names are not hidden can be split`() {
    for keys in ["1e", "2e", "P6e"] { #expect(!Session().after(keys).text.contains("Trial:")) }
  }

  @Test(arguments: [Key.escape, .control("c")])
  func `an export is given up without a trace`(key: Key) {
    let session = Session().after("6e")
    #expect(session.wanted(by: key).isEmpty)
    #expect(session.after([key]).state.overlay == nil)
  }

  @Test func `a file without a name is not written`() {
    var session = Session().after("6e")
    session.press(.control("u"))
    #expect(session.wanted(by: .enter).isEmpty)
  }

  @Test(arguments: Route.screens)
  func `every screen has something to export`(route: Route) {
    var session = Session().after(route.keys)
    session.press("e")
    #expect(session.text.contains("To: "))
    #expect(session.state.availableCommands.contains(.export))
    let wanted = session.wanted(by: .enter)
    guard case .export(let request)? = wanted.first else {
      Issue.record("the screen exports")
      return
    }
    #expect(request.path.hasSuffix(".csv"))
    if case .table(let columns, let rows) = request.list {
      #expect(!rows.isEmpty)
      #expect(rows.allSatisfy { $0.count == columns.count })
    }
  }

  /// What an export of the screen writes.
  private func exported(_ session: Session) -> ExportRequest.List? {
    guard case .export(let request)? = session.after("e").wanted(by: .enter).first else {
      return nil
    }
    return request.list
  }

  @Test func `the focused table is what a panel exports`() {
    guard case .table(let columns, let rows)? = exported(Session().after("0").after([.tab, .tab])),
      case .table(_, let segments)? = exported(Session().after("5")),
      case .table(_, let map)? = exported(Session().after("5").after([.tab]))
    else {
      Issue.record("both panels export tables")
      return
    }
    #expect(columns == ["Part", "Value", "Why"])
    #expect(rows.map { $0[1] }.prefix(2) == [.number(12), .number(2)])
    #expect(segments.count == 11)
    #expect(segments.contains { $0.prefix(3) == [.text("At risk"), .number(1), .number(0.25)] })
    // Ann's is recency 2, FM 4.
    #expect(map[3][0] == .text("R2"))
    #expect(map[3][4] == .number(1))
  }

  @Test func `the parts of a figure are exported as numbers`() {
    #expect(
      exported(Session().after(Route.deeper[0].keys))
        == .table(
          columns: ["Part", "Value"],
          rows: [
            [.text("Net revenue of counted orders"), .number(80)],
            [.text("Counted orders"), .number(2)],
          ]))
  }

  @Test func `a card exports the customer's orders, an order its lines`() {
    let card = Session().after([.character("6"), .enter])
    #expect(
      exported(card) == .orders(OrderListQuery(orders: .ofCustomer(0), asOf: day("2025-06-17"))))
    guard case .table(let columns, let rows)? = exported(card.after([.enter])) else {
      Issue.record("an order exports its lines")
      return
    }
    #expect(columns == ["Product", "SKU", "Qty", "Price", "Cost"])
    // The cancelled one of 99: two pieces, and a line of nothing whose cost is unknown.
    #expect(
      rows == [
        [.text("Coffee"), .text("Coffee"), .number(2), .number(49.5), .number(5)],
        [.text("Coffee"), .text(""), .number(0), .number(0), .number(nil)],
      ])
  }

  @Test func `a screen without a list is a picture still`() {
    let session = Session(desk: .silent).after("2e")
    #expect(!session.text.contains("The list"))
    guard case .savePicture(let picture)? = session.wanted(by: .enter).first else {
      Issue.record("a picture is written")
      return
    }
    #expect(picture.path == "retention.svg")
  }

  @Test(arguments: [(80, 24), (40, 12), (20, 5), (1, 1)])
  func `the form that is chosen is in sight at any size`(width: Int, height: Int) {
    var session = Session(width: width, height: height).after("6e")
    for form in ExportForm.allCases {
      if height >= 12 { #expect(session.text.contains("> " + Strings().exportFormName(form))) }
      session.press(.down)
    }
  }

  @Test(arguments: [
    ("1", "Retention (CRR) 100.0 % (May 2025)"), ("2", "Retained 1 (May 2025)"),
    ("3", "LTV € 50.00 (margin), CAC € 10.50"), ("4", "Feb 2024, M1: 0.0 %"),
    ("5jjjjjjj", "At risk: 1 customer"), ("6", "ann@example.com"), ("0", "orders_2024.csv"),
  ])
  func `what is under the cursor is copied`(keys: String, text: String) {
    let session = Session().after(keys)
    #expect(session.wanted(by: .character("y")) == [.copy(text)])
  }

  @Test func `of the map the field under the cursor is copied`() {
    var session = Session().after("5")
    session.press(.tab)
    // Recency 2, FM 4: Ann.
    session.press("gjjjlll")
    #expect(session.wanted(by: .character("y")) == [.copy("R2 FM4: 1 customer")])
  }

  @Test func `where nothing can be copied that is said`() {
    let session = Session(desk: .silent)
    #expect(session.wanted(by: .character("y")).isEmpty)
    #expect(session.after("y").footer == "Nothing to copy under the cursor")
  }

  @Test func `a message stays until the next key`() {
    var session = Session()
    session.send(.message(Message("Wrote 4 rows to customers.csv")))
    #expect(session.footer == "Wrote 4 rows to customers.csv")
    session.press("l")
    #expect(session.footer.contains("Enter open"))
  }
}
