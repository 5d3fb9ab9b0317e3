/// What the program is told to do by the first word behind its name.
public enum Subcommand: String, CaseIterable, Sendable {
  /// No word at all: the dashboard.
  case dashboard = ""
  case demo, `import`, report, today, advice, export, picture, trials, initiatives, launches,
    segments
  case customer, rules, shop, imports, backup, restore
  case benchmarks, themes, keys, doctor
  case completions, man, help
}

/// The options of the program, by their names behind `--`.
public enum ProgramOption: String, CaseIterable, Sendable {
  case store, watch, theme, color, glyphs, plain
  case format, map, currency
  case timeZone = "time-zone"
  case dates, decimal
  case dryRun = "dry-run"
  case json, text, pages
  case asOf = "as-of"
  case activityWindow = "activity-window"
  case compareCoupons = "compare-coupons"
  case initiative, filter, refunds, scores
  case to, all, again, town, split, size, names, demo, unset, rejected, undo, replace
  case language, help, version
}
