internal import Commerce
internal import Metrics

// The parts of a report that tell of customers by period, by cohort and by score.
extension JSONWriter {
  mutating func retention(_ retention: CustomerRetention) {
    list(retention.periods) { json, entry in
      json.object { json in
        json.member("period", entry.period.description)
        json.member("state", entry.state.rawValue)
        json.member("base", entry.base)
        json.member("end", entry.end)
        json.member("retained", entry.retained)
        json.member("lost", entry.lost)
        json.member("firstTime", entry.firstTime)
        json.member("wonBack", entry.wonBack)
        json.member("crr", entry.customerRetentionRate)
        json.member("churn", entry.churnRate)
        json.member("crrInterval", entry.customerRetentionInterval)
      }
    }
  }

  mutating func periods(_ periods: [PeriodFigures]) {
    list(periods) { json, entry in
      json.object { json in
        json.member("period", entry.period.description)
        json.member("state", entry.state.rawValue)
        json.totals(entry.totals)
        json.activity(entry.customers)
        json.member("spend", entry.spend)
        json.member("customerAcquisitionCost", entry.customerAcquisitionCost)
        json.key("channels")
        if let channels = entry.channels.value { json.acquisition(channels) } else { json.null() }
      }
    }
  }

  private mutating func activity(_ activity: CustomerActivity) {
    member("customers", activity.customers)
    member("occasions", activity.occasions)
    member("firstTimeCustomers", activity.firstTime)
    member("returningCustomers", activity.returning)
    member("repeatCustomers", activity.repeating)
    member("repeatPurchaseRate", activity.repeatPurchaseRate)
    member("purchaseFrequency", activity.purchaseFrequency)
    member("occasionNetRevenue", activity.netRevenue)
    member("returningNetRevenue", activity.returningNetRevenue)
    member("returningRevenueShare", activity.returningRevenueShare)
  }

  private mutating func acquisition(_ channels: [ChannelAcquisition]) {
    object { json in
      for channel in channels {
        json.member(channel.channel) { json in
          json.member("spend", channel.spend)
          json.member("firstTimeCustomers", channel.firstTimeCustomers)
          json.member("customerAcquisitionCost", channel.customerAcquisitionCost)
        }
      }
    }
  }

  mutating func secondOrder(_ second: SecondOrder) {
    object { json in
      json.member("customers", second.customers)
      json.member("repeaters", second.repeaters)
      json.member("medianDays", second.medianDays)
      json.member("medianDaysOfRepeaters", second.medianDaysOfRepeaters)
      json.member("withinDays", list: second.withinDays) { json, entry in
        json.object { $0.share(entry) }
      }
    }
  }

  mutating func cohortsBy(_ rows: CohortRows, of shop: ShopAsOf) {
    let table = CohortTable(of: shop, rows)
    object { json in
      json.member("cohorts", list: table.cohorts) { json, cohort in
        json.object { json in
          if let start = cohort.group.start {
            json.member("cohort", start.description)
          } else {
            json.member("value", cohort.group.value?.reportName)
          }
          json.member("size", cohort.size)
          json.member("completeCells", cohort.completeCells)
          json.cells(cohort)
          if cohort.spend.value == nil {
            json.member("spend", cohort.spend)
          } else {
            json.member("spend", list: cohort.cells.map(\.spend))
          }
        }
      }
      json.member("average", list: table.averageCurve) { json, point in
        json.object { json in
          json.member("k", point.k)
          json.member("customers", point.customers)
          json.member("retained", point.retained)
          json.member("repeaters", point.repeaters)
          json.member("occasionsToDate", point.occasionsToDate)
          json.member("netRevenue", point.netRevenue)
          json.member("grossMargin", point.grossMargin)
          json.member("marginToDate", point.marginToDate)
          json.member("ltvToCac", point.ltvToCac)
        }
      }
    }
  }

  private mutating func cells(_ cohort: Cohort) {
    member("members", list: cohort.cells.map(\.members))
    member("customers", list: cohort.cells.map(\.customers))
    member("repeaters", list: cohort.cells.map(\.repeaters))
    member("occasionsToDate", list: cohort.cells.map(\.cumulativeOccasions))
    member("netRevenue", list: cohort.cells.map(\.netRevenue))
    member("grossMargin", list: cohort.cells.map(\.grossMargin))
    member("marginToDate", list: cohort.cells.map(\.cumulativeMargin))
  }

  mutating func cohorts(_ table: CohortTable) {
    list(table.cohorts) { json, cohort in
      json.object { json in
        json.member("cohort", cohort.month.description)
        json.member("size", cohort.size)
        json.member("completeCells", cohort.completeCells)
        json.member("customers", list: cohort.cells.map(\.customers))
        json.member("occasions", list: cohort.cells.map(\.occasions))
        json.member("netRevenue", list: cohort.cells.map(\.netRevenue))
        json.member("grossMargin", list: cohort.cells.map(\.grossMargin))
        json.member("repeaters", list: cohort.cells.map(\.repeaters))
        json.member("lifetimeValue", list: cohort.cells.indices.map(cohort.lifetimeValue))
        json.member("spend", cohort.spend)
        json.member("customerAcquisitionCost", cohort.customerAcquisitionCost)
        json.member("ltvToCac", cohort.ltvToCac)
        json.member("paybackMonth", cohort.paybackMonth)
      }
    }
  }

  mutating func averageCurve(_ curve: [AverageCurvePoint]) {
    list(curve) { json, point in
      json.object { json in
        json.member("k", point.k)
        json.member("cohorts", point.cohorts)
        json.member("customers", point.customers)
        json.member("retained", point.retained)
        json.member("retention", point.retention)
        json.member("retentionInterval", point.retentionInterval)
        json.member("occasionsPerCustomer", point.occasionsPerCustomer)
        json.member("netRevenuePerCustomer", point.netRevenuePerCustomer)
      }
    }
  }

  mutating func horizons(_ horizons: [Horizon]) {
    list(horizons) { json, horizon in
      json.object { json in
        json.member("days", horizon.days)
        json.member("customers", horizon.customers)
        json.member("netRevenue", horizon.netRevenue)
        json.member("grossMargin", horizon.grossMargin)
        json.member("netRevenuePerCustomer", horizon.netRevenuePerCustomer)
        json.member("grossMarginPerCustomer", horizon.grossMarginPerCustomer)
      }
    }
  }
}

extension CohortValue {
  /// Its name in a report: the name itself, or the bounds in minor units.
  fileprivate var reportName: String {
    switch self {
    case .named(_, let name): name
    case .others: "(others)"
    case .orderSize(let low, let high): "\(low)..<\(high.map(String.init) ?? "")"
    }
  }
}
