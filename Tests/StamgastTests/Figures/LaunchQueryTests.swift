import Commerce
import Metrics
import Presentation
import Storage
import TestSupport
import Testing

@testable import stamgast

/// The SQL behind launches with marks, against what is shown, in the demo shop.
@Suite struct LaunchQueryTests {
  @Test func `a mark finds the same orders in SQL, the beginning of several too`() async throws {
    let folder = try TemporaryFolder()
    try await DemoDesk.shared.value.store.backUp(to: folder.file("shop.db"))
    let store = try OrderStore(path: folder.file("shop.db"), mode: .writing)
    for subject in ["product=navulpakket*", "product=Pour-over Kegel", "tag=CAD*", "tag=cad"] {
      let read = try #require(Launch.Subject(subject))
      try await store.add(try #require(Launch(name: subject, read, weeks: 26)))
    }
    let desk = try await ShopDesk(store: store)
    let day = try #require(await desk.ledger.lastOrderDay)
    let launches = try await desk.launches(asOf: day)
    for launch in launches where launch.launch.mark != nil {
      for query in [FigureQuery.start(of: launch, asOf: day), .marked(launch, asOf: day)] {
        guard let query else { continue }
        let answer = try await store.answer(query)
        #expect(query.isGiven(by: answer), "\(query.sql)\n\(answer)\nshown \(query.rows)")
      }
    }
    let marked = Dictionary(
      launches.map { ($0.launch.name, $0.marked) }, uniquingKeysWith: { first, _ in first })
    #expect(marked["product=navulpakket*"].flatMap(\.self) ?? 0 > 0)
    #expect(marked["tag=CAD*"].flatMap(\.self) ?? 0 > 0)
    #expect(marked["tag=cad"] == .some(nil))
  }
}
