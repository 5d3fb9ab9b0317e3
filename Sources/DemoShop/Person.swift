/// A made-up person with an address. Every e-mail address is at example.com (RFC 2606).
struct Person: Sendable {
  let name: String
  /// E-mail address as the person mostly types it.
  let email: String
  let street: String
  let zip: String
  let city: String
  let country: String
  let phone: String
  let acceptsMarketing: Bool
}

/// Hands out people, no two with the same address.
struct PeopleMaker {
  private var taken: [String: Int] = [:]

  /// The next person; the first few are those of `Names.unusual`, one in `unusualEvery`.
  mutating func next(number: Int, _ random: inout SeededRandom) -> Person {
    let unusualIndex = number / PeopleMaker.unusualEvery
    let isUnusual = number % PeopleMaker.unusualEvery == 7 && unusualIndex < Names.unusual.count
    let (name, mailbox) = isUnusual ? Names.unusual[unusualIndex] : PeopleMaker.usualName(&random)
    let town = Places.towns[random.index(weights: Places.towns.map(\.weight))]
    let street = "\(random.pick(Places.streets(in: town.country))) \(random.within(1...180))"
    return Person(
      name: name, email: address(for: mailbox, &random), street: street,
      zip: PeopleMaker.zip(in: town, &random), city: town.name, country: town.country,
      phone: random.chance(0.1) ? PeopleMaker.phone(number) : "",
      acceptsMarketing: random.chance(0.64))
  }

  /// A telephone number that nobody has: 06-0 is given out to no mobile phone.
  static func phone(_ number: Int) -> String {
    let digits = String(number)
    return "'+31600" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  static let unusualEvery = 97

  private static func usualName(_ random: inout SeededRandom) -> (name: String, mailbox: String) {
    let first = random.pick(Names.first)
    let last = random.pick(Names.last)
    return ("\(first) \(last)", "\(Names.mailbox(first)).\(Names.mailbox(last))")
  }

  private mutating func address(for mailbox: String, _ random: inout SeededRandom) -> String {
    let host = random.pick(["example.com", "example.com", "mail.example.com", "post.example.com"])
    let address = "\(mailbox)@\(host)"
    let count = taken[address, default: 0] + 1
    taken[address] = count
    return count == 1 ? address : "\(mailbox)\(count)@\(host)"
  }

  private static func zip(in town: Places.Town, _ random: inout SeededRandom) -> String {
    // Shopify's export guards a postal code of digits alone with an apostrophe.
    guard town.country == "NL" else { return "'\(town.zip)" }
    let letters = ["AB", "BK", "CD", "EG", "GH", "HL", "JM", "KN", "LP", "NR", "PT", "RV", "TX"]
    return "\(town.zip + random.below(9)) \(random.pick(letters))"
  }
}
