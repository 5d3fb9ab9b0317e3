internal import Commerce
internal import Metrics

// The parts of a report that tell of the shop as a whole.
extension JSONWriter {
  mutating func coverage(_ coverage: Coverage) {
    object { json in
      json.member("rows", coverage.rows)
      json.member("rejectedRows") { json in
        for reason in RejectionReason.allCases {
          json.member(reason.rawValue, coverage.rejectedRows[reason, default: 0])
        }
      }
      json.member("replacedOrders", coverage.replacedOrders)
      json.member("ordersAfterAsOf", coverage.ordersAfterAsOf)
      json.member("orders", coverage.orders)
      json.member("notCounted", coverage.notCounted)
      json.member("ordersInOtherCurrencies", coverage.ordersInOtherCurrencies)
      json.member("countedOrders", coverage.countedOrders)
      json.member("convertedOrders", coverage.convertedOrders)
      json.member("unidentifiedOrders", coverage.unidentifiedOrders)
      json.member("ordersWithoutCost", coverage.ordersWithoutCost)
      json.member("knownCostShare", coverage.knownCostShare)
      json.member("ordersWithoutOccasion", coverage.ordersWithoutOccasion)
      json.member("occasions", coverage.occasions)
      json.member("customers", coverage.customers)
      json.member("firstDay", coverage.firstDay?.description)
      json.member("lastDay", coverage.lastDay?.description)
    }
  }

  mutating func identityAndRules(_ coverage: Coverage) {
    object { json in
      json.key("rules")
      json.list(coverage.rules) { json, rule in
        json.object { json in
          json.member("name", rule.name)
          json.member("orders", rule.orders)
          json.member("netRevenue", rule.netRevenue)
        }
      }
      json.member("ordersLeftOut", coverage.ordersLeftOut)
      json.member("netRevenueLeftOut", coverage.rules.reduce(0) { $0 + $1.netRevenue })
      json.member("maskedOrders", coverage.maskedOrders)
      json.member("sharedAddresses", coverage.sharedAddresses)
      json.member("sharedAddressMark", coverage.sharedAddressMark)
      json.member("mergedCustomers", coverage.mergedCustomers)
    }
  }

  mutating func summary(_ summary: ShopSummary) {
    object { json in
      json.totals(summary.totals)
      json.member("customers", summary.customers.customers)
      json.member("activeCustomers", summary.activeCustomers)
      json.member("repeatCustomers", summary.customers.repeating)
      json.member("repeatPurchaseRate", summary.customers.repeatPurchaseRate)
      json.member("occasions", summary.customers.occasions)
      json.member("purchaseFrequency", summary.customers.purchaseFrequency)
      json.member("occasionNetRevenue", summary.customers.netRevenue)
      json.member("occasionGrossMargin", summary.occasionGrossMargin)
      json.member("marginPerOccasion", summary.marginPerOccasion)
      json.member("marginRate", summary.marginRate)
      json.member("returningNetRevenue", summary.customers.returningNetRevenue)
      json.member("returningRevenueShare", summary.customers.returningRevenueShare)
      json.member("lifetimeValue", summary.lifetimeValue)
      json.member("spend", summary.spend)
      json.member("customerAcquisitionCost", summary.customerAcquisitionCost)
      json.member("ltvToCac", summary.ltvToCac)
      json.member("paybackMonth", summary.paybackMonth)
    }
  }

  mutating func history(_ history: MonthEndHistory) {
    list(history.months) { json, entry in
      json.object { json in
        json.member("period", entry.month.description)
        json.member("lifetimeValue", entry.lifetimeValue)
        json.member("customerAcquisitionCost", entry.customerAcquisitionCost)
        json.member("ltvToCac", entry.ltvToCac)
        json.member("paybackMonth", entry.paybackMonth)
        json.member("repeatPurchaseRate", entry.repeatPurchaseRate)
        json.member("activeCustomers", entry.activeCustomers)
        json.member("medianDaysToSecondOrder", entry.medianDaysToSecondOrder)
      }
    }
  }

  mutating func channels(_ channels: [ChannelValue]) {
    object { json in
      for channel in channels {
        json.member(channel.channel) { json in
          json.member("customers", channel.customers)
          json.member("grossMargin", channel.grossMargin)
          json.member("lifetimeValue", channel.lifetimeValue)
          json.member("spend", channel.spend)
          json.member("customerAcquisitionCost", channel.customerAcquisitionCost)
          json.member("ltvToCac", channel.ltvToCac)
        }
      }
    }
  }

  mutating func totals(_ totals: ShopTotals) {
    member("orders", totals.orders)
    member("netRevenue", totals.netRevenue)
    member("grossMargin", totals.grossMargin)
    member("averageOrderValue", totals.averageOrderValue)
  }

  mutating func comparison(_ comparison: CouponComparison) {
    object { json in
      json.member("codeA", comparison.question.codeA)
      json.member("codeB", comparison.question.codeB)
      json.member("days", comparison.question.days)
      json.member("usedBoth", comparison.usedBoth)
      json.member("a") { $0.arm(comparison.a) }
      json.member("b") { $0.arm(comparison.b) }
      json.member("z", comparison.repeatRateTest.map(\.z))
      json.member("zPValue", comparison.repeatRateTest.map(\.pValue))
      json.member("t", comparison.marginTest.map(\.t))
      json.member("tDegreesOfFreedom", comparison.marginTest.map(\.degreesOfFreedom))
      json.member("tPValue", comparison.marginTest.map(\.pValue))
    }
  }

  mutating func arm(_ arm: ComparedArm) {
    member("assigned", arm.assigned)
    member("observable", arm.observable)
    member("repeaters", arm.repeaters)
    member("repeatRate", arm.repeatRate)
    member("grossMargin", arm.grossMargin)
    member("marginPerCustomer", arm.marginPerCustomer)
    member("marginDeviation", arm.marginDeviation)
  }

  mutating func initiative(_ initiative: InitiativeReturn) {
    object { json in
      json.member("customers", initiative.customers)
      json.member("lifetimeValueBefore", initiative.lifetimeValueBefore)
      json.member("lifetimeValueAfter", initiative.lifetimeValueAfter)
      json.member("costs", initiative.costs)
      json.member("gain", initiative.gain)
      json.member("netGain", initiative.netGain)
      json.member("roi", initiative.returnOnInvestment)
    }
  }
}
