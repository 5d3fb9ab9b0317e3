extension Strings {
  /// The status of an order in words of the language; one that the program does not know stays as the file has it.
  public func statusName(_ status: String) -> String {
    say(status, Self.dutchStatuses[status] ?? status)
  }

  private static let dutchStatuses = [
    "authorized": "geautoriseerd", "cancelled": "geannuleerd", "canceled": "geannuleerd",
    "closed": "gesloten", "complete": "afgerond", "completed": "afgerond", "delivered": "bezorgd",
    "draft": "concept", "expired": "verlopen", "failed": "mislukt", "new": "nieuw",
    "on-hold": "in de wacht", "paid": "betaald", "partially paid": "deels betaald",
    "partially refunded": "deels terugbetaald", "pending": "onbetaald",
    "processing": "in behandeling", "refunded": "terugbetaald", "shipped": "verzonden",
    "voided": "vervallen",
  ]
}
