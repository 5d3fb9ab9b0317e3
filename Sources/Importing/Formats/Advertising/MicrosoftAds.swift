/// A report of Microsoft Advertising: headed by its name and period, closed by a copyright.
enum MicrosoftAds: SpendTable {
  static let format = FileFormat(
    name: .microsoftAds,
    required: [
      .init("Spend", .spend, hearsay: ["Uitgegeven", "Gasto", "Ausgaben"]),
      .init("Gregorian date", .day, aliases: ["TimePeriod", "Time period", "Day"]),
      .init("Campaign", .campaign, aliases: ["CampaignName", "Campaign name"]),
    ],
    optional: [
      .init("Currency code", .currency, aliases: ["CurrencyCode", "Currency"])
    ], foreign: PlainNames.channel, decimalSign: .point)

  static let channel = "microsoft_ads"
}
