/// What Klaviyo imports into a list: its own properties by their names, the others as custom ones.
///
/// The address stands first. Of its three words for consent, somebody who said no is `Unsubscribed`, so that nobody
/// writes to him by mistake; of whom no file tells the cell is empty, which Klaviyo takes for never subscribed.
/// <https://help.klaviyo.com/hc/en-us/articles/115005078967>,
/// <https://help.klaviyo.com/hc/en-us/articles/360043841811>
struct KlaviyoForm: PeopleForm {
  let columns = [
    "Email", "First Name", "Last Name", "City", "Country", "Email Marketing Consent", "List",
    "Segment", "Purchases", "Net", "First Order", "Last Order",
  ]
  let byteLimit: Int? = 50_000_000

  func row(_ person: ExportedPerson, tag: String) -> [ListExport.Cell] {
    [
      .text(person.email), .text(person.firstName), .text(person.lastName), .text(person.city),
      .text(person.country), .text(consent(person.acceptsMarketing)), .text(tag),
      .text(person.segment),
      .count(person.purchases), .money(person.net, person.currency), .day(person.firstDay),
      .day(person.lastDay),
    ]
  }

  private func consent(_ accepts: Bool?) -> String {
    switch accepts {
    case true: "Subscribed"
    case false: "Unsubscribed"
    case nil: ""
    }
  }
}
