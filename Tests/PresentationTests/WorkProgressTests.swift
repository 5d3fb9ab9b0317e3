import Presentation
import Testing

@Suite struct WorkProgressTests {
  @Test func `what is left goes by what was done`() {
    // A fifth in 4 seconds: the other four fifths take 16.
    let progress = WorkProgress(share: 0.2, rows: 800, after: 4)
    #expect(progress.secondsLeft == 16)
    #expect(progress.rowsPerSecond == 200)
  }

  @Test func `nothing is said of the time before a hundredth is done`() {
    #expect(WorkProgress(share: 0.01, after: 60).secondsLeft == nil)
    #expect(WorkProgress(share: 0, after: 0).rowsPerSecond == 0)
  }

  @Test func `a share stays between none and all`() {
    #expect(WorkProgress(share: 1.2, after: 1).share == 1)
    #expect(WorkProgress(share: -1, after: 1).share == 0)
    #expect(WorkProgress(share: 1, after: 3).secondsLeft == 0)
  }
}
