extension Cell {
  /// Whether a letter stands in it that is written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and others.
  ///
  /// The blocks that Unicode keeps for them (UAX 9, table of default bidirectional classes).
  public var isRightToLeft: Bool {
    guard let scalar = text.unicodeScalars.first else { return false }
    return switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x1_0800...0x1_0FFF,
      0x1_E800...0x1_EFFF:
      true
    default: false
    }
  }
}

extension Canvas {
  /// Whether a name from right to left ends in a cell: what follows it is not part of it, a single blank between two of
  /// its words is.
  public func endsRightToLeft(x: Int, y: Int) -> Bool {
    guard self[x, y].isRightToLeft, !self[x + 1, y].isRightToLeft else { return false }
    return self[x + 1, y].text != " " || !self[x + 2, y].isRightToLeft
  }
}
