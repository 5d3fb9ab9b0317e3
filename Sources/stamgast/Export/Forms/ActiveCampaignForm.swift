/// What ActiveCampaign imports: one row an address, days as `2024-03-31`, texts without emoji or line breaks.
///
/// It has no column for consent, so the answer is a field of its own.
/// <https://help.activecampaign.com/hc/en-us/articles/360006760900>
struct ActiveCampaignForm: PeopleForm {
  let columns = [
    "Email", "First Name", "Last Name", "Tags", "Accepts Marketing", "Country", "Segment",
    "Purchases", "Net", "First Order", "Last Order",
  ]

  func row(_ person: ExportedPerson, tag: String) -> [ListExport.Cell] {
    func text(_ text: String) -> ListExport.Cell { .text(ExportText.withoutEmoji(text)) }
    return [
      .text(person.email), text(person.firstName), text(person.lastName), text(tag),
      .flag(person.acceptsMarketing), text(person.country), .text(person.segment),
      .count(person.purchases), .money(person.net, person.currency), .day(person.firstDay),
      .day(person.lastDay),
    ]
  }
}
