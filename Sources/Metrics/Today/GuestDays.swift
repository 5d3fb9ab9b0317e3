public import Commerce

/// How somebody ordered, as far as the files of the shop tell guests apart.
public struct GuestDays: Equatable, Sendable {
  /// Index of the customer in the ledger.
  public var customer: Int32
  /// The day of the first order without an account; nil without any.
  public var asGuest: CalendarDay?
  /// The day of the first order with one; nil without any.
  public var withAccount: CalendarDay?

  /// The first days of a customer's orders without and with an account.
  public init(customer: Int32, asGuest: CalendarDay?, withAccount: CalendarDay?) {
    self.customer = customer
    self.asGuest = asGuest
    self.withAccount = withAccount
  }

  /// Whether the customer was known as a guest and by no account on a day.
  func isGuest(asOf day: CalendarDay) -> Bool {
    asGuest.map { $0 <= day } ?? false && withAccount.map { $0 > day } ?? true
  }
}
