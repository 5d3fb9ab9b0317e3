import Commerce
import Storage
import Testing

@Suite struct OwnSegmentTests {
  private func segment(_ name: String, _ filter: String = "orders > 1") throws -> OwnSegment {
    try #require(OwnSegment(name: name, filter: filter))
  }

  @Test func `segments are kept in their order, as they were written`() async throws {
    let store = try OrderStore()
    #expect(try await store.ownSegments().isEmpty)
    let segments = try [segment(" Big  ", " net > 500 "), segment("élan")]
    for segment in segments { try await store.add(segment) }
    #expect(try await store.ownSegments() == segments)
    #expect(segments[0].name == "Big")
    #expect(segments[0].filter == "net > 500")
  }

  @Test func `a name is there once, letter case ignored, and can be removed so`() async throws {
    let store = try OrderStore()
    try await store.add(try segment("Big"))
    let again = try segment("BIG")
    await #expect(throws: StoreError.segmentExists("Big")) { try await store.add(again) }
    try await store.removeSegment(named: "big ")
    #expect(try await store.ownSegments().isEmpty)
    await #expect(throws: StoreError.unknownSegment("big")) {
      try await store.removeSegment(named: "big")
    }
  }

  @Test func `a segment takes another's place in the order`() async throws {
    let store = try OrderStore()
    for name in ["Big", "Small"] { try await store.add(try segment(name)) }
    let changed = try segment("BIG", "net > 9")
    try await store.replaceSegment(named: "Big", with: changed)
    #expect(try await store.ownSegments() == [changed, try segment("Small")])
    let taken = try segment("small")
    await #expect(throws: StoreError.segmentExists("Small")) {
      try await store.replaceSegment(named: "BIG", with: taken)
    }
    await #expect(throws: StoreError.unknownSegment("Gone")) {
      try await store.replaceSegment(named: "Gone", with: taken)
    }
  }

  @Test(arguments: ["", "  ", "cohort:x", "a\nb", String(repeating: "x", count: 41)])
  func `names that lists of other kinds have, or that fit nowhere, are none`(name: String) {
    #expect(OwnSegment(name: name, filter: "net > 1") == nil)
  }
}
