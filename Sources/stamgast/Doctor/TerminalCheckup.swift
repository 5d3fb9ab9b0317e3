import NcursesBackend
import Presentation
import TerminalUI

/// What the terminal can do, and what would make more of it.
struct TerminalCheckup {
  let facts: TerminalFacts
  /// Columns and rows; nil where output is no terminal.
  let size: (columns: Int, rows: Int)?
  let configuration: Configuration
  let environment: (String) -> String?
  let strings: Strings

  var findings: [Finding] {
    [terminal, characters, charts, colors]
      + [
        Finding(.frames, strings.doctorFrames(isSynchronized: facts.isSynchronized)),
        Finding(
          .escape,
          strings.doctorEscape(
            milliseconds: configuration.escapeDelay ?? facts.escapeDelay,
            isChosen: configuration.escapeDelay != nil, isDistant: facts.isDistant)),
        copying,
      ]
  }

  private var terminal: Finding {
    if facts.name.isEmpty { return Finding(.terminal, .wrong, strings.doctorNoTerm) }
    guard facts.isKnown else {
      return Finding(.terminal, .note, strings.doctorUnknownTerm(facts.name))
    }
    guard facts.hasCursor else {
      return Finding(.terminal, .wrong, strings.doctorNoCursor(facts.name))
    }
    guard let size else { return Finding(.terminal, facts.name) }
    let words = "\(facts.name), \(strings.doctorSize(columns: size.columns, rows: size.rows))"
    return size.columns < 80 || size.rows < 24
      ? Finding(.terminal, .note, "\(words): \(strings.doctorSmall)") : Finding(.terminal, words)
  }

  private var characters: Finding {
    if !facts.hasLocale {
      return Finding(
        .characters, .note, strings.doctorNoLocale(facts.locale, isUTF8: facts.isUTF8))
    }
    return facts.isUTF8
      ? Finding(.characters, strings.doctorUTF8(facts.locale))
      : Finding(.characters, .note, strings.doctorASCII)
  }

  private var charts: Finding {
    let chosen = facts.isUTF8 ? configuration.glyphs : nil
    return Finding(
      .charts,
      strings.doctorCharts((chosen ?? facts.glyphs).rawValue, isChosen: chosen != nil))
  }

  private var colors: Finding {
    if environment("NO_COLOR") != nil {
      return Finding(.colors, strings.doctorNoColors(byWish: "NO_COLOR"))
    }
    if configuration.colorUse == .never {
      return Finding(
        .colors, strings.doctorNoColors(byWish: "\(ConfigSetting.color.rawValue) = never"))
    }
    let count = facts.colorCount
    if count == 0 { return Finding(.colors, strings.doctorNoColors(byWish: nil)) }
    let hasMore = ["truecolor", "24bit"].contains(environment("COLORTERM"))
    if count < 256, !["linux", "vt"].contains(where: facts.name.hasPrefix) {
      return Finding(.colors, .note, strings.doctorFewColors(count))
    }
    return hasMore && !facts.hasTrueColor && count >= 256
      ? Finding(.colors, strings.doctorMoreColors(count))
      : Finding(.colors, strings.doctorColors(count, hasTrueColor: facts.hasTrueColor))
  }

  private var copying: Finding {
    switch facts.copying {
    case .tmux: Finding(.copying, strings.doctorCopying(throughTmux: true))
    case .terminal: Finding(.copying, strings.doctorCopying(throughTmux: false))
    case .screen: Finding(.copying, strings.doctorCopyingThroughScreen)
    case .none: Finding(.copying, .note, strings.doctorNoCopying(facts.name))
    }
  }
}
