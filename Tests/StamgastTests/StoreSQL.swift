@testable import Storage

extension OrderStore {
  /// The first column of a query as texts; null is empty.
  func texts(_ sql: String) throws -> [String] {
    var statement = try connection.prepare(sql)
    var texts: [String] = []
    while try statement.step() { texts.append(statement.text(0)) }
    return texts
  }
}
