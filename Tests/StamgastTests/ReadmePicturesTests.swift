import Presentation
import System
import TestSupport
import Testing

@testable import stamgast

@Suite struct `Pictures of the README` {
  private func checkout() throws -> String { try #require(ResourceFolders().shared) }

  @Test func `every panel that has one is shown, whole, at 120 by 40`() throws {
    let folder = try checkout()
    let readme = String(decoding: try bytes(ofFile: folder + "/README.md"), as: UTF8.self)
    let paths = readme.split(separator: "](").dropFirst().compactMap { part -> String? in
      let path = part.prefix { $0 != ")" }
      return path.hasSuffix(".svg") ? String(path) : nil
    }
    #expect(Set(paths).count >= 8)
    for path in paths {
      let text = String(decoding: try bytes(ofFile: "\(folder)/\(path)"), as: UTF8.self)
      let root = try XMLElement(parsing: text)
      #expect(root.attributes["width"] == "1104", "\(path)")
      #expect(root.attributes["height"] == "744", "\(path)")
      let words = root.all("text").map(\.text).joined(separator: " ")
      #expect(words.contains("Branderij De Wending"), "\(path)")
    }
  }

  @Test func `each is of a panel that there is`() throws {
    let names = try Set(
      Folder.names(in: checkout() + "/demo-data/pictures").map { $0.dropLast(4) })
    #expect(names.isSubset(of: Set(Panel.allCases.map { $0.name[...] })))
    #expect(names.count >= 8)
  }
}
