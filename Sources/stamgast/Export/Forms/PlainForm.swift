/// All that is known of people, for spreadsheets and programs.
struct PlainForm: PeopleForm {
  let columns = [
    "Email", "Name", "City", "Country", "Purchases", "Net", "Margin", "FirstOrder", "LastOrder",
    "Segment", "AcceptsMarketing", "CustomerId",
  ]

  func row(_ person: ExportedPerson, tag: String) -> [ListExport.Cell] {
    [
      .text(person.email), .text(person.name), .text(person.city), .text(person.country),
      .count(person.purchases), .money(person.net, person.currency),
      .money(person.margin, person.currency),
      .day(person.firstDay), .day(person.lastDay), .text(person.segment),
      .flag(person.acceptsMarketing), .text(person.platformID),
    ]
  }
}

/// The same while names and addresses are hidden.
struct NamelessForm: PeopleForm {
  let columns = [
    "Customer", "Country", "Purchases", "Net", "Margin", "FirstOrder", "LastOrder", "Segment",
  ]

  func row(_ person: ExportedPerson, tag: String) -> [ListExport.Cell] {
    [
      .text(person.hiddenName), .text(person.country), .count(person.purchases),
      .money(person.net, person.currency), .money(person.margin, person.currency),
      .day(person.firstDay), .day(person.lastDay), .text(person.segment),
    ]
  }
}
