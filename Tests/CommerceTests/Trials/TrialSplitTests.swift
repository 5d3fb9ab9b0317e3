import Commerce
import Testing

@Suite struct TrialSplitTests {
  @Test func `arms have their shares, and the control what is left`() throws {
    let split = try #require(TrialSplit(parsing: " Spring 24 = letter:40, gift : 35"))
    #expect(split.name == "Spring 24")
    #expect(split.arms.map(\.name) == ["control", "letter", "gift"])
    #expect(split.arms.map(\.share) == [25, 40, 35])
  }

  @Test(arguments: [
    "", "spring", "spring=", "=letter:40", "spring=letter", "spring=letter:0", "spring=letter:100",
    "spring=letter:60,gift:40", "spring=letter:x", "spring=control:50", "spring=a:20,A:20",
    "spring=a/b:20", "a/b=c:20", "a=b:20=c:20", "spring=a:20,",
  ])
  func `anything else is no split`(text: String) {
    #expect(TrialSplit(parsing: text) == nil)
  }

  @Test func `the rest of the hash chooses the arm, shares counted off in their order`() throws {
    let split = try #require(TrialSplit(parsing: "spring=letter:40,gift:35"))
    let arms = [0, 39, 40, 74, 75, 99, 100, 1_040, UInt64.max].map(split.arm)
    // 2^64 - 1 ends in 15.
    #expect(arms == [1, 1, 2, 2, 0, 0, 1, 2, 1])
  }

  @Test func `the name of the trial is in what is hashed, letter case aside`() throws {
    let split = try #require(TrialSplit(parsing: "Spring=a:50"))
    #expect(split.text(for: "ann@x.nl") == "spring\nann@x.nl")
  }
}
