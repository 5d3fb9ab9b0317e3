/// A campaign report of Google Ads, in the languages whose words are known.
///
/// Its title and dates stand above the header; without a column of days it covers all of them. Missing values
/// are ` --`; rows `Total: ...` add up the others.
enum GoogleAds: SpendTable {
  static let format = FileFormat(
    name: .googleAds,
    required: [
      .init("Campaign", .campaign, aliases: ["Campagne", "Kampagne", "Campaña", "Campagna"]),
      .init("Cost", .spend, aliases: ["Kosten", "Coût", "Coste", "Costo"]),
    ],
    requiredAnyOf: [
      .init("Impr.", .sign, aliases: ["Vert.", "Impressions"]),
      .init("Clicks", .sign, aliases: ["Klikken", "Klicks", "Clics", "Clic"]),
      .init(
        "Currency code", .currency,
        aliases: ["Valutacode", "Währungscode", "Code de la devise", "Código de moneda"]),
    ],
    optional: [
      .init("Day", .day, aliases: ["Dag", "Tag", "Jour", "Día", "Giorno"]),
      .init("Week", .week, aliases: ["Woche", "Semaine", "Semana", "Settimana"]),
      .init("Month", .month, aliases: ["Maand", "Monat", "Mois", "Mes", "Mese"]),
    ],
    foreign: [
      "TimePeriod", "Gregorian date", "Clicks (destination)", "Clicks (all)", "channel", "kanaal",
    ])

  static let channel = "google_ads"
}
