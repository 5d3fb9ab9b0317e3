import Metrics
import Presentation

/// By what the list of segments can be sorted.
enum SegmentColumn: CaseIterable, Sendable {
  /// The eleven, then the shop's own.
  case segment
  case customers, net, silentDays, name
}

extension SegmentColumn: SortColumn {
  func name(_ strings: Strings) -> String {
    switch self {
    case .segment: strings.segmentOrder
    case .customers: strings.panelName(.customers)
    case .net: strings.revenueColumn
    case .silentDays: strings.silentColumn
    case .name: strings.segmentFact
    }
  }

  var beginsDescending: Bool { self != .name && self != .segment }

  /// Segments sorted; equal ones, and those whose days are not defined, stay in their order, the latter at the end.
  func sorted(_ rows: [SegmentRow], descending: Bool, _ strings: Strings) -> [SegmentRow] {
    func key(_ row: SegmentRow) -> Double? {
      switch self {
      case .customers: Double(row.customers)
      case .net: Double(row.netRevenue)
      case .silentDays: row.shares.silentDays
      case .segment, .name: nil
      }
    }
    switch self {
    case .segment: return descending ? rows.reversed() : rows
    case .name:
      let sorted = rows.sorted { $0.name(strings).lowercased() < $1.name(strings).lowercased() }
      return descending ? sorted.reversed() : sorted
    case .customers, .net, .silentDays:
      return rows.sorted(descending: descending, by: key)
    }
  }
}
