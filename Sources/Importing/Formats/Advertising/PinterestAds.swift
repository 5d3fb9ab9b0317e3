/// A report of Pinterest Ads.
enum PinterestAds: SpendTable {
  static let format = FileFormat(
    name: .pinterestAds,
    required: [
      .init("Date", .day), .init("Spend in account currency", .spend),
    ],
    optional: [.init("Campaign name", .campaign), .init("Currency", .currency)],
    decimalSign: .point)

  static let channel = "pinterest_ads"
}
