internal import Commerce
internal import Metrics

extension JSONWriter {
  /// An initiative with both sides at each age.
  mutating func initiative(_ figures: InitiativeFigures) {
    let initiative = figures.initiative
    object { json in
      json.member("name", initiative.name)
      json.member("start", initiative.start.description)
      json.member("costs", initiative.costs)
      json.member("who", initiative.who)
      json.member("customers", figures.customers)
      json.member("verdict", figures.verdict.rawValue)
      json.member("leadingDays", Figure(figures.leading?.days, orUndefined: .nobodyObservable))
      json.member("ages", list: figures.ages) { json, age in
        json.object { json in
          json.member("days", age.days)
          json.member("readyOn", age.readyOn.description)
          json.member("before") { $0.side(age.before) }
          json.member("after") { $0.side(age.after) }
          json.effect(age.effect)
          json.member("reason", figures.reason(at: age)?.rawValue)
        }
      }
    }
  }

  /// Writes what a what-if begins with, and what follows.
  mutating func whatIf(_ whatIf: WhatIf) {
    let year = whatIf.year
    object { json in
      json.member("from", year.days.lowerBound.description)
      json.member("to", year.days.upperBound.advanced(by: -1).description)
      json.member("base", year.base)
      json.member("retained", year.retained)
      json.member("customers", year.customers)
      json.member("firstTimeCustomers", year.firstTimeCustomers)
      json.member("occasions", year.occasions)
      json.member("netRevenue", year.net)
      json.member("grossMargin", year.margin)
      json.member("givenAway", year.givenAway)
      json.member("spend", year.spend)
      json.key("isIncomplete")
      json.value(year.isIncomplete)
      for lever in WhatIfLever.allCases { json.member(lever.rawValue, whatIf.now.value(lever)) }
      for outcome in WhatIfOutcome.allCases {
        json.member(outcome.rawValue, whatIf.now.value(outcome))
      }
    }
  }

  private mutating func side(_ side: InitiativeFigures.Side) {
    member("from", side.days?.lowerBound.description)
    member("to", side.days?.upperBound.description)
    member("customers", side.people.observable)
    member("repeaters", side.people.repeaters)
    member("grossMargin", side.people.grossMargin)
    member("lifetimeValue", side.people.marginPerCustomer)
    member("marginDeviation", side.people.marginDeviation)
  }

  private mutating func effect(_ effect: InitiativeEffect) {
    member("difference", effect.difference)
    member("interval", effect.interval)
    member("pValue", effect.pValue)
    member("gain", effect.gain)
    member("gainInterval", effect.gainInterval)
    member("roi", effect.returnOnInvestment)
    member("roiInterval", effect.returnInterval)
    member("verdict", effect.verdict.rawValue)
  }
}
