/// Words of one kind within a paragraph.
public struct TextSpan: Equatable, Sendable {
  /// The words.
  public var text: String
  /// What they are.
  public var role: StyleRole
  /// Whether they are drawn bold.
  public var isBold: Bool

  /// A span.
  public init(_ text: String, role: StyleRole = .text, isBold: Bool = false) {
    self.text = text
    self.role = role
    self.isBold = isBold
  }
}

/// Paragraphs that are wrapped at words and can be scrolled.
public struct TextBlock: Equatable, Sendable {
  /// Each paragraph starts on a new line; one without spans is an empty line.
  public var paragraphs: [[TextSpan]]
  /// The first visible line.
  public var offset: Int

  /// A block of paragraphs.
  public init(paragraphs: [[TextSpan]], offset: Int = 0) {
    self.paragraphs = paragraphs
    self.offset = offset
  }

  /// One paragraph of one kind.
  public init(_ text: String, role: StyleRole = .text) {
    self.init(paragraphs: text.isEmpty ? [] : [[TextSpan(text, role: role)]])
  }

  /// The lines that the block takes at a width; 0 for no width.
  public func lineCount(width: Int) -> Int { lines(width: width).count }

  /// Draws the lines that fit, from `offset` on; a line too long for a word is broken in it.
  public func draw(on canvas: inout Canvas, in rect: Rect) {
    let lines = lines(width: rect.width)
    let first = ScrollWindow.offset(
      cursor: nil, count: lines.count, height: rect.height, previous: offset)
    for (row, line) in lines.dropFirst(first).prefix(rect.height).enumerated() {
      var x = rect.x
      for span in line {
        x = canvas.write(
          span.text, x: x, y: rect.y + row, role: span.role, bold: span.isBold, clip: rect)
      }
    }
  }

  private func lines(width: Int) -> [[TextSpan]] {
    guard width > 0 else { return [] }
    return paragraphs.flatMap { Self.wrap($0, width: width) }
  }

  private static func wrap(_ paragraph: [TextSpan], width: Int) -> [[TextSpan]] {
    var lines: [[TextSpan]] = [[]]
    var used = 0
    // A space between two words is held back until the next word is known to fit on the line.
    var pending: TextSpan?
    func add(_ text: String, _ span: TextSpan) {
      if let last = lines[lines.count - 1].last, last.role == span.role, last.isBold == span.isBold
      {
        lines[lines.count - 1][lines[lines.count - 1].count - 1].text += text
      } else {
        lines[lines.count - 1].append(TextSpan(text, role: span.role, isBold: span.isBold))
      }
      used += TextWidth.width(of: text)
    }
    for span in paragraph {
      for (index, word) in span.text.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0 { pending = TextSpan((pending?.text ?? "") + " ", role: span.role) }
        guard !word.isEmpty else { continue }
        let gap = TextWidth.width(of: pending?.text ?? "")
        let wordWidth = TextWidth.width(of: word)
        if used + gap + wordWidth > width, used > 0, pending != nil {
          lines.append([])
          used = 0
        } else if let space = pending {
          add(space.text, space)
        }
        pending = nil
        for glyph in TextWidth.glyphs(of: word) {
          if used + glyph.width > width, used > 0 {
            lines.append([])
            used = 0
          }
          add(glyph.text, span)
        }
      }
    }
    return lines
  }
}
