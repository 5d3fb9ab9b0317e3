import Testing

@testable import stamgast

@Suite struct TypedPathTests {
  @Test(arguments: [
    ("list.csv", "list.csv", "~/shop/list.csv"),
    ("~/list.csv", "/home/ann/list.csv", "~/list.csv"),
    ("/tmp/list.csv", "/tmp/list.csv", "/tmp/list.csv"),
    ("/home/annette/list.csv", "/home/annette/list.csv", "/home/annette/list.csv"),
  ])
  func `a path is found and told as a shell would`(text: String, whole: String, short: String) {
    let path = TypedPath(text, home: "/home/ann", current: "/home/ann/shop")
    #expect((path.whole, path.short) == (whole, short))
  }

  @Test func `at the root, and without a home, paths are whole`() {
    #expect(TypedPath("list.csv", home: nil, current: "/").short == "/list.csv")
    #expect(TypedPath("~/list.csv", home: nil, current: "/tmp").whole == "~/list.csv")
    #expect(TypedPath("list.csv", home: "/", current: nil).short == "list.csv")
  }
}
