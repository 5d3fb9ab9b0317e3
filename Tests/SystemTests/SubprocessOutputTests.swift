import System
import TestSupport
import Testing

@Suite struct SubprocessOutputTests {
  private let environment = ["PATH": "/usr/bin:/bin"]

  @Test func `what a program writes is in the file, and its memory is known`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("output")
    let ending = try Subprocess.run(
      ["sh", "-c", "echo one; echo two >&2; exit 4"], environment: environment, output: path)
    #expect(ending.status == 4)
    #expect(ending.peakKilobytes > 0)
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = try ByteInput(path: path).read(into: &bytes, from: 0)
    #expect(String(decoding: bytes[..<count], as: UTF8.self) == "one\n")
  }
}
