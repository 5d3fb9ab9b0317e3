import NcursesBackend
import Presentation
import System
import TerminalUI

/// Shows what only a person can see of a terminal, and asks whether it looks right.
struct TerminalQuestions {
  let facts: TerminalFacts
  let configuration: Configuration
  let theme: Theme
  /// Whether the environment asks for none of its colours.
  let isWithoutColor: Bool
  /// The configuration.
  let path: String
  let console: Console

  /// Asks, and keeps what was answered.
  func ask() throws {
    // Where characters are ASCII there is nothing to choose from.
    if facts.isUTF8 { try keep(.glyphs, glyphs()) }
    if facts.colorCount > 0, !isWithoutColor { try keep(.color, color()) }
  }

  private func glyphs() throws -> String? {
    let strings = console.strings
    try console.print(["", strings.doctorGlyphsTitle] + TerminalSample.ladder().lines)
    let now = configuration.glyphs ?? facts.glyphs
    let question = strings.doctorGlyphsQuestion(count: GlyphSet.ladder.count, now: now.rawValue)
    guard let number = Int(console.ask(question)), (1...GlyphSet.ladder.count).contains(number)
    else { return nil }
    return GlyphSet.ladder[number - 1].rawValue
  }

  private func color() throws -> String? {
    let strings = console.strings
    try console.print(["", strings.doctorColorsTitle])
    let depth: ColorDepth =
      facts.hasTrueColor ? .trueColor : facts.colorCount >= 256 ? .palette256 : .palette16
    let sample = TerminalSample.colors(strings.doctorColorWords)
    try console.write(Array(ANSIPicture.text(sample, theme: theme, depth: depth).utf8))
    switch console.ask(strings.doctorColorsQuestion) {
    case "": return nil
    case strings.doctorYes: return configuration.colorUse == .never ? "auto" : nil
    case strings.doctorNo: return "never"
    // Anything else is no answer, and changes nothing.
    default: return nil
    }
  }

  private func keep(_ setting: ConfigSetting, _ value: String?) throws {
    guard let value else { return }
    try ConfigFile.keep(setting, value, in: path)
    try console.print(
      console.strings.doctorKept("\(setting.rawValue) = \(value)", in: path))
  }
}

/// What is shown of a terminal's characters and colours.
enum TerminalSample {
  /// The ladder's kinds of characters, numbered, two beside each other: all of them fit 80 x 24.
  static func ladder() -> Canvas {
    var canvas = Canvas(size: Size(width: 78, height: 14))
    let places = canvas.bounds.rows(2).flatMap { $0.columns(2, gap: 4) }
    for ((number, glyphs), rect) in zip(zip(1..., GlyphSet.ladder), places) {
      draw(glyphs, number, on: &canvas, in: rect)
    }
    return canvas
  }

  /// A chart, a bar, a sparkline and marks.
  private static func draw(
    _ glyphs: GlyphSet, _ number: Int, on canvas: inout Canvas, in rect: Rect
  ) {
    Section(title: "\(number) \(glyphs.rawValue)", isFocused: true, glyphs: glyphs)
      .draw(on: &canvas, in: rect)
    let (left, right) = Section.inner(of: rect).splitLeft(26)
    let values: [Double] = [20, 35, 30, 55, 50, 70, 90]
    LineChart(
      series: [.init(letter: "", points: values.map { LineChart.Point($0) }, role: .seriesA)],
      yRange: 0...100, glyphs: glyphs
    ) { "\(Int($0))" }.draw(on: &canvas, in: left)
    let lines = right.inset(left: 2).rows(right.height)
    canvas.write(glyphs.bar(share: 0.62, width: lines[0].width), x: lines[0].x, y: lines[0].y)
    Sparkline(values: values, glyphs: glyphs).draw(on: &canvas, in: lines[2])
    canvas.write(
      "\(glyphs.tendency(.above)) 2 \(glyphs.tendency(.below)) 1", x: lines[4].x, y: lines[4].y)
  }

  /// A word in each colour of a chart, and the steps of a heatmap with a number on each.
  static func colors(_ words: [String]) -> Canvas {
    var canvas = Canvas(size: Size(width: 64, height: 1))
    var x = 1
    for (word, role) in zip(words, StyleRole.series) {
      x = canvas.write(word, x: x, y: 0, role: role) + 1
    }
    x += 2
    for (step, role) in StyleRole.heat.enumerated() {
      x = canvas.write(" \(step * 20 + 10) ", x: x, y: 0, role: role)
    }
    return canvas
  }
}
