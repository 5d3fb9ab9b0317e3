import Commerce

/// Writes what was spent on advertisements, a row for each day and channel.
enum SpendWriter {
  /// The whole file.
  static func file(of spend: [Spend]) -> [UInt8] {
    var text = CSVText()
    for name in ["date", "channel", "spend", "currency"] { text.cell(name) }
    text.endRow()
    for entry in spend {
      text.cell(entry.day.description)
      text.cell(entry.channel.rawValue)
      text.cell(cents: entry.cents)
      text.cell("EUR")
      text.endRow()
    }
    return text.bytes
  }
}
