import Testing

@testable import TerminalUI

@Suite struct SectionTests {
  @Test func `title and note stand in a line, and the content below it`() {
    let section = Section(title: "Cohorts", note: "n")
    #expect(drawn(20, 2) { section.draw(on: &$0, in: $1) } == ["── Cohorts ──── n ──", ""])
    #expect(
      Section.inner(of: Rect(x: 1, y: 2, width: 9, height: 4))
        == Rect(x: 1, y: 3, width: 9, height: 3))
  }

  @Test func `focus shows without colour, by a heavier line around the title`() {
    let section = Section(title: "Flow", isFocused: true)
    #expect(drawn(14, 1) { section.draw(on: &$0, in: $1) } == ["━━ Flow ━━────"])
    let plain = Section(title: "Flow", isFocused: true, glyphs: .ascii)
    #expect(drawn(14, 1) { plain.draw(on: &$0, in: $1) } == ["== Flow ==----"])
    #expect(drawn(3, 1) { section.draw(on: &$0, in: $1) } == ["━━━"])
  }

  @Test func `a note without room is left out and a title is cut`() {
    let section = Section(title: "Cohorts", note: "of 2024")
    #expect(drawn(11, 1) { section.draw(on: &$0, in: $1) } == ["── Coho… ──"])
  }

  @Test func `what else may have the place stands behind the title, as much of it as has room`() {
    let section = Section(title: "Days", others: ["next", "curve"], note: "n", isFocused: true)
    #expect(
      drawn(32, 1) { section.draw(on: &$0, in: $1) } == ["━━ Days ━━ next · curve ─── n ──"])
    #expect(drawn(22, 1) { section.draw(on: &$0, in: $1) } == ["━━ Days ━━ next ─ n ──"])
    #expect(drawn(20, 1) { section.draw(on: &$0, in: $1) } == ["━━ Days ━━───── n ──"])
    #expect(
      section.places(ofOthersIn: Rect(x: 2, y: 3, width: 32, height: 5)) == [
        Rect(x: 13, y: 3, width: 4, height: 1), Rect(x: 20, y: 3, width: 5, height: 1),
      ])
  }

  @Test func `it is drawn at any size`() {
    #expect(drawn(0, 0) { Section(title: "x").draw(on: &$0, in: $1) } == [])
    #expect(drawn(1, 1) { Section(title: "x").draw(on: &$0, in: $1) } == ["─"])
    #expect(staysInside { Section(title: "long title", note: "n").draw(on: &$0, in: $1) })
  }
}
