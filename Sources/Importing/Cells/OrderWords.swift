internal import Commerce

/// How channels are written, whichever file they come from.
enum Channel {
  /// A trimmed text in lower case; `(none)` where it is empty.
  static func name(_ text: String) -> String {
    text.isEmpty ? Order.noChannel : inLowerCase(text)
  }
}

/// How discount codes are written.
enum DiscountCodes {
  /// The codes of a cell, which commas separate: trimmed and in capitals.
  static func codes(in text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    guard text.utf8.contains(UInt8(ascii: ",")) else { return [text.uppercased()] }
    return text.split(separator: ",").map { trimmed($0).uppercased() }.filter { !$0.isEmpty }
  }
}

/// How the labels of an order are written.
enum OrderTags {
  /// The tags of a cell, which commas separate: trimmed.
  static func tags(in text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    return text.split(separator: ",").map { trimmed($0) }.filter { !$0.isEmpty }
  }

  /// The tags of a row; nil where the file has no such column.
  static func tags(_ row: borrowing CSVReader, _ column: Column) -> [String]? {
    row.text(ifPresent: column).map(tags)
  }
}

extension CSVReader {
  /// The text of a cell; nil where the file has no such column.
  func text(ifPresent column: Column) -> String? {
    column.isPresent ? text(column.index) : nil
  }
}

/// How yes and no are written.
enum YesOrNo {
  /// Whether a text says yes; nil where it says neither.
  static func value(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "true", "ja", "subscribed", "1": true
    case "no", "false", "nee", "not subscribed", "unsubscribed", "0": false
    default: nil
    }
  }
}
