import System
import TestSupport
import Testing

@Suite struct FolderWatchTests {
  @Test func `a file that is written or moved into the folder is told when it is whole`() throws {
    let (folder, elsewhere) = (try TemporaryFolder(), try TemporaryFolder())
    let watch = try FolderWatch(folder: folder.path)
    try write(Array("a".utf8), toFile: folder.file("orders.csv"))
    #expect(told(watch, until: "orders.csv") == ["orders.csv"])
    try write(Array("b".utf8), toFile: elsewhere.file("spend.csv"))
    #expect(
      Subprocess.run(["mv", elsewhere.file("spend.csv"), folder.file("spend.csv")], input: []) == 0)
    #expect(told(watch, until: "spend.csv") == ["spend.csv"])
  }

  @Test func `a folder that goes away ends the watch`() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("exports")
    #expect(Subprocess.run(["mkdir", path], input: []) == 0)
    let watch = try FolderWatch(folder: path)
    #expect(Subprocess.run(["rmdir", path], input: []) == 0)
    #expect(watch.changes() == nil)
  }

  @Test func `what is no folder can't be watched`() throws {
    let folder = try TemporaryFolder()
    try write([], toFile: folder.file("file"))
    #expect(throws: SystemError.self) { try FolderWatch(folder: folder.file("file")) }
    #expect(throws: SystemError.self) { try FolderWatch(folder: folder.file("none")) }
  }

  /// All names that are told until one of them is told.
  private func told(_ watch: FolderWatch, until name: String) -> Set<String> {
    var all: Set<String> = []
    while !all.contains(name), let names = watch.changes() { all.formUnion(names) }
    return all
  }
}
