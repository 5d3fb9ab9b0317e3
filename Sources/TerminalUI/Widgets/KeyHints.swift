/// Keys and what they do, as the footer says it.
public struct KeyHint: Equatable, Sendable {
  /// The keys as written; of several that belong together all, as in `j k`.
  public var keys: [String]
  /// What they do, in a word or two.
  public var words: String

  /// A hint of several keys.
  public init(_ keys: [String], _ words: String) {
    self.keys = keys
    self.words = words
  }

  /// A hint of one key.
  public init(_ key: String, _ words: String) { self.init([key], words) }

  /// The columns that it takes.
  public var width: Int {
    TextWidth.width(of: words) + keys.reduce(0) { $0 + TextWidth.width(of: $1) + 1 }
  }
}

/// Hints behind each other on a line: as many as fit whole, the first ones first, never one cut in a word.
public struct KeyHints: Equatable, Sendable {
  /// Where the mouse finds a key, or what the keys of a hint do.
  public struct Place: Equatable, Sendable {
    /// Index of the hint.
    public let hint: Int
    /// Index of the key in it; nil for its words.
    public let key: Int?
    /// The cells.
    public let rect: Rect
  }

  /// From the most important to the least.
  public var hints: [KeyHint]

  /// A line of hints.
  public init(_ hints: [KeyHint]) { self.hints = hints }

  static let gap = 2

  /// How many of them fit whole in so many columns, and the columns that these take.
  public func fitting(in width: Int) -> (count: Int, width: Int) {
    var used = 0
    for (count, hint) in hints.enumerated() {
      let next = used + hint.width + (count > 0 ? Self.gap : 0)
      guard next <= width else { return (count, used) }
      used = next
    }
    return (hints.count, used)
  }

  /// Where the mouse finds the keys that are drawn.
  public func places(in rect: Rect) -> [Place] {
    var places: [Place] = []
    var x = rect.x
    for (index, hint) in hints.prefix(fitting(in: rect.width).count).enumerated() {
      for (key, label) in hint.keys.enumerated() {
        let width = TextWidth.width(of: label)
        places.append(
          Place(hint: index, key: key, rect: Rect(x: x, y: rect.y, width: width, height: 1)))
        x += width + 1
      }
      let width = TextWidth.width(of: hint.words)
      places.append(
        Place(hint: index, key: nil, rect: Rect(x: x, y: rect.y, width: width, height: 1)))
      x += width + Self.gap
    }
    return places
  }

  /// Draws those that fit from the left of the first row; returns the column behind them.
  @discardableResult
  public func draw(on canvas: inout Canvas, in rect: Rect, role: StyleRole = .footer) -> Int {
    var x = rect.x
    for (index, hint) in hints.prefix(fitting(in: rect.width).count).enumerated() {
      if index > 0 { x += Self.gap }
      x = canvas.write(
        hint.keys.joined(separator: " "), x: x, y: rect.y, role: .footerKey, clip: rect)
      let words = (hint.keys.isEmpty ? "" : " ") + hint.words
      x = canvas.write(words, x: x, y: rect.y, role: role, clip: rect)
    }
    return x
  }
}
