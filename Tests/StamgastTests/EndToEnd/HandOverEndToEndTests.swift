import Presentation
import System
import TestSupport
import Testing

@testable import stamgast

@Suite struct HandOverEndToEndTests {
  /// Four orders of three people, of whom Ann consents, Bob does not, and nobody knows of Cy.
  private func shop() throws -> ProgramShop {
    let shop = try ProgramShop()
    try shop.run("import", shop.orders())
    let customers = try shop.file(
      "customers.csv",
      "customer_email,name,consent\nann@example.com,Ann van Dijk,yes\nbob@example.com,=Bob,no\n")
    #expect(try shop.run("import", customers).status == 0)
    #expect(try shop.run("segments", "add", "big spenders", "net > 10").status == 0)
    return shop
  }

  /// The first column of a file's rows, without the header.
  private func addresses(_ output: String) -> [String] {
    output.split(separator: "\r\n").dropFirst().map {
      String($0.prefix { $0 != "," })
    }
  }

  @Test(arguments: ExportForm.allCases)
  func `every list is written in every form`(form: ExportForm) throws {
    let shop = try shop()
    let lists = ExportList.names + ["cohort:2024-01", "channel:organic", "big spenders"]
    for list in lists {
      let all = try addresses(shop.run("export", list, "--all", "--again").output)
      let run = try shop.run("export", list, "--again", "--format", form.rawValue)
      #expect(run.status == 0, "\(list)")
      #expect(!run.output.unicodeScalars.contains("\u{1B}"))
      if form == .json {
        let json = try JSONParser.parse(run.output.utf8)
        #expect((json[0] == nil) == !all.contains("ann@example.com"), "\(list)")
        continue
      }
      // A list of carts has further columns where the form has room.
      #expect(run.output.hasPrefix(form.people().columns.joined(separator: ",")))
      let ann = all.filter { $0.hasPrefix("ann") }
      #expect(
        addresses(run.output) == (form.taker == .adPlatform ? ann.map(SHA256.hexDigest) : ann),
        "\(list)")
      let leftOut = all.filter { !$0.hasPrefix("ann") }.count
      #expect(
        leftOut == 0 || run.error.contains(Strings().customers(leftOut) + " without consent"),
        "\(list): \(run.error)")
      // An ad platform gets nobody without consent, whoever is asked for.
      guard form.taker != .adPlatform else { continue }
      let everybody = try shop.run("export", list, "--all", "--again", "--format", form.rawValue)
      #expect(addresses(everybody.output) == all, "\(list)")
    }
  }

  @Test func `what a tool makes of a file is told beside it`() throws {
    let shop = try shop()
    let shopify = try shop.run("export", "all", "--format", "shopify")
    #expect(shopify.error.contains("Shopify may put the tag in the place"))
    let mailchimp = try shop.run("export", "all", "--format", "mailchimp", "--all")
    #expect(mailchimp.error.contains("2 customers in it gave no consent"))
    let wrong = try shop.run("export", "all", "--format", "mailchump")
    #expect(wrong.status == 64)
    #expect(wrong.error.contains("klaviyo"))
  }

  @Test func `a panel is a picture in the form that the file's name says`() throws {
    let shop = try shop()
    for panel in Panel.allCases {
      let path = shop.folder.file("\(panel.name).svg")
      let run = try shop.run("picture", panel.name, "--size", "100x30", "--to", path)
      #expect(run.status == 0, "\(run.error)")
      #expect(run.error == "Wrote the picture to \(path)\n")
      #expect(permissions(ofFile: path) == 0o600)
      let root = try XMLElement(parsing: String(decoding: bytes(ofFile: path), as: UTF8.self))
      #expect(root.attributes["width"] == "924")
      #expect(root.attributes["height"] == "564")
    }
    let path = shop.folder.file("customers.ans")
    try shop.run("picture", "6", "--to", path)
    #expect(try String(decoding: bytes(ofFile: path), as: UTF8.self).contains("\u{1B}[0;"))
  }

  @Test func `without a file the text is printed, without names unless they are asked for`() throws
  {
    let shop = try shop()
    let run = try shop.run("picture", "customers", "--size", "90x12")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == 13)
    #expect(lines[0].contains("names hidden"))
    #expect(!run.output.contains("Dijk"))
    #expect(!run.output.unicodeScalars.contains("\u{1B}"))
    #expect(try shop.run("picture", "customers", "--names").output.contains("Ann van Dijk"))
    let past = try shop.run("picture", "overview", "--as-of", "2024-02-10")
    #expect(past.output.contains("as of 10 Feb 2024 (past)"))
    let filtered = try shop.run("picture", "customers", "--filter", "channel=organic")
    #expect(filtered.output.contains("organic"))
  }

  @Test(arguments: [
    (["picture", "cohort"], "did you mean cohorts?"),
    (["picture", "overview", "--size", "120"], "columns and rows"),
    (["picture", "overview", "--to", "overview.png"], "ends in .svg, .txt or .ans"),
    (["picture", "overview", "--size", "0x5"], "columns and rows"),
    (["picture", "overview", "--format", "png"], "svg"),
    (["picture", "overview", "--filter", "channel=orgnic"], "organic"),
  ])
  func `what can't be a picture is told`(words: [String], message: String) throws {
    let shop = try shop()
    let run = try shop.program.run(words)
    #expect(run.status == 64)
    #expect(run.error.contains(message), "\(run.error)")
  }

  @Test func `the report for paper has a heading on each page and nothing for terminals`() throws {
    let shop = try shop()
    let run = try shop.run("report", "--pages")
    #expect(run.status == 0)
    let pages = run.output.split(separator: "\u{0C}")
    for (index, page) in pages.enumerated() {
      let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines[0].hasSuffix("page \(index + 1) of \(pages.count)"))
      #expect(lines.count <= 61)
      #expect(lines.allSatisfy { $0.count <= 80 })
    }
    #expect(!run.output.unicodeScalars.contains("\u{1B}"))
    #expect(try shop.run("report", "--json", "--pages").status == 64)
  }
}
