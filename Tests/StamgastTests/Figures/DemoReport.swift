import Commerce
import Presentation
import TestSupport

@testable import stamgast

/// What `report --json` says of the demo shop.
enum DemoReport {
  /// The report as of a day; nil for the latest one.
  static func json(asOf day: CalendarDay?, _ keys: Set<ReportKey>) async throws -> JSONValue {
    let desk = try await DemoDesk.shared.value
    var request = ReportRequest(asOf: day, keys: keys)
    if keys.contains(.products) { request.products = try await desk.productPurchases() }
    let text = try ReportJSON.text(request, of: await desk.ledger)
    return try JSONParser.parse(text.utf8)
  }
}

extension JSONValue {
  /// A text.
  var words: String? { if case .text(let words) = self { words } else { nil } }

  /// The entries of a list.
  var entries: [JSONValue] {
    if case .list(let entries) = self { entries } else { [] }
  }

  /// The entry of a list whose member has a value.
  func entry(_ key: String, _ value: String) -> JSONValue? {
    entries.first { $0[key] == .text(value) }
  }
}
