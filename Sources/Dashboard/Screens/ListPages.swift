import Commerce
import TerminalUI

/// Which pages of a long list the rows on screen stand on.
enum ListPages {
  /// The pages of the window around a cursor, in a list of so many rows of which `height` are on screen.
  static func visible(_ cursor: ListCursor, count: Int, height: Int) -> [Int] {
    guard count > 0, height > 0 else { return [] }
    let first = cursor.offset(count: count, height: height)
    let last = min(count, first + height) - 1
    return Array(first / DataQuery.pageLength...last / DataQuery.pageLength)
  }
}

extension ScreenContext {
  /// A row of a long list out of the page that it stands on; nil while that is on its way.
  func row<Row: Sendable>(
    _ index: Int, page query: (Int) -> DataQuery, _ pick: (DataAnswer) -> [Row]?
  ) -> Row? {
    let (page, place) = index.quotientAndRemainder(dividingBy: DataQuery.pageLength)
    return load(query(page), pick).value.flatMap { rows in
      rows.indices.contains(place) ? rows[place] : nil
    }
  }
}

/// Names for files.
enum FileName {
  /// A title as a file's name: lower case, with dashes for all but letters and digits.
  static func made(from title: String) -> String {
    let words = title.lowercased().split { !($0.isLetter || $0.isNumber) }
    let name = words.joined(separator: "-")
    return name.isEmpty ? "list" : name
  }
}

extension ExportValue {
  /// A whole number.
  static func count(_ value: Int) -> ExportValue { .number(Double(value)) }
}

extension ScreenContext {
  /// An amount of minor units, of the shop's currency if of no other, as a figure in whole units, to the cent;
  /// nothing where it is undefined.
  func units(_ minorUnits: Double?, _ currency: Currency? = nil) -> ExportValue {
    let perUnit = (currency ?? shop.currency)?.minorUnitsPerUnit ?? 100
    return .number(minorUnits.map { $0.rounded(.toNearestOrAwayFromZero) / Double(perUnit) })
  }
}
