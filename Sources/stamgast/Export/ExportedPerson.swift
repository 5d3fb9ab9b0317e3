import Commerce

/// A customer on the way into a file.
struct ExportedPerson {
  /// The e-mail address; empty where there is none.
  var email: String
  /// What the customer is known by where there is no address; empty where there is one.
  var platformID: String
  /// The whole name; empty where no file gave one.
  var name: String
  /// What the customer is called while names are hidden.
  var hiddenName: String
  /// Town and country of the address, as the files give them.
  var city: String
  var country: String
  /// Whether the person accepts marketing; nil where no file tells.
  var acceptsMarketing: Bool?
  /// Occasions, and in minor units what they came to.
  var purchases: Int
  var net: Int64
  var margin: Int64
  var currency: Currency?
  /// Days of the first and last purchase; nil for somebody who never bought.
  var firstDay: CalendarDay?
  var lastDay: CalendarDay?
  /// The segment by its name in lists (`at-risk`); empty for somebody in none.
  var segment: String
  /// The cart that the list is about, with the words for what is in it; nil in other lists.
  var cart: (cart: Cart, products: String)?

  /// The name up to its first space, which is all of it where it has none.
  ///
  /// Files give one name for a person, so the border is a guess; what stands behind it holds `de` and `van`.
  var firstName: String { String(name.prefix { $0 != " " }) }

  /// What stands behind the first name.
  var lastName: String { String(name.dropFirst(firstName.count).drop { $0 == " " }) }

  /// Whether a letter can be sent to the address, and by an e-mail tool that takes ASCII alone before the `@`.
  ///
  /// An address that a marketplace made up is not the customer's to be written to. One that begins as a formula does
  /// can't be guarded as other texts are, since it would be another address then.
  var isReachable: Bool {
    let parts = email.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = email.first, !"=+-@'".contains(first),
      Marketplace(masking: email.lowercased()) == nil
    else { return false }
    let isPlain = parts[0].utf8.allSatisfy { byte in
      (0x21...0x7E).contains(byte) && !Self.separators.contains(byte)
    }
    let domain = parts[1]
    // Points part words, on both sides.
    let hasWords = parts.allSatisfy { part in
      part.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }
    return isPlain && hasWords && domain.contains(".") && ExportText.harmless(email) == email
      && domain.utf8.allSatisfy { $0 > 0x20 && !Self.separators.contains($0) }
  }

  private static let separators = Set("\",;:<>()[]\\".utf8)
}
