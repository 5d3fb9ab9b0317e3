import Presentation
import TestSupport

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

extension OrderStore {
  /// A copy whose views are tables of the same names, so that many questions are answered fast.
  static func withViewsAsTables(of store: OrderStore) async throws -> OrderStore {
    let folder = try TemporaryFolder()
    try await store.backUp(to: folder.file("shop.db"))
    let copy = try OrderStore(path: folder.file("shop.db"), mode: .writing)
    let views = StoreView.allCases.map(\.rawValue)
    for view in views {
      try await copy.run("CREATE TEMP TABLE \(view) AS SELECT * FROM main.\(view)")
    }
    for view in views { try await copy.run("DROP VIEW main.\(view)") }
    for view in views {
      try await copy.run("CREATE TABLE main.\(view) AS SELECT * FROM temp.\(view)")
      try await copy.run("DROP TABLE temp.\(view)")
    }
    return copy
  }

  private func run(_ sql: String) throws {
    try connection.execute(sql)
  }

  /// What a figure's SQL gives, by the columns that the figure names.
  func answer(_ query: FigureQuery) throws -> [[FigureQuery.Value]] {
    // In brackets a name that is no column is an error, in double quotes it would be a text.
    let columns = query.columns.map { "[\($0)]" }.joined(separator: ", ")
    var statement = try connection.prepare("SELECT \(columns) FROM (\(query.sql))")
    var rows: [[FigureQuery.Value]] = []
    while try statement.step() {
      rows.append(
        query.columns.indices.map { column in
          guard let text = statement.optionalText(Int32(column)) else { return .null }
          return Double(text).map { .number($0) } ?? .text(text)
        })
    }
    return rows
  }
}

extension FigureQuery {
  /// Whether an answer is what the dashboard has, but for the last digits of a quotient.
  func isGiven(by answer: [[Value]]) -> Bool {
    answer.count == rows.count
      && zip(answer, rows).allSatisfy { found, expected in
        zip(found, expected).allSatisfy { found, expected in
          guard case (.number(let found), .number(let expected)) = (found, expected) else {
            return found == expected
          }
          return abs(found - expected) <= 1e-9 * max(1, abs(expected))
        }
      }
  }
}
