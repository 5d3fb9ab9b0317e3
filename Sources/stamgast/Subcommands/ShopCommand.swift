import Commerce
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
      let settings = try await StoreLocation.open(options).settings()
      try console.print(lines(settings, console.strings))
    case 1:
      let key = try key(options.arguments[0])
      let settings = try await StoreLocation.open(options).settings()
      try console.print(settings.values[key] ?? console.strings.settingNotSet)
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
  }

  private static func key(_ name: String) throws(UsageError) -> SettingKey {
    if let key = SettingKey(rawValue: name.lowercased()) { return key }
    let names = SettingKey.allCases.map(\.rawValue)
    throw .unknownSetting(name, nearest: nearestName(to: name, among: names))
  }

  private static func lines(_ settings: ShopSettings, _ strings: Strings) -> [String] {
    let rows = SettingKey.allCases.map { key in
      [
        key.rawValue, settings.values[key] ?? strings.settingNotSet,
        strings.settingHelp(key.rawValue),
      ]
    }
    return TextColumns(rows: rows).lines
  }
}

extension OrderStore {
  /// Makes a zone the shop's, and moves the orders that were given as instants to their days in it.
  func settle(_ zone: ShopTimeZone) throws {
    try setTimeZone(zone.name) { microseconds in
      let seconds = (microseconds >= 0 ? microseconds : microseconds - 999_999) / 1_000_000
      return CalendarDay(number: zone.localDay(at: seconds))
    }
  }
}
