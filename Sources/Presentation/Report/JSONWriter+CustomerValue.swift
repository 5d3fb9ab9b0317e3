internal import Commerce
internal import Metrics

// What customers bring against what winning them costs, in margin and in net.
extension JSONWriter {
  /// Writes the figures of a shop; `make` gives them in a basis.
  mutating func customerValue(_ make: (ValueBasis) -> CustomerValue) {
    object { json in
      for basis in ValueBasis.allCases {
        let value = make(basis)
        if basis == .margin {
          json.member("spendByPurpose") { json in
            for purpose in SpendPurpose.allCases {
              json.member("\(purpose)", value.spendByPurpose[purpose] ?? 0)
            }
          }
        }
        json.member(basis.rawValue) { $0.customerValue(value) }
      }
    }
  }

  private mutating func customerValue(_ value: CustomerValue) {
    member("shop") { $0.worth(value.shop) }
    key("cohorts")
    list(value.cohorts) { json, cohort in
      json.object { json in
        json.member("cohort", cohort.month.description)
        json.worth(cohort.worth)
      }
    }
    member("channels") { json in
      for channel in value.channels {
        json.member(channel.channel) { $0.worth(channel.worth) }
      }
    }
    key("horizons")
    list(value.horizons) { json, horizon in
      json.object { json in
        json.member("days", horizon.horizon.days)
        json.member("customers", horizon.horizon.customers)
        json.member("tooYoung", horizon.tooYoung)
        json.member("lifetimeValue", horizon.lifetimeValue(value.basis))
        json.member("spend", horizon.spend)
        json.member("customerAcquisitionCost", horizon.customerAcquisitionCost)
        json.member("ltvToCac", horizon.ltvToCac(value.basis))
      }
    }
  }

  private mutating func worth(_ worth: CustomerWorth) {
    member("customers", worth.customers)
    member("brought", worth.brought)
    member("lifetimeValue", worth.lifetimeValue)
    member("spend", worth.spend)
    member("customerAcquisitionCost", worth.customerAcquisitionCost)
    member("allInSpend", worth.allInSpend)
    member("allInAcquisitionCost", worth.allInAcquisitionCost)
    member("ltvToCac", worth.ltvToCac)
    member("paybackMonth", worth.payback.month)
    member("paybackEarliest", Figure(worth.payback.earliest, orUndefined: .notPaidBack))
    member("paybackLatest", Figure(worth.payback.latest, orUndefined: .notPaidBack))
    key("curve")
    list(worth.curve.points.indices) { json, month in
      let point = worth.curve.points[month]
      json.object { json in
        json.member("value", point.value)
        json.member("interval", point.interval)
        json.member("customers", point.customers)
        json.member("highestCost", worth.curve.highestCost(paidBackWithin: month))
      }
    }
  }
}
