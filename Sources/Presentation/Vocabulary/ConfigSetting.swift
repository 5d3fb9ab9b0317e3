/// The settings of the configuration file, by their names in it; the keys aside.
public enum ConfigSetting: String, CaseIterable, Sendable {
  case language, theme, color, glyphs, panel, period
  case hideNames = "hide-names"
  case mouse, plain
  case escapeDelay = "escape-delay"
}
