/// A report of Meta's Ads Manager or Ads Reporting, in the languages whose words are known.
///
/// The currency stands in the name of the column only. Days are a column of their own, or the report's start and
/// end where these are one day; else a row covers all days between.
enum MetaAds: SpendTable {
  static let format = FileFormat(
    name: .metaAds,
    required: [
      .init(
        "Amount spent", .spend,
        aliases: [
          "Besteed bedrag", "Ausgegebener Betrag", "Montant dépensé", "Importe gastado",
          "Valor usado", "Importo speso",
        ])
    ],
    requiredAnyOf: [
      .init("Day", .day, aliases: ["Dag", "Tag", "Jour", "Día", "Dia", "Giorno"]),
      .init(
        "Reporting starts", .firstDay,
        aliases: ["Start rapportage", "Begin rapportage", "Auswertungsstart"]),
    ],
    optional: [
      .init(
        "Reporting ends", .lastDay,
        aliases: ["Einde rapportage", "Auswertungsende"]),
      .init(
        "Campaign name", .campaign,
        aliases: [
          "Campagnenaam", "Naam campagne", "Ad set name", "Naam advertentieset", "Ad name",
          "Advertentienaam", "Naam advertentie",
        ]),
    ],
    // Meta's own reports may be cut by platform.
    foreign: PlainNames.channel.filter { $0 != "platform" }, decimalSign: .point)

  static let channel = "meta_ads"
  static let hasUnnamedTotals = true
}
