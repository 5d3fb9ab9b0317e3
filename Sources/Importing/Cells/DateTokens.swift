/// The numbers and words that a written date is made of.
struct DateTokens {
  struct Number: Equatable {
    var value: Int
    var digits: Int
  }

  private enum Token: Equatable {
    case number(Number)
    case word(String)
    case mark(Character)
  }

  /// Whether nothing is there that no date has.
  private(set) var isReadable = true
  /// The month that is written as a word.
  private(set) var month: Int?
  private var tokens: [Token] = []

  init(_ text: String) {
    // Guards against spreadsheets, and dates that are longer than any date.
    var text = text[...]
    if text.hasPrefix("'") { text = text.dropFirst() }
    if text.hasPrefix("=\""), text.hasSuffix("\"") { text = text.dropFirst(2).dropLast() }
    guard text.utf8.count <= 60 else {
      isReadable = false
      return
    }
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      if character.isNumber {
        let run = text[index...].prefix(while: \.isNumber)
        guard run.utf8.count <= 8, let value = Int(run) else {
          isReadable = false
          return
        }
        tokens.append(.number(Number(value: value, digits: run.utf8.count)))
        index = run.endIndex
      } else if character.isLetter {
        let run = text[index...].prefix(while: \.isLetter)
        tokens.append(.word(run.lowercased()))
        index = run.endIndex
      } else {
        if !character.isWhitespace { tokens.append(.mark(character)) }
        index = text.index(after: index)
      }
    }
    joinHalves()
    readWords()
  }

  /// The numbers that are left.
  var numbers: [Number] {
    tokens.compactMap { if case .number(let number) = $0 { number } else { nil } }
  }

  /// The one character that stands between the first three numbers; nil where there are two.
  var mark: Character? {
    guard tokens.count >= 5, case .mark(let first) = tokens[1], case .mark(let second) = tokens[3],
      first == second, "/-.".contains(first)
    else { return nil }
    return first
  }

  /// Takes the time of day out, if there is one; its time is nil where it does not exist.
  mutating func takeClock() -> (time: Int64?, offset: Int16?)? {
    guard let colon = clockMark else { return nil }
    guard case .number(let hour) = tokens[colon - 1], case .number(let minute) = tokens[colon + 1]
    else { return nil }
    var end = colon + 2
    var seconds = 0
    if end + 1 < tokens.count, tokens[end] == tokens[colon],
      case .number(let second) = tokens[end + 1]
    {
      seconds = second.value
      end += 2
      // A fraction of a second is of no use to a shop.
      if end + 1 < tokens.count, tokens[end] == .mark("."), case .number = tokens[end + 1] {
        end += 2
      }
    }
    var hours = hour.value
    if let half = half(at: end) {
      guard (1...12).contains(hours) else { return (nil, nil) }
      hours = hours % 12 + (half ? 12 : 0)
      end += 1
    }
    let offset = takeOffset(at: &end)
    tokens.removeSubrange(colon - 1..<end)
    guard hours < 24, minute.value < 60, seconds < 60 else { return (nil, nil) }
    return (Int64(hours * 3600 + minute.value * 60 + seconds) * 1_000_000, offset)
  }

  private var clockMark: Int? {
    guard tokens.count >= 3 else { return nil }
    if let colon = (1..<tokens.count - 1).first(where: {
      tokens[$0] == .mark(":") && isNumber($0 - 1) && isNumber($0 + 1)
    }) {
      return colon
    }
    return nil
  }

  private func isNumber(_ index: Int) -> Bool {
    if case .number = tokens[index] { true } else { false }
  }

  /// Whether it is the second half of the day; nil where neither half is written.
  private func half(at index: Int) -> Bool? {
    guard index < tokens.count, case .word(let word) = tokens[index] else { return nil }
    return word == "am" ? false : word == "pm" ? true : nil
  }

  /// `Z`, `UTC`, `+0200` or `+02:00`, in minutes.
  private mutating func takeOffset(at end: inout Int) -> Int16? {
    var hasZoneWord = false
    if end < tokens.count, case .word(let word) = tokens[end], ["z", "utc", "gmt"].contains(word) {
      end += 1
      hasZoneWord = true
    }
    guard end + 1 < tokens.count, tokens[end] == .mark("+") || tokens[end] == .mark("-"),
      case .number(let number) = tokens[end + 1]
    else { return hasZoneWord ? 0 : nil }
    let sign = tokens[end] == .mark("+") ? 1 : -1
    var minutes = number.digits == 4 ? number.value / 100 * 60 + number.value % 100 : 0
    if number.digits <= 2 {
      minutes = number.value * 60
      if end + 3 < tokens.count, tokens[end + 2] == .mark(":"),
        case .number(let rest) = tokens[end + 3]
      {
        minutes += rest.value
        end += 2
      }
    }
    end += 2
    return minutes < 24 * 60 ? Int16(sign * minutes) : nil
  }

  /// `a.m.` is one word.
  private mutating func joinHalves() {
    var index = 0
    while index + 2 < tokens.count {
      if case .word(let first) = tokens[index], first == "a" || first == "p",
        tokens[index + 1] == .mark("."), tokens[index + 2] == .word("m")
      {
        tokens.replaceSubrange(index...index + 2, with: [.word(first + "m")])
        if index + 1 < tokens.count, tokens[index + 1] == .mark(".") {
          tokens.remove(at: index + 1)
        }
      }
      index += 1
    }
  }

  /// Takes out the month's name and the words that mean nothing; others make the text unreadable.
  private mutating func readWords() {
    var kept: [Token] = []
    for (index, token) in tokens.enumerated() {
      guard case .word(let word) = token else {
        // Marks around words are those of `8. Dez. 2024` and `Sun, Dec 8`.
        if case .mark(let mark) = token, mark == "," { continue }
        kept.append(token)
        continue
      }
      if let number = MonthNames.number(of: word), month == nil {
        month = number
      } else if ["am", "pm", "z", "utc", "gmt"].contains(word), index > 0 {
        kept.append(token)
      } else if word == "t", index > 0 {
        continue
      } else if !MonthNames.passedOver(word) {
        isReadable = false
      }
    }
    tokens = kept
  }
}
