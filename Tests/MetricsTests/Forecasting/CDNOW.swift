import TestSupport

@testable import Metrics

/// The 2,357 customers that the published fits are of, in their first 39 weeks.
enum CDNOW {
  static func statistics(source: String = #filePath) throws -> PurchaseStatistics {
    let tests = source.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    let path = tests.joined(separator: "/") + "/Golden/cdnow_39weeks_customers.csv"
    let text = String(decoding: try bytes(ofFile: path), as: UTF8.self)
    return PurchaseStatistics(
      text.split(whereSeparator: \.isNewline).dropFirst().map { line in
        let cells = line.split(separator: ",").map { Int64($0) ?? 0 }
        return PurchaseStatistics.Entry(
          x: Int32(cells[1]), lastPurchaseAge: Int32(cells[2]), age: Int32(cells[3]),
          repeatNet: cells[4])
      })
  }
}

/// Whether a value is the other within a share of it.
func isClose(_ value: Double, _ other: Double, within share: Double) -> Bool {
  abs(value - other) <= share * abs(other)
}
