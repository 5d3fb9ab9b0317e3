public import Commerce

/// The shop's thresholds of RFM, as its settings have them.
enum ThresholdSettings {
  /// Where nothing is set. The days are those of HubSpot's scores for WooCommerce shops, 30, 90, 180, 365
  /// (https://makewebbetter.com/rfm-segmentation-helps-grow-business-automatically/). Purchases and money follow no
  /// source, as no published ones fit every shop: half of most shops' customers bought once, a few ten times.
  static func standard(_ key: SettingKey) -> String {
    switch key {
    case .rfmRecency: "30, 90, 180, 365"
    case .rfmFrequency: "2, 3, 5, 10"
    default: "50, 100, 250, 500"
    }
  }

  /// Four ascending numbers as they are stored; nil for anything else.
  ///
  /// Money is at least 1 unit and rises by as much: so it ascends in the smallest unit of every currency.
  static func normalised(_ text: String, of key: SettingKey) -> String? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(trimmed)
    let numbers = parts.compactMap { key == .rfmMonetary ? Double($0) : Int($0).map(Double.init) }
    let least: Double =
      switch key {
      case .rfmRecency: 0
      case .rfmFrequency: 2
      default: 1
      }
    let step: Double = key == .rfmMonetary ? 1 : .leastNonzeroMagnitude
    let most = key == .rfmRecency ? Double(RFMThresholds.mostDays) : 1e9
    guard numbers.count == 4, parts.count == 4, numbers[0] >= least, numbers[3] <= most,
      zip(numbers, numbers.dropFirst()).allSatisfy({ $1 - $0 >= step })
    else { return nil }
    return parts.joined(separator: ", ")
  }

  /// The numbers of a setting.
  static func numbers(_ text: String) -> [Double] {
    text.split(separator: ",").compactMap { Double(trimmed($0)) }
  }
}

extension ShopSettings {
  /// A setting of the thresholds of RFM, or what stands for it where it is not set; nil for any other setting.
  public func threshold(_ key: SettingKey) -> String? {
    switch key {
    case .rfmRecency, .rfmFrequency, .rfmMonetary:
      values[key] ?? ThresholdSettings.standard(key)
    default: nil
    }
  }

  /// By what customers are scored in a mode, in a currency.
  public func scoring(_ mode: RFMScoring.Mode, in currency: Currency?) -> RFMScoring {
    func numbers(_ key: SettingKey) -> [Double] {
      threshold(key).map(ThresholdSettings.numbers) ?? []
    }
    let units = Double(currency?.minorUnitsPerUnit ?? 100)
    guard mode == .thresholds,
      let thresholds = RFMThresholds(
        recencyDays: numbers(.rfmRecency).map { Int($0) },
        purchases: numbers(.rfmFrequency).map { Int($0) },
        net: numbers(.rfmMonetary).map { Int64(($0 * units).rounded()) })
    else { return .ranks }
    return .thresholds(thresholds)
  }
}
