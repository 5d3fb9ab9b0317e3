/// A report of TikTok Ads Manager, which may end with a total.
enum TikTokAds: SpendTable {
  static let format = FileFormat(
    name: .tikTokAds,
    required: [
      .init("Campaign name", .campaign), .init("Cost", .spend),
      .init("Date", .day, aliases: ["By Day", "Stat time day", "Day"]),
    ],
    requiredAnyOf: [
      .init("Clicks (destination)", .sign), .init("Clicks (all)", .sign),
      .init("CPC (destination)", .sign),
    ],
    optional: [.init("Currency", .currency)],
    // TikTok's own reports may be cut by platform.
    foreign: PlainNames.channel.filter { $0 != "platform" }, decimalSign: .point)

  static let channel = "tiktok_ads"
}
