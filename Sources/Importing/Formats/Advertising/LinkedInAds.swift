/// A report of LinkedIn's Campaign Manager; its names are known by hearsay alone.
enum LinkedInAds: SpendTable {
  static let format = FileFormat(
    name: .linkedInAds,
    required: [
      .init("Total Spent", .spend, aliases: ["Total spent", "Amount Spent"]),
      .init(
        "Start Date (in UTC)", .day,
        aliases: ["Start Date (UTC)", "Start date (in UTC)", "Start Date"]),
    ],
    optional: [
      .init("Campaign Name", .campaign, aliases: ["Campaign", "Campaign Group Name"]),
      .init("Currency", .currency, aliases: ["Currency Code"]),
    ], foreign: ["Total Orders"] + PlainNames.channel, gaps: [.unverified])

  static let channel = "linkedin_ads"
}
