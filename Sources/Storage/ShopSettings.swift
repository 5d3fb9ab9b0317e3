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
  /// The discount codes that are channels: `FRIEND10=referral, ANNA*=anna`.
  case codeChannels = "code-channels"
  /// Days since the last purchase up to which recency scores 5, 4, 3, 2.
  case rfmRecency = "rfm-recency"
  /// Purchases from which frequency scores 2, 3, 4, 5.
  case rfmFrequency = "rfm-frequency"
  /// Net in currency units from which money scores 2, 3, 4, 5.
  case rfmMonetary = "rfm-monetary"
  /// Days after the first purchase in which a second is due: `30-90`.
  case secondOrderDays = "second-order-days"
  /// Days since a cart was begun in which it is worth a word.
  case cartDays = "cart-days"
  /// Days before a product is used up at which to write.
  case refillLead = "refill-lead"
  /// Days of silence after which somebody is to be won back.
  case winBackAfter = "win-back-after"
  /// By how much the chance of the best to come again must have fallen, a fraction.
  case slippingDrop = "slipping-drop"
  /// How many of a hundred customers are regulars.
  case regularsPercent = "regulars-percent"
  /// Purchases that make somebody an ambassador.
  case ambassadorPurchases = "ambassador-purchases"
  /// Days that a customer is new.
  case welcomeDays = "welcome-days"
  /// Points that a unit of the currency brings.
  case pointsPerUnit = "points-per-unit"
  /// The points at which there is a reward: `100, 250`.
  case rewards
  /// Points short of a reward that are close to it.
  case rewardDistance = "reward-distance"
  /// Days after an export in which people are left out of the lists for today.
  case leaveOutDays = "leave-out-days"
  /// The least margin, as a fraction of net, that a discount may leave.
  case leastMargin = "least-margin"
  /// What sending a parcel costs, in currency units.
  case shippingCost = "shipping-cost"
  /// What a gift costs, in currency units.
  case giftCost = "gift-cost"
  /// Days that usually count after the start of a trial, or the use of a code.
  case trialDays = "trial-days"
  /// The difference that matters in a trial, as a fraction of the figure without it.
  case trialDifference = "trial-difference"
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
      return Currency(code: value).flatMap { $0.isKnown ? $0.code : nil }
    case .acquisitionChannels, .retentionChannels, .fixedCostChannels:
      let channels = SettingKey.channels(in: value)
      return channels.isEmpty ? nil : channels.joined(separator: ", ")
    case .codeChannels:
      guard let channels = try? CodeChannels(parsing: value), !channels.entries.isEmpty else {
        return nil
      }
      return channels.text
    case .activityWindow, .winBackAfter, .ambassadorPurchases, .trialDays:
      return Int(value).flatMap { (1...3650).contains($0) ? String($0) : nil }
    case .cartDays, .refillLead, .welcomeDays, .leaveOutDays:
      return Int(value).flatMap { (0...3650).contains($0) ? String($0) : nil }
    case .regularsPercent:
      return Int(value).flatMap { (1...100).contains($0) ? String($0) : nil }
    case .rewardDistance:
      return Int(value).flatMap { (0...1_000_000_000).contains($0) ? String($0) : nil }
    case .secondOrderDays:
      return SettingKey.days(in: value).map { "\($0.lowerBound)-\($0.upperBound)" }
    case .rewards:
      return SettingKey.rewards(in: value)?.map(String.init).joined(separator: ", ")
    case .marginRate, .slippingDrop, .leastMargin, .targetRetentionRate, .targetRepeatRate,
      .targetReturningShare:
      return decimal(value).flatMap { (0...1).contains($0) ? String($0) : nil }
    case .trialDifference:
      return decimal(value).flatMap { (0.001...10).contains($0) ? String($0) : nil }
    case .maskedAddresses:
      let word = inLowerCase(value)
      return ["count", "leave-out"].contains(word) ? word : nil
    case .refunds:
      return RefundBooking(rawValue: inLowerCase(value))?.rawValue
    case .rfmRecency, .rfmFrequency, .rfmMonetary:
      return ThresholdSettings.normalised(value, of: self)
    default:
      return decimal(value).flatMap { number in
        guard number >= 0, number.isFinite else { return nil }
        return Int64(exactly: number).map(String.init) ?? String(number)
      }
    }
  }

  /// A number with a point, or a comma in its place; nil for what may be a thousand.
  private func decimal(_ text: String) -> Double? {
    let commas = text.count { $0 == "," }
    guard commas == 0 || commas == 1 && !text.contains("."), !mayBeThousandOrOne(text) else {
      return nil
    }
    return Double(text.replacing(",", with: "."))
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

  /// The days of a text like `30-90`; nil for any other text.
  static func days(in text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int(trimmed($0)) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], (0...3650).contains(first),
      (first...3650).contains(last)
    else { return nil }
    return first...last
  }

  /// The points of a text like `100, 250`, ascending; nil for any other text.
  static func rewards(in text: String) -> [Int]? {
    let points = text.split(separator: ",", omittingEmptySubsequences: false).map {
      Int(trimmed($0)) ?? 0
    }
    let isEveryOne = points.allSatisfy { (1...1_000_000_000).contains($0) }
    return isEveryOne ? Array(Set(points)).sorted() : nil
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

  /// The discount codes that are channels; none unless they are set.
  public var codeChannels: CodeChannels {
    // What is stored was read once already.
    values[.codeChannels].flatMap { try? CodeChannels(parsing: $0) } ?? .none
  }

  /// Days after the first purchase in which a second is due; nil where that is not set.
  public var secondOrderDays: ClosedRange<Int>? {
    values[.secondOrderDays].flatMap(SettingKey.days)
  }

  /// The points at which there is a reward, ascending; none unless they are set.
  public var rewards: [Int] { values[.rewards].flatMap(SettingKey.rewards) ?? [] }

  /// The number of a setting; nil where it is not set.
  public func number(_ key: SettingKey) -> Double? { values[key].flatMap(Double.init) }

  /// The targets that are set, in the units that their keys say.
  public var targets: [SettingKey: Double] {
    values.filter { $0.key.isTarget }.compactMapValues(Double.init)
  }
}
