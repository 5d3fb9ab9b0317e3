import Commerce

/// Where a new customer comes from.
enum Channel: String, CaseIterable, Sendable {
  case googleAds = "google_ads"
  case metaAds = "meta_ads"
  case voucherSite = "coupon_site"
  case organic, newsletter, referral
  /// Nobody knows: the address was typed in.
  case direct

  /// The channels that cost money.
  static let paid: [Channel] = [.googleAds, .metaAds, .voucherSite]

  /// Share of the new customers of a day.
  func share(on day: CalendarDay) -> Double {
    switch self {
    case .googleAds: 0.36
    case .metaAds: 0.21
    case .voucherSite: day < Story.voucherSiteStart ? 0 : 0.13
    case .organic: 0.14
    case .newsletter: 0.03
    case .referral: 0.07
    case .direct: 0.07
    }
  }

  /// How likely each kind of customer is.
  var kinds: [(kind: Customer.Kind, weight: Double)] {
    switch self {
    case .googleAds: [(.regular, 0.31), (.occasional, 0.29), (.once, 0.40)]
    case .metaAds: [(.regular, 0.13), (.occasional, 0.25), (.once, 0.62)]
    case .voucherSite: [(.regular, 0.01), (.occasional, 0.05), (.once, 0.94)]
    case .organic: [(.regular, 0.26), (.occasional, 0.30), (.once, 0.43), (.office, 0.01)]
    case .newsletter: [(.regular, 0.28), (.occasional, 0.36), (.once, 0.36)]
    case .referral: [(.regular, 0.33), (.occasional, 0.32), (.once, 0.34), (.office, 0.01)]
    case .direct: [(.regular, 0.22), (.occasional, 0.28), (.once, 0.49), (.office, 0.01)]
    }
  }

  /// The value of `utm_source` and `utm_medium` of a visit; nil for one without.
  var tracking: (source: String, medium: String)? {
    switch self {
    case .googleAds: (rawValue, "cpc")
    case .metaAds: (rawValue, "paid_social")
    case .voucherSite: (rawValue, "affiliate")
    case .organic: (rawValue, "search")
    case .newsletter: (rawValue, "email")
    case .referral: (rawValue, "link")
    case .direct: nil
    }
  }

  /// What the shop is ready to pay for one new customer, in cents; clicks become dearer.
  func bid(on day: CalendarDay) -> Double {
    let years = Double(day.days(since: Story.opening)) / 365
    return switch self {
    case .googleAds: 1590 + 130 * years
    case .metaAds: 3550 + 280 * years
    case .voucherSite: 2900
    case .organic, .newsletter, .referral, .direct: 0
    }
  }
}

/// Money spent on one channel on one day, in cents.
struct Spend: Equatable, Sendable {
  let day: CalendarDay
  let channel: Channel
  let cents: Int

  /// All spend of the shop's three years, in order of time.
  ///
  /// It follows the customers that were to be expected, not those that came: advertisements are paid
  /// by the click.
  static func all() -> [Spend] {
    var random = SeededRandom(seed: Story.seed, number: -1)
    let dayCount = Story.lastDay.days(since: Story.opening) + 1
    return (0..<dayCount).flatMap { offset -> [Spend] in
      let day = Story.opening.advanced(by: offset)
      return Channel.paid.compactMap { channel in
        let expected = Seasons.newCustomers(on: day) * channel.share(on: day)
        let noise = 0.75 + 0.5 * random.unit()
        let cents = Int(expected * channel.bid(on: day) * noise)
        return cents > 0 ? Spend(day: day, channel: channel, cents: cents) : nil
      }
    }
  }
}
