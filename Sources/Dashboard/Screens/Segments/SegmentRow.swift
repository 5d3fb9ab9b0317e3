import Metrics
import Presentation
import TerminalUI

/// A row of panel 5: one of the eleven segments, or one of the shop's own.
enum SegmentRow {
  case scored(SegmentFigures, before: Int?)
  case own(OwnSegmentFigures)

  /// The eleven, then the shop's own.
  static func all(_ figures: SegmentsFigures) -> [SegmentRow] {
    figures.table.segments.map { row in
      .scored(row, before: figures.movement?.countBefore(row.segment))
    } + figures.own.map { .own($0) }
  }

  /// The one of the shop's own; nil for one of the eleven.
  var own: OwnSegmentFigures? {
    if case .own(let row) = self { row } else { nil }
  }

  /// Its name in the list: those of the shop's own have a mark.
  func markedName(_ strings: Strings) -> String {
    (own == nil ? "" : strings.ownSegmentMark) + name(strings)
  }

  /// The one of the eleven; nil for one of the shop's own.
  var segment: RFMSegment? {
    if case .scored(let row, _) = self { row.segment } else { nil }
  }

  func name(_ strings: Strings) -> String {
    switch self {
    case .scored(let row, _): strings.segmentName(row.segment)
    case .own(let row): row.name
    }
  }

  var selection: CustomerSelection {
    switch self {
    case .scored(let row, _): .segment(row.segment)
    case .own(let row): .matching(row.filter)
    }
  }

  var customers: Int {
    switch self {
    case .scored(let row, _): row.customers
    case .own(let row): row.customers
    }
  }

  var occasions: Int {
    switch self {
    case .scored(let row, _): row.occasions
    case .own(let row): row.occasions
    }
  }

  var netRevenue: Int64 {
    switch self {
    case .scored(let row, _): row.netRevenue
    case .own(let row): row.netRevenue
    }
  }

  /// Customers, net, and the median of the days since the last order: shares of all, and days.
  var shares: (customers: Double?, net: Double?, silentDays: Double?) {
    switch self {
    case .scored(let row, _):
      (row.customerShare.value, row.netRevenueShare.value, row.medianDaysSinceLastOrder.value)
    case .own(let row):
      (row.customerShare.value, row.netRevenueShare.value, row.medianDaysSinceLastOrder.value)
    }
  }

  /// Customers more than at the end of the period before; nil where there is none.
  var change: Int? {
    switch self {
    case .scored(let row, let before): before.map { row.customers - $0 }
    case .own(let row): row.customersBefore.map { row.customers - $0 }
    }
  }
}
