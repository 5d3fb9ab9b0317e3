import Testing

/// A shop at the edge of what figures are defined for, and what they are, worked out by hand.
struct EdgeShop: CustomTestStringConvertible {
  let name: String
  var zone = "Europe/Amsterdam"
  let orders: String
  /// JSON by the way that leads to it in the report: names, and places in lists. What may have a fraction is written with one.
  let figures: [String: String]

  var testDescription: String { name }

  /// The file of orders.
  var csv: String {
    "order_id,customer_email,ordered_at,currency,total,tax,refunded,cost_of_goods\n" + orders + "\n"
  }

  static let all = [
    none, oneOrder, oneCustomer, everyoneNew, everyoneReturning, refundsAboveTotal, leapDay,
    clockChanges, eastOfDateLine, westOfDateLine, historyFromMidLife,
  ]

  static let none = EdgeShop(
    name: "none", orders: "",
    figures: [
      "asOf": "null", "currency": "null", "coverage.rows": "0", "summary.customers": "0",
      "summary.averageOrderValue": "null", "summary.lifetimeValue": "null",
      "summary.spend": "null", "retention.month": "[]", "cohorts": "[]", "rfm.customers": "0",
      "secondOrder.medianDays": "null",
    ])

  // 121.00 less 21.00 tax; 40.00 of it cost. February runs on.
  static let oneOrder = EdgeShop(
    name: "one order", orders: "1,ann@example.com,2024-02-10,EUR,121.00,21.00,,40.00",
    figures: [
      "asOf": "\"2024-02-10\"", "summary.netRevenue": "10000", "summary.grossMargin": "6000",
      "summary.customers": "1", "summary.repeatPurchaseRate": "0.0",
      "summary.lifetimeValue": "6000.0", "summary.returningRevenueShare": "0.0",
      "summary.customerAcquisitionCost": "null", "summary.paybackMonth": "null",
      "retention.month.0":
        #"{"period":"2024-02","state":"inProgress","base":0,"end":1,"firstTime":1,"crr":null}"#,
      "secondOrder":
        #"{"customers":1,"repeaters":0,"medianDays":null,"medianDaysOfRepeaters":null}"#,
      "secondOrder.withinDays.0": #"{"days":30,"kaplanMeier":null,"observable":0,"share":null}"#,
      "cohorts.0": #"{"cohort":"2024-02","size":1,"completeCells":0,"lifetimeValue":[6000.0]}"#,
      "averageCurve": "[]", "marginCurve": "[]", "rfm.cells": #"{"111":1}"#,
      "rfm.segments.lost.customers": "1",
    ])

  // 29 days to the second order, 31 to the third. In March the data knows all of February, and not of the year before.
  static let oneCustomer = EdgeShop(
    name: "one customer",
    orders: """
      1,ann@example.com,2024-01-31,EUR,10.00,,,
      2,ann@example.com,2024-02-29,EUR,20.00,,,
      3,ann@example.com,2024-03-31,EUR,30.00,,,
      """,
    figures: [
      "summary.occasions": "3", "summary.purchaseFrequency": "3.0",
      "summary.repeatPurchaseRate": "1.0", "summary.returningNetRevenue": "5000",
      "retention.month.2": #"{"state":"leftCensored","base":1,"end":1,"retained":1,"crr":1.0}"#,
      "orderAgain.month.1": #"{"state":"leftCensored","base":1,"end":1,"crr":1.0,"churn":0.0}"#,
      "orderAgain.month.2": #"{"state":"complete","base":1,"end":1,"crr":1.0,"churn":0.0}"#,
      "secondOrder.medianDays": "29", "secondOrder.medianDaysOfRepeaters": "29.0",
      "secondOrder.withinDays.0": #"{"days":30,"kaplanMeier":1.0,"observable":1,"share":1.0}"#,
      "cohorts.0": #"{"completeCells":3,"customers":[1,1,1],"repeaters":[0,1,1]}"#,
      "marginCurve": "[1000.0,3000.0,6000.0]",
    ])

  static let everyoneNew = EdgeShop(
    name: "everyone new",
    orders: """
      1,ann@example.com,2024-01-03,EUR,10.00,,,
      2,bob@example.com,2024-01-15,EUR,20.00,,,
      3,cy@example.com,2024-01-31,EUR,60.00,,,
      """,
    figures: [
      "retention.month.0":
        #"{"state":"leftCensored","base":0,"end":3,"firstTime":3,"wonBack":0,"crr":null}"#,
      "periods.month.0": #"{"state":"complete","firstTimeCustomers":3,"returningCustomers":0}"#,
      "summary.averageOrderValue": "3000.0", "summary.returningRevenueShare": "0.0",
      "secondOrder.medianDays": "null", "secondOrder.withinDays.0.observable": "0",
      // ann bought longest ago and least: 1, 1, 1; cy last and most: 1 + floor(5 * 2 / 3) = 4, and F 1.
      "rfm.cells": #"{"111":1,"212":1,"414":1}"#,
    ])

  // All three after 31 days, one of them twice that day.
  static let everyoneReturning = EdgeShop(
    name: "everyone returning on one day",
    orders: """
      1,ann@example.com,2024-01-10,EUR,10.00,,,
      2,bob@example.com,2024-01-10,EUR,10.00,,,
      3,cy@example.com,2024-01-10,EUR,10.00,,,
      4,ann@example.com,2024-02-10T09:00,EUR,10.00,,,
      5,bob@example.com,2024-02-10T09:00,EUR,10.00,,,
      6,cy@example.com,2024-02-10T09:00,EUR,10.00,,,
      7,cy@example.com,2024-02-10T21:00,EUR,5.00,,,
      """,
    figures: [
      "summary.orders": "7", "summary.occasions": "6", "summary.repeatPurchaseRate": "1.0",
      "periods.month.1":
        #"{"customers":3,"firstTimeCustomers":0,"returningCustomers":3,"returningRevenueShare":1.0}"#,
      "periods.month.1.repeatCustomers": "0",
      "retention.month.1": #"{"state":"inProgress","base":3,"retained":3,"lost":0,"crr":1.0}"#,
      "secondOrder.medianDays": "31", "secondOrder.repeaters": "3",
      "secondOrder.withinDays.0":
        #"{"days":30,"kaplanMeier":0.0,"observable":3,"within":0,"share":0.0}"#,
      "secondOrder.withinDays.1": #"{"days":60,"kaplanMeier":null,"observable":0,"share":null}"#,
      // All came on the same days, equally often: 1, 1; cy's 5.00 more are above two of three.
      "rfm.cells": #"{"111":2,"114":1}"#,
    ])

  // 50.00 with 80.00 paid back keeps -0.6 of itself: net -30.00, and no goods that cost. No occasion, but revenue.
  static let refundsAboveTotal = EdgeShop(
    name: "refunds above the total",
    orders: """
      1,ann@example.com,2024-01-05,EUR,100.00,,,40.00
      2,ann@example.com,2024-02-05,EUR,50.00,,80.00,20.00
      """,
    figures: [
      "summary.orders": "2", "summary.netRevenue": "7000", "summary.grossMargin": "3000",
      "summary.averageOrderValue": "3500.0", "summary.occasions": "1",
      "summary.occasionNetRevenue": "10000", "summary.occasionGrossMargin": "6000",
      "coverage.ordersWithoutOccasion": "1",
      "periods.month.1": #"{"netRevenue":-3000,"grossMargin":-3000,"customers":0}"#,
      "periods.month.1.repeatPurchaseRate": "null",
      "periods.month.1.returningRevenueShare": "null",
      "cohorts.0": #"{"customers":[1,0],"netRevenue":[10000,0],"lifetimeValue":[6000.0,6000.0]}"#,
    ])

  // ann: 2024-02-29 and 365 days later; bob one day too early to be active on 2025-03-01; cy only then.
  static let leapDay = EdgeShop(
    name: "leap day",
    orders: """
      1,bob@example.com,2024-02-28,EUR,10.00,,,
      2,ann@example.com,2024-02-29,EUR,10.00,,,
      3,ann@example.com,2025-02-28,EUR,10.00,,,
      4,cy@example.com,2025-03-01,EUR,10.00,,,
      """,
    figures: [
      "periods.month.0": #"{"period":"2024-02","state":"complete","customers":2}"#,
      "retention.month.12":
        #"{"period":"2025-02","state":"leftCensored","base":2,"end":1,"retained":1,"lost":1,"crr":0.5}"#,
      "secondOrder.medianDays": "365",
      "secondOrder.withinDays.4":
        #"{"days":365,"kaplanMeier":0.5,"observable":2,"within":1,"share":0.5}"#,
      "horizons.4": #"{"days":365,"customers":2,"netRevenue":3000}"#,
      "coverage.firstDay": "\"2024-02-28\"",
    ])

  // Berlin's clocks go from +1 to +2 on 2024-03-31 and back on 2024-10-27: those days begin and end an hour apart
  // in UTC. 02:30 does not exist on the one, and comes twice on the other.
  static let clockChanges = EdgeShop(
    name: "the hours of both clock changes", zone: "Europe/Berlin",
    orders: """
      1,ann@example.com,2024-03-30T22:59:59Z,EUR,10.00,,,
      2,ann@example.com,2024-03-30T23:00:00Z,EUR,10.00,,,
      3,ann@example.com,2024-03-31T02:30,EUR,10.00,,,
      4,ann@example.com,2024-03-31T21:59:59Z,EUR,10.00,,,
      5,ann@example.com,2024-03-31T22:00:00Z,EUR,10.00,,,
      6,ann@example.com,2024-10-26T21:59:59Z,EUR,10.00,,,
      7,ann@example.com,2024-10-26T22:00:00Z,EUR,10.00,,,
      8,ann@example.com,2024-10-27T02:30,EUR,10.00,,,
      9,ann@example.com,2024-10-27T22:59:59Z,EUR,10.00,,,
      10,ann@example.com,2024-10-27T23:00:00Z,EUR,10.00,,,
      """,
    figures: [
      "coverage.firstDay": "\"2024-03-30\"", "asOf": "\"2024-10-28\"", "summary.occasions": "6",
      "periods.month.0": #"{"period":"2024-03","orders":4,"occasions":2}"#,
      "periods.month.1": #"{"period":"2024-04","orders":1,"occasions":1}"#,
      "periods.month.7": #"{"period":"2024-10","orders":5,"occasions":3}"#,
      "secondOrder.medianDays": "1",
    ])

  /// Four instants around two midnights.
  private static let dateLineOrders = """
    1,ann@example.com,2023-12-31T09:59:59Z,EUR,10.00,,,
    2,ann@example.com,2023-12-31T10:00:00Z,EUR,10.00,,,
    3,ann@example.com,2024-01-01T10:59:59Z,EUR,10.00,,,
    4,ann@example.com,2024-01-01T11:00:00Z,EUR,10.00,,,
    """

  // +14: 23:59:59 on New Year's Eve, midnight, then 00:59:59 and 01:00 on 2 January.
  static let eastOfDateLine = EdgeShop(
    name: "east of the date line", zone: "Pacific/Kiritimati", orders: dateLineOrders,
    figures: [
      "coverage.firstDay": "\"2023-12-31\"", "asOf": "\"2024-01-02\"", "summary.occasions": "3",
      "periods.year.0": #"{"period":"2023","orders":1,"occasions":1}"#,
      "periods.year.1": #"{"period":"2024","orders":3,"occasions":2}"#,
    ])

  // -11: 22:59:59 and 23:00 on 30 December, 23:59:59 on New Year's Eve, midnight.
  static let westOfDateLine = EdgeShop(
    name: "west of the date line", zone: "Pacific/Pago_Pago", orders: dateLineOrders,
    figures: [
      "coverage.firstDay": "\"2023-12-30\"", "asOf": "\"2024-01-01\"", "summary.occasions": "3",
      "periods.year.0": #"{"period":"2023","orders":3,"occasions":2}"#,
      "periods.year.1": #"{"period":"2024","orders":1,"occasions":1}"#,
    ])

  // 365 days before July 2024 is 2023-07-02, after the first day of the data; before June it is 2023-06-02.
  static let historyFromMidLife = EdgeShop(
    name: "history beginning mid-life",
    orders: """
      1,ann@example.com,2023-06-15,EUR,10.00,,,
      2,ann@example.com,2023-12-01,EUR,10.00,,,
      3,ann@example.com,2024-07-31,EUR,10.00,,,
      """,
    figures: [
      "retention.month.0": #"{"period":"2023-06","state":"leftCensored","base":0,"crr":null}"#,
      "retention.month.12": #"{"period":"2024-06","state":"leftCensored","base":1,"crr":1.0}"#,
      "retention.month.13": #"{"period":"2024-07","state":"complete","base":1,"crr":1.0}"#,
      "retention.year.0": #"{"period":"2023","state":"leftCensored","base":0,"end":1}"#,
      "retention.year.1": #"{"period":"2024","state":"inProgress","base":1,"end":1,"crr":1.0}"#,
      "orderAgain.month.1": #"{"period":"2023-07","state":"leftCensored","base":1,"crr":0.0}"#,
      "orderAgain.month.2": #"{"period":"2023-08","state":"complete","base":0,"crr":null}"#,
    ])
}
