public import Commerce
internal import Metrics

extension Strings {
  /// The title of the text report: whose, and as of when.
  public func reportTitle(_ shop: String?, asOf day: CalendarDay) -> String {
    say(
      "\(shop ?? unnamedShop), as of \(date.day(day))",
      "\(shop ?? unnamedShop), per \(date.day(day))")
  }

  /// The number of a sheet of the text report.
  func sheet(_ number: Int, of count: Int) -> String {
    say("page \(number) of \(count)", "blad \(number) van \(count)")
  }

  /// What the text report says of a shop without orders.
  public var reportIsEmpty: String {
    say(
      "No orders yet: stamgast import FILE...", "Nog geen bestellingen: stamgast import BESTAND...")
  }

  /// How many orders count, of how many, and since when.
  public func reportScope(counted: Int, of all: Int, since first: CalendarDay?) -> String {
    let since = first.map { say(" since \(date.day($0))", " sinds \(date.day($0))") } ?? ""
    return say(
      "\(orders(all))\(since), \(number.count(counted)) of them counted",
      "\(orders(all))\(since), waarvan \(number.count(counted)) geteld")
  }

  /// What a rule leaves out.
  func reportRule(_ name: String, _ count: Int, net: String) -> String {
    say(
      "rule “\(name)” leaves out \(orders(count)), \(net) net",
      "regel “\(name)” laat \(orders(count)) weg, \(net) netto")
  }
  /// Orders of nobody.
  func reportUnidentified(_ count: Int) -> String {
    say("\(number.count(count)) unidentified", "\(number.count(count)) zonder naam")
  }
  /// Orders of addresses that marketplaces made up.
  func reportMasked(_ count: Int) -> String {
    say("\(number.count(count)) of masked addresses", "\(number.count(count)) van schijnadressen")
  }
  /// Addresses of several people.
  func reportShared(_ count: Int) -> String {
    count == 1
      ? say("1 shared address", "1 gedeeld adres")
      : say("\(number.count(count)) shared addresses", "\(number.count(count)) gedeelde adressen")
  }
  /// People with several addresses.
  func reportMerged(_ count: Int) -> String {
    count == 1
      ? say("1 merged person", "1 samengevoegde klant")
      : say("\(number.count(count)) merged people", "\(number.count(count)) samengevoegde klanten")
  }

  /// The headings of the text report.
  func reportHeading(_ section: ReportSection) -> String {
    switch section {
    case .overview: say("Overview, all of history", "Overzicht, hele historie")
    case .retention: say("Retention by month", "Behoud per maand")
    case .customerValue: say("LTV vs CAC by first channel", "LTV en CAC naar eerste kanaal")
    case .segments: say("Segments", "Segmenten")
    case .forecast:
      say(
        "Forecast of the next \(Forecast.horizonDays) days",
        "Prognose van de komende \(Forecast.horizonDays) dagen")
    case .coupons: say("Codes compared", "Codes vergeleken")
    case .initiatives: say("Initiatives", "Initiatieven")
    }
  }

  /// The columns of the retention table.
  var retentionColumns: [String] {
    [
      say("Month", "Maand"), say("Start", "Begin"), say("Retained", "Behouden"),
      say("Lost", "Verloren"), "CRR", say("First-time", "Nieuw"),
      say("Won back", "Terug"), say("End", "Einde"),
    ]
  }
  /// The columns of the channel table.
  var channelColumns: [String] {
    [
      say("Channel", "Kanaal"), say("Customers", "Klanten"), "LTV",
      say("Spend", "Uitgaven"), "CAC",
      "LTV:CAC",
    ]
  }
  /// The columns of the segment table.
  var segmentColumns: [String] {
    [
      "Segment", say("Customers", "Klanten"),
      say("Share", "Aandeel"),
      say("of net", "van netto"),
    ]
  }
  /// The columns of a comparison of codes.
  var couponColumns: [String] {
    [
      "Code", say("Customers", "Klanten"),
      say("Known long enough", "Lang genoeg bekend"), say("Came again", "Kwam terug"),
      say("Margin each", "Marge per klant"),
    ]
  }
  /// The columns of initiatives.
  var initiativeColumns: [String] {
    [
      say("Customers", "Klanten"), say("LTV before", "LTV ervoor"), say("after", "erna"),
      say("Costs", "Kosten"), say("Net gain", "Nettowinst"), "ROI",
    ]
  }

  /// Figures of the overview that no tile has.
  var ordersFigure: String { say("Orders", "Bestellingen") }
  /// Net revenue of counted orders.
  var netRevenueFigure: String { say("Net revenue", "Netto-omzet") }
  /// Customers with an occasion.
  var customersFigure: String { say("Customers", "Klanten") }

  /// How many channels the table leaves out.
  func moreChannels(_ count: Int) -> String {
    say("… and \(number.count(count)) more", "… en nog \(number.count(count))")
  }

  /// How a comparison of codes came out.
  func couponOutcome(days: Int, pValue: Double?) -> String {
    let outcome = pValue.map { "p = \(number.decimal($0, digits: 3))" } ?? Strings.dash
    return say(
      "within \(self.date.days(days)); difference in who came again: \(outcome)",
      "binnen \(self.date.days(days)); verschil in wie terugkwam: \(outcome)")
  }

  /// A mark in the report, and what it means.
  func reportMark(_ state: PeriodState) -> (mark: String, meaning: String)? {
    switch state {
    case .complete: nil
    case .inProgress: ("*", say("still running", "loopt nog"))
    case .leftCensored: ("~", incompleteStart)
    }
  }
}

/// The sections of the text report.
enum ReportSection {
  case overview, retention, customerValue, segments, forecast, coupons, initiatives
}
