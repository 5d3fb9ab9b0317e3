/// How a list is written that leaves the program; named as on the command line.
public enum ExportForm: String, CaseIterable, Sendable {
  /// For a spreadsheet, and for other programs.
  case csv, json
  /// What these tools import as it is; lists of people only.
  case klaviyo, mailchimp, shopify, activecampaign
  /// Audiences of these ad platforms: lists of people only, their addresses hashed.
  case googleAds = "google-ads"
  case meta

  /// What takes a form.
  public enum Taker: Sendable {
    /// Whoever reads a table.
    case anybody
    /// A tool that writes to people.
    case mailTool
    /// A platform that shows them advertisements, or to others who are like them.
    case adPlatform
  }

  /// What takes it.
  public var taker: Taker {
    switch self {
    case .csv, .json: .anybody
    case .klaviyo, .mailchimp, .shopify, .activecampaign: .mailTool
    case .googleAds, .meta: .adPlatform
    }
  }

  /// Whether it is of people only, by their addresses.
  public var isOfAddresses: Bool { taker != .anybody }

  /// What the name of a file in this form ends in: `.csv`, `-klaviyo.csv`.
  public var fileEnding: String { isOfAddresses ? "-\(rawValue).csv" : "." + rawValue }

  /// JSON where a file's name ends so, else CSV.
  public init(path: String) { self = path.lowercased().hasSuffix(".json") ? .json : .csv }
}
