public import Commerce

extension Strings {
  /// Stands on top while refunds are booked on their own day.
  public var refundsOnTheirDay: String { "refunds on their day" }

  /// The key chose a booking.
  public func refundsBooked(_ booking: RefundBooking) -> String {
    switch booking {
    case .onOrderDay: "Refunds are taken from the figures on the day of their order."
    case .onRefundDay:
      "Refunds are taken from the figures on the day they were paid back, where that is known."
    }
  }

  /// The key has nothing to choose between.
  public var noDatedRefunds: String {
    "No file tells on which day anything was paid back: refunds stand on the day of their order."
  }

  /// What refunds on their own day mean, for explanations and help.
  public var refundBookingDefinition: [String] {
    [
      "Refunds stand on the day they were paid back: each takes from net and margin what it took from those of its "
        + "order. Those after the as-of day are not looked at; those whose day no file tells stand on the order's day.",
      "Which orders, purchases and customers there are stays the same. Lists of orders have these refunds as rows of "
        + "their own, and an order there is what it was without them.",
      "SQL of amounts has refunds on the order's day, so it is given in that view only: r switches.",
    ]
  }

  /// What stands in the place of an order's number where a row is a refund of it.
  public func refundOfOrder(_ id: String) -> String { "\(id) refund" }
  /// Tells the order's day of a refund that stands on another one.
  public func paidBack(ordered day: CalendarDay) -> String { "of \(date.shortDay(day))" }
  /// A number of refunds.
  public func refunds(_ count: Int) -> String {
    count == 1 ? "1 refund" : "\(number.count(count)) refunds"
  }

  /// A report says that refunds are booked on their own day.
  public var reportRefunds: String {
    "Refunds stand on the day they were paid back, where that is known."
  }

  /// A line of panel 0.
  public var refundsLine: String { "Refunds with a date" }

  /// What that line says of money.
  public func refundsWhy(dated: String, of refunded: String, share: Double?) -> String {
    guard let share else { return "nothing was paid back" }
    return
      "\(dated) of \(refunded) of net (\(number.percentage(share))); the rest stands on the order's day"
  }

  /// What the line means.
  public var refundsMeaning: String {
    "Refunds whose day a file tells: the JSON of Shopify's interface does, and of WooCommerce's where refunds have "
      + "a date; spreadsheets do not. The r key moves these to the day they were paid back. What has no date stands "
      + "on the day of its order, as all refunds do unless you say otherwise."
  }
}
