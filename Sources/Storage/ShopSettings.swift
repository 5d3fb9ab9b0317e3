public import Commerce

/// What a shop can set, by the name of the setting on the command line.
public enum SettingKey: String, CaseIterable, Sendable {
  /// The shop's name.
  case name
  /// The currency that figures are in, by its code.
  case currency
  /// The time zone that days are in, by its name in the system's zone files.
  case timeZone = "time-zone"
  /// Days that a purchase keeps a customer active.
  case activityWindow = "activity-window"
  /// Margin as a fraction of net, for orders of unknown cost.
  case marginRate = "margin-rate"
  /// Whether orders of addresses that marketplaces made up count as their customers': `count` or `leave-out`.
  case maskedAddresses = "masked-addresses"
  /// On which day refunds are taken from the figures, by the raw value of `RefundBooking`.
  case refunds
  /// The channels whose spend is for winning customers, where their files do not say.
  case acquisitionChannels = "acquisition-channels"
  /// Those whose spend is for keeping customers.
  case retentionChannels = "retention-channels"
  /// Those that are fixed costs: agencies, tools, pay.
  case fixedCostChannels = "fixed-cost-channels"
  /// Days since the last purchase up to which recency scores 5, 4, 3, 2.
  case rfmRecency = "rfm-recency"
  /// Purchases from which frequency scores 2, 3, 4, 5.
  case rfmFrequency = "rfm-frequency"
  /// Net in currency units from which money scores 2, 3, 4, 5.
  case rfmMonetary = "rfm-monetary"
  /// Target of the customer retention rate, a fraction.
  case targetRetentionRate = "target-crr"
  /// Target of the share of customers who bought again, a fraction.
  case targetRepeatRate = "target-repeat-rate"
  /// Target of the lifetime value, in currency units.
  case targetLifetimeValue = "target-ltv"
  /// Target of the acquisition cost, in currency units.
  case targetAcquisitionCost = "target-cac"
  /// Target of lifetime value to acquisition cost.
  case targetLifetimeValueToCost = "target-ltv-to-cac"
  /// Target of the months until a customer has paid back the acquisition cost.
  case targetPayback = "target-payback"
  /// Target of the share of revenue that comes from returning customers, a fraction.
  case targetReturningShare = "target-returning-share"
  /// Target of the number of active customers.
  case targetActiveCustomers = "target-active-customers"
  /// Target of the average order value, in currency units.
  case targetOrderValue = "target-aov"
  /// Target of the days until half of the customers have bought again.
  case targetSecondOrder = "target-days-to-second"

  /// Whether it is the target of a figure.
  public var isTarget: Bool { rawValue.hasPrefix("target-") }

  /// The value as it is stored; nil where the setting can't have it.
  ///
  /// Whether a time zone is known is for the caller to say, who reads the zone files.
  func normalised(_ value: String) -> String? {
    let value = trimmed(value)
    switch self {
    case .name, .timeZone:
      return value.isEmpty || value.utf8.count > 200 ? nil : value
    case .currency:
      return Currency(code: value)?.code
    case .acquisitionChannels, .retentionChannels, .fixedCostChannels:
      let channels = SettingKey.channels(in: value)
      return channels.isEmpty ? nil : channels.joined(separator: ", ")
    case .activityWindow:
      return Int(value).flatMap { (1...3650).contains($0) ? String($0) : nil }
    case .marginRate, .targetRetentionRate, .targetRepeatRate, .targetReturningShare:
      return Double(value).flatMap { (0...1).contains($0) ? String($0) : nil }
    case .maskedAddresses:
      let word = inLowerCase(value)
      return ["count", "leave-out"].contains(word) ? word : nil
    case .refunds:
      return RefundBooking(rawValue: inLowerCase(value))?.rawValue
    case .rfmRecency, .rfmFrequency, .rfmMonetary:
      return ThresholdSettings.normalised(value, of: self)
    default:
      return Double(value).flatMap { number in
        guard number >= 0, number.isFinite else { return nil }
        return Int64(exactly: number).map(String.init) ?? String(number)
      }
    }
  }

  /// What the spend of the channels is for that the setting names; nil for another setting.
  var purpose: SpendPurpose? {
    switch self {
    case .acquisitionChannels: .acquisition
    case .retentionChannels: .retention
    case .fixedCostChannels: .fixed
    default: nil
    }
  }

  /// The channels of a list, as spend names them.
  static func channels(in list: String) -> [String] {
    var channels: [String] = []
    for part in list.split(separator: ",") {
      let name = inLowerCase(trimmed(part))
      if !name.isEmpty, !channels.contains(name) { channels.append(name) }
    }
    return channels
  }
}

/// A shop's settings.
public struct ShopSettings: Equatable, Sendable {
  /// The settings that are set, as text.
  public private(set) var values: [SettingKey: String]

  /// Settings of these values.
  public init(values: [SettingKey: String] = [:]) {
    self.values = values
  }

  /// The shop's name; nil where it has none yet.
  public var name: String? { values[.name] }
  /// The currency; nil where it is that of most orders.
  public var currency: Currency? { values[.currency].flatMap(Currency.init(code:)) }
  /// The time zone's name; nil where no import has settled it yet.
  public var timeZone: String? { values[.timeZone] }
  /// Days that a purchase keeps a customer active; 365 unless it is set.
  public var activityWindowDays: Int { values[.activityWindow].flatMap { Int($0) } ?? 365 }
  /// Margin as a fraction of net for orders of unknown cost; nil where it is not set.
  public var marginRate: Double? { values[.marginRate].flatMap(Double.init) }

  /// Whether orders of addresses that marketplaces made up are those of customers; not unless it is set.
  public var countsMaskedAddresses: Bool { values[.maskedAddresses] == "count" }

  /// On which day refunds are taken from the figures; on the order's unless it is set.
  public var refundBooking: RefundBooking {
    values[.refunds].flatMap(RefundBooking.init) ?? .onOrderDay
  }

  /// What the spend of channels is for, by the shop's own rules; those without a rule are left out.
  public var spendPurposes: [String: SpendPurpose] {
    var purposes: [String: SpendPurpose] = [:]
    for (key, list) in values {
      guard let purpose = key.purpose else { continue }
      for channel in SettingKey.channels(in: list) { purposes[channel] = purpose }
    }
    return purposes
  }

  /// The targets that are set, in the units that their keys say.
  public var targets: [SettingKey: Double] {
    values.filter { $0.key.isTarget }.compactMapValues(Double.init)
  }
}
