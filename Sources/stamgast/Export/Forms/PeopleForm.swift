import Presentation

/// What the rows of a list of people are made of.
protocol PeopleForm: Sendable {
  /// The header of the file.
  var columns: [String] { get }
  /// A person's row, as many cells as there are columns.
  ///
  /// - Parameter tag: what the tool can find the people of this list by.
  func row(_ person: ExportedPerson, tag: String) -> [ListExport.Cell]
  /// Whether further columns do no harm.
  var takesMore: Bool { get }
  /// Bytes that the tool takes in one file; nil where no limit is known.
  var byteLimit: Int? { get }
}

extension PeopleForm {
  var takesMore: Bool { true }
  var byteLimit: Int? { nil }
}

extension ExportForm {
  /// What rows of people are made of.
  ///
  /// - Parameter isWithoutNames: whether names and addresses are hidden, whatever the form.
  func people(isWithoutNames: Bool = false) -> any PeopleForm {
    if isWithoutNames { return NamelessForm() }
    return switch self {
    case .csv, .json: PlainForm()
    case .klaviyo: KlaviyoForm()
    case .mailchimp: MailchimpForm()
    case .shopify: ShopifyForm()
    case .activecampaign: ActiveCampaignForm()
    case .googleAds: GoogleAdsForm()
    case .meta: MetaForm()
    }
  }
}
