/// What is hard to read in a theme, or to tell apart.
extension Strings {
  /// How many colours a terminal shows.
  ///
  /// - Parameter count: nil for those that are no palette's, 0 for none.
  public func colorDepth(_ count: Int?) -> String {
    switch count {
    case nil: say("true colour", "ware kleuren")
    case 0: say("without colour", "zonder kleur")
    case let count?: say("\(count) colours", "\(count) kleuren")
    }
  }
  /// Text with too little contrast to what is behind it.
  public func faintText(contrast: Double, required: Double) -> String {
    "contrast" + " " + tooLittle(contrast, required)
  }
  /// A ground with too little contrast to that of another role, or to the theme's own.
  public func faintGround(contrast: Double, required: Double, beside role: String?) -> String {
    (role.map {
      say("contrast of its ground with that of \($0)", "contrast van zijn grond met die van \($0)")
    }
      ?? say(
        "contrast of its ground with the theme's", "contrast van zijn grond met die van het thema"))
      + " " + tooLittle(contrast, required)
  }
  /// A ground without the colour of the text on it.
  public var unnamedText: String {
    say(
      "a ground without a colour for its text, such as #ffffff on #2e3440",
      "een grond zonder kleur voor de tekst, zoals #ffffff on #2e3440")
  }
  /// A role that can't be told from another.
  public func looksLike(_ role: String) -> String {
    say("looks like \(role)", "lijkt op \(role)")
  }

  /// Rounded down: what is too little never reads as enough.
  private func tooLittle(_ contrast: Double, _ required: Double) -> String {
    let found = number.decimal((contrast * 100).rounded(.down) / 100, digits: 2)
    let wanted = number.decimal(required, digits: 1)
    return say("\(found), not at least \(wanted)", "\(found), niet ten minste \(wanted)")
  }
}
