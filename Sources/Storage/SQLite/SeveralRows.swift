/// Rows that one statement inserts together.
///
/// SQLite opens a table and its indices for each run of a statement and closes them again, which takes a third of the time
/// of a row; it does so once for all rows of the statement.
enum SeveralRows {
  /// How many they are; more are hardly any faster.
  static let count = 16

  /// What stands behind `VALUES`, with what one row has.
  static func of(_ row: String) -> String {
    Array(repeating: row, count: count).joined(separator: ", ")
  }
}
