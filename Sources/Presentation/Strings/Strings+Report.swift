public import Commerce
internal import Metrics

extension Strings {
  /// The title of the text report: whose, and as of when.
  public func reportTitle(_ shop: String?, asOf day: CalendarDay) -> String {
    "\(shop ?? unnamedShop), as of \(date.day(day))"
  }

  /// The number of a sheet of the text report.
  func sheet(_ number: Int, of count: Int) -> String { "page \(number) of \(count)" }

  /// What the text report says of a shop without orders.
  public var reportIsEmpty: String { "No orders yet: stamgast import FILE..." }

  /// How many orders count, of how many, and since when.
  public func reportScope(counted: Int, of all: Int, since first: CalendarDay?) -> String {
    let since = first.map { " since \(date.day($0))" } ?? ""
    return "\(orders(all))\(since), \(number.count(counted)) of them counted"
  }

  /// What a rule leaves out.
  func reportRule(_ name: String, _ count: Int, net: String) -> String {
    "rule “\(name)” leaves out \(orders(count)), \(net) net"
  }
  /// Orders of nobody.
  func reportUnidentified(_ count: Int) -> String { "\(number.count(count)) unidentified" }
  /// Orders of addresses that marketplaces made up.
  func reportMasked(_ count: Int) -> String { "\(number.count(count)) of masked addresses" }
  /// Addresses of several people.
  func reportShared(_ count: Int) -> String {
    count == 1 ? "1 shared address" : "\(number.count(count)) shared addresses"
  }
  /// People with several addresses.
  func reportMerged(_ count: Int) -> String {
    count == 1 ? "1 merged person" : "\(number.count(count)) merged people"
  }

  /// The headings of the text report.
  func reportHeading(_ section: ReportSection) -> String {
    switch section {
    case .overview: "Overview, all of history"
    case .retention: "Retention by month"
    case .customerValue: "LTV vs CAC by first channel"
    case .segments: "Segments"
    case .forecast: "Forecast of the next \(Forecast.horizonDays) days"
    case .coupons: "Codes compared"
    case .initiatives: "Initiatives"
    }
  }

  /// The columns of the retention table.
  var retentionColumns: [String] {
    ["Month", "Start", "Retained", "Lost", "CRR", "First-time", "Won back", "End"]
  }
  /// The columns of the channel table.
  var channelColumns: [String] { ["Channel", "Customers", "LTV", "Spend", "CAC", "LTV:CAC"] }
  /// The columns of the segment table.
  var segmentColumns: [String] { ["Segment", "Customers", "Share", "of net"] }
  /// The columns of a comparison of codes.
  var couponColumns: [String] {
    ["Code", "Customers", "Known long enough", "Came again", "Margin each"]
  }
  /// The columns of initiatives.
  var initiativeColumns: [String] {
    ["Customers", "LTV before", "after", "Costs", "Net gain", "ROI"]
  }

  /// Figures of the overview that no tile has.
  var ordersFigure: String { "Orders" }
  /// Net revenue of counted orders.
  var netRevenueFigure: String { "Net revenue" }
  /// Customers with an occasion.
  var customersFigure: String { "Customers" }

  /// How many channels the table leaves out.
  func moreChannels(_ count: Int) -> String { "… and \(number.count(count)) more" }

  /// How a comparison of codes came out.
  func couponOutcome(days: Int, pValue: Double?) -> String {
    let outcome = pValue.map { "p = \(number.decimal($0, digits: 3))" } ?? Strings.dash
    return "within \(self.date.days(days)); difference in who came again: \(outcome)"
  }

  /// A mark in the report, and what it means.
  func reportMark(_ state: PeriodState) -> (mark: String, meaning: String)? {
    switch state {
    case .complete: nil
    case .inProgress: ("*", "still running")
    case .leftCensored: ("~", incompleteStart)
    }
  }
}

/// The sections of the text report.
enum ReportSection {
  case overview, retention, customerValue, segments, forecast, coupons, initiatives
}
