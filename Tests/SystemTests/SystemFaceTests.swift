import System
import Testing

@Suite struct SystemFaceTests {
  @Test func `widths do not depend on the process's locale`() {
    #expect(displayWidth(of: "a") == 1)
    #expect(displayWidth(of: "日") == 2)
    #expect(displayWidth(of: "\u{301}") == 0)
    #expect(displayWidth(of: "\u{1B}") == nil)
  }

  @Test func `a wake is kept until it is drained`() throws {
    let pipe = try WakePipe()
    #expect(!pipe.drain())
    for _ in 0..<100_000 { pipe.wake() }
    #expect(pipe.drain())
    #expect(!pipe.drain())
  }

  @Test func `a variable that is empty counts as not set where it is asked so`() {
    #expect(Environment.nonEmptyValue("PATH") != nil)
    #expect(Environment.value("STAMGAST_NOT_SET") == nil)
  }

  @Test func `the program knows where it is`() throws {
    let path = try #require(Environment.executablePath)
    #expect(path.hasPrefix("/") && Folder.isReadable(path))
  }

  @Test func `a folder's names are sorted, a missing one has none`() {
    let names = Folder.names(in: "/dev")
    #expect(names.contains("null") && names == names.sorted())
    #expect(Folder.names(in: "/no/such/folder").isEmpty)
    #expect(Folder.exists("/dev") && !Folder.exists("/dev/null"))
  }

  @Test func `a program gets its input and tells its status`() {
    #expect(
      Subprocess.run(["sh", "-c", "read x && test \"$x\" = hello"], input: Array("hello\n".utf8))
        == 0)
    #expect(Subprocess.run(["sh", "-c", "exit 3"], input: []) == 3)
    #expect(Subprocess.run(["stamgast-no-such-program"], input: []) == nil)
    // A program that does not read must not end this one.
    #expect(Subprocess.run(["true"], input: Array(repeating: 120, count: 1 << 20)) == 0)
  }
}
