/// Reads `.theme` files.
///
/// A line is `role = style`, or `role = true / 256 / 16 / mono` with a style for each depth; a depth left
/// out or empty is derived from the one before it. A style is `colour`, `colour on colour`, or `on colour`,
/// with `bold`, `dim`, `underline`, `reverse`. A colour is `#rrggbb`, `default`, an index 0 to 255
/// (`110` or `color 110`) or a name (`blue`, `bright blue`). In mono only attributes count. `ground` is
/// the background that the theme is made for. What is a comment, `SettingLine` says.
public enum ThemeFile {
  /// The theme that a text describes.
  ///
  /// - Parameters:
  ///   - text: what the file holds.
  ///   - name: the name of the theme.
  ///   - file: how errors name the file.
  /// - Throws: the first thing that is wrong; last, roles that are not set.
  public static func parse(
    _ text: String, name: String, file: String
  ) throws(ThemeError) -> Theme {
    var styles: [StyleRole: [ColorDepth: ThemeStyle]] = [:]
    var lines: [StyleRole: Int] = [:]
    var ground: ThemeColor?
    for line in SettingLine.all(in: text) {
      do throws(ThemeProblem) {
        guard let (key, value) = line.assignment else {
          throw .init(.notAnAssignment(found: String(line.text)))
        }
        if key == "ground" {
          if ground != nil { throw .init(.repeatedRole(key)) }
          ground = try self.ground(value)
        } else {
          guard let role = rolesByName[key] else { throw .init(.unknownRole(found: key)) }
          if styles[role] != nil { throw .init(.repeatedRole(key)) }
          styles[role] = try depths(value, of: key)
          lines[role] = line.number
        }
      } catch {
        throw ThemeError(file: file, line: line.number, problem: error.problem)
      }
    }
    let missing =
      (ground == nil ? ["ground"] : [])
      + StyleRole.allCases.filter { styles[$0] == nil }.map { "\($0)" }
    guard missing.isEmpty, let ground else {
      throw ThemeError(file: file, line: 0, problem: .missing(missing))
    }
    return Theme(name: name, ground: ground, styles: styles, lines: lines)
  }

  /// A problem on its way to the place that knows the line.
  private struct ThemeProblem: Error {
    let problem: ThemeError.Problem
    init(_ problem: ThemeError.Problem) { self.problem = problem }
  }

  private static let rolesByName: [String: StyleRole] = Dictionary(
    uniqueKeysWithValues: StyleRole.allCases.map { ("\($0)", $0) })

  private static func depths(
    _ value: Substring, of role: String
  ) throws(ThemeProblem) -> [ColorDepth: ThemeStyle] {
    let parts = value.split(separator: "/", omittingEmptySubsequences: false).map {
      SettingLine.trimmed($0)
    }
    guard parts.count <= ColorDepth.allCases.count else {
      throw .init(.tooManyDepths(found: parts.count))
    }
    // What is left out is as the depth before it: the first one has none.
    guard let first = parts.first, !first.isEmpty else { throw .init(.noStyle(role)) }
    var styles: [ColorDepth: ThemeStyle] = [:]
    var last = ThemeStyle()
    for (place, depth) in ColorDepth.allCases.enumerated() {
      if place < parts.count, !parts[place].isEmpty {
        last = try style(parts[place])
        if depth == .mono, last.foreground != .standard || last.background != .standard {
          throw .init(.misplacedColor(found: String(parts[place])))
        }
      } else {
        last = last.reduced(to: depth)
      }
      styles[depth] = last
    }
    return styles
  }

  private static func style(_ text: Substring) throws(ThemeProblem) -> ThemeStyle {
    var style = ThemeStyle()
    var words = text.split(whereSeparator: \.isWhitespace)[...]
    var isBackground = false
    var (hasForeground, hasBackground) = (false, false)
    while let word = words.popFirst() {
      if let attribute = attributes[String(word)] {
        style.attributes.insert(attribute)
      } else if word == "on", !isBackground {
        isBackground = true
      } else if word == "normal" {
        continue
      } else {
        var found = word
        if word == "bright" || word == "color", let next = words.popFirst() {
          found = text[word.startIndex..<next.endIndex]
        }
        guard let color = color(found) else { throw .init(.unreadableWord(found: String(found))) }
        guard isBackground ? !hasBackground : !hasForeground else {
          throw .init(.misplacedColor(found: String(found)))
        }
        if isBackground {
          (style.background, hasBackground) = (color, true)
        } else {
          (style.foreground, hasForeground) = (color, true)
        }
      }
    }
    guard isBackground == hasBackground else { throw .init(.unreadableWord(found: String(text))) }
    return style
  }

  private static func ground(_ value: Substring) throws(ThemeProblem) -> ThemeColor {
    guard let color = color(value), color != .standard else {
      throw .init(.unreadableGround(found: String(value)))
    }
    return color
  }

  /// `#rrggbb`, `default`, `110`, `color 110`, `blue` or `bright blue`.
  private static func color(_ text: Substring) -> ThemeColor? {
    if text == "default" { return .standard }
    if text.first == "#" {
      let digits = text.dropFirst()
      guard digits.count == 6, digits.allSatisfy(\.isHexDigit),
        let value = UInt32(digits, radix: 16)
      else { return nil }
      return .rgb(
        UInt8(truncatingIfNeeded: value >> 16), UInt8(truncatingIfNeeded: value >> 8),
        UInt8(truncatingIfNeeded: value))
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let last = words.last else { return nil }
    if words.count == 1 || (words.count == 2 && words[0] == "color"), let index = UInt8(last) {
      return .palette(index)
    }
    guard let index = colorNames.firstIndex(of: String(last)) else { return nil }
    switch (words.count, words[0]) {
    case (1, _): return .palette(UInt8(index))
    case (2, "bright"): return .palette(UInt8(index + 8))
    default: return nil
    }
  }

  private static let colorNames = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]
  private static let attributes: [String: TextAttributes] = [
    "bold": .bold, "dim": .dim, "underline": .underline, "reverse": .reverse,
  ]
}
