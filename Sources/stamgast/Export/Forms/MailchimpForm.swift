/// What Mailchimp imports into an audience: texts of at most 255 bytes, tags in one cell.
///
/// It has no column for consent: all of a file come in with the status that one chooses there, so the answer is a
/// field of its own. <https://mailchimp.com/help/format-guidelines-for-your-import-file/>
struct MailchimpForm: PeopleForm {
  let columns = [
    "Email Address", "First Name", "Last Name", "Tags", "Accepts Marketing", "Country", "Segment",
    "Purchases", "Net", "First Order", "Last Order",
  ]

  func row(_ person: ExportedPerson, tag: String) -> [ListExport.Cell] {
    func text(_ text: String) -> ListExport.Cell {
      .text(ExportText.clipped(text, toBytes: Self.textLimit))
    }
    return [
      .text(person.email), text(person.firstName), text(person.lastName), text(tag),
      .flag(person.acceptsMarketing), text(person.country), .text(person.segment),
      .count(person.purchases), .money(person.net, person.currency), .day(person.firstDay),
      .day(person.lastDay),
    ]
  }

  /// A guarded text has an apostrophe more.
  private static let textLimit = 254
}
