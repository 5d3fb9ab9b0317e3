/// A marketplace that gives its sellers made-up addresses in the place of the buyers' own.
///
/// Such an address may change from order to order, so that it tells nothing about who comes back. Others
/// are left as they are: Apple's private relay gives a person one address for each shop, and Etsy's exports
/// know buyers by numbers that stay.
public enum Marketplace: String, CaseIterable, Sendable {
  case amazon = "Amazon"
  case bol = "bol.com"
  case ebay = "eBay"
  case tikTokShop = "TikTok Shop"

  /// What the addresses' domains are, or begin with where they end in a dot.
  ///
  /// - Amazon: `xyz@marketplace.amazon.de`; a domain for each country,
  ///   <https://help.retently.com/en/articles/12538313>.
  /// - bol.com: `xyz@verkopen.bol.com` in the examples of its Retailer API,
  ///   <https://api.bol.com/retailer/public/redoc/v10/retailer.html>.
  /// - eBay: `xyz@members.ebay.com`, <https://pages.ebay.com/help/policies/rfe-unwelcome-email-misuse.html>.
  /// - TikTok Shop: `xyz@scs.tiktokw.us`, <https://help.retently.com/en/articles/12538313>.
  private var domain: String {
    switch self {
    case .amazon: "marketplace.amazon."
    case .bol: "verkopen.bol.com"
    case .ebay: "members.ebay."
    case .tikTokShop: "scs.tiktokw.us"
    }
  }

  /// The marketplace that an address in lower case was made up by; nil for any other text.
  public init?(masking address: String) {
    let bytes = address.utf8Span.span
    guard let sign = bytes.indices.last(where: { bytes[$0] == UInt8(ascii: "@") }) else {
      return nil
    }
    // Nearly all addresses are told by the first letter of their domain.
    guard sign + 1 < bytes.count, Marketplace.initials.contains(bytes[sign + 1]) else { return nil }
    let domain = address.utf8.dropFirst(sign + 1)
    let found = Marketplace.allCases.first { marketplace in
      let wanted = marketplace.domain.utf8
      return marketplace.domain.hasSuffix(".")
        ? domain.starts(with: wanted) : domain.elementsEqual(wanted)
    }
    guard let found else { return nil }
    self = found
  }

  /// What the domains of made-up addresses are, or begin with where they end in a dot.
  public static let domains = allCases.map(\.domain)

  private static let initials = allCases.compactMap { $0.domain.utf8.first }
}
