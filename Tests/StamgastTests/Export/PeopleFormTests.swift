import Commerce
import Presentation
import TestSupport
import Testing

@testable import stamgast

/// The people that the tests write, one for each thing that may be wrong with one.
private func person(
  _ email: String = "ann@example.com", name: String = "Ann van Dijk", accepts: Bool? = true,
  platformID: String = ""
) throws -> ExportedPerson {
  ExportedPerson(
    email: email, platformID: platformID, name: name, hiddenName: "Customer 7", city: "Delft",
    country: "NL",
    acceptsMarketing: accepts, purchases: 3, net: 12_050, margin: 6000,
    currency: Currency(code: "EUR"), firstDay: CalendarDay(iso: "2024-01-05"),
    lastDay: CalendarDay(iso: "2024-03-10"), segment: "at-risk")
}

@Suite struct PeopleFormTests {
  private func written(
    _ people: [ExportedPerson], _ form: ExportForm, list: String = "at-risk",
    everybody: Bool = false, isWithoutNames: Bool = false
  ) throws -> (lines: [String], outcome: ExportOutcome) {
    let folder = try TemporaryFolder()
    let path = folder.file("list")
    var writer = try PeopleWriter(
      form, name: list, asOf: try #require(CalendarDay(iso: "2024-03-31")),
      includesEverybody: everybody, isWithoutNames: isWithoutNames, to: path)
    for person in people { _ = try writer.append(person) }
    let outcome = try writer.finish()
    let text = String(decoding: try bytes(ofFile: path), as: UTF8.self)
    #expect(text.unicodeScalars.first != "\u{FEFF}")
    return (text.split(separator: "\r\n").map(String.init), outcome)
  }

  /// What a tool's own pages say of its import.
  @Test(arguments: [
    (
      ExportForm.klaviyo,
      "Email,First Name,Last Name,City,Country,Email Marketing Consent,List,Segment,Purchases,Net,"
        + "First Order,Last Order",
      "ann@example.com,Ann,van Dijk,Delft,NL,Subscribed,at-risk 2024-03-31,at-risk,3,120.50,2024-01-05,"
        + "2024-03-10"
    ),
    (
      .mailchimp,
      "Email Address,First Name,Last Name,Tags,Accepts Marketing,Country,Segment,Purchases,Net,"
        + "First Order,Last Order",
      "ann@example.com,Ann,van Dijk,at-risk 2024-03-31,yes,NL,at-risk,3,120.50,2024-01-05,2024-03-10"
    ),
    (.shopify, "Email,Tags", "ann@example.com,at-risk 2024-03-31"),
    (
      .activecampaign,
      "Email,First Name,Last Name,Tags,Accepts Marketing,Country,Segment,Purchases,Net,"
        + "First Order,Last Order",
      "ann@example.com,Ann,van Dijk,at-risk 2024-03-31,yes,NL,at-risk,3,120.50,2024-01-05,2024-03-10"
    ),
    // By `printf ann@example.com | sha256sum`.
    (
      .googleAds, "Email", "71d4f55f72fa128dfb468a1a3901507c804b74316488744d769d7f4b16696476"
    ),
    (
      .meta, "email,value",
      "71d4f55f72fa128dfb468a1a3901507c804b74316488744d769d7f4b16696476,120.50"
    ),
  ])
  func `a file has the columns that its tool imports`(
    form: ExportForm, header: String, row: String
  ) throws {
    #expect(try written([person()], form).lines == [header, row])
  }

  @Test(arguments: [ExportForm.googleAds, .meta])
  func `an ad platform gets nobody without consent, whoever is asked for`(form: ExportForm) throws {
    let people = [
      try person(), try person("bob@example.com", accepts: false),
      try person("cy@example.com", accepts: nil),
    ]
    for everybody in [false, true] {
      let (lines, outcome) = try written(people, form, everybody: everybody)
      #expect(lines.count == 2)
      #expect(outcome == ExportOutcome(written: 1, leftOut: 2, unknown: 1))
    }
  }

  @Test(arguments: [ExportForm.googleAds, .meta])
  func `an ad platform gets hashes of trimmed addresses in lower case, and no names`(
    form: ExportForm
  ) throws {
    let plain = try written([person()], form).lines
    #expect(try written([person(" Ann@Example.COM ")], form).lines.count == 1)
    #expect(try written([person("Ann@Example.COM")], form).lines == plain)
    #expect(!plain.joined().contains("@"))
    #expect(!plain.joined().contains("Ann"))
  }

  @Test func `what somebody brought below nothing is no value to an ad platform`() throws {
    var loss = try person()
    loss.net = -100
    #expect(try written([loss], .meta).lines[1].hasSuffix(",0.00"))
  }

  @Test(arguments: [
    (ExportForm.csv, true), (.klaviyo, true), (.shopify, false), (.meta, false),
  ])
  func `a list of carts tells them where the form has room`(
    form: ExportForm, hasRoom: Bool
  ) throws {
    var ann = try person()
    let day = try #require(CalendarDay(iso: "2024-03-20"))
    let cart = Cart(
      id: "#7", customer: nil, begunAt: PlacedAt(day: day, instant: 0, hasTime: false),
      currency: nil, value: 2550)
    ann.cart = (cart, "2 × Mug, Cup")
    let folder = try TemporaryFolder()
    var writer = try PeopleWriter(
      form, name: "carts", asOf: day, isOfCarts: true, to: folder.file("list"))
    _ = try writer.append(ann)
    _ = try writer.finish()
    let text = String(decoding: try bytes(ofFile: folder.file("list")), as: UTF8.self)
    let lines = text.split(separator: "\r\n")
    #expect(lines[0].contains("Cart") == hasRoom)
    #expect(lines[1].hasSuffix(",\"2 × Mug, Cup\",25.50,EUR,2024-03-20") == hasRoom)
  }

  @Test(arguments: ExportForm.allCases.filter { $0.taker != .adPlatform })
  func `people without consent are left out and counted, unless all are asked for`(
    form: ExportForm
  ) throws {
    let people = [
      try person(), try person("bob@example.com", accepts: false),
      try person("cy@example.com", accepts: nil),
    ]
    let (lines, outcome) = try written(people, form)
    #expect(!lines.joined().contains("bob@"))
    #expect(!lines.joined().contains("cy@"))
    #expect(outcome == ExportOutcome(written: 1, leftOut: 2, unknown: 1))
    let (all, everybody) = try written(people, form, everybody: true)
    #expect(all.joined().contains("cy@"))
    #expect(everybody == ExportOutcome(written: 3, unconsenting: 2))
  }

  @Test func `consent is told as it is, and not known is not a yes`() throws {
    let people = try [true, false, nil].map { try person(accepts: $0) }
    func column(_ number: Int, _ form: ExportForm) throws -> [String] {
      try written(people, form, everybody: true).lines.dropFirst().map {
        String($0.split(separator: ",", omittingEmptySubsequences: false)[number])
      }
    }
    #expect(try column(5, .klaviyo) == ["Subscribed", "Unsubscribed", ""])
    for form in [ExportForm.mailchimp, .activecampaign] {
      #expect(try column(4, form) == ["yes", "no", ""])
    }
    #expect(try column(10, .csv) == ["yes", "no", ""])
  }

  @Test(arguments: ExportForm.allCases.filter(\.isOfAddresses))
  func `a tool that goes by addresses gets nobody whom it can't write to`(form: ExportForm) throws {
    let addresses = [
      "", "ann", "ann@", "@example.com", "a@b@example.com", "ann@example", "=1+1@example.com",
      "+ann@example.com", "-ann@example.com", "'ann@example.com", "a b@example.com",
      "zoë@example.com", "a,b@example.com", "ann@exa mple.com", "ann@example.com\u{1B}[2J",
      "ann@.example.com", "xyz@marketplace.amazon.de",
    ]
    let people = try addresses.map { try person($0, platformID: "12") }
    let (lines, outcome) = try written(people + [person("zoe+x@bücher.example")], form)
    #expect(lines.count == 2)
    #expect(outcome == ExportOutcome(written: 1, unreachable: addresses.count))
    // A spreadsheet gets all of them.
    #expect(try written(people, .csv).outcome.written == addresses.count)
  }

  @Test func `a name is parted at its first space`() throws {
    for (name, first, last) in [
      ("Ann van  Dijk", "Ann", "van  Dijk"), ("Ann", "Ann", ""), ("", "", ""),
    ] {
      let person = try person(name: name)
      #expect((person.firstName, person.lastName) == (first, last))
    }
  }

  @Test func `what a spreadsheet takes for a formula is guarded in every form`() throws {
    for form in [ExportForm.csv, .klaviyo, .mailchimp, .activecampaign] {
      let lines = try written([person(name: "=cmd +31")], form).lines
      #expect(!lines[1].contains(",=cmd"))
      #expect(lines[1].contains(",'=cmd"))
      #expect(!lines[1].contains(",+31"))
    }
  }

  @Test func `ActiveCampaign gets no emoji, Mailchimp no long text`() throws {
    let emoji = try written([person(name: "Ann👩‍🚀 ☕️Dijk")], .activecampaign).lines[1]
    #expect(emoji.hasPrefix("ann@example.com,Ann,Dijk,"))
    let name = String(repeating: "ë", count: 200)
    let long = try written([person(name: name)], .mailchimp).lines[1]
    #expect(long.split(separator: ",")[1] == name.prefix(127))
  }

  @Test func `a tag is one tag, with the day that it is of`() throws {
    let lines = try written([person()], .shopify, list: "a, b").lines
    #expect(lines[1] == "ann@example.com,a  b 2024-03-31")
  }

  @Test func `a file that is larger than the tool takes is told`() throws {
    // A row has 47 bytes and the header 12.
    let name = String(repeating: "a", count: 14) + "@example.com"
    let row = try person(name)
    #expect(
      try written(Array(repeating: row, count: 21_275), .shopify).outcome.exceededLimit == nil)
    #expect(
      try written(Array(repeating: row, count: 21_277), .shopify).outcome.exceededLimit
        == 1_000_000)
  }

  @Test(arguments: ExportForm.allCases)
  func `while names are hidden no form has one`(form: ExportForm) throws {
    let (lines, outcome) = try written([person()], form, isWithoutNames: true)
    #expect(!lines.joined().contains("Dijk"))
    #expect(!lines.joined().contains("example.com"))
    #expect(lines.joined().contains("Customer 7"))
    #expect(outcome.isWithoutNames)
  }
}
