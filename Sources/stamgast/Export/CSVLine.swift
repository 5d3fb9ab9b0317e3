import Commerce

/// Rows of a CSV file by RFC 4180.
enum CSVLine {
  /// The cells with commas between and CR LF behind.
  static func bytes(_ cells: [ListExport.Cell]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += quoted(text(cell)).utf8
    }
    bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
    return bytes
  }

  private static func text(_ cell: ListExport.Cell) -> String {
    switch cell {
    case .text(let text): ExportText.guarded(ExportText.harmless(text))
    case .count(let count): String(count)
    case .number(let number): number.map(plain) ?? ""
    case .money(let amount, let currency): decimal(amount, digits: currency?.decimals ?? 2)
    case .day(let day): day?.description ?? ""
    case .flag(let flag): flag.map { $0 ? "yes" : "no" } ?? ""
    }
  }

  private static func quoted(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte != UInt8(ascii: "\"") && byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\n")
        && byte != UInt8(ascii: "\r")
    }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// A number without the decimals that a whole one has no need of.
  private static func plain(_ number: Double) -> String {
    Int64(exactly: number).map(String.init) ?? String(number)
  }

  /// Minor units as a plain number: `-12.50`.
  private static func decimal(_ amount: Int64, digits: Int) -> String {
    let text = String(amount.magnitude)
    let all = String(repeating: "0", count: max(0, digits + 1 - text.utf8.count)) + text
    let number = digits == 0 ? all : "\(all.dropLast(digits)).\(all.suffix(digits))"
    return amount < 0 ? "-" + number : number
  }
}
