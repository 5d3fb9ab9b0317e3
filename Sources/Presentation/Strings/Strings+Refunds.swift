public import Commerce

extension Strings {
  /// Stands on top while refunds are booked on their own day.
  public var refundsOnTheirDay: String { say("refunds on their day", "terugbetaald op eigen dag") }

  /// That they stand on the day of their order, where they could stand on their own.
  public var refundsOnOrderDay: String { say("refunds on order day", "terugbetaald op besteldag") }

  /// The key chose a booking.
  public func refundsBooked(_ booking: RefundBooking) -> String {
    switch booking {
    case .onOrderDay:
      say(
        "Refunds are taken from the figures on the day of their order.",
        "Terugbetalingen gaan van de cijfers af op de dag van hun bestelling.")
    case .onRefundDay:
      say(
        "Refunds are taken from the figures on the day they were paid back, where that is known.",
        "Terugbetalingen gaan van de cijfers af op de dag waarop ze betaald zijn, waar die "
          + "bekend is.")
    }
  }

  /// The key has nothing to choose between.
  public var noDatedRefunds: String {
    say(
      "No file tells on which day anything was paid back: refunds stand on the day of their order.",
      "Geen bestand zegt op welke dag iets is terugbetaald: terugbetalingen staan op de "
        + "dag van hun bestelling.")
  }

  /// What refunds on their own day mean, for explanations and help.
  public var refundBookingDefinition: [String] {
    [
      say(
        "Refunds stand on the day they were paid back: each takes from net and margin what it took from those of its "
          + "order. Those after the as-of day are not looked at; those whose day no file tells stand on the order's day.",
        "Terugbetalingen staan op de dag waarop ze betaald zijn: elk neemt van netto en "
          + "marge wat ze van die van haar bestelling nam. Die na de peildag tellen niet; die "
          + "waarvan geen bestand de dag noemt, staan op de besteldag."),
      say(
        "Which orders, purchases and customers there are stays the same. Lists of orders have these refunds as rows of "
          + "their own, and an order there is what it was without them.",
        "Welke bestellingen, aankopen en klanten er zijn, blijft gelijk. Lijsten van "
          + "bestellingen hebben deze terugbetalingen als eigen rijen, en een bestelling is daar "
          + "wat ze zonder was."),
      say(
        "Where more was paid back of one part than it brought, shares of net can lie outside 0 to 100 %; the returning share is then a dash.",
        "Waar van een deel meer terugbetaald is dan het bracht, kunnen aandelen van netto buiten 0 tot 100 % liggen; het terugkerend deel is dan een streep."
      ),
    ]
  }

  /// What stands in the place of an order's number where a row is a refund of it.
  public func refundOfOrder(_ id: String) -> String { say("\(id) refund", "\(id) terug") }
  /// Tells the order's day of a refund that stands on another one.
  public func paidBack(ordered day: CalendarDay) -> String {
    say("of \(date.shortDay(day))", "van \(date.shortDay(day))")
  }
  /// A number of refunds.
  public func refunds(_ count: Int) -> String {
    count == 1
      ? say("1 refund", "1 terugbetaling")
      : say("\(number.count(count)) refunds", "\(number.count(count)) terugbetalingen")
  }

  /// A report says that refunds are booked on their own day.
  public var reportRefunds: String {
    say(
      "Refunds stand on the day they were paid back, where that is known.",
      "Terugbetalingen staan op de dag waarop ze betaald zijn, waar die bekend is.")
  }

  /// A line of panel 0.
  public var refundsLine: String { say("Refunds with a date", "Terugbet. met datum") }

  /// What that line says of money.
  public func refundsWhy(dated: String, of refunded: String, share: Double?) -> String {
    guard let share else { return say("nothing was paid back", "er is niets terugbetaald") }
    return
      say(
        "\(dated) of \(refunded) of net (\(number.percentage(share))); the rest stands on the order's day",
        "\(dated) van \(refunded) netto (\(number.percentage(share))); rest op besteldag")
  }

  /// What the line means.
  public var refundsMeaning: String {
    say(
      "Refunds whose day a file tells: the JSON of Shopify's interface does, and of WooCommerce's where refunds have "
        + "a date; spreadsheets do not. The r key moves these to the day they were paid back. What has no date stands "
        + "on the day of its order, as all refunds do unless you say otherwise.",
      "Terugbetalingen waarvan een bestand de dag noemt: de JSON van Shopify's interface "
        + "doet dat, en die van WooCommerce waar terugbetalingen een datum hebben; rekenbladen "
        + "niet. De toets r zet deze op de dag waarop ze betaald zijn. Wat geen datum heeft, "
        + "staat op de dag van de bestelling, zoals alle terugbetalingen tenzij u anders zegt.")
  }
}
