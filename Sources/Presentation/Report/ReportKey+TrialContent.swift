// What was done for customers, as `ReportKey+Content.swift` has the figures.
extension ReportKey {
  static let trialContent = [
    ("name", "the trial's name; null for codes"),
    ("codes", "the two codes that are compared; null for a trial"),
    ("list", "the list that was split; null for codes"),
    ("start", "the day of the split; what is bought on later days counts; null for codes"),
    ("days", "days that count"),
    ("isRunning", "whether days are still to come that count"),
    (
      "arms",
      "the control or the first code first: name, assigned, observable, repeaters, repeatRate, grossMargin, "
        + "marginPerCustomer, marginDeviation; comparisons with the first one by measure (repeatRate, margin): "
        + "difference, interval, pValue, verdict (running, open, higher, lower), neededForSeen, neededForMattering"
    ),
  ]

  static let initiativeContent = [
    ("customers", "customers that it reaches"),
    ("lifetimeValueBefore", "lifetime value of one before"),
    ("lifetimeValueAfter", "lifetime value of one after"),
    ("costs", "what it costs"),
    ("gain", "(lifetimeValueAfter - lifetimeValueBefore) x customers"),
    ("netGain", "gain - costs"),
    ("roi", "netGain / costs"),
  ]

  static let initiativeEffectContent = [
    ("name", "the initiative's name"),
    ("start", "the day that it began on"),
    ("costs", "what it has cost"),
    ("who", "the filter that says whom it is for; empty for all"),
    ("customers", "customers of these who first bought from the start on"),
    (
      "verdict",
      "that of the leading age: waiting, small, notAlike, open, lower, higher, paid"
    ),
    ("leadingDays", "the longest age that thirty people on both sides have reached, else anybody"),
    (
      "ages",
      "days, readyOn; before and after: from, to, customers, repeaters, grossMargin, lifetimeValue, "
        + "marginDeviation; difference, interval, pValue, gain (difference x customers), gainInterval, roi "
        + "((gain - costs) / costs), roiInterval, verdict, reason"
    ),
  ]

  static let launchContent = [
    ("name", "the launch's name"),
    ("subject", "what tells when it began: a day, product=... or tag=..."),
    ("weeks", "for how many weeks orders are counted"),
    ("start", "the newest day that it began on, up to the as-of day"),
    ("reason", "why it has not begun, or has no ratio; null where it has one"),
    ("verdict", "waiting, running, historyTooShort, small, open, fewer, more"),
    (
      "basis",
      "lastYear, or the weeks before alone since historyTooShort or fewLastYear (fewer than ten orders)"
    ),
    (
      "after",
      "from, to, orders (purchases that are not their customer's first), netRevenue of these, from the start on"
    ),
    ("before", "the same of as many days before, on the same days of the week"),
    ("lastYearAfter", "the same 364 days before after; null where the history does not reach it"),
    ("lastYearBefore", "the same 364 days before before; likewise"),
    (
      "expected",
      "before.orders x lastYearAfter.orders / lastYearBefore.orders, or before.orders"
    ),
    ("difference", "after.orders - expected"),
    ("interval", "its 95 % interval: expected x (ratioInterval - 1)"),
    ("ratio", "after.orders / expected"),
    (
      "ratioInterval",
      "ratio / f to ratio x f with f = exp(1.96 sqrt(sum of 1 / count, over the counts that it is made of))"
    ),
    ("marked", "of after.orders those with the product or tag; null for a day"),
    (
      "byWeek",
      "week (1 begins with the start, -1 is the week before it), from, orders, netRevenue, lastYear "
        + "(orders 364 days earlier), expected"
    ),
  ]

  static let whatIfContent = [
    ("from", "the first of the 365 days that end with the as-of day"),
    ("to", "the last of them"),
    ("base", "customers with a purchase in the 365 days before"),
    ("retained", "of these, those with one in the year"),
    ("customers", "customers with a purchase in the year"),
    ("firstTimeCustomers", "those whose first purchase lies in it"),
    ("occasions", "purchases in it"),
    ("netRevenue", "their net"),
    ("grossMargin", "their margin, after what codes that are channels gave away"),
    ("givenAway", "what these gave away to win the firstTimeCustomers; part of spend"),
    ("spend", "spend on winning customers in it"),
    ("isIncomplete", "whether the data begins within the days before"),
    ("retentionRate", "retained / base"),
    ("averageOrderValue", "netRevenue / occasions"),
    ("purchaseFrequency", "occasions / customers"),
    ("marginRate", "grossMargin / netRevenue"),
    ("customerAcquisitionCost", "spend / firstTimeCustomers"),
    (
      "lifetimeValue",
      "(purchaseFrequency x averageOrderValue x marginRate + givenAway / customers) / (1 - retentionRate)"
    ),
    ("ltvToCac", "lifetimeValue / customerAcquisitionCost"),
    (
      "paybackMonths",
      "12 x customerAcquisitionCost / (purchaseFrequency x averageOrderValue x marginRate + givenAway / customers)"
    ),
    (
      "yearlyMargin",
      "(base x retentionRate + customers - retained) x margin of a customer in a year"
    ),
    (
      "yearlyMarginAfterAcquisition",
      "yearlyMargin + givenAway - firstTimeCustomers x customerAcquisitionCost"
    ),
  ]
}
