import Presentation
import Testing

@testable import stamgast

@Suite struct ProgressMeterTests {
  @Test func `what is told never goes back, as where a file needs a second look`() {
    let meter = ProgressMeter(patience: .zero, interval: .zero)
    let shares = [0.2, 0.6, 0.3, 0.5, 0.8].map { meter.progress($0)?.share }
    #expect(shares == [0.2, 0.6, 0.6, 0.6, 0.8])
  }

  @Test func `work that is over soon tells nothing`() {
    #expect(ProgressMeter(patience: .seconds(60)).progress(0.5) == nil)
  }
}
