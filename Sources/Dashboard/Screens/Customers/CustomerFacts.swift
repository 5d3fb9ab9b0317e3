public import Commerce
internal import Metrics
public import Presentation

/// The facts of a customer's card, as a name and a text each.
public struct CustomerFacts {
  /// Who it is, the scores and the sums, in the order of the card.
  public let all: [(name: String, value: String)]

  /// The facts of a card as of a day; a hidden name and place are so many dots.
  public init(
    _ card: CustomerCard, asOf day: CalendarDay, currency: Currency?, hidesPersonalData: Bool,
    _ strings: Strings
  ) {
    let place = [card.city, card.row.country].filter { !$0.isEmpty }.joined(separator: ", ")
    let days = day.days(since: card.row.lastDay)
    func personal(_ text: String) -> String {
      hidesPersonalData ? strings.hiddenAddress : text.isEmpty ? Strings.dash : text
    }
    let address = strings.addresses(
      card.email.isEmpty ? card.row.key : card.email, others: card.otherKeys)
    all = [
      (
        strings.addressColumn,
        personal(address) + (card.sharedMark == nil ? "" : " \(strings.sharedMark)")
      ),
      (strings.placeFact, personal(place)),
      (strings.consentFact, strings.consentWords(card.row.acceptsMarketing)),
      (strings.channelColumn, strings.shown(card.channel)),
      (strings.segmentFact, "\(strings.segmentName(card.scores.segment)) (RFM \(card.scores))"),
      (strings.occasionsFact, strings.number.count(card.row.orders)),
      (
        strings.columnName(CustomerColumn.net), strings.number.money(card.row.net, currency)
      ),
      (
        strings.columnName(CustomerColumn.margin),
        strings.number.money(card.row.margin, currency)
          + (card.givenAway > 0
            ? ", " + strings.beforeGivenAway(strings.number.money(card.givenAway, currency)) : "")
      ),
      (strings.columnName(CustomerColumn.firstDay), strings.date.day(card.row.firstDay)),
      (
        strings.columnName(CustomerColumn.lastDay),
        "\(strings.date.day(card.row.lastDay)), \(strings.daysAgo(days))"
      ),
      (
        strings.rhythmFact, card.medianGapDays.map { strings.everyDays($0) } ?? Strings.dash
      ),
    ]
  }
}
