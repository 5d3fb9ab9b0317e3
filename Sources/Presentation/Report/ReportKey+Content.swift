// The one table of what `report --json` holds; help is printed from it, and a test holds the report against it.
extension ReportKey {
  static let coverageContent = [
    ("rows", "rejected rows + replacedOrders + ordersAfterAsOf + orders"),
    ("rejectedRows", "rows that were not taken, by reason"),
    ("replacedOrders", "orders that a later row of the same id replaced"),
    ("ordersAfterAsOf", "orders after the as-of day, which nothing looks at"),
    ("orders", "notCounted + ordersInOtherCurrencies + countedOrders + orders left out by rules"),
    ("notCounted", "cancelled, pending, test and the like"),
    ("ordersInOtherCurrencies", "without a rate: set apart, not added up"),
    ("countedOrders", "what shop totals are over"),
    ("convertedOrders", "of these, orders converted from another currency"),
    ("unidentifiedOrders", "of these, orders that name nobody"),
    ("ordersWithoutCost", "of these, orders of unknown cost"),
    ("knownCostShare", "share of counted orders whose cost is known"),
    ("ordersWithoutOccasion", "orders of a known customer whose day adds up to 0 or less"),
    ("occasions", "days on which a customer bought for more than 0"),
    ("customers", "customers with an occasion"),
    ("firstDay", "day of the first counted order"),
    ("lastDay", "day of the last counted order"),
  ]

  static let identityContent = [
    ("rules", "the shop's rules in their order: name, orders and netRevenue that each leaves out"),
    ("ordersLeftOut", "orders that the rules leave out together"),
    ("netRevenueLeftOut", "their net revenue"),
    ("maskedOrders", "counted orders of addresses that a marketplace made up"),
    ("sharedAddresses", "customers with sharedAddressMark or more occasions"),
    (
      "sharedAddressMark",
      "10 times the occasions that 95 of 100 customers stay within, at least 30"
    ),
    ("mergedCustomers", "customers to whom another address was merged"),
  ]

  static let summaryContent = [
    ("orders", "counted orders"),
    ("netRevenue", "their revenue without tax, shipping and refunds"),
    ("grossMargin", "their net revenue less the cost of goods"),
    ("averageOrderValue", "netRevenue / orders"),
    ("customers", "customers with an occasion"),
    ("activeCustomers", "customers with an occasion in the activity window"),
    ("repeatCustomers", "customers with two or more occasions"),
    ("repeatPurchaseRate", "repeatCustomers / customers"),
    ("occasions", "purchase occasions"),
    ("purchaseFrequency", "occasions / customers"),
    ("occasionNetRevenue", "net revenue of the occasions"),
    (
      "occasionGrossMargin",
      "margin of the occasions, before what codes that are channels gave away"
    ),
    ("marginPerOccasion", "occasionGrossMargin / occasions"),
    (
      "marginRate",
      "occasionGrossMargin less what these codes gave away / occasionNetRevenue"
    ),
    ("returningNetRevenue", "net revenue of occasions after a customer's first"),
    ("returningRevenueShare", "returningNetRevenue / occasionNetRevenue"),
    ("lifetimeValue", "occasions per customer x margin per occasion"),
    ("spend", "marketing spend"),
    ("customerAcquisitionCost", "spend / customers"),
    ("ltvToCac", "lifetimeValue / customerAcquisitionCost"),
    ("paybackMonth", "first month at which marginCurve reaches customerAcquisitionCost"),
  ]

  static let retentionContent = [
    ("period", "lists by month, quarter and year"),
    ("state", "complete, leftCensored (history begins too late) or inProgress"),
    ("base", "customers at the start"),
    ("end", "customers at the end: retained + firstTime + wonBack"),
    ("retained", "customers at the start who are there at the end"),
    ("lost", "base - retained"),
    ("firstTime", "customers at the end whose first occasion lies in the period"),
    ("wonBack", "customers at the end who were lost before it"),
    ("crr", "retained / base"),
    ("churn", "1 - crr"),
    ("crrInterval", "Wilson's 95 % interval of crr"),
  ]

  static let periodsContent = [
    ("period", "lists by month, quarter and year"),
    ("state", "complete or inProgress"),
    ("orders", "counted orders"),
    ("netRevenue", "their net revenue"),
    ("grossMargin", "their margin"),
    ("averageOrderValue", "netRevenue / orders"),
    ("customers", "customers with an occasion in the period"),
    ("occasions", "occasions in the period"),
    ("firstTimeCustomers", "customers whose first occasion lies in the period"),
    ("returningCustomers", "customers with an occasion in it that is not their first"),
    ("repeatCustomers", "customers with two or more occasions in it"),
    ("repeatPurchaseRate", "repeatCustomers / customers"),
    ("purchaseFrequency", "occasions / customers"),
    ("occasionNetRevenue", "net revenue of its occasions"),
    ("returningNetRevenue", "net revenue of its returning occasions"),
    ("returningRevenueShare", "returningNetRevenue / occasionNetRevenue"),
    ("spend", "marketing spend of the period"),
    ("customerAcquisitionCost", "spend / firstTimeCustomers"),
    ("channels", "by name: spend, firstTimeCustomers, customerAcquisitionCost"),
  ]

  static let channelsContent = [
    ("customers", "by name of the channel of the first occasion: customers"),
    ("grossMargin", "their margin so far"),
    ("lifetimeValue", "grossMargin / customers"),
    ("spend", "spend on the channel"),
    ("customerAcquisitionCost", "spend / customers"),
    ("ltvToCac", "lifetimeValue / customerAcquisitionCost"),
  ]

  static let bridgeContent = [
    (
      "period",
      "by month, quarter and year: the last complete one and the running one, each compared with comparedWith"
    ),
    ("comparedWith", "the period that it is compared with"),
    ("comparison", "periodBefore or yearBefore"),
    ("state", "complete, leftCensored (the other begins before the data) or inProgress"),
    ("days", "days of the period that count"),
    ("daysBefore", "days of the other that count: the first as many while the period runs"),
    ("customers", "customers with an occasion in the period"),
    ("customersBefore", "customers with an occasion in the other"),
    ("netRevenue", "net revenue of the period's counted orders: netRevenueBefore + all changes"),
    ("netRevenueBefore", "that of the other"),
    (
      "steps",
      "lost (bought before only), less, more and same (in both), firstTime, newBetween (first bought between "
        + "the two), wonBack, others (orders of nobody known or in no occasion): customers, netRevenue, "
        + "netRevenueBefore, change"
    ),
  ]

  static let concentrationContent = [
    ("period", "null for all of history; the last complete month, quarter and year"),
    ("state", "complete, or inProgress where the period is the only one and still runs"),
    ("customers", "customers with an occasion"),
    ("netRevenue", "net revenue of their occasions"),
    ("grossMargin", "margin of their occasions"),
    (
      "best",
      "by percent (10, 20): customers (that part of them, rounded half up, at least 1), netRevenue of those "
        + "with most of it, netRevenueShare, grossMargin of those with most of it, grossMarginShare"
    ),
  ]

  static let secondOrderContent = [
    ("customers", "all customers"),
    ("repeaters", "those with a second occasion"),
    ("medianDays", "day by which half of all have come again (Kaplan-Meier)"),
    ("medianDaysOfRepeaters", "median among those who did"),
    ("withinDays", "by days: kaplanMeier, observable, within, share"),
  ]

  static let timingContent = [
    (
      "curve",
      "by every thirtieth day since the first occasion: secondOrder's figures, and interval"
    ),
    (
      "ladder",
      "from occasion number to the next: customers, wentOn, wentOnSoFar, wentOnWithinYear "
        + "(Kaplan-Meier), medianDays, averageOrderValue, marginPerOrder"
    ),
    ("customersBeyond", "customers with more occasions than the ladder has steps"),
    ("medianDays", "median of the days between two occasions"),
    ("intervals", "days between two occasions, from through to: count, share"),
    (
      "weekdays",
      "from Monday on: returns (occasions after the first), days, returnsPerDay, againstAverage"
    ),
    ("months", "the same from January on"),
    ("returnsPerDay", "over all days"),
  ]

  static let productsContent = [
    ("since", "the first of the last 365 days"),
    (
      "shop",
      "all purchases since then: first (of new customers), again, newToIt, returningShare (again + newToIt), its "
        + "interval, carrier (retention, acquisition or unclear)"
    ),
    (
      "products",
      "key (SKU, else name), name, purchases, customers, repeaters (who bought it again), repeatRate, lately (as "
        + "shop), pairs (how often it was bought again), refillDays (median, from 10 pairs on), refillUpperDays "
        + "(three of four)"
    ),
    (
      "beside",
      "of the 20 products bought most: key, purchases, after (next purchases), companions: key, name, next, "
        + "nextShare, nextLift, together, togetherShare, togetherLift (from 10 purchases on)"
    ),
    (
      "firstProducts",
      "by the product of the first order: name, customers, repeaters, repeatRate, netRevenue, grossMargin, "
        + "lifetimeValue; of those known for 365 days known, within, repeatRateWithin, grossMarginWithin, "
        + "lifetimeValueWithin"
    ),
  ]

  static let cohortsContent = [
    ("cohort", "month of the first occasion"),
    ("size", "its members"),
    ("completeCells", "months that are over; one more may be in progress"),
    ("customers", "by month since: members with an occasion"),
    ("occasions", "by month since: occasions"),
    ("netRevenue", "by month since: net revenue"),
    ("grossMargin", "by month since: margin"),
    ("repeaters", "by month since: members with a second occasion so far"),
    ("lifetimeValue", "by month since: cumulative margin per member"),
    ("spend", "marketing spend of the cohort's month"),
    ("customerAcquisitionCost", "spend / size"),
    ("ltvToCac", "last lifetimeValue / customerAcquisitionCost"),
    ("paybackMonth", "first month at which lifetimeValue reaches customerAcquisitionCost"),
  ]

  static let cohortsByContent = [
    (
      "cohorts",
      "by quarter, year, week, thirtyDays, and by month cut by channel, country, product, code, orderSize: the cohorts"
    ),
    ("cohort", "first day of the period of the first occasion"),
    ("value", "of a cut what its customers have in common"),
    ("size", "its members"),
    ("completeCells", "steps that are over for all members"),
    ("members", "by step: those whom the cell is over"),
    ("customers", "by step: members with an occasion"),
    ("repeaters", "by step: members with a second occasion so far"),
    ("occasionsToDate", "by step: occasions so far"),
    ("netRevenue", "by step: net revenue"),
    ("grossMargin", "by step: margin"),
    ("marginToDate", "by step: margin so far"),
    ("spend", "by step: spend of the days on which the members came"),
    (
      "average",
      "by step k: the same of all cohorts that have completed it; what is so far, per customer"
    ),
  ]

  static let averageCurveContent = [
    ("k", "months since the first"),
    ("cohorts", "cohorts that have completed month k"),
    ("customers", "their members"),
    ("retained", "of these, with an occasion in month k"),
    ("retention", "retained / customers"),
    ("retentionInterval", "Wilson's 95 % interval of retention"),
    ("occasionsPerCustomer", "occasions in month k / customers"),
    ("netRevenuePerCustomer", "net revenue in month k / customers"),
  ]

  static let horizonsContent = [
    ("days", "days after the first occasion"),
    ("customers", "customers known for at least as long"),
    ("netRevenue", "their net revenue within the days"),
    ("grossMargin", "their margin within the days"),
    ("netRevenuePerCustomer", "netRevenue / customers"),
    ("grossMarginPerCustomer", "grossMargin / customers"),
  ]

  static let customerValueContent = [
    (
      "spendByPurpose",
      "all spend as unknown, acquisition, retention, fixed, giveaway (what codes that are channels gave away); CAC is "
        + "made of unknown, acquisition and giveaway, all-in CAC of all but retention"
    ),
    (
      "margin",
      "shop, and lists by cohort and by channel: customers, brought, lifetimeValue, spend, "
        + "customerAcquisitionCost, allInSpend, allInAcquisitionCost, ltvToCac, paybackMonth, its interval from "
        + "paybackEarliest to paybackLatest, and curve by months since the first: value per customer, its 95 % "
        + "interval, customers, highestCost (to be paid back by then); horizons by days: customers, tooYoung, "
        + "lifetimeValue, spend, customerAcquisitionCost, ltvToCac"
    ),
    ("net", "the same, value counted as net revenue"),
  ]

  static let rfmContent = [
    ("customers", "customers with scores"),
    ("recencyScores", "customers with recency score 1 to 5"),
    ("frequencyScores", "customers with frequency score 1 to 5"),
    ("monetaryScores", "customers with monetary score 1 to 5"),
    ("cutoffs", "lastDay, occasions, netRevenue above which scores 2 to 5 begin"),
    (
      "segments",
      "by name: customers, customerShare, occasions, netRevenue, netRevenueShare, grossMargin, "
        + "medianDaysSinceLastOrder"
    ),
    ("cells", "by scores, as in 544: customers"),
  ]

  static let segmentMovementContent = [
    ("since", "the last day of the month before that of the as-of day"),
    ("from", "by earlier segment (notYetCustomer for none): customers by segment now"),
  ]

  static let ownSegmentsContent = [
    ("name", "the segments of the shop's own, in their order"),
    ("filter", "who is in it, in the language of stamgast help segments"),
    ("customers", "customers who meet the filter"),
    ("customersBefore", "those who did at the end of the month before; null in the first month"),
    ("customerShare", "customers / all customers"),
    ("occasions", "their occasions"),
    ("netRevenue", "net revenue of these"),
    ("netRevenueShare", "netRevenue / that of all customers"),
    ("medianDaysSinceLastOrder", "median of the days since their last occasion"),
    ("unknown", "why the filter's alive is not known; null where it is, or is not asked for"),
  ]

  static let historyContent = [
    ("period", "months that are over; each figure is that as of the month's last day"),
    ("lifetimeValue", "as in summary"),
    ("customerAcquisitionCost", "as in summary"),
    ("ltvToCac", "as in summary"),
    ("paybackMonth", "as in summary"),
    ("repeatPurchaseRate", "as in summary"),
    ("activeCustomers", "as in summary"),
    ("medianDaysToSecondOrder", "medianDays of secondOrder"),
  ]

  static let forecastContent = [
    ("horizonDays", "days after the as-of day that are forecast"),
    ("mbgnbd", "MBG/NBD: reason (why it is not fitted), r, alpha, a, b, logLikelihood, intervals"),
    ("bgnbd", "BG/NBD, to hold against the literature: the same"),
    ("gammaGamma", "value of a purchase: reason, p, q, v, logLikelihood, intervals"),
    (
      "totals",
      "customers, repeaters, meanPAlive, expectedOccasions, futureValue, futureMargin, and the 95 % "
        + "intervals of the last three"
    ),
    (
      "examples",
      "by customer: x, tx and T in weeks, meanNet, pAlive, expectedOccasions, expectedNet, "
        + "futureValue, futureMargin"
    ),
    (
      "backtest",
      "a forecast made half-way: reason, calibrationEnd, customers, repeaters, expectedOccasions "
        + "with its interval, actualOccasions"
    ),
  ]

  static let couponContent = [
    ("codeA", "the first code"),
    ("codeB", "the second code"),
    ("days", "days after the use of a code that are looked at"),
    ("usedBoth", "customers who used both, counted with the first"),
    ("a", "who used code A first; see b"),
    (
      "b",
      "assigned, observable, repeaters, repeatRate, grossMargin, marginPerCustomer, marginDeviation"
    ),
    ("z", "difference of the repeat rates in standard errors"),
    ("zPValue", "its two-sided probability by chance"),
    ("t", "difference of the margins per customer in standard errors (Welch)"),
    ("tDegreesOfFreedom", "its degrees of freedom"),
    ("tPValue", "its two-sided probability by chance"),
  ]
}
