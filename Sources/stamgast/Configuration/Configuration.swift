import Commerce
import Dashboard
import NcursesBackend
import Presentation
import TerminalUI

/// What the user has settled in the configuration file; nil for what it does not say.
struct Configuration: Equatable {
  var language: Language?
  var theme: String?
  var colorUse: TerminalOptions.ColorUse?
  var glyphs: GlyphSet?
  var panel: Panel?
  var grain: PeriodGrain?
  var hidesPersonalData: Bool?
  var usesMouse: Bool?
  var isPlain: Bool?
  /// Milliseconds.
  var escapeDelay: Int?
  /// Which key does what.
  var keyMap = KeyMap.standard

  /// The lines of the settings, by which a later error names its place.
  var lines: [ConfigSetting: Int] = [:]

  /// Takes a setting's value; false where it can't have that.
  mutating func set(_ setting: ConfigSetting, to value: String) -> Bool {
    switch setting {
    case .language: Self.take(Language(rawValue: value), for: &language)
    case .theme: Self.take(value.isEmpty ? nil : value, for: &theme)
    case .color: Self.take(TerminalOptions.ColorUse(rawValue: value), for: &colorUse)
    case .glyphs: Self.take(GlyphSet.ladder.first { $0.rawValue == value }, for: &glyphs)
    case .panel: Self.take(Panel.allCases.first { $0.name == value }, for: &panel)
    case .period: Self.take(PeriodGrain(rawValue: value), for: &grain)
    case .hideNames: Self.take(Self.truth[value], for: &hidesPersonalData)
    case .mouse: Self.take(Self.truth[value], for: &usesMouse)
    case .plain: Self.take(Self.truth[value], for: &isPlain)
    case .escapeDelay:
      Self.take(Int(value).flatMap { Self.delays.contains($0) ? $0 : nil }, for: &escapeDelay)
    }
  }

  /// The words that a setting can be; none where it is a text or a number.
  static func values(of setting: ConfigSetting) -> [String] {
    switch setting {
    case .language: Language.allCases.map(\.rawValue)
    case .theme, .escapeDelay: []
    case .color: TerminalOptions.ColorUse.allCases.map(\.rawValue)
    case .glyphs: GlyphSet.ladder.map(\.rawValue)
    case .panel: Panel.allCases.map(\.name)
    case .period: PeriodGrain.allCases.map(\.rawValue)
    case .hideNames, .mouse, .plain: ["yes", "no"]
    }
  }

  /// An Esc that is waited for longer is taken for broken; without any waiting arrows come apart.
  private static let delays = 10...1000

  private static let truth = ["yes": true, "no": false]

  private static func take<Value>(_ value: Value?, for place: inout Value?) -> Bool {
    place = value
    return value != nil
  }
}
