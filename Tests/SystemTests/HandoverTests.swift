import Synchronization
import System
import Testing

@Suite struct HandoverTests {
  private struct Stopped: Error, Equatable {}

  @Test(arguments: [1, 4])
  func `everything that is made is used, in order`(ahead: Int) throws {
    var used: [Int] = []
    try handOver(ahead: ahead) { give in
      for number in 0..<1000 { try give(number) }
    } use: {
      used.append($0)
    }
    #expect(used == Array(0..<1000))
  }

  @Test func `nothing made is nothing used`() throws {
    try handOver(ahead: 2) { (_: (Int) throws -> Void) in
    } use: { _ in
      Issue.record("nothing was made")
    }
  }

  @Test func `an error in making comes after what was made before it`() {
    var used: [Int] = []
    #expect(throws: Stopped()) {
      try handOver(ahead: 4) { give in
        for number in 0..<3 { try give(number) }
        throw Stopped()
      } use: {
        used.append($0)
      }
    }
    #expect(used == [0, 1, 2])
  }

  @Test func `an error in using ends the making, which is never more than so far ahead`() {
    let made = Mutex(0)
    #expect(throws: Stopped()) {
      try handOver(ahead: 2) { give in
        while true {
          try give(made.withLock(\.self))
          made.withLock { $0 += 1 }
        }
      } use: {
        if $0 == 5 { throw Stopped() }
      }
    }
    // The numbers 0 to 5 were used; two more may have waited, and one had its place made by the end.
    #expect(made.withLock(\.self) <= 9)
  }
}
