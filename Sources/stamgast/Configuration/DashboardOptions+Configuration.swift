import NcursesBackend
import Presentation
import TerminalUI

extension DashboardOptions {
  /// What holds for a dashboard: the option, else the environment, else the configuration, else the program's own.
  ///
  /// - Throws: an option's value that it can't have, what is wrong with the configuration, or that there is no such
  ///   theme.
  init(
    _ options: Options, _ folders: ResourceFolders, environment: (String) -> String?
  ) throws {
    let configuration = try ConfigFile.read(folders)
    let colorOption = try options.value(.color) { TerminalOptions.ColorUse(rawValue: $0) }
    let glyphs = try options.value(.glyphs) { word in
      GlyphSet.ladder.first { $0.rawValue == word }
    }
    // A terminal that is used as it likes heeds NO_COLOR.
    let colorSetting = environment("NO_COLOR") == nil ? configuration.colorUse : nil
    terminal = TerminalOptions(
      colorUse: colorOption ?? colorSetting ?? .auto, glyphs: glyphs ?? configuration.glyphs,
      usesMouse: configuration.usesMouse ?? true)
    terminal.escapeDelay = configuration.escapeDelay
    if options.has(.plain) || configuration.isPlain ?? false { terminal.glyphs = .plain }
    (themes, themeIndex, brokenThemes) = try Self.themes(options, configuration, folders)
    followsBackground = options.value(.theme) == nil && configuration.theme == nil
    let isDark = Self.isDark(colorsSet: environment("COLORFGBG"))
    terminal.isOnDark = isDark ?? true
    if followsBackground {
      terminal.asksBackground = true
      themeIndex = isDark.flatMap { themes.standardIndex(onDark: $0) } ?? themeIndex
    }
    historyPath = folders.history
    panel = configuration.panel ?? panel
    grain = configuration.grain ?? grain
    hidesPersonalData = configuration.hidesPersonalData ?? hidesPersonalData
    keyMap = configuration.keyMap
  }

  /// Whether the terminal's background is dark by `COLORFGBG`, which some set to their colours, as in `0;15`; nil
  /// where it tells nothing.
  private static func isDark(colorsSet value: String?) -> Bool? {
    value.flatMap { UInt8($0.split(separator: ";").last ?? "") }.flatMap { index in
      index < 16 ? ThemeColor.palette(index).isDark : nil
    }
  }

  /// The themes to choose from, the place of the one that an option or the configuration names, and what is wrong with
  /// the files that are none.
  static func themes(
    _ options: Options, _ configuration: Configuration, _ folders: ResourceFolders
  ) throws -> (themes: [Theme], index: Int, broken: [ThemeError]) {
    let finder = ThemeFinder(folders: folders)
    if let chosen = options.value(.theme) { return try finder.choice(chosen) }
    do {
      return try finder.choice(configuration.theme)
    } catch UsageError.unknownTheme(let name, let nearest) {
      throw ConfigError(
        file: folders.configuration, line: configuration.lines[.theme] ?? 0,
        problem: .unknownTheme(found: name, nearest: nearest))
    }
  }
}
