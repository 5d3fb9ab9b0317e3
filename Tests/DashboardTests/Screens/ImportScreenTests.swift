import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// The page that a shop without orders begins on, and on which files are imported later.
@Suite struct ImportScreenTests {
  private static let products = FoundExport(
    path: "~/Downloads/products_export.csv", format: "shopify-products", size: 8977,
    changed: day("2026-03-31"))
  private static let orders = FoundExport(
    path: "~/Downloads/orders_export_1.csv", format: "shopify-orders", size: 2_758_126,
    changed: day("2026-04-01"))
  private static let spend = FoundExport(
    path: "spend.csv", format: "generic-spend", size: 540, changed: day("2026-04-02"))
  private static let all = [products, orders, spend]

  /// A dashboard on a shop without orders, with some exports on the machine.
  private func empty(_ files: [FoundExport], width: Int = 120, height: Int = 40) -> Session {
    var shop = SmallShop.empty
    shop.found.files = files
    return Session(shop, width: width, height: height)
  }

  /// A dashboard on a shop with orders and a file of its own.
  private func filled(_ files: [FoundExport] = []) -> Session {
    var shop = SmallShop.standard
    shop.storePath = "/home/ann/shop.db"
    shop.found.files = files
    return Session(shop, width: 120, height: 40)
  }

  private func request(_ file: FoundExport) -> ImportRequest { ImportRequest(path: file.path) }

  /// The files that were to be imported so far.
  private func begun(_ session: Session) -> [ImportRequest] {
    session.effects.compactMap { if case .importFile(let request) = $0 { request } else { nil } }
  }

  // MARK: How to begin

  @Test(arguments: Panel.allCases)
  func `every panel of a shop without orders tells the three ways in, and asks nothing`(
    panel: Panel
  ) {
    let session = empty([]).after([.character(panel.digit)])
    #expect(session.breadcrumb.contains("First steps"))
    #expect(session.breadcrumb.contains("kept in /home/ann/shop.db"))
    for way in ["stamgast demo", "stamgast import FILE...", "stamgast --watch FOLDER"] {
      #expect(session.text.contains(way))
    }
    #expect(session.text.contains("No export found in this folder and ~/Downloads."))
    #expect(session.footer.contains("q quit"))
    #expect(session.wanted(by: .character("q")) == [.quit])
  }

  @Test func `what was imported is seen on panel 0 even if no order came of it`() {
    var shop = SmallShop.empty
    shop.found.files = Self.all
    var session = Session(shop)
    var facts = shop.facts
    facts.importAge = "imported today"
    session.send(.shopChanged(facts))
    #expect(session.text.contains("Panel 0 tells what each file"))
    #expect(session.after("0").breadcrumb.contains("Data"))
  }

  @Test func `each export is told with what it was taken for, its size and its day`() {
    let text = empty(Self.all).squeezed
    #expect(text.contains("All 3 new files one by one"))
    #expect(
      text.contains("~/Downloads/products_export.csv Shopify products 9.0 KB 31 Mar 2026 new"))
    #expect(text.contains("~/Downloads/orders_export_1.csv Shopify orders 2.8 MB 1 Apr 2026 new"))
    #expect(text.contains("spend.csv plain spend 540 B 2 Apr 2026 new"))
    #expect(text.contains("3 new"))
  }

  @Test func `one export needs no row for all`() {
    let session = empty([Self.orders])
    #expect(!session.text.contains("All 1"))
    #expect(session.text.contains("so does stamgast import ~/Downloads/orders_export_1.csv"))
    #expect(session.wanted(by: .enter) == [.importFile(request(Self.orders))])
  }

  @Test func `the command for a file quotes what a shell would take apart`() {
    var file = Self.orders
    file.path = "~/Downloads/my shop's orders.csv"
    let session = empty([file])
    #expect(
      session.wanted(by: .character("y"))
        == [.copy("stamgast import ~/'Downloads/my shop'\\''s orders.csv'")])
  }

  @Test func `Ctrl-L looks again`() {
    let loads = empty([]).effects.count { $0 == .load(.foundExports) }
    let again = empty([]).after([.control("l")]).effects.count { $0 == .load(.foundExports) }
    #expect((loads, again) == (1, 2))
  }

  // MARK: Importing

  @Test func `Enter on the first row imports all, one after the other, then the overview opens`() {
    var session = empty(Self.all)
    session.press(.enter)
    #expect(begun(session) == [request(Self.products)])
    #expect(session.squeezed.contains("waits"))
    session.send(.importEnded(path: Self.products.path, .imported("63 products new")))
    #expect(begun(session).last == request(Self.orders))
    session.send(.shopChanged(SmallShop.standard.facts))
    // The orders are there, but the last file is not.
    session.send(.importEnded(path: Self.orders.path, .imported("9 orders new")))
    #expect(session.breadcrumb.contains("First steps"))
    #expect(begun(session).last == request(Self.spend))
    session.send(.importEnded(path: Self.spend.path, .imported("2 rows new")))
    #expect(session.breadcrumb.contains("Overview"))
    #expect(session.footer.contains("3 files imported; panel 0 tells what came of each"))
    #expect(begun(session).count == 3)
  }

  @Test func `one file is told in a line of its own`() {
    var session = empty([Self.orders]).after([.enter])
    session.send(.shopChanged(SmallShop.standard.facts))
    session.send(
      .importEnded(path: Self.orders.path, .imported("orders_export_1.csv: 9 orders new")))
    #expect(session.breadcrumb.contains("Overview"))
    #expect(session.footer.contains("orders_export_1.csv: 9 orders new"))
  }

  @Test func `how far it is stands in the row, below the list and in the line on top`() {
    var session = empty(Self.all).after([.enter])
    // A quarter after 10 seconds: half a minute is left, at 500 rows a second.
    session.send(
      .importing(path: Self.products.path, WorkProgress(share: 0.25, rows: 5000, after: 10)))
    #expect(session.squeezed.contains("31 Mar 2026 25 % 0:30"))
    #expect(
      session.squeezed.contains("products_export.csv 25 % 5,000 rows 500 rows/s 0:30 left"))
    #expect(session.topLine.contains("importing products_export.csv 25 %  0:30 left"))
  }

  @Test func `a panel's key leads to the orders that are there while the rest is read`() {
    var session = empty(Self.all).after([.enter])
    session.send(.importEnded(path: Self.products.path, .imported("")))
    session.send(.shopChanged(SmallShop.standard.facts))
    #expect(session.text.contains("The first orders are in."))
    session.press("2")
    #expect(session.breadcrumb.contains("Retention"))
    #expect(session.topLine.contains("importing orders_export_1.csv"))
  }

  @Test func `Enter on a file that is on its way does not import it twice`() {
    var session = empty(Self.all)
    session.press(.down, .enter, .enter, .down, .enter, .enter)
    #expect(begun(session) == [request(Self.products)])
    session.send(.importEnded(path: Self.products.path, .imported("")))
    session.send(.importEnded(path: Self.orders.path, .imported("")))
    #expect(begun(session) == [request(Self.products), request(Self.orders)])
  }

  @Test func `what fails is told in the row and below it, and the next file comes`() {
    var session = empty(Self.all).after([.enter])
    session.send(.importEnded(path: Self.products.path, .failed("products.csv: no such file")))
    #expect(begun(session).last == request(Self.orders))
    session.send(.importEnded(path: Self.orders.path, .imported("")))
    session.send(.importEnded(path: Self.spend.path, .imported("")))
    #expect(session.footer.contains("2 files imported, 1 not. products.csv: no such file"))
    // The others are imported: the first row is that of the file now.
    session.press("k")
    #expect(session.squeezed.contains("31 Mar 2026 not imported"))
    #expect(session.text.contains(" products.csv: no such file"))
  }

  @Test func `Esc stops the file that runs and begins none of those behind it`() {
    var session = empty(Self.all).after([.enter])
    #expect(session.footer.contains("Esc stop"))
    #expect(session.wanted(by: .escape) == [.stopImport])
    session.press(.escape)
    #expect(session.text.contains("stopping …"))
    session.send(.importEnded(path: Self.products.path, .stopped))
    #expect(
      session.footer.contains("products_export.csv: stopped; nothing of it was kept"))
    #expect(session.footer.contains("; 2 behind it not begun"))
    #expect(begun(session).count == 1)
    #expect(!session.footer.contains("Esc stop"))
  }

  @Test func `who quits while a file is on its way is told once what becomes of it`() {
    var session = empty(Self.all).after([.enter])
    #expect(session.wanted(by: .character("q")).isEmpty)
    session.press("q")
    #expect(
      session.footer.contains("products_export.csv is still being imported: q again quits"))
    #expect(session.wanted(by: .character("q")) == [.quit])
    session.send(.importEnded(path: Self.products.path, .imported("")))
    #expect(session.wanted(by: .character("q")).isEmpty)
  }

  // MARK: What a file leaves open

  private let dates = ImportQuestion.dates(column: "Date", found: "03/04/2024")

  @Test func `what is open is asked on the page, and the file begun anew with the answer`() {
    var session = empty([Self.orders]).after([.enter])
    session.send(
      .importEnded(path: Self.orders.path, .asks(dates, else: "give --dates day-first")))
    #expect(session.text.contains("day first or the month first? (d/m)"))
    #expect(session.text.contains("d or m answers; Esc leaves the file out"))
    session.press("m")
    #expect(
      begun(session).last
        == ImportRequest(path: Self.orders.path, answers: [ImportAnswer(dates, "m")]))
  }

  @Test func `a file that stays open is left out, with the option that would answer`() {
    var session = empty([Self.orders]).after([.enter])
    session.send(
      .importEnded(path: Self.orders.path, .asks(dates, else: "give --dates day-first")))
    #expect(session.wanted(by: .escape) == [.refuseFile(path: Self.orders.path)])
    session.press(.escape)
    #expect(session.footer.contains("give --dates day-first"))
    #expect(session.squeezed.contains("not imported"))
    #expect(begun(session).count == 1)
  }

  @Test func `no key answers where the question is not on screen`() {
    var session = filled([Self.orders]).after(":import").after([.enter, .enter])
    session.press("5")
    session.send(
      .importEnded(path: Self.orders.path, .asks(dates, else: "give --dates day-first")))
    #expect(session.footer.contains("orders_export_1.csv leaves something open: :import asks"))
    // On panel 5 this key scores customers by something else.
    #expect(
      !session.wanted(by: .character("m")).contains {
        if case .importFile = $0 { true } else { false }
      })
    session.press(":import")
    session.press(.enter)
    #expect(session.text.contains("(d/m)"))
    session.press("d")
    #expect(begun(session).last?.answers == [ImportAnswer(dates, "d")])
  }

  @Test(arguments: [(20, 5), (40, 12), (60, 14), (80, 24), (200, 60)])
  func `a question is on screen at every size`(width: Int, height: Int) {
    var session = empty(Self.all, width: width, height: height).after([.enter])
    session.send(.importEnded(path: Self.products.path, .asks(dates, else: "")))
    #expect(session.text.contains("products_export.csv"))
    #expect(session.squeezed.contains("03/04/2024") || height < 6)
    #expect(session.squeezed.contains("d or m answers") || height < 6)
  }

  // MARK: In a shop that has orders

  @Test func `a file named on the command line is imported from anywhere`() {
    let session = filled().after("4:import ~/new orders.csv").after([.enter])
    #expect(begun(session) == [ImportRequest(path: "~/new orders.csv")])
    #expect(session.breadcrumb.contains("Data › Import"))
    #expect(session.text.contains("~/new orders.csv"))
    #expect(session.after("[").breadcrumb.contains("Cohorts"))
  }

  @Test func `while a file comes in the rest is usable, and Esc still leads back first`() {
    var session = filled().after(":import a.csv").after([.enter])
    session.press("6")
    session.press(.enter)
    #expect(session.breadcrumb.contains("Ann Appelboom"))
    #expect(session.topLine.contains("importing a.csv"))
    #expect(session.wanted(by: .escape).isEmpty)
    #expect(session.wanted(by: .control("c")) == [.stopImport])
    session.press(.escape)
    #expect(session.footer.contains("Esc stop"))
    #expect(session.wanted(by: .escape) == [.stopImport])
  }

  @Test func `exports that are new are offered on panel 0 and behind the command`() {
    var old = Self.products
    old.isImported = true
    let session = filled([old, Self.orders])
    #expect(session.after("0").breadcrumb.contains("1 new export found: type :import"))
    let line = session.after(":import ")
    #expect(line.text.contains("import ~/Downloads/orders_export_1.csv"))
    #expect(!line.text.contains("products_export.csv"))
    let page = session.after(":import").after([.enter])
    #expect(page.squeezed.contains("Shopify products 9.0 KB 31 Mar 2026 imported"))
  }

  @Test func `a path is completed folder by folder`() {
    let session = filled().after(":import ex").after([.tab])
    #expect(session.footer.contains(": import exports/"))
    #expect(session.after([.tab]).footer.contains(": import extra.csv"))
  }

  @Test func `what arrives in a watched folder is imported like any other file`() {
    var session = filled()
    session.send(.exportArrived(path: "/exports/late.csv"))
    #expect(begun(session) == [ImportRequest(path: "/exports/late.csv")])
    session.send(.importEnded(path: "/exports/late.csv", .imported("late.csv: 1 order new")))
    #expect(session.footer.contains("late.csv: 1 order new"))
  }

  @Test func `the demo shop takes no files`() {
    let session = Session().after(":import a.csv").after([.enter])
    #expect(session.footer.contains("This is the demo shop"))
    #expect(begun(session).isEmpty)
  }

  @Test func `a shop whose only import is undone begins anew`() {
    var session = filled([Self.orders]).after("6").after([.enter])
    session.send(.shopChanged(SmallShop.empty.facts))
    #expect(session.breadcrumb.contains("First steps"))
    #expect(session.wanted(by: .character("q")) == [.quit])
  }

  @Test(arguments: [
    (0, "0 B"), (999, "999 B"), (1000, "1.0 KB"), (9949, "9.9 KB"), (9950, "10 KB"),
    (999_499, "999 KB"), (999_500, "1.0 MB"), (2_758_126, "2.8 MB"), (1_500_000_000, "1.5 GB"),
  ])
  func `a size is told in at most three digits`(bytes: Int, text: String) {
    #expect(Strings().fileSize(Int64(bytes)) == text)
  }
}
