import Commerce
import Presentation
import TerminalUI
import Testing

@testable import Dashboard

/// The products on panel 7, worked out from the table at `SmallShop.roaster`: the last 365 days begin on 21 April 2024.
@Suite struct ProductsPageTests {
  private func wide(_ keys: String = "", _ more: Key...) -> Session {
    Session(.roaster, width: 120, height: 40).after("7").after([.tab, .tab, .tab, .tab])
      .after(keys).after(more)
  }

  @Test func `a product tells who bought it in the last year, and who bought it again`() {
    let text = wide().squeezed
    // Ann twice again, Bob new to it, Cas new; of three customers Ann alone again.
    #expect(text.contains("Bag ~4 75.0 % unclear ~33.3 % – 2"))
    #expect(text.contains("Mug ~2 0.0 % unclear ~0.0 % – 0"))
    // Dee's of 2023 is not of the last year, Ann's is.
    #expect(text.contains("Filters ~1 100.0 % unclear ~0.0 % – 0"))
  }

  @Test func `what carries it is told in words with its interval`() {
    // By Wilson 3 of 4 is 0.301 to 0.954; of the shop's six purchases Bob's first and Cas's are new.
    #expect(
      wide().squeezed.contains(
        "carried by neither clearly: 3 of 4 purchases in 365 days (75.0 %, 30.1 to 95.4 %) by "
          + "returning customers, 2 the same"))
    #expect(
      wide("k").squeezed.contains(
        "carried by neither clearly: 4 of 6 purchases in 365 days (66.7 %,"))
  }

  @Test func `a product opens its purchases by who made them, and they add up to it`() {
    let parts = wide("", .enter)
    #expect(parts.breadcrumb.contains("Products › Bag"))
    for line in [
      "The same again 2", "New to it, bought before 1", "First purchases of new customers 1",
      "All purchases of 365 days 4", "Customers who bought it again 1", "All its customers 3",
      "All purchases so far 5",
    ] {
      #expect(parts.squeezed.contains(line), "\(line)")
    }
    // Ann alone, with her two bags of the last year; of all time with the same.
    #expect(parts.after([.enter]).squeezed.contains("1 customer 2 € 20.00 € 8.00"))
    let people = parts.after([.enter]).breadcrumb
    #expect(people.contains("Products › Bag › The same again"))
    #expect(people.contains("these purchases, 21 Apr 2024 – 20 Apr 2025"))
    #expect(parts.after("jjj").after([.enter]).squeezed.contains("3 customers 4 € 40.00"))
    #expect(parts.after("G").after([.enter]).squeezed.contains("3 customers 5 € 50.00"))
  }

  @Test
  func `the shop opens first and returning purchases, whether their products are known or not`() {
    let parts = wide("k", .enter)
    #expect(parts.squeezed.contains("Purchases of returning customers 4"))
    #expect(parts.squeezed.contains("First purchases of new customers 2"))
    #expect(parts.after([.enter]).squeezed.contains("3 customers 4 € 40.00"))
    #expect(parts.after("j").after([.enter]).squeezed.contains("2 customers 2 € 20.00"))
  }

  @Test func `beside a product stands what is bought next and together, and opens it`() {
    let session = wide("", .tab)
    #expect(session.squeezed.contains("After and with Bag"))
    #expect(session.squeezed.contains("2 next, 5 with it"))
    // Ann's next purchases after a bag both hold one again, the second of them filters.
    #expect(session.squeezed.contains("Bag ~2 100.0 % – – – –"))
    #expect(session.squeezed.contains("Filters ~1 50.0 % – ~1 20.0 % –"))
    #expect(session.squeezed.contains("Mug 0 0.0 % – ~2 40.0 % –"))
    let parts = session.after("j").after([.enter])
    #expect(parts.breadcrumb.contains("Products › Filters beside Bag"))
    #expect(parts.squeezed.contains("Next purchases with Filters 1"))
    #expect(parts.squeezed.contains("Purchases with Bag and Filters 1"))
    #expect(parts.after("j").after([.enter]).squeezed.contains("1 customer 2 € 20.00"))
    // Where it is too rare to tell, the explanation says so.
    #expect(session.after("jx").squeezed.contains("Lift = 50.0 % / (1 / 3) = – (too rare to tell)"))
  }

  @Test func `another product has other companions`() {
    let session = wide("j")
    #expect(session.squeezed.contains("After and with Mug"))
    // After Ann's and Bob's mug comes a bag.
    #expect(session.squeezed.contains("Bag ~2 100.0 % – ~2 66.7 % –"))
    // The shop has none: those of the first product stand there.
    #expect(wide("g").squeezed.contains("After and with Bag"))
  }

  @Test func `customers stand by the product that they began with`() {
    let session = wide("", .tab, .tab)
    // Ann and Cas began with a bag, Ann 466 days ago: she came again after 416 days, which is too late.
    #expect(session.squeezed.contains("Bag ~2 50.0 % ~0.0 % € 8.00 ~€ 4.00"))
    #expect(session.squeezed.contains("Mug ~1 100.0 % – € 8.00 –"))
    #expect(session.squeezed.contains("Filters ~1 100.0 % ~0.0 % € 8.00 ~€ 4.00"))
    let parts = session.after([.enter])
    #expect(parts.breadcrumb.contains("Products › Began with Bag"))
    for line in [
      "Came again 1", "Not again so far 1", "All of them 2", "Came again within 365 days 0",
      "Known for 365 days or longer 1", "Their margin € 16.00", "Their net € 40.00",
      "Their margin within 365 days € 4.00",
    ] {
      #expect(parts.squeezed.contains(line), "\(line)")
    }
    #expect(parts.after("jj").after([.enter]).squeezed.contains("2 customers 4 € 40.00 € 16.00"))
    #expect(parts.after("G").after([.enter]).squeezed.contains("1 customer 1 € 10.00 € 4.00"))
  }

  @Test func `each list is sorted by its columns, what is not known last`() {
    func first(_ session: Session, _ names: [String]) -> [String] {
      session.state.sortedNames.filter(names.contains)
    }
    let names = ["Shop", "Bag", "Mug", "Filters"]
    #expect(first(wide(), names) == ["Shop", "Bag", "Mug", "Filters"])
    #expect(first(wide("s"), names) == ["Shop", "Filters", "Bag", "Mug"])
    #expect(first(wide("S"), names) == ["Shop", "Filters", "Mug", "Bag"])
    #expect(wide("s").text.contains("Sorted by returning, highest first"))
    #expect(first(wide("ssss"), names) == ["Shop", "Bag", "Filters", "Mug"])
  }

  @Test func `bars show the same in the place of the table`() {
    let bars = wide("t")
    #expect(bars.squeezed.contains("~4 unclear"))
    #expect(!bars.text.contains("Carried by"))
    #expect(wide("tt").text.contains("Carried by"))
  }

  @Test func `each part is explained, exported and copied`() {
    var session = wide()
    var files: [String] = []
    for _ in ProductsPage.Part.allCases {
      #expect(session.after("x").state.overlay != nil)
      if case .export(let request)? = session.after("e").wanted(by: .enter).first {
        files.append(request.path)
      }
      if case .copy(let text)? = session.wanted(by: .character("y")).first {
        #expect(text.contains(":"))
      } else {
        Issue.record("nothing to copy")
      }
      session.press(.tab)
    }
    #expect(files == ["products.csv", "after-and-with-bag.csv", "by-first-product.csv"])
    #expect(session.breadcrumb.contains("Timing"))
  }

  @Test func `the figures follow the day`() {
    // On 31 March 2025 Ann had bought two bags, and Cas none.
    let session = wide(",")
    #expect(session.squeezed.contains("Bag ~2 100.0 % unclear ~50.0 % – 1"))
    let list = session.after([.enter]).after("G").after([.enter])
    #expect(list.squeezed.contains("2 customers 3 € 30.00"))
  }

  @Test func `a shop whose files have no lines says so, and Tab passes what would be empty`() {
    let session = Session(width: 120, height: 40).after("7").after([.tab, .tab, .tab, .tab])
    #expect(session.text.contains("No product is known: import a file with the lines of orders."))
    #expect(session.squeezed.contains("Shop ~"))
    #expect(session.after([.tab]).squeezed.contains("(none)"))
    #expect(session.after([.tab, .enter]).breadcrumb.contains("Began with (none)"))
  }

  @Test func `nothing is read before the products are looked at, and then it is said`() {
    let waiting = Session(.roaster, desk: .silent).after("7")
    #expect(!waiting.effects.contains { $0.asksForProducts })
    let products = waiting.after([.tab, .tab, .tab, .tab])
    #expect(products.effects.contains { $0.asksForProducts })
    #expect(products.text.contains("Reading which products the orders hold."))
    // Leaving the panel ends the reading.
    #expect(products.after("1").effects.contains(.cancel(.products(asOf: day("2025-04-20")))))
  }

  @Test(arguments: [Size(width: 20, height: 5), Size(width: 40, height: 12)])
  func `where it is narrow each part has a figure a line`(size: Size) {
    let session = Session(.roaster, width: size.width, height: size.height).after("7")
      .after([.tab, .tab, .tab, .tab])
    #expect(session.text.contains("Bag"))
    #expect(session.after([.tab, .tab]).text.contains("Bag"))
  }
}

extension DashboardState {
  /// The names in the list of products, from top to bottom.
  fileprivate var sortedNames: [String] {
    guard case .timing(let screen) = screen,
      let table = ProductsPage.table(.asOf, context).value
    else { return [] }
    return screen.products.rows(table).map { $0.name(strings) }
  }
}

extension Effect {
  fileprivate var asksForProducts: Bool {
    if case .load(.products) = self { true } else { false }
  }
}
