import Testing

@testable import TerminalUI

@Suite struct WritingDirectionTests {
  /// The columns in which names from right to left end.
  private func ends(_ text: String) -> [Int] {
    var canvas = Canvas(size: Size(width: 20, height: 1))
    canvas.write(text, x: 0, y: 0)
    return (0..<20).filter { canvas.endsRightToLeft(x: $0, y: 0) }
  }

  @Test func `a name ends where no word of it follows`() {
    #expect(ends("Ann 7") == [])
    #expect(ends("שרה 7") == [2])
    #expect(ends("שרה כהן  7") == [6])
    #expect(ends("שרה, 7") == [2])
    #expect(ends("ليلى  12  שרה") == [3, 12])
    #expect(ends("") == [])
  }

  @Test func `marks and digits are no letters`() {
    #expect(ends("12 345") == [])
    // A vowel point stands in the cell of its letter.
    #expect(ends("שָׂרָה 7") == [2])
  }
}
