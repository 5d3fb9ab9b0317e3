internal import Commerce
internal import Metrics

extension JSONWriter {
  /// A launch with its sides and weeks.
  mutating func launch(_ figures: LaunchFigures) {
    let launch = figures.comparison
    object { json in
      json.member("name", figures.launch.name)
      json.member("subject", figures.launch.subject.description)
      json.member("weeks", figures.launch.weeks)
      json.member("start", launch?.start.description)
      json.member("reason", figures.reason?.rawValue)
      json.member("verdict", figures.verdict.rawValue)
      json.member("basis", launch?.basis.rawValue)
      json.side("after", launch?.after)
      json.side("before", launch?.before)
      json.side("lastYearAfter", launch?.lastYear?.after)
      json.side("lastYearBefore", launch?.lastYear?.before)
      json.member("expected", launch?.expected)
      json.member("difference", launch?.difference)
      json.member("interval", launch?.interval)
      json.member("ratio", launch?.ratio.value?.value)
      json.member("ratioInterval", launch?.ratio.value?.interval)
      json.member("marked", figures.marked)
      json.member("byWeek", list: launch?.weeks ?? []) { json, week in
        json.object { json in
          json.member("week", week.number)
          json.member("from", week.own.days.lowerBound.description)
          json.member("orders", week.own.orders)
          json.member("netRevenue", week.own.net)
          json.member("lastYear", week.lastYear?.orders)
          json.member("expected", week.expected)
        }
      }
    }
  }

  private mutating func side(_ name: String, _ side: RepeatOrderDays?) {
    key(name)
    guard let side else { return null() }
    object { json in
      json.member("from", side.days.lowerBound.description)
      json.member("to", side.days.upperBound.advanced(by: -1).description)
      json.member("orders", side.orders)
      json.member("netRevenue", side.net)
    }
  }
}
