import Commerce
import Metrics
import Presentation
import Storage
import System

/// `stamgast shop [KEY [VALUE]]`
enum ShopCommand {
  static func run(_ options: Options, _ console: Console) async throws {
    if let name = options.value(.unset) {
      guard let word = options.arguments.first else {
        return try await set(name, nil, options, console)
      }
      throw UsageError.notTogether("--unset", "“\(word)”")
    }
    switch options.arguments.count {
    case 0:
      let store = try StoreLocation.open(options)
      let (settings, currency) = (try await store.settings(), try await store.ledger().currency)
      let rows = SettingKey.allCases.map { key in
        [
          key.rawValue, text(key, settings, currency, console.strings),
          console.strings.settingHelp(key.rawValue),
        ]
      }
      try console.print(TextColumns(rows: rows).lines)
    case 1:
      let key = try key(options.arguments[0])
      let store = try StoreLocation.open(options)
      let (settings, currency) = (try await store.settings(), try await store.ledger().currency)
      try console.print(text(key, settings, currency, console.strings))
    default:
      let value = trimmed(options.arguments[1])
      try await set(options.arguments[0], value.isEmpty ? nil : value, options, console)
    }
  }

  private static func set(
    _ name: String, _ value: String?, _ options: Options, _ console: Console
  ) async throws {
    let key = try key(name)
    let store = try OrderStore(path: StoreLocation.path(options), mode: .creating)
    if key == .timeZone {
      // The days of all orders are in it, so that there is no going back to none.
      guard let value else { throw StoreError.invalidSetting(key: key, value: "") }
      try await store.settle(ShopTimeZone(named: value))
    } else {
      try await store.set(key, to: value)
    }
    let stored = try await store.settings().values[key]
    console.note(console.strings.settingChanged(key.rawValue, stored))
    if key == .currency {
      let coverage = Coverage(of: ShopAsOf(try await store.ledger()))
      if coverage.ordersInOtherCurrencies > 0 {
        console.note(
          console.strings.currenciesApart(
            coverage.ordersInOtherCurrencies, counted: coverage.countedOrders))
      }
    }
  }

  private static func key(_ name: String) throws(UsageError) -> SettingKey {
    if let key = SettingKey(rawValue: name.lowercased()) { return key }
    let names = SettingKey.allCases.map(\.rawValue)
    throw .unknownSetting(name, nearest: nearestName(to: name, among: names))
  }

  /// A setting's value, or what is in effect without one.
  ///
  /// - Parameter currency: that of the figures.
  private static func text(
    _ key: SettingKey, _ settings: ShopSettings, _ currency: Currency?, _ strings: Strings
  ) -> String {
    if let value = settings.values[key] { return value }
    switch key {
    case .activityWindow:
      return strings.settingByDefault(String(settings.activityWindowDays), .program)
    case .currency:
      return currency.map { strings.settingByDefault($0.code, .orders) } ?? strings.settingNotSet
    case .refunds:
      return strings.settingByDefault(settings.refundBooking.rawValue, .program)
    case .maskedAddresses: return strings.settingByDefault("leave-out", .program)
    case .rfmRecency, .rfmFrequency, .rfmMonetary:
      return strings.settingByDefault(settings.threshold(key) ?? "", .program)
    case .timeZone: return strings.settingByDefault(ShopTimeZone.machine().name, .machine)
    default: return strings.settingNotSet
    }
  }
}

extension OrderStore {
  /// Makes a zone the shop's, and moves the orders that were given as instants to their days in it.
  func settle(_ zone: ShopTimeZone) throws {
    try setTimeZone(TellingZone(zone))
  }
}

extension TellingZone {
  init(_ zone: ShopTimeZone) {
    self.init(name: zone.name) { zone.localTime(at: $0).day }
  }
}
