/// How a list is written that leaves the program; named as on the command line.
public enum ExportForm: String, CaseIterable, Sendable {
  /// For a spreadsheet, and for other programs.
  case csv, json
  /// What these tools import as it is; lists of people only.
  case klaviyo, mailchimp, shopify, activecampaign

  /// Whether it is what an e-mail tool imports: then only people can be written so, by their addresses.
  public var isForMailTool: Bool {
    switch self {
    case .csv, .json: false
    case .klaviyo, .mailchimp, .shopify, .activecampaign: true
    }
  }

  /// What the name of a file in this form ends in: `.csv`, `-klaviyo.csv`.
  public var fileEnding: String {
    switch self {
    case .csv, .json: "." + rawValue
    case .klaviyo, .mailchimp, .shopify, .activecampaign: "-\(rawValue).csv"
    }
  }

  /// JSON where a file's name ends so, else CSV.
  public init(path: String) { self = path.lowercased().hasSuffix(".json") ? .json : .csv }
}
